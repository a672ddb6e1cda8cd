#!/usr/bin/env node
// A commissioner builds rounds: picks a patch and a part of the day, reads who is driven to after
// whom and how long the way is, on the drawing, the map and the list alike, with the hub there;
// sees where one more request fits and what the providers could swap; counts what it saves; and
// makes lots of the patch for a tender.
// Without JavaScript by keyboard, then with it on a telephone.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')
const { hands } = require('./hands')
const { signIn } = require('./pages')
const { first } = require('./pages_of_rounds')

const heading = page => page.locator('h1').innerText()
const main = page => page.locator('main').innerText()
const link = (page, name) => page.getByRole('main').getByRole('link', { name, exact: true })

// The patch of pages_of_rounds.js: in the north two people a mile from each other, in the south
// one; a hub beside the first; and one in the south whom the north passes.
function prepare(sql) {
	const patch = sql(first.roundPatch)
	sql(`INSERT INTO patch_hub (patch_id, kind, name, postcode, latitude, longitude, valid_from)
		SELECT ${patch}, 'sheltered', 'Made-up rounds court', 'GL50 1AA', 51.9, -2.08, '2026-01-01'
		WHERE NOT EXISTS (SELECT 1 FROM patch_hub WHERE name = 'Made-up rounds court')`)
	const swapped = (postcode, number, latitude, other) => `
		INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		VALUES ('ZZB${number}', 'QE', 1944, '${postcode}', '${postcode.slice(0, -2)}', ${latitude}, -2.081);
		INSERT IGNORE INTO care_package (reference, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT 'PK-BZZB${number}', p.id, o.id, ${patch}, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN organisation o ON o.name = 'Made-up rounds ${other}' WHERE p.case_id = 'ZZB${number}';
		INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, carers, starts_on)
		SELECT k.id, d.seq, 1, 555, 540, 570, 30, 1, '2026-01-01' FROM care_package k JOIN seq_1_to_7 d
		WHERE k.reference = 'PK-BZZB${number}' AND NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.package_id = k.id);`
	sql(swapped('GL53 9AB', 5, 51.871, 'north') + swapped('GL50 1AC', 6, 51.901, 'south'))
	return patch
}

// On a telephone, with scripts, the sections are folded away.
async function openMenu(page) {
	const menu = page.getByRole('button', { name: 'Menu' })
	if (await menu.isVisible()) {
		await menu.click()
	}
}

// Whatever page of the list it is on.
async function choosePatch(page, hand, patch) {
	await page.goto('/desk')
	await openMenu(page)
	await hand.follow(page.getByRole('link', { name: 'Home care', exact: true }).first())
	await hand.follow(page.getByRole('link', { name: 'Care rounds', exact: true }).first())
	ok((await heading(page)).startsWith('Care rounds by patch'), 'the patches are listed')
	ok(/minutes of travel for each hour of care|minutes for each hour of care|of travel for each hour of care/.test(await main(page)), 'with what travel costs')
	// Today is shown already, and no link.
	const day = await link(page, 'Monday').count() > 0 ? 'Monday' : 'Wednesday'
	await hand.follow(link(page, day))
	is(await heading(page), `Care rounds by patch, on a ${day}`, 'on the day that was picked')
	while (await link(page, 'Made-up rounds patch').count() === 0) {
		await hand.follow(page.getByRole('link', { name: /^Next/ }))
	}
	await hand.follow(link(page, 'Made-up rounds patch'))
	is(new URL(page.url()).pathname, `/desk/rounds/${patch}`, 'the patch is chosen')
}

async function choosePart(page, hand) {
	await hand.follow(link(page, 'Tuesday'))
	is(await heading(page), 'Care rounds on Tuesday', 'a day is chosen')
	await hand.follow(page.getByRole('navigation', { name: 'Which part of the day to show' }).getByRole('link', { name: /morning/i }))
	ok(/part=1/.test(page.url()) && /day=2/.test(page.url()), 'and a part of it, the day stays')
	return main(page)
}

