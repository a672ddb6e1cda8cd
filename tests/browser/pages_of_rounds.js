// The pages of care rounds, with a patch of two providers, three packages and a request.
'use strict'

const PATCH = `INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZROUNDS', 'Made-up rounds patch', '2026-01-01');
	SET @patch = (SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZROUNDS');
	INSERT IGNORE INTO organisation (name) VALUES ('Made-up rounds north'), ('Made-up rounds south');
	INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES
		('ZZB1', 'QA', 1940, 'GL50 1AA', 'GL50 1', 51.900, -2.080), ('ZZB2', 'QB', 1941, 'GL50 1AB', 'GL50 1', 51.902, -2.080),
		('ZZB3', 'QC', 1942, 'GL53 9AA', 'GL53 9', 51.870, -2.080), ('ZZB4', 'QD', 1943, 'GL50 1AD', 'GL50 1', 51.901, -2.081);
	INSERT IGNORE INTO care_package (reference, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-B', p.case_id), p.id, o.id, @patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN organisation o ON o.name = IF(p.case_id = 'ZZB3', 'Made-up rounds south', 'Made-up rounds north')
		WHERE p.case_id IN ('ZZB1', 'ZZB2', 'ZZB3');
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, carers, starts_on)
		SELECT k.id, d.seq, 1, 420 + t.seq * 90, 420, 900, 30, 1 + (t.seq = 2), '2026-01-01'
		FROM care_package k JOIN seq_1_to_7 d JOIN seq_1_to_3 t
		WHERE k.reference LIKE 'PK-BZZB_' AND NOT EXISTS (SELECT 1 FROM package_visit v WHERE v.package_id = k.id);
	INSERT IGNORE INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, visit_minutes)
		SELECT 'HC-BZZ001', id, @patch, 'community', 'planned', '2027-01-01', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 210
		FROM person WHERE case_id = 'ZZB4';
	INSERT IGNORE INTO request_visit (request_id, series, day, part, window_from, window_to, minutes)
		SELECT r.id, 1, d.seq, 1, 510, 530, 15 FROM care_request r JOIN seq_1_to_7 d WHERE r.reference = 'HC-BZZ001';
	SELECT @patch`

const first = {
	roundPatch: PATCH,
	roundRequest: "SELECT id FROM care_request WHERE reference = 'HC-BZZ001'",
	roundSouth: `SELECT id FROM organisation WHERE name = 'Made-up rounds south'`
}

function pages(of) {
	const patch = `/desk/rounds/${of('roundPatch')}`
	return [
		{ name: 'rounds', path: '/desk/rounds', print: true },
		{ name: 'round', path: patch, print: true },
		{ name: 'round-map', path: `${patch}?day=3&provider=${of('roundSouth')}` },
		{ name: 'round-initials', path: `${patch}?day=2&part=1&names=yes` },
		{ name: 'round-fit', path: `${patch}/fit/HC-BZZ001`, print: true },
		{ name: 'round-lots', path: `${patch}/lots?lots=2`, print: true },
		{ name: 'round-lots-mistakes', path: `${patch}/lots?lots=2&most=1`, error: true },
		{ name: 'round-lots-empty', path: `${patch}/lots?lots=&least=&most=`, error: true },
		{ name: 'round-swaps', path: `${patch}/swaps`, print: true },
		{ name: 'request-times-known', path: `/desk/requests/${of('roundRequest')}/times`, print: true },
		{ name: 'swap-refuse', path: `/desk/swaps/${of('roundSouth')}/PK-BZZB1` }
	].map(entry => ({ ...entry, as: 'broker' }))
}

module.exports = { pages, first }
