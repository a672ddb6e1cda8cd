#!/usr/bin/env node
// A broker at the end of the day: a package is suspended without an end, its visits begin
// again, they change, the provider hands it back, and the person stands on the waiting list
// with both clocks, where a note is written.  Without JavaScript by keyboard, then with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { hands } = require('./hands')
const { keyboard } = require('./keyboard')
const { signIn } = require('./pages')
const { held } = require('./pages_of_package')

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()
const button = (page, name) => page.getByRole('button', { name, exact: true })
const link = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true })

function inDays(days) {
	const day = new Date(Date.now() + days * 86400000)
	return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()].map(String)
}

async function fillDay(hand, days) {
	const [day, month, year] = inDays(days)
	await hand.fill('Day', day)
	await hand.fill('Month', month)
	await hand.fill('Year', year)
}

// The package is found by the number that the ward reads out.
async function find(page, hand, caseId) {
	await page.goto('/desk/packages')
	await hand.follow(link(page, 'Find one by its reference or a case number'))
	await hand.fill('Reference or case number', caseId)
	await hand.follow(button(page, 'Find'))
	ok((await heading(page)).startsWith('Package PK-'), 'the case number leads to the package')
	ok((await main(page)).includes('Active'), 'which is active')
}

async function suspend(page, hand) {
	await hand.follow(link(page, 'Suspend'))
	const today = new Date().getUTCDate()
	is(await page.locator('#from').inputValue(), String(today), 'the first day without visits is today unless another is given')
	await hand.follow(button(page, 'Suspend'))
	ok((await page.title()).startsWith('Error: '), 'without a reason it is refused')
	await hand.choose('Why', 'In hospital')
	await page.locator('#from').fill(inDays(-1)[0])
	await page.locator('#from-month').fill(inDays(-1)[1])
	await page.locator('#from-year').fill(inDays(-1)[2])
	await hand.follow(button(page, 'Suspend'))
	const text = await main(page)
	ok(text.includes('The suspension is recorded.') && text.includes('with no end yet: In hospital'), 'it is suspended with no end yet')
}

async function resume(page, hand) {
	await hand.follow(link(page, 'Begin visits again'))
	await fillDay(hand, 0)
	await hand.follow(button(page, 'Begin again'))
	const text = await main(page)
	ok(text.includes('Visits begin again on the day you gave') && text.includes('Active'), 'visits begin again today')
}

async function amend(page, hand) {
	await hand.follow(link(page, 'Change the visits'))
	is(await page.getByLabel('Time', { exact: true }).inputValue(), '', 'the time stays as it is unless another is chosen')
	await hand.choose('What changes', 'Change the visits ticked below')
	await page.locator('input[name=visit]').first().check()
	await hand.fill('Minutes of each visit', '44')
	await hand.follow(button(page, 'Change the visits'))
	ok((await main(page)).includes('Minutes must be a number that 5 divides'), 'impossible minutes are refused, with a sentence')
	await hand.fill('Minutes of each visit', '45')
	await hand.follow(button(page, 'Change the visits'))
	const text = await main(page)
	ok(text.includes('The visits are changed.') && text.includes('1 visit changed from'), 'the visit is longer, and the history says so')
	ok(text.includes('At 8am (may begin between 7:30am and 8:30am), for 45 minutes'), 'at the time it had')
}

async function handBack(page, hand) {
	await hand.follow(link(page, 'Record a handback'))
	await fillDay(hand, 5)
	await hand.choose('Why', 'Not enough carers')
	await hand.fill('What they said (optional)', 'Two carers left')
	await hand.follow(button(page, 'Record the handback'))
	const text = await main(page)
	ok(text.includes('The handback is recorded.') && text.includes('Ending'), 'the package ends')
	const request = await page.locator('.govuk-inset-text a').first().innerText()
	ok(/^HC-/.test(request), 'and its new request is a link')
	await hand.follow(link(page, 'All handbacks'))
	ok((await main(page)).includes(request), 'the handback stands among the others with it')
	return request
}

async function wait(page, hand, request, words) {
	await hand.follow(page.getByRole('navigation', { name: 'Home care' }).getByRole('link', { name: 'Waiting list', exact: true }))
	const row = page.locator('tr', { hasText: request })
	// Nine days of the request before the first, and ten until its first visit.
	ok((await row.innerText()).includes('19 in all'), 'the waiting list has the days of this request and those in all')
	await hand.follow(link(page, request))
	ok((await main(page)).includes('19 in all since'), 'so has the page of the person')
	await hand.choose('Risk of waiting', 'High')
	await hand.fill('How they are (optional)', words)
	await hand.follow(button(page, 'Save how they are'))
	ok((await main(page)).includes(words) && (await main(page)).includes('Risk: High'), 'how they are is written down')
	await hand.follow(link(page, 'See the request'))
	ok((await heading(page)).startsWith('Home care for'), 'and from there the request is one step away')
}

run(async ({ site, sql, visitor }) => {
	for (const scripts of [false, true]) {
		const page = await visitor({ scripts })
		const keys = scripts ? null : keyboard(page)
		const hand = hands(page, keys)
		const caseId = `ZZP${scripts ? 91 : 90}`
		sql(held(caseId.slice(3), '@held', 10))
		await signIn(page, site, 'broker')
		await find(page, hand, caseId)
		await suspend(page, hand)
		await resume(page, hand)
		await amend(page, hand)
		await wait(page, hand, await handBack(page, hand), `Rang the family <i>twice</i> ${Date.now()}`)
		if (keys) {
			none(keys.faults, 'each stop of the keyboard can be seen')
		}
	}
})
