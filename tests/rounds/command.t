#!/usr/bin/env node
// bin/rounds as it is started: whatever the file holds, it answers or says in one sentence what is
// wrong, with a status, within bounded memory; and the same seed gives the same plan each time.
'use strict'

const { execFileSync, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { ok, is, finish, sanitized } = require('../browser/harness')

const top = path.resolve(path.dirname(process.argv[1]), '../..') // through the link
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'care-market-rounds.'))
const file = path.join(scratch, 'problem.json')
const MEMORY = 3 << 20 // in KiB: what a machine of 4 GB has left

// No bound where the sanitizers set a terabyte of addresses aside.
function start(...options) {
	const bound = sanitized ? '' : `ulimit -v ${MEMORY};`
	return spawnSync('sh', ['-c', `${bound} exec "$@"`, 'sh', path.join(top, 'bin/rounds'), ...options],
		{ encoding: 'utf8', timeout: 120000, maxBuffer: 1 << 28 })
}

function run(problem, ...options) {
	fs.writeFileSync(file, typeof problem === 'string' || Buffer.isBuffer(problem) ? problem : JSON.stringify(problem))
	return start(...(options.length > 0 ? options : ['--trials', '50']), file)
}

// ---- What cannot be planned ----

const visit = more => ({ place: 0, minutes: 30, windows: [['07:00', '09:00']], ...more })
const shift = more => ({ from: '07:00', to: '12:00', ...more })
const problem = more => ({ travel: { drive: [[0, 5], [5, 0]] }, visits: [visit()], shifts: [shift()], ...more })
const visits = (...list) => problem({ visits: list.map(visit) })
const shifts = (...list) => problem({ shifts: list.map(shift) })

function refused(what, sentence, given, ...options) {
	const { status, stdout, stderr } = run(given, ...options)
	const said = stderr.replace(`${file}: `, '')

	ok(status === 65 && stdout === '' && /^[^\n]{1,200}\.\n$/.test(said) && sentence.test(said), `${what}: ${sentence}`,
		`status ${status}\n${stderr.slice(0, 500)}`)
}

