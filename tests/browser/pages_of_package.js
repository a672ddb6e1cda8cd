// The pages of packages, handbacks, the waiting list, capacity and failures of providers.
'use strict'

const PATCH = `INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZCARE', 'Made-up care patch', '2026-01-01');
	SET @patch = (SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZCARE');
	INSERT IGNORE INTO organisation (name, cqc_location_id, phone, out_of_hours) VALUES ('Made-up held care', '1-999000333', '01632 960 011', '01632 960 012'),
		('Made-up stopped care', '1-999000334', '01632 960 013', ''), ('Made-up helping care', NULL, '01632 960 014', '');
	SET @held = (SELECT id FROM organisation WHERE name = 'Made-up held care');
	SET @stopped = (SELECT id FROM organisation WHERE name = 'Made-up stopped care');
	SET @helping = (SELECT id FROM organisation WHERE name = 'Made-up helping care');
	INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES (@patch, @helping, 1, '2026-01-01');`

// Somebody with a request sent so many days ago, and what answers for its number.
function waits(number, days) {
	return `${PATCH}
		INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		VALUES ('ZZP${number}', 'QE', 1941, 'GL5 1AA', 'GL5 1', 51.745, -2.216);
		SET @person = (SELECT id FROM person WHERE case_id = 'ZZP${number}');
		INSERT IGNORE INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, risk, where_now, lives_alone, carer_strain,
			visit_minutes, carer_minutes, week_pence, sent_at, approved_at, first_sent_at, waited_before)
		VALUES ('HC-ZZP${number}', @person, @patch, 'hospital', 'within_a_week', UTC_DATE(), 'high', 'hospital', 1, 'no_carer', 525, 525, 30000,
			UTC_TIMESTAMP() - INTERVAL ${days} DAY, UTC_TIMESTAMP() - INTERVAL ${days} DAY, UTC_TIMESTAMP() - INTERVAL ${days + 9} DAY, 9);
		SET @request = (SELECT id FROM care_request WHERE reference = 'HC-ZZP${number}');
		INSERT IGNORE INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, critical)
		SELECT @request, t.seq, d.seq, IF(t.seq = 1, 1, 4), 450 + (t.seq - 1) * 795, 510 + (t.seq - 1) * 765, 30 + (t.seq - 1) * 15, IF(t.seq = 1, 'no', 'insulin')
		FROM seq_1_to_7 d JOIN seq_1_to_2 t;`
}

// A package that began so many days ago, or is to begin, with a morning and a bedtime visit.
function held(number, provider, days) {
	return `${waits(number, 20)}
		INSERT IGNORE INTO care_package (reference, request_id, person_id, organisation_id, patch_id, lives_alone, start_on, started_on, hour_pence)
		VALUES ('PK-ZZP${number}', @request, @person, ${provider}, @patch, 1, UTC_DATE() - INTERVAL ${days} DAY,
			${days > 0 ? `UTC_DATE() - INTERVAL ${days} DAY` : 'NULL'}, 2400);
		SET @package = (SELECT id FROM care_package WHERE reference = 'PK-ZZP${number}');
		UPDATE care_request SET awarded_at = UTC_TIMESTAMP() - INTERVAL 11 DAY, started_on = ${days > 0 ? `UTC_DATE() - INTERVAL ${days} DAY` : 'NULL'} WHERE id = @request;
		INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, starts_on)
		SELECT @package, d.seq, IF(t.seq = 1, 1, 4), 480 + (t.seq - 1) * 780, 450 + (t.seq - 1) * 795, 510 + (t.seq - 1) * 765, 30 + (t.seq - 1) * 15,
			IF(t.seq = 1, 'no', 'insulin'), UTC_DATE() - INTERVAL ${days} DAY
		FROM seq_1_to_7 d JOIN seq_1_to_2 t WHERE NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.package_id = @package);`
}

const CAPACITY = `${PATCH} INSERT INTO capacity_return (organisation_id, made_at) SELECT @helping, UTC_TIMESTAMP() - INTERVAL 9 DAY;
	INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
	SELECT LAST_INSERT_ID(), @patch, seq, 1, 150, 60 FROM seq_1_to_5;
	INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from) SELECT @patch, @helping, 1, UTC_DATE() - INTERVAL 300 DAY;`

function failed(number) {
	return `${held(number, '@stopped', 10)} ${CAPACITY}
		INSERT INTO failure_run (organisation_id, legal_kind, stops_at, why)
		SELECT @stopped, 'interruption', UTC_TIMESTAMP(), 'The office does not answer' FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM failure_run WHERE organisation_id = @stopped);
		SET @run = (SELECT MAX(id) FROM failure_run WHERE organisation_id = @stopped);
		INSERT INTO failure_person (run_id, package_id, person_id, funder, legal_basis, sort) SELECT @run, @package, @person, 'council', 's18', 1 FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM failure_person WHERE run_id = @run AND person_id = @person);`
}

