#!/usr/bin/env node
// On paper: the page's own words under its title, with a reference and the date, and
// nothing that could only be pressed; as a tagged PDF, in ordinary and in large print.
'use strict'

const { execFileSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { run, ok, none, note } = require('./harness')
const { allPages, go, signIn } = require('./pages')

const LARGE_PRINT = 16 // points, the least that is called large print
const NAVIGATION = ['Skip to main content', 'Sign out', 'Signed in as', 'Accessibility statement', 'Contact us',
	'This is a new service', 'Back to', 'New search', 'Find more', 'Apply filters', 'Change place', 'Sort by', 'Next page',
	'Add to my shortlist', 'See my shortlist', 'Remove', 'Large print', 'Ordinary print', 'Compare side by side', 'Save note', 'All reports', 'Download this', 'Choose patch', 'Choose period']

function tool(name, ...args) {
	try {
		return execFileSync(name, args, { encoding: 'utf8' })
	} catch (error) {
		return null
	}
}

// The code or number in the address, by which the page is found again.
async function reference(page) {
	const own = await page.locator('a[href^="/s/"]').first().getAttribute('href', { timeout: 1 }).catch(() => null)
	const address = new URL(own || page.url(), page.url()).pathname
	const found = /^\/(?:desk\/listings|listing|s|advert\/sent)\/([a-z0-9]+)/.exec(address)
	return found && found[1]
}

async function points(page) {
	await page.emulateMedia({ media: 'print' })
	const size = await page.evaluate(() => {
		const text = [...document.querySelectorAll('main p, main dd, main td')].find(one => one.checkVisibility())
		return parseFloat(getComputedStyle(text).fontSize) * (text.currentCSSZoom || 1)
	})
	await page.emulateMedia({ media: null })
	return size * 0.75
}

async function printed(page, entry, file) {
	const title = await page.locator('h1').innerText()
	const known = await reference(page)
	const size = await points(page)
	await page.pdf({ path: file, format: 'A4', tagged: true, margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
	const text = tool('pdftotext', '-layout', file, '-')
	if (text === null) {
		note('pdftotext is not here (poppler-utils): what is on paper is not read')
		return
	}
	const words = text.replace(/\s+/g, ' ')
	const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date())
	ok(words.includes(title.replace(/\s+/g, ' ')), `${entry.name}: the paper has its title`)
	ok(words.includes(`Printed on ${today}`), `${entry.name}: and the date`)
	if (known) {
		ok(words.includes(`reference ${known}`), `${entry.name}: and the reference`, known)
	}
	none(NAVIGATION.filter(part => words.includes(part)), `${entry.name}: and nothing to press`)
	ok(/^Tagged:\s+yes/m.test(tool('pdfinfo', file)), `${entry.name}: the file is tagged for those who hear it`)
	const pages = Number(/^Pages:\s+(\d+)/m.exec(tool('pdfinfo', file))[1])
	note(`${entry.name}: ${pages} pages of A4, letters of ${size.toFixed(1)} points`)
	if (/large-print/.test(entry.name)) {
		ok(size >= LARGE_PRINT, `${entry.name}: its letters are large`, `${size} points`)
	}
}

run(async ({ site, sql, visitor }) => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-'))
	for (const entry of allPages(sql).filter(one => one.print)) {
		const page = await visitor({ scripts: Boolean(entry.as) })
		if (entry.as) {
			await signIn(page, site, entry.as)
		}
		await go(page, entry)
		await printed(page, entry, path.join(folder, `${entry.name}.pdf`))
		await page.context().close()
	}
	fs.rmSync(folder, { recursive: true })
})