function refusals() {
	refused('a window turned round', /visit 1: the times at which it may begin are not in order/, visits({}, { windows: [['09:00', '07:00']] }))
	refused('windows that overlap', /visit 0: the times/, visits({ windows: [['07:00', '09:00'], ['08:00', '10:00']] }))
	refused('a million windows', /visit 0: the times/, visits({ windows: Array.from({ length: 1000000 }, (unused, i) => [i % 2880, i % 2880]) }))
	refused('no window', /visit 0: windows is not a list/, visits({ windows: [] }))
	refused('a window of one time', /visit 0: a window is not a pair/, visits({ windows: [['07:00']] }))
	refused('the same id twice', /visit 1: another one has the same id/, visits({ id: 'a' }, { id: 'a' }))
	refused('after itself', /visit 0: it is to come after one that it cannot/, visits({ id: 'a', after: 'a' }))
	refused('after nobody', /visit 0: after is not the id of a visit/, visits({ after: 'nobody' }))
	refused('after an id of 10 MB', /visit 0: after is not/, visits({ after: 'a'.repeat(10000000) }))
	refused('after on another day', /visit 1: it is to come after/, visits({ id: 'a' }, { after: 'a', day: 2 }))
	refused('no known place', /visit 0: it is at no known place/, visits({ place: 2 }))
	refused('no minutes', /visit 0: minutes is not a whole number from 1 to 1440/, visits({ minutes: 0 }))
	refused('minutes as a word', /visit 0: minutes is not a whole number/, visits({ minutes: '30' }))
	refused('a part of a minute', /visit 0: minutes is not a whole number/, visits({ minutes: 30.5 }))
	refused('three carers', /visit 0: carers is not/, visits({ carers: 3 }))
	refused('day nought', /visit 0: day is not/, visits({ day: 0 }))
	refused('40 skills', /visit 0: there are more than 32 skills/, visits({ skills: Array.from({ length: 40 }, (unused, i) => `s${i}`) }))
	refused('a name that is a list', /visit 0: carer is neither a name nor a whole number/, visits({ carer: [] }))
	refused('an id that is half a number', /visit 0: id is neither a name nor a whole number/, visits({ id: 1.5 }))
	refused('a shift that ends first', /shift 0: it ends before it begins/, shifts({ from: '12:00', to: '07:00' }))
	refused('one carer twice at once', /shift 1: its carer has another one at that time/, shifts({ carer: 'Kim' }, { carer: 'Kim', from: '11:00' }))
	refused('one carer several times', /shift 0: one carer cannot work it several times/, shifts({ carer: 'Kim', most: 2 }))
	refused('a break that is a word', /shift 0: break is no object/, shifts({ break: 'long' }))
	refused('a break of less than nothing', /shift 0: minutes is not/, shifts({ break: { minutes: -5 } }))
	refused('a break longer than the shift', /shift 0: its break does not fit into it/, shifts({ break: { minutes: 600, from: '08:00', to: '09:00' } }))
	refused('a break after the shift', /shift 0: its break does not fit into it/, shifts({ break: { from: '13:00', to: '14:00' } }))
	refused('a break turned round', /shift 0: the last time for its break/, shifts({ break: { from: '10:00', to: '09:00' } }))
	refused('who walks without a table', /shift 0: there are no travel times/, shifts({ mode: 'walk' }))
	refused('who flies', /shift 0: mode is neither drive nor walk/, shifts({ mode: 'fly' }))
	refused('a mode that is a number', /shift 0: mode is neither drive nor walk/, shifts({ mode: 5 }))
	refused('a town by a word', /place 0: urban is neither true nor false/, { places: [{ latitude: 51.9, longitude: -2.1, urban: 'yes' }], visits: [visit()], shifts: [shift()] })
	refused('travel of less than nothing', /travel has something else than minutes/, problem({ travel: { drive: [[0, -1], [1, 0]] } }))
	refused('travel that is a word', /travel has no tables/, problem({ travel: 'far' }))
	refused('a table that is no square', /travel has rows that are not as long/, problem({ travel: { drive: [[0, 1]] } }))
	refused('places elsewhere', /place 0 has no latitude and longitude in Britain/, { places: [{ latitude: 1e308, longitude: 0 }], visits: [], shifts: [] })
	refused('minutes twice', /both travel and a table/, problem({ table: 'origin,destination,minutes\n' }))
	const solomon = last => `name\n\nVEHICLE\nNUMBER CAPACITY\n 2 100\n\nCUSTOMER\nCUST NO. XCOORD.\n\n0 0 0 0 0 100 0\n1 1 1 1 0 50 1\n${last}\n`
	for (const last of ['2 1 1 1 0 50', '2 1 1 1 0 50 1 9', '2 1 1 1 0 50 x', '3 1 1 1 0 50 1']) {
		refused(`a last customer ${last}`, /has not seven numbers/, solomon(last), '--solomon')
	}
	is(run(solomon('2 1 1 1 0 50 1'), '--solomon', '--summary', '--trials', '5').status, 0, 'and one that is right')
	refused('neither places nor travel', /places is not a list/, { visits: [], shifts: [] })
	refused('too many places', /places is not a list, or longer/, { places: Array(10001).fill({ latitude: 52, longitude: -2 }), visits: [], shifts: [] })
	refused('visits that are no list', /visits is not a list/, problem({ visits: {} }))
	refused('a list', /not a JSON object/, [])
	refused('a ring of three', /visit 0: it is to come after itself/, visits({ id: 'a', after: 'b' }, { id: 'b', after: 'c' }, { id: 'c', after: 'a' }))
}

function misspelt() {
	refused('a field of the whole', /^roundworth is no field that is known here/, problem({ roundworth: 3 }))
	refused('of a visit', /visit 1: windwos is no field/, visits({}, { windwos: [] }))
	refused('of a shift', /shift 0: form is no field/, shifts({ form: '07:00' }))
	refused('of a break', /shift 0: until is no field/, shifts({ break: { until: '09:00' } }))
	refused('of the tables', /drives is no field/, problem({ travel: { drives: [[0]] } }))
	refused('of a place', /lat is no field/, { places: [{ lat: 52, longitude: -2 }], visits: [], shifts: [] })
	refused('a part of a name', /minute is no field/, visits({ minute: 30 }))
	refused('a name of 10 MB', /visit 0: a{60} is no field/, visits({ ['a'.repeat(10000000)]: 1 }))
}

