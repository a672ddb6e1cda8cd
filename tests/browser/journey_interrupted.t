#!/usr/bin/env node
// What goes wrong in the middle of home care: a sign-in that ends over a form, two brokers at
// the same package, the way back after saving, an extract with bad rows.  Nothing that was
// filled in is lost, and each answer says what to do; without JavaScript, then with it.
'use strict'

const { execFileSync } = require('node:child_process')
const { run, ok, is } = require('./harness')
const { signIn } = require('./pages')
const { held } = require('./pages_of_package')
const { rows } = require('./pages_of_provider')
const { asked } = require('./pages_of_sourcing')

const main = page => page.locator('main').innerText()
const button = (page, name) => page.getByRole('button', { name, exact: true })
const press = (page, name) => Promise.all([page.waitForNavigation(), button(page, name).first().click()])

// The visitor has been away for two hours.  Only this one: others are signed in as the same
// person in tests that run beside.
async function ended(page, sql) {
	const cookie = (await page.context().cookies()).find(one => /session$/.test(one.name))
	const hash = execFileSync('b2sum', ['--length=256'], { input: cookie.value, encoding: 'utf8' }).slice(0, 64)
	is(sql(`UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 2 HOUR WHERE token_hash = '${hash}';
		SELECT COUNT(*) FROM session WHERE token_hash = '${hash}'`), '1', 'a sign-in ends')
}

async function signInAgain(page, site, person) {
	await page.fill('#login', `${person}@demo.example`)
	await page.fill('#password', site.password)
	await Promise.all([page.waitForNavigation(), page.click('main button[type=submit]')])
}

// A practitioner is called away from the need, and comes back when the sign-in has ended.
async function called(page, tools, number) {
	const { site, sql } = tools
	sql(`INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector) VALUES ('ZZI${number}', 'QI', 1940, 'GL5 1AA', 'GL5 1');
		INSERT IGNORE INTO care_request (reference, person_id, source, urgency, needed_by)
		SELECT 'HC-ZZI${number}', id, 'community', 'planned', UTC_DATE() + INTERVAL 9 DAY FROM person WHERE case_id = 'ZZI${number}'`)
	const address = `/desk/requests/${sql(`SELECT id FROM care_request WHERE reference = 'HC-ZZI${number}'`)}/need`
	await page.goto(address)
	await page.getByLabel('Leaving hospital').check()
	await page.getByLabel('Who helps until care starts').fill('The daughter, until Sunday')
	await ended(page, sql)
	await press(page, 'Save and continue')
	ok(await page.locator('#login').isVisible(), 'who was signed out meanwhile is asked to sign in')
	ok(/sign/i.test(await main(page)), 'and is told so')
	await signInAgain(page, site, 'practitioner')
	is(new URL(page.url()).pathname, address, 'signing in leads back to the question')
	is(await page.getByLabel('Who helps until care starts').inputValue(), 'The daughter, until Sunday', 'where the words stand')
	ok(await page.getByLabel('Leaving hospital').isChecked(), 'and what was chosen')
}

// The same for a provider over an offer, on a telephone.
async function offered(page, tools, notice) {
	const { site, sql } = tools
	await page.goto(`/provider/notices/${notice}/offer`)
	await page.fill('#price', '24.10')
	await page.fill('#regular_carers', '4')
	await page.fill('#time_1', '07:50')
	const left = page.locator('input[name=visit]').nth(2)
	await left.uncheck()
	await ended(page, sql)
	await press(page, 'Continue')
	await signInAgain(page, site, 'provider')
	is(await page.locator('#price').inputValue(), '24.10', 'a provider that was signed out finds its price')
	is(await page.locator('#time_1').inputValue(), '07:50', 'its time')
	ok(!await page.locator('input[name=visit]').nth(2).isChecked(), 'and the visit that it left out')
}

// Two brokers look at the same package; the second to save is told, and can go on.
async function together(page, other, sql, number) {
	const own = sql(`${held(number, '@held', 10)} SELECT @package`)
	for (const [one, reason] of [[page, 'In hospital'], [other, 'Away']]) {
		await one.goto(`/desk/packages/${own}/suspend`)
		await one.getByLabel(reason).first().check()
		await one.locator('#note').fill(`Note of ${reason}`)
	}
	await press(page, 'Suspend')
	ok((await main(page)).includes('The suspension is recorded'), 'the first of two suspends the package')
	await press(other, 'Suspend')
	const text = await main(other)
	ok(/changed|suspended already/i.test(text), 'the second is told that it has changed meanwhile', text)
	is(sql(`SELECT COUNT(*) FROM package_suspension WHERE package_id = ${own}`), '1', 'and it is suspended once')
	await other.goto(`/desk/packages/${own}/suspend`)
	is(await other.locator('#note').inputValue(), 'Note of Away', 'what the second wrote is still there')
}

// Asking, then back and asking once more: providers are asked once.
async function twice(page, sql, number) {
	const request = sql(`${asked(number)} DELETE FROM notice WHERE request_id = @request; DELETE FROM decline WHERE request_id = @request;
		DELETE FROM sourcing WHERE request_id = @request; SELECT @request`)
	await page.goto(`/desk/requests/${request}/sourcing`)
	await page.locator('input[name=tier][value="1"]').check()
	await page.locator('#minutes').selectOption('240')
	await press(page, 'Ask them now')
	await page.goBack({ waitUntil: 'commit' })
	await page.locator('#minutes').waitFor()
	// The script takes a press within a second for a double click, over the way back too.
	await page.waitForTimeout(1100)
	await page.locator('input[name=tier][value="1"]').check()
	await page.locator('#minutes').selectOption('240')
	await press(page, 'Ask them now')
	ok((await main(page)).includes('Who was asked when'), 'Back and asking once more leads to who was asked')
	is(sql(`SELECT COUNT(*) FROM sourcing WHERE request_id = ${request}`), '1', 'and nobody is asked twice')
}

// Ten thousand rows of the Capacity Tracker, fifty of them bad.
async function upload(page, sql) {
	const lines = ['cqcid,location,extrahourscount,cqcsurveylastupdatedutc']
	for (let i = 1; i <= 10000; i++) {
		lines.push(`1-7${String(i).padStart(8, '0')},Made-up ${i},${i % 200 ? i % 50 : 'many'},2026-01-03 09:30:00`)
	}
	const before = sql('SELECT COUNT(*) FROM tracker_row')
	await page.goto('/desk/capacity/tracker')
	await page.locator('input[type=file]').setInputFiles({ name: 'extract.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
	await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
	const text = await main(page)
	ok(/10000/.test(text) && /9950/.test(text) && /\b50\b/.test(text), 'of a file it is counted what was read, what is new and what refused')
	ok(text.includes('201') && text.includes('extrahourscount is not a number'), 'a bad row has its line and its reason')
	is(sql('SELECT COUNT(*) FROM tracker_row'), before, 'and nothing is changed before somebody says so')
}

run(async tools => {
	const { site, sql, visitor } = tools
	for (const scripts of [false, true]) {
		const number = scripts ? 81 : 80
		const enter = async (person, wish) => {
			const page = await visitor({ scripts, ...wish })
			await signIn(page, site, person)
			return page
		}
		await called(await enter('practitioner'), tools, number)
		const set = rows(site.socket, sql)
		await offered(await enter('provider', { width: 375, height: 667 }), tools, set.open_notice)
		await together(await enter('broker'), await enter('broker'), sql, number)
		await twice(await enter('broker'), sql, number)
		await upload(await enter('commissioner'), sql)
	}
})
