#!/usr/bin/env node
// A broker wants better rounds: asks for them, watches the planner, stops it, looks at what would
// change, accepts a part, sees the rounds from that day on, prints the sheet of one, and undoes all
// of it.  Without JavaScript by keyboard, then with it on a telephone.
'use strict'

const { spawn } = require('node:child_process')
const path = require('node:path')
const { run, ok, is, none } = require('./harness')
const { hands } = require('./hands')
const { keyboard } = require('./keyboard')
const { signIn } = require('./pages')

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()
const button = (page, name) => page.getByRole('button', { name, exact: true })
const link = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true })

// Two people in the north and two in the south, visited crosswise, who may have their visit from
// 7am until 3pm.
function prepare(sql, number) {
	const name = `Made-up zigzag ${number}`
	const person = (letter, latitude, begins) => `INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		VALUES ('ZZJ${number}${letter}', 'Q${letter}', 1940, 'GL50 1A${letter}', 'GL50 1', ${latitude}, -2.08);
		INSERT INTO care_package (reference, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		VALUES ('PK-ZJ${number}${letter}', LAST_INSERT_ID(), @own, @patch, '2026-01-01', '2026-01-01', 2500);
		SET @package = LAST_INSERT_ID();
		INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
		SELECT @package, d.seq, 1, ${begins}, 420, 900, 30, 'no', '|meals|', '2026-01-01' FROM seq_1_to_7 d;`
	return sql(`INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZJ${number}', '${name} patch', '2026-01-01'); SET @patch = LAST_INSERT_ID();
		INSERT INTO organisation (name, email) VALUES ('${name} care', 'zigzag${number}@example.org'); SET @own = LAST_INSERT_ID();
		${person('A', 51.900, 480)} ${person('B', 51.860, 540)} ${person('C', 51.901, 600)} ${person('D', 51.861, 660)} SELECT @patch`)
}

async function ask(page, hand, patch) {
	await page.goto(`/desk/rounds/${patch}?day=2`)
	await hand.follow(link(page, 'Look for better rounds'))
	await hand.fill('Seconds to look for', '0')
	await hand.follow(button(page, 'Look for better rounds'))
	ok((await page.title()).startsWith('Error: '), 'no time at all is refused')
	await hand.fill('Seconds to look for', '60')
	await hand.follow(button(page, 'Look for better rounds'))
	ok((await main(page)).includes('Waits until the planner has time'), 'it waits for the planner')
	return new URL(page.url()).pathname
}

// Until the page says so, asked for again as somebody does who waits.
async function until(page, address, words) {
	for (let tries = 0; tries < 240; tries++) {
		await page.goto(address)
		if (words.test(await main(page))) {
			return true
		}
		await page.waitForTimeout(250)
	}
	return false
}

async function watchAndStop(page, hand, site, plan) {
	const top = path.join(path.dirname(process.argv[1]), '../..')
	const planner = spawn(path.join(top, 'bin/planner'), ['--config', path.join(site.folder, 'care-market.conf')], { stdio: 'ignore' })
	const ended = new Promise(resolve => planner.once('exit', resolve))
	try {
		/* Stopped before, there may be nothing to accept. */
		ok(await until(page, `${plan}?hold=yes`, /Best so far: (.+) of travel a week in (\d+) rounds?; at the start (?!\1 in)/), 'the page says how it goes on')
		await hand.follow(button(page, 'Stop and keep the best so far'))
		ok(await until(page, plan, /To be decided/), 'and what it found so far is proposed')
	} finally {
		planner.kill()
	}
	is(await ended, 0, 'the planner ends')
}

async function acceptPart(page, hand, number) {
	const text = await main(page)
	ok(/Travel between visits[^]*As it is[^]*As proposed/.test(text), 'travel after is beside travel before')
	ok(text.includes(`PK-ZJ${number}`) && !/\bQA\b|GL50 1AA/.test(text), 'packages change, of people who are not named')
	await hand.follow(button(page, 'Check what is ticked'))
	is(await heading(page), 'Accept the whole proposal', 'all are ticked until one is not')
	await hand.follow(link(page, 'Back to the proposal').or(page.getByRole('link', { name: 'Back to the proposal' })).first())
	const boxes = page.locator('input[name=p]')
	const count = await boxes.count()
	await boxes.last().uncheck()
	await hand.follow(button(page, 'Check what is ticked'))
	if (count === 1) {
		ok((await main(page)).includes('tick at least one'), 'nothing is no part')
		await hand.follow(page.getByRole('link', { name: 'Back to the proposal' }))
		await hand.follow(link(page, 'Accept the whole proposal').or(button(page, 'Accept the whole proposal')))
	} else {
		is(await heading(page), 'Accept a part of the proposal', 'a part is checked by itself')
	}
	if (await button(page, 'Accept it').count() === 0) {
		ok((await main(page)).includes('No rounds hold these times'), 'what cannot be worked is not accepted')
		await hand.follow(page.getByRole('link', { name: 'Back to the proposal' }))
		await hand.follow(link(page, 'Accept the whole proposal').or(button(page, 'Accept the whole proposal')))
	}
	await hand.follow(button(page, 'Accept it'))
	ok((await main(page)).includes('The changes are made. The providers are told.'), 'it is accepted')
}

async function sheet(page, hand) {
	await hand.follow(link(page, 'Rounds from that day on'))
	const text = await main(page)
	ok(text.includes('These are the rounds accepted from'), 'the rounds are those accepted')
	await hand.follow(page.getByRole('main').getByRole('link', { name: /round 1$/ }).first())
	is(await heading(page), 'Round 1', 'a round has a sheet for its carer')
	const own = await main(page)
	ok(/GL50 1A[A-D]/.test(own) && own.includes('It is recorded that you looked'), 'with what the carer needs')
	await page.emulateMedia({ media: 'print' })
	ok(await page.locator('h1').isVisible() && !await page.getByRole('link', { name: 'Sign out' }).isVisible(), 'on paper it is the sheet alone')
	await page.emulateMedia({ media: null })
}

async function undo(page, hand, plan) {
	await page.goto(plan)
	await hand.follow(link(page, 'Undo it'))
	await hand.follow(button(page, 'Undo it'))
	const text = await main(page)
	ok(text.includes('The changes are undone.') && text.includes('Undone'), 'and undone')
	is(await link(page, 'Undo it').count(), 0, 'once')
}

run(async ({ site, sql, visitor }) => {
	for (const scripts of [false, true]) {
		const page = await visitor({ scripts, width: scripts ? 320 : 1280 })
		const keys = scripts ? null : keyboard(page)
		const hand = hands(page, keys)
		const number = scripts ? 2 : 1
		const patch = prepare(sql, number)
		await signIn(page, site, 'broker')
		const plan = await ask(page, hand, patch)
		await watchAndStop(page, hand, site, plan)
		await acceptPart(page, hand, number)
		await sheet(page, hand)
		await undo(page, hand, plan)
		is(sql(`SELECT COUNT(*) FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE k.patch_id = ${patch} AND v.ends_on IS NULL`), '28', 'all visits are as they were')
		if (keys) {
			none(keys.faults, 'each stop of the keyboard can be seen')
		}
	}
}, { ownSite: true })
