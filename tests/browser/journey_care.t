#!/usr/bin/env node
// Home care from the request to the package and back, by all who have a part in it: a
// practitioner asks, an approver agrees, a broker asks two providers, one offers the mornings
// at its own time from a telephone and one declines in two clicks; a second offer covers the
// rest, the broker awards both, the start is confirmed, a package is handed back, and the
// person stands on the waiting list that is printed.  Without JavaScript, the broker by
// keyboard; then with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { hands } = require('./hands')
const { keyboard } = require('./keyboard')
const { PEOPLE, signIn } = require('./pages')

const PHONE = { width: 375, height: 667 }

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()
const button = (page, name) => page.getByRole('button', { name, exact: true })
const link = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true })

// A patch of its own, in which the two providers that sign in are asked first.
function patch(sql) {
	sql(`INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZJOURNEY', 'Zz journey patch', '2026-01-01');
		INSERT IGNORE INTO organisation (name) VALUES ('Zz Demo Care'), ('Zz Second Demo Care');
		UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz Demo Care')
		WHERE login = '${PEOPLE.provider}' AND organisation_id IS NULL;
		UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz Second Demo Care')
		WHERE login = '${PEOPLE.provider2}' AND organisation_id IS NULL;
		INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from)
		SELECT a.id, p.organisation_id, 1, '2026-01-01' FROM area a JOIN account p ON p.login IN ('${PEOPLE.provider}', '${PEOPLE.provider2}')
		WHERE a.code = 'ZZJOURNEY'`)
	return sql("SELECT GROUP_CONCAT(o.name ORDER BY p.login SEPARATOR '|') FROM account p JOIN organisation o ON o.id = p.organisation_id " +
		`WHERE p.login IN ('${PEOPLE.provider}', '${PEOPLE.provider2}')`).split('|')
}

async function fillDay(page, days) {
	const day = new Date(Date.now() + days * 86400000)
	await page.getByLabel('Day', { exact: true }).fill(String(day.getUTCDate()))
	await page.getByLabel('Month', { exact: true }).fill(String(day.getUTCMonth() + 1))
	await page.getByLabel('Year', { exact: true }).fill(String(day.getUTCFullYear()))
}

async function addVisits(page, hand, from, to, minutes, days) {
	await hand.follow(page.getByText('Add visits', { exact: true }))
	for (const day of days) {
		await hand.choose('The days', day)
	}
	await hand.fill('Earliest time it may begin', from)
	await hand.fill('Latest time it may begin', to)
	await hand.fill('Minutes', String(minutes))
	await hand.choose('What is done', 'Personal care')
	await hand.follow(button(page, 'Save these visits'))
}

// J8, 1 and 2: the week, its hours and what it may cost.
async function asks(page, hand, caseId) {
	await page.goto('/desk/requests/new')
	await hand.fill('Number in the case system', caseId)
	await hand.follow(button(page, 'Continue'))
	await hand.fill('Initials', 'JC')
	await hand.fill('Year of birth', '1936')
	await hand.fill('Postcode where they live', 'GL5 1AA')
	await hand.follow(button(page, 'Save and continue'))
	await page.locator('#patch').selectOption({ label: 'Zz journey patch' })
	await hand.follow(button(page, 'Save and continue'))
	await hand.follow(link(page, 'The need'))
	await hand.choose('Where the request comes from', 'Leaving hospital')
	await hand.choose('How soon', 'Within a week')
	await fillDay(page, 6)
	await hand.choose('Where the person is now', 'In hospital')
	await hand.choose('Risk of waiting', 'High')
	await hand.choose('Do they live alone?', 'Yes')
	await hand.choose('Unpaid carer', 'There is no unpaid carer')
	await hand.follow(button(page, 'Save and continue'))
	await hand.follow(link(page, 'What it is for'))
	await hand.fill('What they want to be able to do', 'To wash and dress herself again')
	await hand.choose('Carer', 'Either')
	await hand.follow(button(page, 'Save and continue'))
	await hand.follow(link(page, 'The week of visits'))
	await addVisits(page, hand, '7:30am', '9:30am', 45, ['Monday', 'Wednesday', 'Friday'])
	await addVisits(page, hand, '8pm', '9pm', 30, ['Monday', 'Wednesday'])
	ok((await main(page)).includes('3 hours 15 minutes'), 'the hours of the week are summed up')
	const id = /requests\/(\d+)\/week/.exec(page.url())[1]
	await page.goto(`/desk/requests/${id}/check`)
	await hand.follow(button(page, 'Send for approval'))
	ok((await main(page)).includes('The request is sent for approval'), 'the practitioner has sent it')
	return id
}

