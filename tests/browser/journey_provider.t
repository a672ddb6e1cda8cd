#!/usr/bin/env node
// A provider's coordinator on a telephone: a request is opened, a part of the week offered at
// another time, changed and withdrawn; another is declined in two clicks; a start confirmed;
// free hours said.  Without JavaScript by keyboard, and again with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')
const { signIn } = require('./pages')
const { rows } = require('./pages_of_provider')

const PHONE = { width: 320, height: 640 }

async function fits(page, what) {
	is(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${what} fits a telephone`)
}

async function offers(page, keys, set, sql) {
	await page.goto('/provider')
	await fits(page, 'the start page')
	await keys.follow(page.locator(`a[href="/provider/notices/${set.open_notice}"]`))
	ok(!(await page.content()).includes('GL5 1AA'), 'a request does not say where the person lives')
	await fits(page, 'the request')
	await keys.follow(page.getByRole('button', { name: 'Make an offer' }))
	await fits(page, 'the offer')
	is(await page.locator('#time_1').inputValue(), '08:00', 'a time is there to begin with')
	ok(await page.locator('#visit').isChecked(), 'and all visits are ticked')
	await page.fill('#time_1', '05:00')
	await page.fill('#price', '24.50')
	await page.fill('#regular_carers', '3')
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	ok((await page.locator('#time_1-error').innerText()).includes('The morning visit has to begin between 7am and 9am'), 'a time outside the window is refused beside it')
	await fits(page, 'the refused offer')
	await page.fill('#time_1', '07:45')
	await keys.tick(page.getByLabel('Saturday, morning').first())
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	is(await page.locator('h1').innerText(), 'Check your offer before sending it', 'mended, it is there to be checked')
	await fits(page, 'the check')
	ok(await page.getByText('Part of the week, 19 of 20 visits').isVisible(), 'without the day that was cleared')
	await keys.follow(page.getByRole('link', { name: 'Change something' }))
	is(await page.locator('#time_1').inputValue(), '07:45', 'what was filled in is still there')
	ok(!await page.getByLabel('Saturday, morning').first().isChecked(), 'and what was cleared')
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	await keys.follow(page.getByRole('button', { name: 'Send your offer' }))
	ok(await page.getByText('Your offer is sent').isVisible(), 'it is sent')
	is(sql(`SELECT MAX(o.hour_pence) FROM offer o JOIN notice n ON n.request_id = o.request_id AND n.organisation_id = o.organisation_id
		WHERE n.id = ${set.open_notice}`), '2450', 'and stored')
	await keys.follow(page.getByRole('button', { name: 'Withdraw your offer' }))
	ok(await page.getByText('Your offer is withdrawn').isVisible(), 'and withdrawn again')
}

async function declines(page, keys, set) {
	await page.goto(`/provider/notices/${set.decline_notice}`)
	await page.getByLabel('Too far from our other visits').check()
	await keys.follow(page.getByRole('button', { name: 'We cannot take this' }))
	ok(await page.getByText('We have noted that you cannot take this').isVisible(), 'declined in two clicks')
}

async function starts(page, keys, set, sql) {
	await page.goto(`/provider/packages/${set.start_package}`)
	await fits(page, 'the package')
	await keys.follow(page.getByRole('button', { name: 'Confirm the start' }))
	ok(await page.getByText('The start is confirmed').isVisible(), 'the start is confirmed, its day filled in')
	is(sql(`SELECT started_on IS NOT NULL FROM care_package WHERE id = ${set.start_package}`), '1', 'and stored')
}

async function says(page, keys, set) {
	await page.goto('/provider/capacity')
	await fits(page, 'the free hours')
	await keys.follow(page.locator(`a[href="/provider/capacity/${set.patch}"]`))
	await fits(page, 'the grid')
	await keys.to(page.getByLabel('Hours free, Tuesday lunch, one carer'))
	await keys.type('1.5')
	await keys.follow(page.getByRole('button', { name: 'Save the free hours' }))
	ok(await page.getByText('Your free hours are saved, dated today').isVisible(), 'free hours are saved')
	await page.goto('/provider/record')
	await fits(page, 'the own record')
}

run(async ({ site, sql, visitor }) => {
	for (const scripts of [false, true]) {
		const set = rows(site.socket, sql)
		const page = await visitor({ scripts, ...PHONE })
		const keys = keyboard(page)
		await signIn(page, site, 'provider')
		await offers(page, keys, set, sql)
		await declines(page, keys, set)
		await starts(page, keys, set, sql)
		await says(page, keys, set)
		none(keys.faults, 'each stop of the keyboard can be seen')
	}
})