const first = {
	packageHeld: `${held(1, '@held', 10)}
		INSERT IGNORE INTO package_cost (package_id, on_date, what, pence) VALUES (@package, UTC_DATE(), 'Key safe fitted', 4550);
		INSERT IGNORE INTO package_outcome (package_id, on_date, words, reached, saved_minutes) VALUES (@package, UTC_DATE(), 'Washes alone', 'yes', 210);
		SELECT @package`,
	packageSuspended: `${held(2, '@held', 10)}
		INSERT INTO package_suspension (package_id, from_on, reason, note) SELECT @package, UTC_DATE(), 'hospital', 'Ward 3' FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM package_suspension WHERE package_id = @package); SELECT @package`,
	packageToStart: `${held(3, '@held', 0)} SELECT @package`,
	packageHandedBack: `${held(4, '@held', 10)}
		INSERT INTO handback (package_id, organisation_id, reason, words, last_on, notice_days)
		SELECT @package, @held, 'staffing', 'Two carers left', UTC_DATE() + INTERVAL 2 DAY, 9 FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM handback WHERE package_id = @package);
		UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 3 DAY, end_reason = 'handback' WHERE id = @package; SELECT @package`,
	packagePerson: `${held(1, '@held', 10)} SELECT @person`,
	packageProvider: `${PATCH} SELECT @held`,
	waitingRequest: `${waits(5, 4)} SELECT @request`,
	capacityPatch: `${CAPACITY} SELECT @patch`,
	trackerFile: `${PATCH} INSERT INTO tracker_file (name, content) VALUES ('made-up.csv', 'cqcid,location,extrahourscount,cqcsurveylastupdatedutc
1-999000333,Made-up held care,12,2026-01-03 09:30:00
1-999000399,Nobody known,12,2026-01-03 09:30:00
1-999000334,Made-up stopped care,many,2026-01-03 09:30:00'); SELECT MAX(id) FROM tracker_file`,
	failureProvider: `${failed(6)} SELECT @stopped`,
	failureRun: `${failed(6)} SELECT @run`,
	failurePerson: `${failed(6)} SELECT id FROM failure_person WHERE run_id = @run AND person_id = @person`
}

function packagePages(one, send) {
	const running = `/desk/packages/${one('packageHeld')}`
	const suspended = `/desk/packages/${one('packageSuspended')}`
	const toStart = `/desk/packages/${one('packageToStart')}`
	const handedBack = `/desk/packages/${one('packageHandedBack')}`
	const wrong = (name, path, fields, ...boxes) => ({ name, open: page => send(page, path, fields, ...boxes), error: true })
	return [
		{ name: 'packages', path: '/desk/packages', print: true },
		{ name: 'packages-none', path: `/desk/packages?shown=overdue&patch=${one('capacityPatch')}` },
		{ name: 'package-find', path: '/desk/packages/find' },
		wrong('package-find-nothing', '/desk/packages/find', { words: 'NOBODY-99' }),
		{ name: 'package-person', path: `/desk/packages/person/${one('packagePerson')}`, print: true },
		{ name: 'package-provider', path: `/desk/packages/provider/${one('packageProvider')}`, print: true },
		{ name: 'package', path: running, print: true },
		{ name: 'package-suspended', path: suspended },
		{ name: 'package-to-start', path: toStart },
		{ name: 'package-handed-back', path: handedBack },
		{ name: 'package-gone', path: '/desk/packages/999999999', refused: true },
		{ name: 'package-amend', path: `${running}/amend` },
		wrong('package-amend-mistakes', `${running}/amend`, { minutes: '22' }),
		{ name: 'package-suspend', path: `${running}/suspend` },
		wrong('package-suspend-mistakes', `${running}/suspend`, {}),
		{ name: 'package-resume', path: `${suspended}/resume` },
		wrong('package-resume-mistakes', `${suspended}/resume`, { on: '32' }),
		{ name: 'package-cost', path: `${running}/cost` },
		wrong('package-cost-mistakes', `${running}/cost`, { what: '', amount: 'x' }),
		{ name: 'package-outcome', path: `${running}/outcome` },
		wrong('package-outcome-mistakes', `${running}/outcome`, { words: '', saved: 'x' }),
		{ name: 'package-undo', path: `${running}/undo` },
		{ name: 'package-end', path: `${running}/end` },
		wrong('package-end-mistakes', `${running}/end`, {}),
		{ name: 'package-start', path: `${toStart}/start` },
		wrong('package-start-mistakes', `${toStart}/start`, { on: '32' }),
		{ name: 'package-handback', path: `${running}/handback` },
		wrong('package-handback-mistakes', `${running}/handback`, {}),
		{ name: 'package-handback-withdraw', path: `${handedBack}/handback/withdraw` }
	]
}