function givenWrongly() {
	const given = (...rounds) => problem({ visits: [visit({ id: 'a' }), visit({ id: 'b', day: 2 })], shifts: [shift({ id: 's', most: 2 })], rounds })
	const stops = (...names) => ({ shift: 's', stops: names.map(name => ({ visit: name })) })

	refused('rounds that are a word', /rounds is not a list/, problem({ rounds: 'many' }))
	refused('a round on no shift', /round 0: shift is not the id of a shift/, given({ stops: [] }))
	refused('on one that is unknown', /round 1: shift is not the id/, given(stops(), { shift: 't', stops: [] }))
	refused('without stops', /round 0: stops is not a list/, given({ shift: 's' }))
	refused('a stop that is a name', /round 0: a stop is no object/, given({ shift: 's', stops: ['a'] }))
	refused('a visit unknown', /round 0: a stop is neither a visit/, given(stops('c')))
	refused('one that is nothing', /round 0: a stop is neither a visit/, given({ shift: 's', stops: [{}] }))
	refused('a visit twice', /round 1: visit a is written too often/, given(stops('a'), stops('a')))
	refused('on another day', /round 0: a visit is on another day/, given(stops('b')))
	refused('a break that the shift has not', /round 0: it has not as many breaks as its shift/, given({ shift: 's', stops: [{ break: true }] }))
	refused('two shifts alike', /shift 1: another one has the same id/, problem({ shifts: [shift({ id: 's' }), shift({ id: 's' })] }))
	refused('an id that is the number of another', /shift 1: another one has the same id/, problem({ shifts: [shift({ id: '1' }), shift()] }))
	refused('a gap after nobody', /visit 0: gap is after no visit/, visits({ gap: 30 }))
}

function notJson() {
	refused('nothing', /^it is empty/, '')
	refused('half of it', /it is not JSON: line 1/, JSON.stringify(problem()).slice(0, -9))
	refused('a million brackets', /maximum parsing depth/, '['.repeat(1000000))
	refused('a million objects', /maximum parsing depth/, '{"a":'.repeat(1000000))
	refused('NaN', /it is not JSON/, '{"visits": [], "shifts": [], "round_worth": NaN}')
	refused('a number out of range', /too big integer/, '{"round_worth": 99999999999999999999}')
	refused('a name twice', /duplicate object key/, '{"visits": [], "visits": []}')
	refused('zero bytes', /it is not JSON/, '\0'.repeat(1000))
	refused('bytes that are no letters', /unable to decode byte/, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))
	refused('a million visits', /more visits than can be planned at once/,
		`{"visits": [${'{"place":0,"minutes":30,"windows":[[420,540]]},'.repeat(999999)}{}], "shifts": []}`)
}

