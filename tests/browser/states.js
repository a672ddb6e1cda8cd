// Every page in every state: what pages_public.t and pages_staff.t do with the entries of
// pages.js, and that no page of the programs is missing there.
'use strict'

const { uncovered } = require('./covered')
const { none } = require('./harness')
const { keyboard } = require('./keyboard')
const { axe, structure, layout, spaced } = require('./look')
const { allPages, go, signIn } = require('./pages')

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
	for (const { title, path } of seen.filter(one => one.own)) {
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
		const { pathname } = new URL(page.url())
		seen.push({ title: await page.title(), path: pathname, asked: entry.path ? entry.path.replace(/\?.*/, '') : pathname, own: !entry.refused && !entry.error })
		if (!entry.as) {
			await page.context().close()
		}
	}
	return seen
}

// which: 'public' or 'staff'.  Arguments of the test are the names of the entries to look at
// alone: prove tests/browser/pages_staff.t :: sourcing-board offers
async function everyState(which, tools) {
	const names = process.argv.slice(2)
	const entries = allPages(tools.sql, which).filter(entry => !names.length || names.includes(entry.name))
	const seen = await visit(entries, tools, {}, withScripts)
	titles(seen)
	await visit(entries, tools, { scripts: 'blocked' }, withoutScripts)
	if (!names.length) {
		none(uncovered(tools.site, seen.flatMap(({ path, asked }) => [path, asked]), which === 'public'),
			'each page of the programs has an entry in a list of pages')
	}
}

module.exports = { everyState }
