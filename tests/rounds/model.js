// A problem of care rounds, as bin/rounds reads it, as a mixed-integer programme in the LP format:
// what is proven least of it holds for any planner.  One graph for each round that can be worked,
// with a way between visits as 0 or 1 and a minute at which each visit begins, whoever comes.
// Written from rounds.h's words alone; visits have one window each, and places minutes.
'use strict'

const UNPLACED = 20000 // heavier than all travel of a small problem

const minute = time => {
	if (typeof time === 'number') {
		return time
	}
	const [hours, minutes] = time.split(':').map(Number)
	return hours * 60 + minutes
}

// Shifts that can be worked several times, as so many rounds.
function roundsOf(problem) {
	return problem.shifts.flatMap((shift, number) => Array.from({ length: shift.most ?? 1 }, () => ({
		...shift, number, crew: shift.crew ?? 1, opens: minute(shift.from), closes: minute(shift.to),
		rest: shift.break && { minutes: shift.break.minutes ?? 30, from: minute(shift.break.from ?? shift.from), to: minute(shift.break.to ?? shift.to) },
	})))
}

function visitsOf(problem) {
	return problem.visits.map(visit => ({ ...visit, carers: visit.carers ?? 1,
		from: minute(visit.windows[0][0]), to: minute(visit.windows[0][1]) }))
}

function suits(visit, round) {
	return (visit.day ?? 1) === (round.day ?? 1) && (visit.provider === undefined || visit.provider === round.provider) &&
		(visit.skills ?? []).every(skill => (round.skills ?? []).includes(skill)) && (round.crew === 1 || visit.carers === 2)
}

class Programme {
	constructor() {
		this.objective = []
		this.rows = []
		this.whole = []
		this.bounds = []
	}

	binary(name, weight = 0) {
		this.whole.push(name)
		if (weight) {
			this.objective.push([weight, name])
		}
		return name
	}

	// Terms are [factor, name].
	row(terms, relation, right) {
		if (terms.length > 0) {
			this.rows.push(`${sum(terms)} ${relation} ${right}`)
		}
	}

	text() {
		return `Minimize\n obj: ${sum(this.objective)}\nSubject To\n${this.rows.map((row, i) => ` c${i}: ${row}`).join('\n')}\n` +
			`Bounds\n${this.bounds.join('\n')}\nBinary\n ${this.whole.join('\n ')}\nEnd\n`
	}
}

// One term a line: lines have a greatest length.
function sum(terms) {
	return terms.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n  ')
}

// What the carer of one round does: ways from the start 's' over visits to the end 'e'.
function addRound(programme, problem, visits, round, k) {
	const travel = problem.travel[round.mode ?? 'drive']
	const way = (from, to) => (from === undefined || to === undefined ? 0 : travel[from][to])
	const able = visits.map((visit, i) => i).filter(i => suits(visits[i], round))
	const place = node => (node === 's' ? round.start : node === 'e' ? round.end : visits[node].place)
	const ways = []
	const paid = []

	for (const i of ['s', ...able]) {
		for (const j of [...able, 'e']) {
			const minutes = way(place(i), place(j))
			if (i === j || (i === 's' && j === 'e') || minutes === null) {
				continue
			}
			const free = i === 's' ? round.opens : visits[i].from + visits[i].minutes
			if (free + minutes > (j === 'e' ? round.closes : Math.min(visits[j].to, round.closes))) {
				continue
			}
			const name = programme.binary(`x${k}_${i}_${j}`, minutes * round.crew)
			ways.push({ i, j, minutes, name })
			paid.push([minutes, name])
		}
	}
	const into = j => ways.filter(one => one.j === j).map(one => [1, one.name])
	const outOf = i => ways.filter(one => one.i === i).map(one => [1, one.name])
	const used = programme.binary(`u${k}`, problem.round_worth ?? 0)

	programme.row([...outOf('s'), [-1, used]], '=', 0)
	programme.row([...into('e'), [-1, used]], '=', 0)
	for (const i of able) {
		const visit = visits[i]
		const strange = visit.carer !== undefined && visit.carer !== round.carer ? problem.strange_worth ?? 0 : 0
		const here = programme.binary(`y${k}_${i}`, strange)
		programme.row([...into(i), [-1, here]], '=', 0)
		programme.row([...outOf(i), [-1, here]], '=', 0)
		visit.by.push([round.crew, here])
		paid.push([visit.minutes, here])
		if (ways.length === 0) {
			programme.row([[1, here]], '=', 0)
		}
	}
	programme.row(paid, '<=', round.paid ?? 5760)
	if (round.load) {
		programme.row(able.filter(i => visits[i].load).map(i => [visits[i].load, `y${k}_${i}`]), '<=', round.load)
	}
	addTimes(programme, visits, round, ways, k, used)
}

// Nothing begins before one is there; the break lies on one of the ways, or at one end of it.
function addTimes(programme, visits, round, ways, k, used) {
	const far = 3000
	const breaks = []

	for (const { i, j, minutes, name } of ways) {
		// From when one is free to when one is there: both as [terms, constant].
		const free = i === 's' ? [[], round.opens] : [[[1, `t${i}`]], visits[i].minutes]
		const there = j === 'e' ? [[], round.closes] : [[[1, `t${j}`]], 0]
		const after = (choice, start, least) => programme.row(
			[...there[0], ...start[0].map(([factor, what]) => [-factor, what]), [-far, choice]], '>=', start[1] + least - there[1] - far)

		after(name, free, minutes)
		if (!round.rest) {
			continue
		}
		const rests = programme.binary(`b${k}_${i}_${j}`)
		breaks.push([1, rests])
		programme.row([[1, rests], [-1, name]], '<=', 0)
		after(rests, free, minutes + round.rest.minutes)
		after(rests, [[], round.rest.from], round.rest.minutes)
		if (i === 's') {
			programme.row([[1, rests]], '<=', round.opens <= round.rest.to ? 1 : 0)
		} else {
			programme.row([[1, `t${i}`], [far, rests]], '<=', round.rest.to - visits[i].minutes + far)
		}
	}
	if (round.rest) {
		programme.row([...breaks, [-1, used]], '=', 0)
	}
}

function programmeOf(problem) {
	const programme = new Programme()
	const visits = visitsOf(problem).map(visit => ({ ...visit, by: [] }))

	roundsOf(problem).forEach((round, k) => addRound(programme, problem, visits, round, k))
	visits.forEach((visit, i) => {
		const out = programme.binary(`z${i}`, UNPLACED)
		programme.row([...visit.by, [visit.carers, out]], '=', visit.carers)
		programme.bounds.push(` ${visit.from} <= t${i} <= ${visit.to}`)
		if (visit.after === undefined) {
			return
		}
		const first = visits.findIndex(other => other.id === visit.after)
		programme.row([[1, `t${i}`], [-1, `t${first}`], [6000, `z${i}`], [6000, `z${first}`]], '>=', visit.gap ?? 0)
	})
	return programme.text()
}

module.exports = { programmeOf, UNPLACED }
