#!/usr/bin/env node
// bin/rounds against what HiGHS proves to be least: small problems with visits of two carers,
// gaps, breaks, skills and carers preferred; and twenty visits with some of two carers in the
// manner of D. Bredstroem and M. Roennqvist (European Journal of Operational Research 191, 2008).
// So many trials, not so much time: what is found is the same everywhere.
'use strict'

const { execFileSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { ok, note, finish } = require('../browser/harness')
const { programmeOf, UNPLACED } = require('./model')

// More in the environment, to look for one that is missed.
const SMALL = Number(process.env.EXACT_SMALL ?? 22)
const UNLIKE = Number(process.env.EXACT_UNLIKE ?? 60)
const TWENTY = Number(process.env.EXACT_TWENTY ?? 3)
const top = path.resolve(path.dirname(process.argv[1]), '../..') // through the link
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'care-market-exact.'))

let seed = 1n
function below(most) {
	seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
	return Number(seed >> 33n) % most
}
const chance = percent => below(100) < percent

// Places on a plane; minutes are rounded up, so that no way around is shorter.
function travelBetween(count, across) {
	const at = Array.from({ length: count }, () => [below(across * 10) / 10, below(across * 10) / 10])
	return { drive: at.map(one => at.map(other => Math.ceil(Math.hypot(one[0] - other[0], one[1] - other[1])))) }
}

// Up to nine visits and three rounds, with a little of everything.
function small(number) {
	seed = BigInt(number) * 7919n + 13n
	const places = 4 + below(5)
	const count = 5 + below(5)
	const visits = Array.from({ length: count }, (unused, i) => {
		const from = 420 + 5 * below(50)
		return { id: `v${i}`, place: below(places), minutes: 10 + 5 * below(8), windows: [[from, from + 10 + 5 * below(20)]],
			carers: chance(30) ? 2 : 1, ...(chance(15) && { skills: ['hoist'] }), ...(chance(30) && { carer: chance(50) ? 'a' : 'b' }),
			...(i > 0 && chance(25) && { after: `v${below(i)}`, gap: 15 * below(6) }), load: below(3) }
	})
	const shifts = ['a', 'b', 'c'].map((carer, i) => ({ from: 420 + 15 * below(3), to: 660 + 30 * below(3), carer,
		...(chance(70) && { start: below(places) }), ...(chance(50) && { end: below(places) }), ...(chance(60) && { skills: ['hoist'] }),
		...(chance(40) && { break: { minutes: 15, from: 480, to: 540 + 30 * below(3) } }), ...(chance(30) && { paid: 120 + 30 * below(4) }),
		...(chance(20) && { load: 4 }), ...(i === 2 && chance(30) && { crew: 2 }) }))
	return { travel: travelBetween(places, 15), round_worth: [0, 30, 2880][number % 3], strange_worth: chance(50) ? 7 : 0, visits, shifts }
}

// Few visits and shifts that are not alike: whether what is opened first, or which of two places in one round is
// taken, shuts others out for good.
function unlike(number) {
	seed = BigInt(number) * 15485863n + 11n
	const places = 2 + below(5)
	const visits = Array.from({ length: 2 + below(4) }, (unused, i) => {
		const from = 420 + below(280)
		return { id: `v${i}`, place: below(places), minutes: [15, 30, 60][below(3)], windows: [[from, from + [0, 20, 60][below(3)]]] }
	})
	const shifts = Array.from({ length: 1 + below(3) }, () => {
		const from = 400 + below(200)
		return { from, to: from + 60 + below(240), ...(chance(50) && { start: below(places) }), ...(chance(50) && { end: below(places) }),
			...(chance(30) && { paid: 50 + below(100) }) }
	})
	return { travel: travelBetween(places, 20), round_worth: [0, 10, 60][number % 3], visits, shifts }
}

