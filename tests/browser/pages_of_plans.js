// The pages of better rounds: asked for, looked for, proposed, decided.
'use strict'

const PATCH = `INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZPLANS', 'Made-up plans patch', '2026-01-01');
	SET @patch = (SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZPLANS');
	INSERT IGNORE INTO organisation (name, email) VALUES ('Made-up plans care', 'made-up-plans@example.org');
	INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES
		('ZZX1', 'QA', 1940, 'GL50 1AA', 'GL50 1', 51.900, -2.080), ('ZZX2', 'QB', 1941, 'GL53 9AA', 'GL53 9', 51.860, -2.080),
		('ZZX3', 'QC', 1942, 'GL50 1AB', 'GL50 1', 51.901, -2.080);
	INSERT IGNORE INTO care_package (reference, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-X', p.case_id), p.id, o.id, @patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN organisation o ON o.name = 'Made-up plans care' WHERE p.case_id IN ('ZZX1', 'ZZX2', 'ZZX3');
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
		SELECT k.id, d.seq, 1, 420 + 60 * CAST(RIGHT(k.reference, 1) AS INT), 420, 900, 30, IF(k.reference = 'PK-XZZX1', 'medicine', 'no'), '|meals|', '2026-01-01'
		FROM care_package k JOIN seq_1_to_7 d
		WHERE k.reference LIKE 'PK-XZZX_' AND NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.package_id = k.id);`

// A run of it, with its dates as SQL; seed tells them apart.
function run(seed, dates) {
	return `${PATCH}
		INSERT INTO round_run (patch_id, from_on, fewest, changes_most, move_critical, seconds, seed) SELECT @patch, UTC_DATE() + INTERVAL 30 DAY, 0, 10, 0, 20, ${seed} FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM round_run WHERE patch_id = @patch AND seed = ${seed});
		SET @run = (SELECT MAX(id) FROM round_run WHERE patch_id = @patch AND seed = ${seed});
		INSERT IGNORE INTO round_run_package (run_id, package_id, version) SELECT @run, id, version FROM care_package WHERE reference LIKE 'PK-XZZX_';
		INSERT IGNORE INTO round_run_visit (run_id, visit_id, package_id, begins_at, planned_at, round, second_round, new_round, new_second, saves, changed)
		SELECT @run, v.id, v.package_id, IF(k.reference = 'PK-XZZX2', 660, v.begins_at), IF(k.reference = 'PK-XZZX2', 660, v.begins_at), 1, 0, 1, 0,
			IF(k.reference = 'PK-XZZX2', 9, 0), k.reference = 'PK-XZZX2'
		FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE k.reference LIKE 'PK-XZZX_' AND v.ends_on IS NULL;
		UPDATE round_run SET ${dates} WHERE id = @run; SELECT @run`
}
const ended = `finished_at = UTC_TIMESTAMP(), visits = 21, changed = 7, care = 630, travel_before = 126, travel_after = 63, rounds_before = 7, rounds_after = 7,
	unplaced = 0, travel_least = 14, rounds_least = 7`
const accepted = `${ended}, accepted_at = UTC_TIMESTAMP(), accepted_changed = 7, accepted_travel = 63, accepted_rounds = 7`

// A visit each day of the provider that the demonstration sign-in is joined to.
const OWN = `INSERT IGNORE INTO organisation (name) VALUES ('Zz Demo Care');
	UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz Demo Care') WHERE login = 'provider@demo.example' AND organisation_id IS NULL;
	INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES ('ZZX9', 'QI', 1940, 'GL50 1AA', 'GL50 1', 51.900, -2.080);
	INSERT IGNORE INTO care_package (reference, person_id, organisation_id, start_on, started_on, hour_pence)
		SELECT 'PK-XZZX9', p.id, a.organisation_id, '2026-01-01', '2026-01-01', 2500 FROM person p JOIN account a ON a.login = 'provider@demo.example' WHERE p.case_id = 'ZZX9';
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, tasks, starts_on)
		SELECT k.id, d.seq, 1, 480, 420, 600, 30, '|meals|', '2026-01-01' FROM care_package k JOIN seq_1_to_7 d
		WHERE k.reference = 'PK-XZZX9' AND NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.package_id = k.id);
	SELECT 1`