function waitingPages(one, send) {
	const request = `/desk/waiting/${one('waitingRequest')}`
	return [
		{ name: 'handbacks', path: '/desk/handbacks', print: true },
		{ name: 'handbacks-none', path: '/desk/handbacks?shown=found' },
		{ name: 'waiting', path: '/desk/waiting', print: true },
		{ name: 'waiting-nobody', path: '/desk/waiting?place=elsewhere&risk=low' },
		{ name: 'waiting-daily', path: '/desk/waiting/daily', print: true },
		{ name: 'waiting-note', path: request },
		{ name: 'waiting-note-mistakes', open: page => send(page, request, { words: 'x'.repeat(501) }), error: true }
	]
}

function capacityPages(one, send) {
	return [
		{ name: 'capacity', path: '/desk/capacity', print: true },
		{ name: 'capacity-providers', path: '/desk/capacity?shown=providers', print: true },
		{ name: 'capacity-patch', path: `/desk/capacity/patch/${one('capacityPatch')}` },
		{ name: 'tracker', path: '/desk/capacity/tracker' },
		{ name: 'tracker-empty', open: page => send(page, '/desk/capacity/tracker', {}), error: true },
		{ name: 'tracker-check', path: `/desk/capacity/tracker/${one('trackerFile')}` }
	]
}

function failurePages(one, send, follow) {
	const run = `/desk/failures/${one('failureRun')}`
	const person = `/desk/failures/people/${one('failurePerson')}`
	const wrongLaw = async page => {
		await page.goto(person)
		await page.fill('#amount', 'x')
		await follow(page, 'form[action$="/law"] button[type=submit]')
	}
	return [
		{ name: 'failures', path: '/desk/failures' },
		{ name: 'failure-rehearse', path: '/desk/failures/rehearse' },
		{ name: 'failure-rehearsed', path: `/desk/failures/rehearse?provider=${one('failureProvider')}`, print: true },
		{ name: 'failure-rehearse-empty', path: '/desk/failures/rehearse?provider=&hour=', error: true },
		{ name: 'failure-rehearsed-takers', path: `/desk/failures/rehearse/takers?provider=${one('failureProvider')}`, print: true },
		{ name: 'failure-rehearsed-takers-times', path: `/desk/failures/rehearse/takers?provider=${one('failureProvider')}&parting=times` },
		{ name: 'failure-rehearse-late', path: '/desk/failures/rehearse?on-day=1&on-month=1&on-year=2019', error: true },
		{ name: 'failure-open', path: '/desk/failures/open' },
		{ name: 'failure-open-mistakes', open: page => send(page, '/desk/failures/open', {}), error: true },
		{ name: 'failure', path: run, print: true },
		{ name: 'failure-takers', path: `${run}/takers`, print: true },
		{ name: 'failure-log', path: `${run}/log` },
		{ name: 'failure-add', path: `${run}/add` },
		{ name: 'failure-add-mistakes', open: page => send(page, `${run}/add`, { reference: 'PK-NOSUCH' }), error: true },
		{ name: 'package-record', path: `/desk/packages/record?provider=${one('failureProvider')}` },
		{ name: 'package-record-mistakes', open: page => send(page, '/desk/packages/record', {}), error: true },
		{ name: 'failure-log-mistakes', open: page => send(page, `${run}/log`, { words: '' }), error: true },
		{ name: 'failure-ask', path: `${run}/ask` },
		{ name: 'failure-ask-mistakes', open: page => send(page, `${run}/ask`, {}), error: true },
		{ name: 'failure-close', path: `${run}/close` },
		{ name: 'failure-close-mistakes', open: page => send(page, `${run}/close`, { lessons: '' }), error: true },
		{ name: 'failure-person', path: person, print: true },
		{ name: 'failure-person-mistakes', open: wrongLaw, error: true }
	]
}

function pages(one, { send, follow }) {
	const broker = [...packagePages(one, send), ...waitingPages(one, send)]
	const commissioner = [...capacityPages(one, send), ...failurePages(one, send, follow)]
	return [...broker.map(entry => ({ ...entry, as: 'broker' })), ...commissioner.map(entry => ({ ...entry, as: 'commissioner' }))]
}

module.exports = { first, pages, held, helping: CAPACITY }
