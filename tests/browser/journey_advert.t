#!/usr/bin/env node
// Nothing found, the search widened, near misses, and an advert that is first sent full of
// mistakes, checked, changed and answered: by keyboard, without JavaScript and again with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')

const NOBODY = '/find?near=stroud&kind=pa&task=live_in&language=polish&within=1'
const WIDER = '/find?near=gl50-1&kind=pa&task=shopping&task=meals&when=mon-morning&within=15'

const PLACE = 'Postcode, town or village'
const MISTAKES = {
	[PLACE]: 'Nowhere at all',
	'Hours a week': '200',
	'Pay an hour': 'ten',
	'Anything else a personal assistant should know (optional)': 'We have a dog.\nAnd <b>cats</b>.',
	'Your name': '',
	'Phone number (optional)': '12',
	'Email address (optional)': 'robin@'
}
const MENDED = {
	[PLACE]: 'Stroud',
	'Hours a week': '4',
	'Pay an hour': '15.50',
	'Your name': 'Robin Example',
	'Phone number (optional)': '01632 960 001',
	'Email address (optional)': 'robin@example.org'
}
// The fields that the mistakes are in.
const WRONG = ['place', 'hours', 'rate', 'name', 'phone', 'email']

const total = page => page.locator('.app-results-line strong').last().innerText().then(Number)

async function widen(page, keys) {
	let before, promised, found, still
	// Listings come and go meanwhile, in tests of the staff's pages: then it is done again.
	for (let tries = 0; tries < 4 && (tries === 0 || still !== before); tries++) {
		await page.goto(WIDER)
		before = await total(page)
		const more = page.locator('h2:text("Widen your search") + ul a').first()
		promised = Number((await more.innerText()).match(/\d+/)[0])
		await keys.follow(more)
		found = await total(page)
		await page.goto(WIDER)
		still = await total(page)
	}
	is(found, before + promised, 'a wider search finds as many more as it promised')
}

async function nearMisses(page) {
	await page.goto(NOBODY)
	ok(await page.getByText('Nothing matches everything you asked for').count() === 1, 'nothing is found, and it says so')
	const near = page.locator('#near ~ .app-results .app-result')
	ok(await near.count() > 0, 'what is nearly right stands under its own heading')
	is(await near.locator('.app-result__missing').count(), await near.count(), 'and each says what it lacks')
}

async function fill(page, keys, answers) {
	for (const [label, answer] of Object.entries(answers)) {
		await keys.to(page.getByLabel(label, { exact: true }))
		await keys.key('Control+a')
		await keys.key('Delete')
		for (const [number, line] of answer.split('\n').entries()) {
			await (number && keys.key('Enter'))
			await keys.type(line)
		}
	}
}

// A message beside each field, the same at the top, and every answer kept.
async function isRefused(page) {
	ok((await page.title()).startsWith('Error: '), 'the title says that there are mistakes')
	is(await page.locator('.govuk-error-summary a').count(), WRONG.length, 'the summary has each mistake once')
	for (const name of WRONG) {
		const message = page.locator(`.govuk-form-group--error:has([id="${name}"]) > [id="${name}-error"]`)
		if (ok(await message.count() === 1, `a message stands beside ${name}`)) {
			const words = (await message.textContent()).trim().replace(/^Error:\s*/, '')
			is(await page.locator(`.govuk-error-summary a[href="#${name}"]`).innerText(), words, `the same at the top: ${words}`)
		}
	}
	for (const [label, answer] of Object.entries(MISTAKES)) {
		is(await page.getByLabel(label, { exact: true }).inputValue(), answer, `${label}: the answer is kept`)
	}
	ok(await page.getByLabel('Live-in support').isChecked(), 'the help that was chosen stays chosen')
	ok(await page.getByLabel('Tuesday teatime').isChecked(), 'and the time')
}

async function summaryLeads(page) {
	for (const name of WRONG) {
		await page.locator(`.govuk-error-summary a[href="#${name}"]`).focus()
		await page.keyboard.press('Enter')
		is(await page.evaluate(() => document.activeElement.id), name, `the link of ${name} puts the cursor there`)
	}
}

async function isSent(page) {
	is(await page.locator('h1').innerText(), 'We have your advert', 'mended, it is taken')
	const reference = (await page.locator('.govuk-panel__body').innerText()).split('\n').pop()
	ok(/^[a-z0-9]{8,}$/.test(reference), 'with a reference')
	await page.reload()
	ok((await page.locator('.govuk-panel__body').innerText()).includes(reference), 'opened again, it is the same page')
	return reference
}

