#!/usr/bin/env node
// A commissioner at night: what it would mean if a provider stopped, which changes nothing;
// then it has, and a run is opened, a person covered and told, a call written into the log, and
// the run closed with what was learned.  Without JavaScript by keyboard, then with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { hands } = require('./hands')
const { keyboard } = require('./keyboard')
const { signIn } = require('./pages')
const { held, helping } = require('./pages_of_package')

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()
const button = (page, name) => page.getByRole('button', { name, exact: true })
const link = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true })

// A provider of its own, with somebody of its own.
function stopped(sql, number, name) {
	const person = held(number, '@own', 10).replace('SET @person', `INSERT IGNORE INTO organisation (name, phone, out_of_hours)
		VALUES ('${name}', '01632 960 021', '01632 960 022'); SET @own = (SELECT id FROM organisation WHERE name = '${name}'); SET @person`)
	sql(`${helping} ${person}`)
}

async function rehearse(page, hand, sql, name) {
	await page.goto('/desk/failures')
	await hand.follow(button(page, 'Rehearse'))
	is(await page.getByLabel('Provider', { exact: true }).inputValue(), '', 'no provider is chosen for one')
	await page.getByLabel('Provider', { exact: true }).selectOption({ label: name })
	await hand.follow(button(page, 'Show what it would mean'))
	const text = await main(page)
	is(await heading(page), `If ${name} stops`, 'the rehearsal is shown')
	ok(text.includes('1, 1 of them red') && text.includes('1 time-critical'), 'with who is seen to first')
	ok(text.includes('01632 960 022'), 'and the number for the night')
	is(sql(`SELECT COUNT(*) FROM failure_run r JOIN organisation o ON o.id = r.organisation_id WHERE o.name = '${name}'`), '0', 'and nothing is stored')
}

async function open(page, hand, name) {
	await hand.follow(link(page, 'It has really stopped: open a run'))
	is(await page.locator('#provider option:checked').innerText(), name, 'the provider is there')
	is(await page.locator('#on').inputValue() !== '', true, 'so is the day')
	await hand.follow(button(page, 'Open the run'))
	ok((await page.title()).startsWith('Error: '), 'without what happened no run is opened')
	await hand.choose('What happened', 'Interruption')
	await hand.follow(button(page, 'Open the run'))
	const text = await main(page)
	is(await heading(page), `${name} has stopped`, 'the run is open')
	ok(text.includes('0 of 1 covered') && text.includes('Not covered yet: 1'), 'with one person who is not covered')
}

async function cover(page, hand, caseId) {
	await hand.follow(link(page, `QE, ${caseId}`))
	is(await page.locator('#provider').inputValue(), '', 'nobody covers until somebody is chosen')
	await page.locator('#provider').selectOption({ label: 'Made-up helping care' })
	await page.locator('#words').fill('Until Friday')
	await hand.follow(button(page, 'Record the cover'))
	ok((await main(page)).includes('Made-up helping care Until Friday'), 'the cover is recorded')
	await hand.follow(button(page, 'They, or their family, were told'))
	await hand.follow(page.getByRole('link', { name: 'Back to the run' }))
	ok((await main(page)).includes('1 of 1 covered, 1 told'), 'and counts in the run')
}

async function log(page, hand) {
	await hand.follow(link(page, 'Write in the log'))
	is(await page.locator('#provider').inputValue(), '', 'no provider is taken for granted')
	await hand.choose('What it is', 'Telephone call')
	await hand.fill('What was said or decided', 'The manager says that no carer comes tomorrow')
	await hand.follow(button(page, 'Write it down'))
	ok((await main(page)).includes('Telephone call. The manager says that no carer comes tomorrow'), 'the call is in the log')
}

async function close(page, hand) {
	await hand.follow(link(page, 'Close the run'))
	await hand.follow(button(page, 'Close the run'))
	ok((await page.title()).startsWith('Error: '), 'without lessons it is not closed')
	await hand.fill('What was learned', 'Ask for the numbers of the night with each statement')
	await hand.follow(button(page, 'Close the run'))
	const text = await main(page)
	ok(text.includes('Closed on') && text.includes('Ask for the numbers of the night'), 'closed, with what was learned')
	is(await link(page, 'Write in the log').count(), 0, 'and nothing more is written into it')
}

run(async ({ site, sql, visitor }) => {
	for (const scripts of [false, true]) {
		const page = await visitor({ scripts, width: scripts ? 320 : 1280 })
		const keys = scripts ? null : keyboard(page)
		const hand = hands(page, keys)
		const number = scripts ? 93 : 92
		const name = `Made-up night care ${number}`
		stopped(sql, number, name)
		await signIn(page, site, 'commissioner')
		await rehearse(page, hand, sql, name)
		await open(page, hand, name)
		await cover(page, hand, `ZZP${number}`)
		await log(page, hand)
		await close(page, hand)
		if (keys) {
			none(keys.faults, 'each stop of the keyboard can be seen')
		}
	}
})
