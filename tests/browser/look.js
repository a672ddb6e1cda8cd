// Looks at a page as it stands for what would keep people out: axe's rules, the order of
// its parts, whether it fits a telephone, and whether wider letters lose words.  Each
// function gives a list of faults, which is to be empty.
'use strict'

const fs = require('node:fs')

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Fields about the person who fills them in, and what browsers may offer for them.
const AUTOCOMPLETE = {
	place: 'postal-code', name: 'name', phone: 'tel', email: 'email',
	login: 'username', password: 'current-password', new_password: 'new-password'
}

let engine = null

// colourOnly: in forced colours a page differs in colour alone, and the other rules have
// spoken already.
async function axe(page, colourOnly) {
	engine = engine || fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
	if (!await page.evaluate(() => typeof axe === 'object')) {
		await page.evaluate(engine)
	}
	const rules = colourOnly
		? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
		: { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } }
	return page.evaluate(async rules => {
		const result = await axe.run(document, { ...rules, resultTypes: ['violations'], preload: false })
		return result.violations.map(rule => `${rule.id}: ${rule.help}: ` +
			rule.nodes.slice(0, 3).map(node => `${node.target} ${node.html.slice(0, 120)}`).join(' | '))
	}, rules)
}

// Runs in the page.
function inspect({ bare, error, tokens }) {
	const faults = []
	const all = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility())
	const count = (selector, wanted) => {
		const found = all(selector).length
		if (found !== wanted) {
			faults.push(`${found} of ${selector}, ${wanted} wanted`)
		}
	}
	count('h1', 1)
	count('main', 1)
	if (!bare) {
		count('body > header', 1)
		count('body > footer', 1)
		const help = [...document.querySelectorAll('footer a')].map(link => link.textContent.trim()).slice(0, 4).join()
		if (help !== 'Accessibility statement,Privacy,Cookies,Contact us') {
			faults.push(`help is elsewhere in the footer: ${help}`)
		}
		const skip = document.querySelector('.govuk-skip-link')
		if (!skip || !document.querySelector(skip.getAttribute('href'))) {
			faults.push('the skip link leads nowhere')
		}
	}
	if (!/^en/.test(document.documentElement.lang)) {
		faults.push('the language is not said')
	}
	if (document.title.startsWith('Error: ') !== Boolean(error)) {
		faults.push(`the title does not say whether there are mistakes: ${document.title}`)
	}
	let level = 0
	for (const heading of all('h1, h2, h3, h4, h5, h6')) {
		const next = Number(heading.tagName[1])
		if (next > level + 1 && level > 0) {
			faults.push(`${heading.tagName} follows H${level}: ${heading.textContent.trim().slice(0, 60)}`)
		}
		level = next
	}
	const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
	for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) {
		faults.push(`the id ${id} is there twice`)
	}
	for (const [name, token] of Object.entries(tokens)) {
		for (const field of document.querySelectorAll(`form[method=post] input[name=${name}]:not([type=hidden])`)) {
			if (!field.autocomplete) {
				faults.push(`the field ${name} has no autocomplete, ${token} wanted`)
			}
		}
	}
	for (const table of document.querySelectorAll('table')) {
		if (!table.caption && !table.closest('fieldset')) {
			faults.push(`a table has no caption: ${table.textContent.trim().slice(0, 60)}`)
		}
	}
	for (const group of document.querySelectorAll('.govuk-form-group--error > [id$="-error"]')) {
		const field = document.getElementById(group.id.replace(/-error$/, ''))
		const said = field && field.closest('[aria-describedby~="' + group.id + '"]')
		if (!said) {
			faults.push(`the message ${group.id} belongs to no field`)
		}
	}
	if (error && !document.querySelector('.govuk-error-summary')) {
		faults.push('there is no summary of mistakes')
	}
	for (const link of document.querySelectorAll('.govuk-error-summary a')) {
		const target = document.querySelector(link.getAttribute('href'))
		if (!target || !target.checkVisibility()) {
			faults.push(`the summary's link ${link.getAttribute('href')} leads to nothing that can be seen`)
		}
	}
	return faults
}

// What staff fill in is about others: browsers have nothing to offer for it.
function structure(page, entry) {
	const tokens = entry.as ? {} : AUTOCOMPLETE
	return page.evaluate(inspect, { bare: entry.bare, error: entry.error, tokens })
}

// Runs in the page: text that is cut off, and whatever makes the page scroll sideways.
function measure() {
	const faults = []
	const root = document.documentElement
	const shown = element => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`
	const hides = style => style === 'hidden' || style === 'clip'
	const cuts = element => {
		const style = getComputedStyle(element)
		return hides(style.overflowX) || hides(style.overflowY)
	}
	// What is meant for ears alone is one pixel large.
	const unseen = box => box.width <= 1 || box.height <= 1
	if (root.scrollWidth > root.clientWidth) {
		faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`)
	}
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	while (walker.nextNode()) {
		const element = walker.currentNode.parentElement
		if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) {
			continue
		}
		const range = document.createRange()
		range.selectNodeContents(walker.currentNode)
		const box = range.getBoundingClientRect()
		let free = true
		for (let around = element; free && around && around !== root; around = around.parentElement) {
			const outer = around.getBoundingClientRect()
			if (unseen(outer) || /auto|scroll/.test(getComputedStyle(around).overflowX)) {
				free = false
			} else if (cuts(around) && (box.bottom > outer.bottom + 2 || box.right > outer.right + 2)) {
				faults.push(`${shown(element)} is cut off by ${shown(around)}`)
				free = false
			}
		}
		if (free && box.right > root.clientWidth + 1) {
			faults.push(`${shown(element)} reaches beyond the window`)
		}
	}
	return faults
}

function layout(page) {
	return page.evaluate(measure)
}

// The same with the spacing that WCAG 1.4.12 asks pages to bear.
async function spaced(page) {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; ' +
			'word-spacing: .16em !important } p { margin-bottom: 2em !important }')
		document.adoptedStyleSheets = [sheet]
	})
	const faults = await layout(page)
	await page.evaluate(() => { document.adoptedStyleSheets = [] })
	return faults
}

module.exports = { axe, structure, layout, spaced }