// Two of them live around the corner from each other: their round is on foot.
const onFoot = `${run(8, accepted.replace('travel_before', 'may_walk = 1, walked_before = 0, walked_after = 28, accepted_walked = 28, travel_before'))
	.replace(/; SELECT @run$/, '')};
	UPDATE round_run_visit v JOIN package_visit e ON e.id = v.visit_id JOIN care_package k ON k.id = v.package_id SET v.changed = k.reference <> 'PK-XZZX2',
		v.new_round = IF(k.reference = 'PK-XZZX2', 1, 2), v.new_on_foot = k.reference <> 'PK-XZZX2', v.begins_at = e.begins_at, v.planned_at = e.begins_at WHERE v.run_id = @run;
	INSERT IGNORE INTO round_kept (run_id, visit_id, patch_id, organisation_id, day, from_on, round, second_round, on_foot, planned_at)
		SELECT @run, v.visit_id, k.patch_id, k.organisation_id, e.day, r.from_on, v.new_round, 0, v.new_on_foot, v.planned_at
		FROM round_run_visit v JOIN package_visit e ON e.id = v.visit_id JOIN care_package k ON k.id = v.package_id JOIN round_run r ON r.id = v.run_id WHERE v.run_id = @run;
	SELECT @run`

const first = {
	ownRounds: OWN,
	planPatch: `${PATCH} SELECT @patch`,
	planRunning: run(1, `taken_by = 'x', taken_until = UTC_TIMESTAMP() + INTERVAL 1 HOUR, begun_at = UTC_TIMESTAMP(), trials = 4321, done_percent = 40,
		travel_before = 126, rounds_before = 7, travel_now = 84, rounds_now = 7, travel_least = 14, care = 630`),
	planFault: run(2, "finished_at = UTC_TIMESTAMP(), fault = 'No provider that goes on has a visit in this patch on that day'"),
	planNothing: run(3, ended.replace('changed = 7', 'changed = 0')),
	planReady: run(4, ended),
	planAccepted: run(5, accepted),
	planRefused: run(6, `${ended}, refused_at = UTC_TIMESTAMP(), refused_reason = 'The provider does not want it'`),
	planUndone: run(7, `${accepted}, undone_at = UTC_TIMESTAMP()`),
	planOnFoot: onFoot
}

function pages(of, { send }) {
	const patch = `/desk/rounds/${of('planPatch')}`
	const later = new Date(Date.now() + 40 * 86400000).toISOString().slice(0, 10)
	const plan = what => `/desk/plans/${of(what)}`
	of('ownRounds')
	return [
		{ name: 'round-move', path: `${patch}/move?day=2&visit=2&time=7:00`, print: true },
		{ name: 'round-sheet', path: `${patch}/sheet?day=2&round=1`, print: true },
		{ name: 'provider-rounds', path: '/provider/rounds?day=2', print: true, as: 'provider' },
		{ name: 'provider-round-sheet', path: '/provider/rounds/sheet?day=2&round=1', print: true, as: 'provider' },
		{ name: 'plan-ask', path: `${patch}/plan`, print: true },
		{ name: 'plan-ask-error', error: true, open: page => send(page, `${patch}/plan`, { seconds: '1' }) },
		{ name: 'plan-running', path: `${plan('planRunning')}?hold=yes` },
		{ name: 'plan-fault', path: plan('planFault') },
		{ name: 'plan-nothing', path: plan('planNothing') },
		{ name: 'plan-ready', path: plan('planReady'), print: true },
		{ name: 'plan-part', path: `${plan('planReady')}/part`, print: true },
		{ name: 'plan-part-none', path: `${plan('planReady')}/part?some=yes` },
		{ name: 'plan-refuse', path: `${plan('planReady')}/refuse` },
		{ name: 'plan-refused', path: plan('planRefused') },
		{ name: 'plan-accepted', path: plan('planAccepted') },
		{ name: 'plan-on-foot', path: plan('planOnFoot') },
		{ name: 'rounds-on-foot', path: `${patch}?day=2&from=${later}`, print: true },
		{ name: 'round-sheet-on-foot', path: `${patch}/sheet?day=2&from=${later}&round=2`, print: true },
		{ name: 'plan-undo', path: `${plan('planAccepted')}/undo` },
		{ name: 'plan-undone', path: plan('planUndone') }
	].map(entry => ({ as: 'broker', ...entry }))
}

module.exports = { pages, first }
