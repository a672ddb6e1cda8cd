// A person with a keyboard and nothing else: goes from stop to stop with Tab, and at each
// of them must be able to see where they are.
//
//	const keys = keyboard(page)
//	await keys.to(page.getByLabel('What help is needed?'))
//	await keys.type('help with shopping')
//	await keys.press('Enter')                       // and wait for the next page
//	none(keys.faults, 'each stop of the keyboard can be seen')
'use strict'

const MOST_STOPS = 400

// Runs in the page, where it may use nothing from here: what has the focus now, whether
// that is what is looked for, and what is wrong with it.  What is drawn must change when
// the focus leaves and comes back.
function look(wanted) {
	const element = document.activeElement
	if (!element || element === document.body || element === document.documentElement) {
		return null
	}
	const parts = [element, ...(element.labels || [])]
	const drawn = () => parts.map(part => ['', '::before', '::after'].map(which => {
		const style = getComputedStyle(part, which || null)
		return [style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor,
			style.boxShadow, style.backgroundColor, style.borderTopWidth, style.borderTopColor,
			style.color, style.textDecorationLine + style.textDecorationThickness].join()
	}).join()).join()
	const place = () => {
		const boxes = parts.map(part => part.getBoundingClientRect()).filter(box => box.width > 1 && box.height > 1)
		return boxes.find(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)
	}
	const seen = place()
	const focused = drawn()
	// A field of time has stops inside, of which it would forget the one it is at.
	const several = element.type === 'time'
	let plain = ''
	if (!several) {
		element.blur()
		plain = drawn()
		element.focus({ preventScroll: true })
	}
	const all = [...document.querySelectorAll('*')]
	const found = { at: all.indexOf(element), is: element === wanted, several, name: '', faults: [] }
	found.name = (element.getAttribute('aria-label') || (element.labels && element.labels[0] || element).textContent ||
		element.value || element.id || element.tagName).trim().replace(/\s+/g, ' ').slice(0, 60)
	if (focused === plain) {
		found.faults.push('looks the same with and without the focus')
	}
	if (!seen) {
		found.faults.push('is out of sight')
	} else {
		const x = Math.min(Math.max(seen.left + seen.width / 2, 1), innerWidth - 1)
		const y = Math.min(Math.max(seen.top + Math.min(seen.height / 2, 20), 1), innerHeight - 1)
		const top = document.elementFromPoint(x, y)
		if (top && !parts.some(part => part.contains(top) || top.contains(part))) {
			found.faults.push(`is hidden under ${top.outerHTML.slice(0, 60)}`)
		}
	}
	return found
}

// Runs in the page: whatever Tab should come to, as numbers in the order of the document.
function stops() {
	const all = [...document.querySelectorAll('*')]
	const groups = new Set()
	const found = []
	for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
		if (element.tabIndex < 0 || element.disabled || element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })) {
			continue
		}
		if (element.type === 'radio') {
			const group = [...document.getElementsByName(element.name)].filter(one => one.form === element.form)
			const chosen = group.find(one => one.checked)
			if (chosen ? chosen !== element : groups.has(element.name)) {
				continue
			}
			groups.add(element.name)
		}
		found.push(all.indexOf(element))
	}
	return found
}

function keyboard(page) {
	const faults = []
	let before = null

	async function tab(key, wanted) {
		let stop
		do {
			await page.keyboard.press(key || 'Tab')
			stop = await page.evaluate(look, wanted)
		} while (stop && stop.several && stop.at === before)
		before = stop && stop.at
		for (const fault of stop ? stop.faults : []) {
			faults.push(`${page.url()}: "${stop.name}" ${fault}`)
		}
		return stop
	}

	// Tab until the focus is on it.
	async function to(locator, key) {
		const wanted = await locator.elementHandle()
		const seen = new Set()
		for (let count = 0; count < MOST_STOPS; count++) {
			const stop = await tab(key, wanted)
			if (stop && stop.is) {
				return
			}
			if (stop && seen.has(stop.at)) {
				break
			}
			seen.add(stop && stop.at)
		}
		throw new Error(`the keyboard does not come to ${locator}`)
	}

	// Presses a key that leads to another page, and waits for it.
	async function press(key) {
		await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
	}

	// From the top of a page once through all of it: the numbers of the stops, and whether
	// the last leads out again, to the browser's own parts or round to the first.
	async function walk(key) {
		const found = []
		for (let count = 0; count < MOST_STOPS; count++) {
			const stop = await tab(key)
			if (!stop || found.includes(stop.at)) {
				return { found, left: !stop || stop.at === found[0] }
			}
			found.push(stop.at)
		}
		return { found, left: false }
	}

	return {
		faults, to, press, walk,
		type: text => page.keyboard.type(text),
		key: name => page.keyboard.press(name),
		follow: async (locator, key) => { await to(locator, key); await press('Enter') },
		tick: async locator => { await to(locator); await page.keyboard.press('Space') },
		expected: () => page.evaluate(stops)
	}
}

module.exports = { keyboard }