function cannotBeRead() {
	for (const [name, words] of [[scratch, 'Is a directory'], [path.join(scratch, 'none'), 'No such file']]) {
		const { status, stderr } = start(name)
		ok(status === 66 && stderr.includes(`cannot be read: ${words}`), `${words}, and status 66`, stderr)
	}
	is(start().status, 64, 'no file: how it is used, and status 64')
	const help = start('--help')
	ok(help.status === 0 && ['--solomon', '--late', '--replace', '--lots', '--summary', '--seconds S', '--trials N', '--seed N', '--fewest', '--changes N'].every(
		(option) => help.stdout.includes(`\n  ${option} `)), 'each option is told of by --help', help.stdout)
	for (const options of [['--late', '--fewest'], ['--lots', '--changes', '2'], ['--replace', '--solomon']]) {
		is(start(...options, file).status, 64, `${options.join(' ')}: nothing would come of it`)
	}
	run(problem())
	const unwritten = spawnSync('sh', ['-c', '"$1" --trials 1 "$2" >/dev/full', 'sh', path.join(top, 'bin/rounds'), file], { encoding: 'utf8' })
	ok(unwritten.status === 74 && /cannot be written/.test(unwritten.stderr), 'an answer that cannot be written is none', unwritten.stderr)
	for (const [options, sentence] of [[['--trials', '0'], '--trials is a whole number from 1'], [['--trials', 'many'], '--trials is a whole number'],
		[['--seconds', 'x'], '--seconds is a number from 0'], [['--seconds', '1', '--trials', '9'], '--seconds does not go with --trials'],
		[['--soon', '1'], '--soon is no option'], [['--seed'], 'is no option|lacks its number'], [[file], 'one file too many']]) {
		const { status, stderr } = start(...(options[0] === '--seed' ? [file, ...options] : [...options, file]))
		ok(status === 64 && new RegExp(`^rounds: .*(${sentence})`).test(stderr) && /\nusage: /.test(stderr), sentence, stderr)
	}
	refused('two ways to tell ways', /travel and places are both given/, problem({ places: [] }))
	const large = path.join(scratch, 'large')
	fs.writeFileSync(large, '')
	fs.truncateSync(large, 2 ** 33)
	const { status, stderr } = start(large)
	ok(status === 66 && /too large/.test(stderr), 'a file of 8 GB is not read', stderr)
}

// ---- What can be ----

function replaceRefusals() {
	const base = () => JSON.parse(fs.readFileSync(path.join(top, 'tests/fuzz/corpus/replace_json/replace.json')))
	const with_ = change => { const given = base(); change(given.replace); return given }

	is(run(base(), '--replace', '--trials', '50').status, 0, 'packages whose provider stops')
	refused('urgency by a word', /package 0: critical is neither true nor false/, with_(r => { r.packages[0].critical = 'yes' }), '--replace')
	refused('somebody alone by a number', /package 1: alone is neither true nor false/, with_(r => { r.packages[1].alone = 1 }), '--replace')
	refused('two carers by a word', /supply 0: two is neither true nor false/, with_(r => { r.supplies[0].two = 'no' }), '--replace')
}

function planned(what, given, unplaced, ...options) {
	const { status, stdout, stderr } = run(given, ...options)
	const plan = status === 0 ? JSON.parse(stdout) : null

	ok(plan !== null && plan.cost.unplaced === unplaced, `${what}: ${unplaced} without a place`, stderr || stdout.slice(0, 500))
	return { plan, stderr }
}

function oddities() {
	const left = planned('no carers', problem({ shifts: [] }), 1).plan.left
	is(left[0].reason, 'there is no shift that day', 'and why is said')
	const why = (what, given) => planned(what, given, 1).plan.left[0].reason
	is(why('a skill that nobody has', visits({ skills: ['hoist'] })), 'no shift has the skills or the two carers that it needs', 'is named')
	is(why('two carers where there is one', visits({ carers: 2 })), 'no shift has the skills or the two carers that it needs', 'is named')
	is(why('two carers where the two do not meet', { ...visits({ carers: 2, windows: [['07:00', '18:00']] }), shifts: [shift({ to: '10:00' }), shift({ from: '11:00', to: '14:00' })] }),
		'no shift has the skills or the two carers that it needs', 'is named')
	is(why('two carers who meet and have other visits', { ...visits({ minutes: 60, windows: [['07:00', '07:00']] }, { minutes: 60, carers: 2, windows: [['07:00', '07:30']] }), shifts: [shift({ to: '08:30' }), shift({ to: '08:30' })] }),
		'no round has time for it', 'is named')
	is(why('a visit after all shifts', visits({ windows: [['13:00', '14:00']] })), 'no shift is long enough, or at that time', 'too')
	is(why('no way', problem({ travel: { drive: [[0, null], [null, 0]] }, shifts: [shift({ start: 1, end: 1 })] })), 'it is too far for every shift', 'too')
	is(why('a round that is full', visits({ minutes: 200 }, { minutes: 200 })), 'no round has time for it', 'too')
	is(run('\ufeff' + JSON.stringify(problem())).status, 0, 'a mark that some programs write in front is passed over')
	planned('no visits', problem({ visits: [] }), 0)
	planned('a window shorter than the visit is when it may begin', visits({ windows: [['09:00', '09:00']], minutes: 60 }), 0)
	planned('who is longer than any shift', visits({ minutes: 1440 }), 1)
	planned('a shift worked not once', shifts({ most: 0 }), 1)
	planned('an id of 10 MB', visits({ id: 'a'.repeat(10000000) }), 0)
	planned('ids that are numbers', visits({ id: 7 }, { id: 8, after: 7, gap: 30 }), 0)
	planned('all at one spot', { places: Array(5).fill({ latitude: 52, longitude: -2 }), visits: [0, 1, 2, 3, 4].map(place => visit({ place })), shifts: [shift({ most: 5 })] }, 0)
	const told = planned('ways around that are shorter', problem({ travel: { drive: [[0, 1, 50], [1, 0, 1], [50, 1, 0]] } }), 0).stderr
	ok(/from place 0 to place 2 takes 50 minutes, by way of place 1 it would be 2/.test(told), 'which is told', told)
}

