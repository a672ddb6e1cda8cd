// A choice among radios that opens a further question.  GOV.UK Frontend would say
// aria-expanded on the radio, which a radio may not have; so the radios that open
// something are taken over here, before its scripts look for them, and the question
// simply follows the choice in reading order.
export function reveal(module) {
	const radios = []
	for (const input of module.querySelectorAll('input[type=radio][data-aria-controls]')) {
		const part = document.getElementById(input.dataset.ariaControls)
		input.removeAttribute('data-aria-controls')
		if (part) {
			radios.push({ input, part })
		}
	}
	if (radios.length === 0) {
		return
	}
	function show() {
		for (const { input, part } of radios) {
			part.classList.toggle('govuk-radios__conditional--hidden', !input.checked)
		}
	}
	module.addEventListener('change', show)
	// A page from the browser's memory comes back with what was chosen then.
	window.addEventListener('pageshow', show)
	show()
}
