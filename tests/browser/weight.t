#!/usr/bin/env node
// What a first view of each page costs on a telephone's connection: page, stylesheet and
// scripts as they travel.  The budget is held by every page; the figures are shown.
'use strict'

const { run, ok, note } = require('./harness')
const { allPages, go, signIn } = require('./pages')

const BUDGET = 100 * 1000
const PAGES = ['home', 'results', 'results-filtered', 'listing-assistant', 'compare', 'shortlist', 'advert',
	'sign-in', 'desk', 'desk-results', 'desk-listing', 'desk-listings', 'desk-offers', 'accounts']

// What arrived, by kind, with the headers.
function weigh(page) {
	const sums = { document: 0, stylesheet: 0, script: 0, image: 0, other: 0 }
	const pending = []
	page.on('requestfinished', request => {
		const kind = request.resourceType() in sums ? request.resourceType() : 'other'
		pending.push(request.sizes().then(size => {
			sums[kind] += size.responseBodySize + size.responseHeadersSize
		}))
	})
	return async () => {
		await page.waitForLoadState('networkidle')
		await Promise.all(pending)
		return sums
	}
}

const kb = bytes => (bytes / 1000).toFixed(1).padStart(6)

run(async ({ site, sql, visitor }) => {
	note(`${'thousand bytes'.padEnd(20)}   page  style script  image    all`)
	for (const entry of allPages(sql).filter(one => PAGES.includes(one.name))) {
		let page = await visitor()
		if (entry.as || entry.open) {
			if (entry.as) {
				await signIn(page, site, entry.as)
			}
			await go(page, entry)
			const context = page.context()
			const address = page.url()
			// The same person with an empty store of files.
			page = await visitor({ storageState: await context.storageState() })
			entry.path = address
			delete entry.open
		}
		const weight = weigh(page)
		await go(page, entry)
		const sums = await weight()
		const all = Object.values(sums).reduce((sum, one) => sum + one, 0)
		note(`${entry.name.padEnd(20)} ${kb(sums.document)} ${kb(sums.stylesheet)} ${kb(sums.script)} ${kb(sums.image)} ${kb(all)}`)
		ok(all <= BUDGET, `${entry.name} stays under ${BUDGET / 1000} thousand bytes`)
		await page.context().close()
	}
})
