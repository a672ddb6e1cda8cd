#!/usr/bin/env node
// A person at home, without JavaScript and by keyboard alone: from a postcode and a few
// words to a shortlist that is handed over and printed large.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')

const heading = page => page.locator('h1').innerText()
const link = (page, name) => page.getByRole('link', { name })

async function search(page, keys) {
	await page.goto('/')
	await page.keyboard.press('Tab')
	is(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content',
		'the first stop skips to the main content')
	await page.keyboard.press('Enter')
	ok((await page.evaluate(() => location.hash)) === '#main-content', 'and leads there')
	await keys.to(page.getByLabel('Postcode, town or village'))
	await keys.type('gl50 1aa')
	await keys.to(page.getByLabel('What help is needed?'))
	await keys.type('help with shoping')
	await keys.press('Enter')
	ok((await heading(page)).startsWith('Care and support'), 'a postcode and words lead to results')
	ok(!/1aa/i.test(page.url()), 'whose address does not hold the postcode')
	ok((await page.locator('main').innerText()).includes('We took “shoping” to mean: Shopping'),
		'the misspelt word is understood, and it says so')
}

const shown = page => page.locator('.app-results-line strong').last().innerText().then(Number)

// Counts before, promised, and after a filter and its removal.
async function counts(page, keys) {
	const before = await shown(page)
	const kind = page.getByRole('checkbox', { name: /^Personal assistants/ })
	const promised = Number((await page.getByText(/^Personal assistants \(/).innerText()).match(/\d+/)[0])
	await keys.tick(kind)
	await keys.follow(page.getByRole('button', { name: 'Apply filters' }).first())
	const after = await shown(page)
	const chosen = await kind.isChecked()
	await keys.follow(page.getByRole('link', { name: 'Remove filter: Personal assistants' }))
	return { before, promised, after, chosen, again: await shown(page) }
}

async function filter(page, keys) {
	let found = await counts(page, keys)
	// Listings come and go meanwhile, in tests of the staff's pages: then it is done again.
	for (let tries = 0; tries < 3 && found.again !== found.before; tries++) {
		found = await counts(page, keys)
	}
	is(found.after, found.promised, 'a filter leaves as many as it promised')
	ok(found.chosen, 'and stays chosen')
	is(found.again, found.before, 'removed by its tag, all are back')
}

async function nextPage(page, keys) {
	await keys.follow(page.getByRole('link', { name: 'Clear all filters' }))
	const last = await page.locator('.app-results-line strong').nth(1).innerText().then(Number)
	ok(await shown(page) > last, 'there is more than one page')
	const first = await page.locator('.app-result a').first().getAttribute('href')
	await keys.follow(page.getByRole('link', { name: 'Next page' }))
	ok((await page.locator('.app-results-line').innerText()).startsWith(`Showing ${last + 1} to`), 'the next page follows on')
	ok(await page.locator('.app-result a').first().getAttribute('href') !== first, 'with others on it')
}

// Opens the result with this number and adds it to the shortlist: its name.
async function add(page, keys, number) {
	await keys.follow(page.locator('.app-results').first().locator('.app-result__title a').nth(number))
	const name = await heading(page)
	await keys.follow(page.getByRole('button', { name: 'Add to my shortlist' }))
	is(await heading(page), 'My shortlist', `${name} is added`)
	ok(await page.getByRole('heading', { name, exact: true }).count() === 1, 'and stands on the shortlist')
	return name
}

async function handOver(page, visitor, names) {
	const short = await page.locator('a[href^="/s/"]').first().getAttribute('href')
	ok(/^\/s\/[a-z0-9]{8,}$/.test(short), `the link is short: ${short.replace(/\/s\/.*/, '/s/…')}`)
	const other = await visitor({ scripts: false, width: 320 })
	const keys = keyboard(other)
	await other.goto(short)
	const found = await other.locator('article h2').allInnerTexts()
	is(found.join(), names.join(), 'somebody else opens the list by its link')
	ok(await other.getByRole('button', { name: /^Remove/ }).count() === 0, 'and cannot change it')
	const small = await other.evaluate(() => parseFloat(getComputedStyle(document.querySelector('article p')).fontSize))
	await keys.follow(link(other, 'Large print'))
	const large = await other.evaluate(() => parseFloat(getComputedStyle(document.querySelector('article p')).fontSize))
	ok(large > small, `large print is larger: ${large} px beside ${small} px`)
	none(keys.faults, 'each stop of the keyboard can be seen there')
}

run(async ({ visitor }) => {
	const page = await visitor({ scripts: false })
	const keys = keyboard(page)
	await search(page, keys)
	await filter(page, keys)
	await nextPage(page, keys)
	const results = page.url()
	const names = [await add(page, keys, 0)]
	await page.goto('/shortlist')
	await keys.follow(link(page, 'Find more'))
	for (const number of [1, 2]) {
		await page.goto(results)
		names.push(await add(page, keys, number))
	}
	await keys.follow(page.getByRole('button', { name: 'Compare side by side' }))
	is((await page.locator('thead th').allInnerTexts()).join(), names.join(), 'the three stand side by side')
	await keys.follow(link(page, 'Back to my shortlist'))
	await handOver(page, visitor, names)
	await keys.follow(page.getByRole('button', { name: `Remove ${names[1]}` }))
	is((await page.locator('article h2').allInnerTexts()).join(), [names[0], names[2]].join(), 'one is taken off again')
	none(keys.faults, 'each stop of the keyboard can be seen, and none is covered')
})