async function readRounds(page, keys, text) {
	ok(/\d+ visits in \d+ rounds: .* of care and .* of travel/.test(text), 'visits, rounds, care and travel are summed up')
	for (const shown of ['Made-up rounds north', 'Made-up rounds south', 'Made-up rounds court, sheltered housing']) {
		ok(text.includes(shown), `${shown} is there`)
	}
	ok(!/\bQA\b|\bQE\b|GL50 1AA/.test(text), 'and nobody’s initials or postcode')
	const folded = page.locator('summary').filter({ hasText: 'Stops in order of Made-up rounds north' })
	if (keys) {
		await keys.to(folded)
		await keys.key('Enter')
	} else {
		await folded.click()
	}
	const times = await page.locator('details[open] ol li').evaluateAll(items => items.map(item => item.innerText))
	ok(times.length > 3, 'the stops of each round are a list in their order', times)
	ok(/\d+ minutes?/.test(times.join(' ')), 'with the minutes from one to the next', times)
	is(await page.locator('svg[role=img] > title').count() > 0, true, 'drawings have a title each')
}

async function oneMore(page, hand) {
	await hand.follow(link(page, 'HC-BZZ001'))
	is(await heading(page), 'Where HC-BZZ001 fits best', 'one more request is tried')
	const text = await main(page)
	ok(text.includes('of 7') && /minutes/.test(text), 'each provider has how many visits fit and what they add')
	await hand.follow(link(page, 'Care rounds of Made-up rounds patch'))
}

// What each swap saves adds up to what all of them save.
async function swaps(page, hand) {
	await hand.follow(link(page, 'Swaps between providers that would save travel'))
	is(await heading(page), 'Swaps that save travel', 'swaps are proposed')
	const text = await main(page)
	ok(/PK-BZZB[56]/.test(text), 'of who is out of a provider’s way')
	ok(text.includes('The people and both providers have to agree'), 'and who has to agree is said')
	const minutes = words => [...words.matchAll(/(\d+) (hour|minute)/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (unit === 'hour' ? 60 : 1), 0)
	const saved = await page.locator('main h2').filter({ hasText: 'saves' }).allInnerTexts()
	const all = /Together they would save (.*) of travel a week/.exec(text)
	ok(saved.length > 0 && all !== null, 'each has what it saves, and all of them', text)
	is(minutes(all ? all[1] : ''), saved.reduce((sum, one) => sum + minutes(one.split('saves')[1]), 0), 'which is their sum')
}

// A bound that cannot be kept is refused beside its field; then every package is in one lot.
async function lots(page, hand, patch) {
	await page.goto(`/desk/rounds/${patch}/lots?lots=2&most=1`)
	ok(/With 2 lots the most must be \d+ hours or more/.test(await main(page)), 'a bound that cannot be kept is refused')
	await page.goto(`/desk/rounds/${patch}/lots?lots=2&most=1000`)
	is(await heading(page), 'Lots: compact groups of packages', 'lots are made')
	const rows = await page.locator('main table tbody tr').evaluateAll(all => all.map(row => Array.from(row.cells, cell => cell.innerText)))
	is(rows.map(row => row[0]).join(' '), 'A B', 'as many as were asked for')
	const text = await main(page)
	const all = /2, of (\d+) packages/.exec(text)
	is(rows.reduce((sum, row) => sum + Number(row[2]), 0), Number(all && all[1]), 'the packages of the lots are all packages')
	ok(/What the borders cost/.test(text), 'and what borders cost is said')
	await page.locator('summary').filter({ hasText: 'packages of lot A' }).click()
	ok(/PK-/.test(await page.locator('details[open]').first().innerText()), 'each lot names its packages')
	await hand.follow(link(page, 'Care rounds of Made-up rounds patch'))
}

run(async ({ site, sql, visitor }) => {
	const patch = prepare(sql)
	for (const scripts of [false, true]) {
		const page = await visitor({ scripts, width: scripts ? 320 : 1280 })
		const keys = scripts ? null : keyboard(page)
		const hand = hands(page, keys)
		await signIn(page, site, 'commissioner')
		await choosePatch(page, hand, patch)
		await readRounds(page, keys, await choosePart(page, hand))
		await oneMore(page, hand)
		await swaps(page, hand)
		await lots(page, hand, patch)
		if (keys) {
			none(keys.faults, 'each stop of the keyboard can be seen')
		}
	}
})
