#!/usr/bin/env node
// A practitioner at the end of the day asks for home care: whose it is, what is needed, the
// week with a visit of two carers at a fixed time, a mistake put right, left and come back to,
// checked and sent.  Without JavaScript by keyboard, then with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { hands } = require('./hands')
const { keyboard } = require('./keyboard')
const { signIn } = require('./pages')

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()

const button = (page, name) => page.getByRole('button', { name })
const link = (page, name) => page.getByRole('link', { name })

async function begin(page, hand, caseId) {
	await page.goto('/desk/requests')
	await hand.follow(page.getByText('Ask for home care', { exact: true }))
	await hand.fill('Number in the case system', caseId)
	await hand.follow(button(page, 'Continue'))
	is(await heading(page), 'Who is it for?', 'somebody who is not known is asked about')
	await hand.fill('Initials', 'RE')
	await hand.fill('Year of birth', '1938')
	await hand.fill('Postcode where they live', 'GL5 1AA')
	await hand.follow(button(page, 'Save and continue'))
	const patch = page.locator('#patch')
	if (await patch.count() === 1) {
		await patch.selectOption({ index: 1 })
		await hand.follow(button(page, 'Save and continue'))
	}
	is(await heading(page), 'Ask for home care', 'the tasks are listed')
}

async function questions(page, hand) {
	const day = new Date(Date.now() + 9 * 86400000)
	await hand.follow(link(page, 'The need'))
	await hand.choose('Where the request comes from', 'Leaving hospital')
	await hand.choose('How soon', 'Within a week')
	await hand.fill('Day', String(day.getUTCDate()))
	await hand.fill('Month', String(day.getUTCMonth() + 1))
	await hand.fill('Year', String(day.getUTCFullYear()))
	await hand.choose('Where the person is now', 'In hospital')
	await hand.choose('Risk of waiting', 'High')
	await hand.choose('Do they live alone?', 'Yes')
	await hand.choose('Unpaid carer', 'There is no unpaid carer')
	await hand.follow(button(page, 'Save and continue'))
	await hand.follow(link(page, 'What it is for'))
	await hand.fill('What they want to be able to do', 'To wash and dress herself again')
	await hand.choose('Carer', 'Either')
	await hand.follow(button(page, 'Save and continue'))
}

async function week(page, hand) {
	await hand.follow(link(page, 'The week of visits'))
	await hand.follow(page.getByText('Add visits', { exact: true }))
	for (const day of ['Monday', 'Tuesday']) {
		await hand.choose('The days', day)
	}
	await hand.fill('Earliest time it may begin', '9am')
	await hand.fill('Latest time it may begin', '7am')
	await hand.fill('Minutes', '45')
	await hand.choose('Carers', 'Two carers at the same time')
	await hand.choose('Whether the time is fixed', 'No, any time in the window will do')
	await hand.choose('What is done', 'Personal care')
	await hand.follow(button(page, 'Save these visits'))
	ok((await page.title()).startsWith('Error: '), 'a window that ends before it begins is refused')
	ok((await main(page)).includes('7am comes before 9am'), 'with a sentence that says why')
	is(await page.getByLabel('Minutes', { exact: true }).inputValue(), '45', 'and the answers are kept')
	ok(await page.getByRole('group', { name: 'The days' }).getByLabel('Tuesday', { exact: true }).isChecked(), 'the days too')
	await hand.fill('Earliest time it may begin', '7am')
	await hand.fill('Latest time it may begin', '9am')
	await hand.follow(button(page, 'Save these visits'))
	const text = await main(page)
	ok(text.includes('Monday and Tuesday') && text.includes('two carers'), 'the visits are a line of the week')
	ok(text.includes('1 hour 30 minutes') && text.includes('3 hours'), 'visit-hours and carer-hours are apart')
}

async function send(page, hand) {
	const path = new URL(page.url()).pathname.replace(/\/week$/, '')
	await page.goto('/desk/requests?shown=mine')
	await page.goto(`${path}/tasks`)
	await hand.follow(page.getByText('Check and send', { exact: true }))
	is(await heading(page), 'Check your answers', 'left and come back to, all answers are there')
	await hand.follow(button(page, 'Send for approval'))
	ok((await main(page)).includes('The request is sent for approval'), 'it is sent')
	ok((await main(page)).includes('To approve'), 'and waits for approval')
}

run(async ({ site, visitor }) => {
	for (const scripts of [false, true]) {
		const page = await visitor({ scripts })
		const keys = scripts ? null : keyboard(page)
		const hand = hands(page, keys)
		await signIn(page, site, 'practitioner')
		await begin(page, hand, `J${Date.now()}`)
		await questions(page, hand)
		await week(page, hand)
		await send(page, hand)
		if (keys) {
			none(keys.faults, 'each stop of the keyboard can be seen')
		}
	}
})
