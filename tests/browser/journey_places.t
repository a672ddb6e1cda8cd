#!/usr/bin/env node
// What is typed for a place, and the plain answer to what cannot be searched from: without
// JavaScript and by keyboard.  What was typed is never lost.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')

const field = page => page.getByLabel('Postcode, town or village')

// Types a place and words, and sends them.
async function ask(page, keys, place) {
	await page.goto('/')
	await keys.to(field(page))
	await keys.type(place)
	await keys.to(page.getByLabel('What help is needed?'))
	await keys.type('shopping')
	await keys.press('Enter')
}

// A refusal: said at the top and beside the field, nothing lost.
async function refused(page, keys, place, words) {
	await ask(page, keys, place)
	ok((await page.title()).startsWith('Error: '), `"${place}": the title says that there is a mistake`)
	const message = page.locator('#place-error')
	ok((await message.innerText()).includes(words), `"${place}": ${words}`)
	is(await field(page).inputValue(), place, 'what was typed stays')
	is(await page.getByLabel('What help is needed?').inputValue(), 'shopping', 'and so do the words')
	is(await field(page).getAttribute('aria-invalid') || 'true', 'true', 'the field is known to be wrong')
	ok((await field(page).getAttribute('aria-describedby')).split(' ').includes('place-error'),
		'the message belongs to the field')
	await keys.follow(page.locator('.govuk-error-summary a').first(), 'Tab')
}

async function summaryLeads(page, keys) {
	is(await page.evaluate(() => document.activeElement.id), 'place', 'the link at the top leads to the field')
	none(keys.faults.splice(0), 'each stop of the keyboard can be seen')
}

async function suggestion(page, keys, name, heading) {
	await keys.follow(page.getByRole('link', { name, exact: true }))
	is(await page.locator('h1').innerText(), heading, `the suggestion ${name} leads on`)
	is(await page.getByLabel('Words to look for').inputValue(), 'shopping', 'with the words')
}

run(async ({ visitor }) => {
	const page = await visitor({ scripts: false })
	const keys = keyboard(page)

	await refused(page, keys, 'zzzzzz', 'We do not know that place')
	await summaryLeads(page, keys)

	await refused(page, keys, 'Swindon', 'Swindon is outside Gloucestershire')
	ok((await page.locator('#place-error').innerText()).includes('Swindon Borough Council'), 'and says whom to ask there')
	await summaryLeads(page, keys)

	await refused(page, keys, 'Strowd', 'We do not know that place')
	await suggestion(page, keys, 'Stroud, Stroud', 'Care and support in Stroud')

	await refused(page, keys, 'Broadwell', 'There is more than one place of that name')
	await suggestion(page, keys, 'Broadwell (near Coleford), Forest of Dean', 'Care and support in Broadwell (near Coleford)')

	await refused(page, keys, 'GL50 1A', 'part of it is missing or wrong')
	await keys.follow(page.getByRole('button', { name: 'Search' }))
	ok((await page.title()).startsWith('Error: '), 'sent again as it is, it is refused again')
	none(keys.faults, 'each stop of the keyboard can be seen')
})