// Where both visits fit one shift alone, and neither opens it; and where one round has room only if two visits change
// about: what any number of trials did not find.
const stuck = [
	[{ travel: { drive: [[0, 13], [13, 0]] }, round_worth: 60,
		visits: [{ place: 0, minutes: 30, windows: [['09:25', '10:25']] }, { place: 1, minutes: 60, windows: [['07:25', '08:25']] }],
		shifts: [{ from: '07:40', to: '10:02', start: 0, end: 1 }, { from: '09:35', to: '13:20', paid: 69 },
			{ from: '08:12', to: '11:32', start: 0 }] }, 86],
	[{ travel: { drive: [[0, 11, 6, 6], [11, 0, 7, 12], [6, 7, 0, 8], [6, 12, 8, 0]] }, round_worth: 0,
		visits: [{ place: 1, minutes: 30, windows: [['07:28', '07:28'], ['09:08', '09:18']] },
			{ place: 2, minutes: 60, windows: [['08:41', '08:41'], ['10:21', '10:31']] },
			{ place: 0, minutes: 30, windows: [['09:42', '10:42']] },
			{ place: 3, minutes: 60, windows: [['09:22', '09:22'], ['11:02', '11:12']] }],
		shifts: [{ from: '08:19', to: '11:11', paid: 56 }, { from: '08:34', to: '12:19', end: 2 }] }, 20],
]

// Twenty visits, four carers who begin and end in one place, two visits of two carers; care makes up most of the day.
function twenty(number, wide) {
	seed = BigInt(number) * 104729n + 7n
	const visits = Array.from({ length: 20 }, (unused, i) => {
		const minutes = 15 + 5 * below(8)
		const from = 480 + below(420 - wide)
		return { place: 1 + i, minutes, windows: [[from, from + wide]], carers: i < 2 ? 2 : 1 }
	})
	return { travel: travelBetween(21, 25), visits,
		shifts: [{ from: 450, to: 1020, start: 0, end: 0, most: 4 }] }
}

function planned(problem, trials) {
	const file = path.join(scratch, 'problem.json')
	fs.writeFileSync(file, JSON.stringify(problem))
	return JSON.parse(execFileSync(path.join(top, 'bin/rounds'), ['--trials', String(trials), '--seed', '1', file]))
}

function compare(highs, problem, trials, what) {
	const plan = planned(problem, trials)
	const { cost, bounds } = plan
	const weight = cost.travel + cost.rounds * (problem.round_worth ?? 0) + cost.strange * (problem.strange_worth ?? 0) +
		cost.unplaced * UNPLACED
	const proven = highs.solve(programmeOf(problem), { time_limit: 60, mip_rel_gap: 0, mip_abs_gap: 0.5 })
	const least = Math.round(proven.ObjectiveValue)

	if (proven.Status !== 'Optimal') {
		note(`${what}: HiGHS came to no end, ${proven.Status}`)
		return 0
	}
	ok(weight === least, `${what}: ${least} is proven least, and found`, `found ${weight}\n${JSON.stringify(plan.cost)}\n${JSON.stringify(problem)}`)
	if (least < UNPLACED) {
		ok(bounds.rounds <= cost.rounds && bounds.travel <= cost.travel, `${what}: bounds are not above it`, JSON.stringify(plan.bounds))
	}
	return 1
}

async function main() {
	let load
	try {
		load = require('../browser/node_modules/highs')
	} catch (error) {
		console.log('1..0 # SKIP HiGHS is not here: sh tests/browser/install.sh')
		return
	}
	const highs = await load()
	let proven = 0

	for (let number = 1; number <= SMALL; number++) {
		proven += compare(highs, small(number), 20000, `small problem ${number}`)
	}
	for (const [problem, least] of stuck) {
		const { cost } = planned(problem, 2000)
		ok(cost.unplaced === 0 && cost.travel + cost.rounds * problem.round_worth === least, `${least} is found`, JSON.stringify(cost))
	}
	for (let number = 1; number <= UNLIKE; number++) {
		proven += compare(highs, unlike(number), 10000, `unlike shifts ${number}`)
	}
	for (let number = 1; number <= TWENTY; number++) {
		proven += compare(highs, twenty(number, 30), 30000, `twenty visits ${number}`)
	}
	ok(proven >= 0.8 * (SMALL + UNLIKE + TWENTY), `${proven} problems were proven`)
	finish()
}

main().finally(() => fs.rmSync(scratch, { recursive: true, force: true }))
