// make shots: a picture of every page at two widths, and on paper, into shots/, to be
// looked at by a person.  Arguments are the names of the entries of pages.js to take.
'use strict'

const fs = require('node:fs')
const path = require('node:path')
const { run, note, ok } = require('./harness')
const { allPages, go, signIn } = require('./pages')

const folder = path.join(__dirname, 'shots')
const WIDTHS = [1280, 320]
const A4 = { width: 718, height: 1047 } // within margins of 15 mm

async function take(page, entry, width) {
	await page.setViewportSize({ width, height: 900 })
	await page.screenshot({ path: path.join(folder, `${entry.name}-${width}.png`), fullPage: true })
}

async function paper(page, entry) {
	await page.setViewportSize(A4)
	await page.emulateMedia({ media: 'print' })
	await page.screenshot({ path: path.join(folder, `${entry.name}-paper.png`), fullPage: true })
	await page.emulateMedia({ media: null })
}

run(async ({ site, sql, visitor }) => {
	const wanted = process.argv.slice(2)
	fs.mkdirSync(folder, { recursive: true })
	for (const entry of allPages(sql)) {
		if (wanted.length && !wanted.includes(entry.name)) {
			continue
		}
		const page = await visitor()
		if (entry.as) {
			await signIn(page, site, entry.as)
		}
		await go(page, entry)
		for (const width of WIDTHS) {
			await take(page, entry, width)
		}
		if (entry.print) {
			await paper(page, entry)
		}
		ok(true, entry.name)
		await page.context().close()
	}
	note(`the pictures are in ${folder}`)
})