// All answers on one page, and one of them changed from there.
async function isChecked(page, keys) {
	is(await page.locator('h1').innerText(), 'Check your answers before sending your advert', 'mended, the answers are there to be checked')
	ok(await page.getByText('Tuesday teatime').isVisible(), 'with the times in words')
	await keys.follow(page.getByRole('link', { name: 'Change Hours a week' }))
	ok(page.url().endsWith('/advert?change=hours#hours'), 'a link leads back to the question')
	is(await page.getByLabel('Your name', { exact: true }).inputValue(), 'Robin Example', 'which keeps the other answers')
	await fill(page, keys, { 'Hours a week': '5' })
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	is(await page.locator('.govuk-summary-list__row:has-text("Hours a week") dd').first().innerText(), '5', 'the new answer is there to be checked')
}

// Approved by staff (behind the scenes), a personal assistant finds and answers it.
async function isAnswered(page, keys, sql, reference) {
	sql(`UPDATE advert SET checked_on = UTC_DATE(), shown_until = UTC_DATE() + INTERVAL 28 DAY WHERE reference = '${reference}'`)
	await page.goto('/')
	await keys.follow(page.getByRole('link', { name: 'adverts from people looking for a personal assistant' }))
	await fill(page, keys, { [PLACE]: 'Stroud' })
	await keys.follow(page.getByRole('button', { name: 'Show the nearest first' }))
	const advert = page.locator(`a[href^="/adverts/${reference}"]`)
	ok(await page.getByText('The nearest to Stroud first').isVisible(), 'adverts near a place')
	await keys.follow(advert)
	ok(!(await page.content()).includes('Robin Example'), 'who placed it is not to be seen')
	await keys.follow(page.getByRole('button', { name: 'Send my answer' }))
	ok((await page.title()).startsWith('Error: '), 'an empty answer is refused')
	await fill(page, keys, { 'Your name': 'Sam Example', 'Phone number (optional)': '01632 960 002', 'A few words about you': 'Ten years of cooking.' })
	await keys.follow(page.getByRole('button', { name: 'Send my answer' }))
	is(await page.locator('h1').innerText(), 'We have your answer', 'a personal assistant answers it')
	is(sql(`SELECT COUNT(*) FROM advert_answer n JOIN advert a ON a.id = n.advert_id WHERE a.reference = '${reference}'`), '1', 'and the answer waits for staff')
}

async function byKeyboard(page, keys, sql) {
	await nearMisses(page)
	await keys.follow(page.getByRole('link', { name: 'place an advert for a personal assistant' }))
	ok(await page.getByLabel('Live-in support').isChecked(), 'the help that was looked for is chosen already')
	const { [PLACE]: place, ...rest } = MISTAKES
	await fill(page, keys, { [PLACE]: place })
	await keys.tick(page.getByLabel('Tuesday teatime'))
	await fill(page, keys, rest)
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	await isRefused(page)
	await summaryLeads(page)
	await page.reload()
	await fill(page, keys, MENDED)
	await keys.follow(page.getByRole('button', { name: 'Continue' }))
	await isChecked(page, keys)
	await keys.follow(page.getByRole('button', { name: 'Send the advert' }))
	const reference = await isSent(page)
	await isAnswered(page, keys, sql, reference)
	const [place_label, words] = sql(`SELECT place_label, words FROM advert WHERE reference = '${reference}'`).split('\t')
	is(place_label, 'Stroud', 'what is stored has the place')
	is(words, 'We have a dog.\\nAnd <b>cats</b>.', 'and the words, line by line')
}

// The same with scripts: the summary has the focus at once.
async function withScripts(page) {
	await page.goto(NOBODY)
	await page.getByRole('link', { name: 'place an advert for a personal assistant' }).click()
	await page.getByLabel('Tuesday teatime').check()
	for (const [label, answer] of Object.entries(MISTAKES)) {
		await page.getByLabel(label, { exact: true }).fill(answer)
	}
	await page.getByRole('button', { name: 'Continue' }).click()
	await page.locator('.govuk-error-summary:focus').waitFor()
	ok(true, 'with scripts, the summary has the focus')
	await isRefused(page)
	await summaryLeads(page)
}

run(async ({ visitor, sql }) => {
	const page = await visitor({ scripts: false })
	const keys = keyboard(page)
	await widen(page, keys)
	await byKeyboard(page, keys, sql)
	none(keys.faults, 'each stop of the keyboard can be seen')
	await withScripts(await visitor({ width: 360, height: 700 }))
})