function large() {
	const many = sanitized ? 5000 : 100000
	const list = Array.from({ length: many }, (unused, i) => ({ place: i % 500, minutes: 30, day: 1 + i % 7, windows: [[420 + i % 300, 520 + i % 300]],
		package: `package ${i}`, provider: `p${i % 50}`, carers: 1 + (i % 9 === 0) }))
	const places = Array.from({ length: 500 }, (unused, i) => ({ latitude: 51.6 + (i % 25) / 60, longitude: -2.1 + i / 1250 }))
	const days = [1, 2, 3, 4, 5, 6, 7].map(day => ({ day, from: 400, to: 900, most: many, provider: 'p1' }))
	const { status, stdout, stderr } = run({ places, visits: list, shifts: days }, '--summary', '--seconds', '0.2')

	ok(status === 0 && /^unplaced/.test(stdout), `${many} visits are answered`, stderr)
	// What there was no time for is not said to have no place.
	const { left } = JSON.parse(run({ places, visits: list.slice(0, 20000).map(({ provider, ...others }) => others), shifts: days.map(({ provider, ...others }) => others) }, '--seconds', '0.05').stdout)
	ok(left.length > 0 && left.every(({ reason }) => reason === 'the search ended before it was tried'), `${left.length} visits were not tried, which is said`, JSON.stringify(left.find(({ reason }) => !/ended/.test(reason))))
}

// ---- The same each time ----

function alike() {
	const list = Array.from({ length: 60 }, (unused, i) => visit({ id: `v${i}`, place: i * 7 % 20, minutes: 15 + i * 11 % 40,
		windows: [[420 + i * 37 % 250, 460 + i * 37 % 250]], carers: i % 8 === 0 ? 2 : 1, ...(i % 9 === 5 && { after: `v${i - 1}`, gap: 20 }) }))
	const places = Array.from({ length: 20 }, (unused, i) => ({ latitude: 51.7 + (i * 13 % 20) / 100, longitude: -2 + i / 100 }))
	const given = { places, round_worth: 30, visits: list, shifts: [shift({ most: 9, start: 0, break: { minutes: 20, from: '08:00', to: '10:30' } }), shift({ crew: 2, most: 2 })] }
	const plan = (...options) => run(given, ...options).stdout.replace(/"milliseconds": \d+/, '')

	for (const options of [['--trials', '3000', '--seed', '5'], ['--trials', '3000', '--seed', '6', '--fewest']]) {
		const one = plan(...options)
		ok(one.length > 1000 && one === plan(...options), `${options.join(' ')}: the same bytes in another process`)
	}
	ok(plan('--trials', '3000', '--seed', '5') !== plan('--trials', '3000', '--seed', '7'), 'another seed, another search')
	const none = JSON.parse(run(given, '--seconds', '0').stdout)
	ok(none.cost.unplaced < 30, 'with no time at all there are rounds', JSON.stringify(none.cost))
}

// ---- From rounds that are worked already ----

const roundOf = plan => {
	const found = new Map()
	plan.rounds.forEach((round, i) => round.stops.forEach(({ visit: name }) => name && found.set(name, [...found.get(name) || [], i])))
	return found
}

