// Every page in every state: what pages_public.t and pages_staff.t do with their entries
// of pages.js.
'use strict'

const { none } = require('./harness')
const { keyboard } = require('./keyboard')
const { axe, structure, layout, spaced } = require('./look')
const { go, signIn } = require('./pages')

const WIDE = { width: 1280, height: 900 }
const TELEPHONE = { width: 320, height: 640 } // and 1280 wide at 400 %

const wide = ({ name, as }) => `${name}${as ? ` (${as})` : ''}`

// Tab comes to each stop once, in the order of the page, can be seen at all of them, and
// leaves at the end.
async function walk(page, entry) {
	const keys = keyboard(page)
	await page.evaluate(() => {
		document.body.tabIndex = -1
		document.body.focus()
		document.body.removeAttribute('tabindex')
		scrollTo(0, 0)
	})
	const expected = await keys.expected()
	const { found, left } = await keys.walk()
	const faults = keys.faults
	const missed = expected.filter(stop => !found.includes(stop))
	if (missed.length) {
		faults.push(`${missed.length} of ${expected.length} stops are not reached`)
	}
	if (found.some((stop, at) => at > 0 && stop < found[at - 1])) {
		faults.push('the stops are not in the order of the page')
	}
	if (!left) {
		faults.push('the keyboard does not leave the page')
	}
	none(faults, `${wide(entry)}: the keyboard comes to everything, in order, in sight, and out again`)
}

async function withScripts(page, entry) {
	await page.setViewportSize(WIDE)
	await go(page, entry)
	none(await structure(page, entry), `${wide(entry)}: title, headings, landmarks and fields are as they should be`)
	none(await axe(page), `${wide(entry)}: axe finds nothing`)
	none([...await layout(page), ...await spaced(page)], `${wide(entry)}: nothing is cut off, also with wide spacing`)
	await page.emulateMedia({ forcedColors: 'active' })
	none(await axe(page, true), `${wide(entry)}: axe finds nothing in forced colours`)
	await page.emulateMedia({ forcedColors: null })
	await walk(page, entry)
	await page.setViewportSize(TELEPHONE)
	none(await axe(page), `${wide(entry)}, 320 px: axe finds nothing`)
	none([...await layout(page), ...await spaced(page)], `${wide(entry)}, 320 px: no sideways scrolling, nothing cut off`)
}

async function withoutScripts(page, entry) {
	await go(page, entry)
	none(await structure(page, entry), `${wide(entry)}, no scripts: it is as it should be`)
	none(await axe(page), `${wide(entry)}, no scripts: axe finds nothing`)
}

// No two pages have the same title, whatever is typed into them.
function titles(seen) {
	const where = new Map()
	const twice = []
	for (const { title, path } of seen) {
		if (where.has(title) && where.get(title) !== path) {
			twice.push(`${title}: ${where.get(title)} and ${path}`)
		}
		where.set(title, path)
	}
	none(twice, 'no two pages have the same title')
}

async function visit(entries, { site, visitor }, wish, look) {
	const people = new Map()
	const seen = []
	for (const entry of entries) {
		let page = entry.as && people.get(entry.as)
		if (!page) {
			page = await visitor(wish)
			if (entry.as) {
				await signIn(page, site, entry.as)
				people.set(entry.as, page)
			}
		}
		await look(page, entry)
		if (!entry.refused && !entry.error) {
			seen.push({ title: await page.title(), path: new URL(page.url()).pathname })
		}
		if (!entry.as) {
			await page.context().close()
		}
	}
	return seen
}

async function everyState(entries, tools) {
	titles(await visit(entries, tools, {}, withScripts))
	await visit(entries, tools, { scripts: 'blocked' }, withoutScripts)
}

module.exports = { everyState }
