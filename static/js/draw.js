// Drawing an area: on the map, choosing an LSOA ticks or clears its box instead of going
// to it, and the map shows what is ticked.  A line says how many are, and reads it out.
export function draw(map) {
	const areas = new Map()
	for (const link of map.querySelectorAll('a[href^="#"]')) {
		const box = document.getElementById(link.getAttribute('href').slice(1))
		if (box) {
			areas.set(box, link)
		}
	}
	if (areas.size === 0) {
		return
	}
	const status = document.createElement('p')
	status.className = 'govuk-body app-draw__status'
	status.setAttribute('role', 'status')
	map.append(status)

	function show() {
		let count = 0
		for (const [box, link] of areas) {
			count += box.checked ? 1 : 0
			link.classList.toggle('app-map__choice--chosen', box.checked)
			link.classList.toggle('app-map__choice--changed', box.checked !== box.defaultChecked)
		}
		status.textContent = `${count} of ${areas.size} LSOAs of this district are ticked.`
	}
	for (const [box, link] of areas) {
		link.addEventListener('click', event => {
			event.preventDefault()
			box.checked = !box.checked
			box.dispatchEvent(new Event('input', { bubbles: true }))
			show()
		})
		box.addEventListener('change', show)
		box.addEventListener('focus', () => link.classList.add('app-map__choice--focus'))
		box.addEventListener('blur', () => link.classList.remove('app-map__choice--focus'))
	}
	// A page from the browser's memory comes back with what was ticked then.
	window.addEventListener('pageshow', show)
	show()
}