// Rounds keep their numbers where they stay open: which is whose is told by what most share.
function moved(was, is) {
	const before = roundOf(was), after = roundOf(is), shared = was.rounds.map(() => new Map())

	for (const [name, rounds] of after) {
		for (const one of before.get(name) || []) {
			rounds.forEach(other => shared[one].set(other, (shared[one].get(other) || 0) + 1))
		}
	}
	const heirs = shared.map(counts => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0])
	return [...after].filter(([name, rounds]) => !rounds.every(other => before.get(name).some(one => heirs[one] === other))).length
}

function goOn() {
	const list = Array.from({ length: 40 }, (unused, i) => visit({ id: `v${i}`, place: i * 7 % 20, minutes: 15 + i * 11 % 40,
		windows: [[430 + i * 37 % 190, 510 + i * 37 % 190]], carers: i % 8 === 0 ? 2 : 1 }))
	const places = Array.from({ length: 20 }, (unused, i) => ({ id: `p${i}`, name: `Street ${i}`, latitude: 51.7 + (i * 13 % 20) / 100, longitude: -2 + i / 100 }))
	const without = { places, round_worth: 30, visits: list, shifts: [shift({ id: 's', most: 12, start: 0, break: { minutes: 20, from: '08:00', to: '10:30' } })] }
	const rough = planned('made with no time', without, 0, '--seconds', '0').plan
	const { rounds } = rough

	const same = planned('rounds as they are printed are read again', { ...without, rounds }, 0, '--seconds', '0')
	const bare = plan => JSON.stringify([plan.rounds.map(round => JSON.stringify(round)).sort(), plan.cost])
	is(bare(same.plan) + same.stderr, bare(rough), 'and are the same')
	for (const most of [0, 3, 9]) {
		const few = planned(`at most ${most} visits to another carer`, { ...without, rounds }, 0, '--trials', '3000', '--changes', String(most)).plan
		ok(moved(rough, few) <= most && few.cost.travel <= rough.cost.travel, `${moved(rough, few)} of ${most}, ${rough.cost.travel} to ${few.cost.travel} minutes`)
	}
	const all = planned('as many as it likes', { ...without, rounds }, 0, '--trials', '3000').plan
	ok(moved(rough, all) > 9 && all.cost.travel < rough.cost.travel, `${moved(rough, all)} of them, ${rough.cost.travel} to ${all.cost.travel} minutes`)
	const turned = rounds.map(round => ({ ...round, stops: [...round.stops].reverse() }))
	ok(/visits that do not fit where rounds have them, and are placed anew: \d+, v\d+ first/.test(planned('in an order that cannot be', { ...without, rounds: turned }, 0, '--trials', '50').stderr), 'is told, and made anew')
	const crossed = { travel: { drive: [[0]] }, visits: [0, 1].map(id => visit({ id, carers: 2, windows: [['07:00', '11:00']] })), shifts: [shift({ id: 's', most: 2 })],
		rounds: [[0, 1], [1, 0]].map(names => ({ shift: 's', stops: names.map(name => ({ visit: name })) })) }
	ok(/visits that do not fit/.test(planned('two rounds that wait for each other', crossed, 0, '--trials', '50').stderr), 'are told too')
	refused('changes from nothing', /no rounds in it that --changes could count from/, without, '--changes', '3')
}

// Stopped by a signal, it prints the best so far.
function stopped() {
	run({ places: [{ latitude: 52, longitude: -2 }], visits: [visit()], shifts: [shift()] })
	const printed = execFileSync('sh', ['-c', '"$1" --seconds 600 "$2" & while sleep 1 && kill -INT $! 2>/dev/null; do :; done; wait $!', 'sh', path.join(top, 'bin/rounds'), file], { encoding: 'utf8', timeout: 60000 })
	is(JSON.parse(printed).cost.unplaced, 0, 'stopped, it prints what it has')
}

try {
	refusals()
	replaceRefusals()
	misspelt()
	givenWrongly()
	notJson()
	cannotBeRead()
	oddities()
	large()
	alike()
	goOn()
	stopped()
} finally {
	fs.rmSync(scratch, { recursive: true, force: true })
}
finish()