// J8, 3.
async function approves(page, id) {
	await page.goto('/desk/requests?shown=approve')
	await page.goto(`/desk/requests/${id}/approve`)
	ok((await main(page)).includes('Your limit is'), 'the approver sees the cost and the limit')
	await Promise.all([page.waitForNavigation(), button(page, 'Approve').click()])
	ok((await main(page)).includes('Approved'), 'the request is approved')
}

// J8, 4: who is asked, and until when.
async function opens(page, hand, id, reference, providers) {
	await page.goto('/desk/sourcing')
	await hand.follow(link(page, reference))
	const text = await main(page)
	ok(providers.every(name => text.includes(name)), 'both providers of the patch may be asked')
	await page.locator('input[name=tier][value="1"]').check()
	await page.locator('#minutes').selectOption('240')
	await hand.follow(button(page, 'Ask them now'))
	ok((await main(page)).includes('2, seen by 0'), 'two are asked, and the broker sees that nobody has looked yet')
}

const coming = (page, sql, id, login) => page.goto(`/provider/notices/${sql(`SELECT MAX(n.id) FROM notice n
	JOIN account a ON a.organisation_id = n.organisation_id WHERE n.request_id = ${id} AND a.login = '${login}'`)}`)

async function fits(page, what) {
	is(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${what} fits a telephone`)
}

// J9, 3.
async function declines(page, sql, id) {
	await coming(page, sql, id, PEOPLE.provider)
	await fits(page, 'the notice')
	await page.getByLabel('Too far from our other visits').check()
	await Promise.all([page.waitForNavigation(), button(page, 'We cannot take this').click()])
	ok((await main(page)).includes('We have noted that you cannot take this'), 'one provider declines in two clicks')
}

// J9, 2: only some visits, at another time of the window.
async function offers(page, sql, id, login, part, time, price) {
	await coming(page, sql, id, login)
	ok(!/GL5 1AA|JC|1936/.test(await main(page)), 'a notice does not say who the person is')
	await Promise.all([page.waitForNavigation(), button(page, 'Make an offer').click()])
	const series = page.locator('fieldset.app-series')
	for (const box of await series.nth(1 - part).getByRole('checkbox').all()) {
		await box.uncheck()
	}
	await page.locator(`#time_${part + 1}`).fill(time)
	await page.fill('#price', price)
	await page.fill('#regular_carers', '2')
	await fits(page, 'the offer')
	await Promise.all([page.waitForNavigation(), button(page, 'Continue').click()])
	ok((await main(page)).includes(`Part of the week, ${part ? 2 : 3} of 5 visits`), 'the offer is for a part of the week')
	await Promise.all([page.waitForNavigation(), button(page, 'Send your offer').click()])
	ok((await main(page)).includes('Your offer is sent'), 'and is sent')
}

// J8, 6 and 7: side by side, what the person said, and whoever cannot be asked again.
async function awards(page, hand, sql, id, providers) {
	await page.goto(`/desk/requests/${id}`)
	await hand.follow(link(page, 'Who is asked, and what they offer'))
	await hand.follow(link(page, 'Compare the offers'))
	const text = await main(page)
	ok(text.includes('Together they cover the whole week'), 'two offers together cover the week')
	ok(text.includes('8am') && text.includes('8:15pm'), 'with the times that each would come')
	const both = page.getByRole('link', { name: providers.join(' and ') }).or(page.getByRole('link', { name: [...providers].reverse().join(' and ') }))
	await hand.follow(both)
	await hand.follow(button(page, 'Award it'))
	ok((await page.locator('#asked-error').innerText()).includes('Select what the person said'), 'without what the person said nothing is awarded')
	await page.goto(`/desk/requests/${id}/offers`)
	await hand.follow(both)
	await hand.choose('What the person said', 'The person agreed to it')
	await hand.follow(button(page, 'Award it'))
	ok((await main(page)).includes('Awarded on'), 'both are awarded')
	await page.goBack({ waitUntil: 'commit' })
	await page.getByRole('heading', { name: 'Award' }).waitFor()
	// The script takes a press within a second for a double click, over the way back too.
	await page.waitForTimeout(1100)
	await Promise.all([page.waitForNavigation(), button(page, 'Award it').click()])
	ok((await main(page)).includes('Awarded on'), 'Back and once more leads to what was awarded')
	is(sql(`SELECT COUNT(*) FROM award WHERE request_id = ${id}`), '2', 'and awards nothing again')
}

// J8, 8: the first visit; the clocks stop.
async function starts(page, sql, id, login) {
	const own = sql(`SELECT k.id FROM care_package k JOIN account a ON a.organisation_id = k.organisation_id WHERE k.request_id = ${id} AND a.login = '${login}'`)
	sql(`UPDATE care_package SET start_on = UTC_DATE() WHERE id = ${own}; UPDATE package_visit SET starts_on = UTC_DATE() WHERE package_id = ${own}`)
	await page.goto(`/provider/packages/${own}`)
	await fits(page, 'the package')
	await Promise.all([page.waitForNavigation(), button(page, 'Confirm the start').click()])
	ok((await main(page)).includes('The start is confirmed'), 'the provider confirms the start')
	return own
}

// J11, 1: notice and reason; the linked request keeps both clocks.
async function handsBack(page, own) {
	await page.goto(`/provider/packages/${own}/handback`)
	await fillDay(page, 10)
	await page.getByLabel('We do not have enough carers').check()
	await Promise.all([page.waitForNavigation(), page.locator('main form button[type=submit]').first().click()])
	ok((await main(page)).includes('You gave notice on'), 'the package is handed back, with its last day')
}

// J11, 3: the list of the day, on paper.
async function waits(page, hand, sql, caseId, before) {
	await page.goto('/desk/handbacks')
	ok((await main(page)).includes('Not enough carers'), 'the broker sees the handback')
	await page.goto('/desk/waiting/daily')
	await page.emulateMedia({ media: 'print' })
	const row = page.locator('tr', { hasText: caseId })
	ok(await row.isVisible(), 'the person stands on the printed waiting list again')
	ok(!(await row.innerText()).includes(before), 'by a new request')
	is(await page.locator('nav:visible, form:visible').count(), 0, 'on paper there is nothing to press')
	await page.emulateMedia({ media: null })
	is(sql(`SELECT CONCAT_WS('|', n.source, p.reference, n.first_sent_at = p.first_sent_at) FROM care_request n JOIN care_request p ON p.id = n.previous_id
		JOIN person w ON w.id = n.person_id WHERE w.case_id = '${caseId}' AND n.id <> p.id ORDER BY n.id DESC LIMIT 1`),
	`handback|${before}|1`, 'the new request follows the old one, whose clock goes on')
}

async function journey(tools, scripts) {
	const { site, sql, visitor } = tools
	const providers = patch(sql)
	const caseId = `JC${Date.now()}`
	const enter = async (person, wish) => {
		const page = await visitor({ scripts, ...wish })
		await signIn(page, site, person)
		return page
	}
	const practitioner = await enter('practitioner')
	const id = await asks(practitioner, hands(practitioner, null), caseId)
	const reference = sql(`SELECT reference FROM care_request WHERE id = ${id}`)
	await approves(await enter('approver'), id)
	const broker = await enter('broker')
	const keys = scripts ? null : keyboard(broker)
	const hand = hands(broker, keys)
	await opens(broker, hand, id, reference, providers)
	const first = await enter('provider', PHONE)
	const second = await enter('provider2', PHONE)
	await declines(first, sql, id)
	await offers(second, sql, id, PEOPLE.provider2, 0, '08:00', '25.00')
	// Who declined may offer after all, for what is left.
	await offers(first, sql, id, PEOPLE.provider, 1, '20:15', '24.00')
	await awards(broker, hand, sql, id, providers)
	const own = await starts(second, sql, id, PEOPLE.provider2)
	await starts(first, sql, id, PEOPLE.provider)
	await handsBack(second, own)
	await waits(broker, hand, sql, caseId, reference)
	if (keys) {
		none(keys.faults, 'each stop of the keyboard can be seen')
	}
}

run(async tools => {
	for (const scripts of [false, true]) {
		await journey(tools, scripts)
	}
})
