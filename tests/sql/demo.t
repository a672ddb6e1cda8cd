#!/bin/sh
# The demonstration data in the database: made, kept, moved on, taken away, and never mixed
# up with what is real.
. "$(dirname "$0")/../national/lib.sh"
pull_database

# demo ARGUMENT...: what it said is in $said, its status in $exit.
# shellcheck disable=SC2034 # says() reads $said
demo() {
	said=$("$top/bin/demo" --config "$conf" "$@" 2>&1)
	exit=$?
}
listings() { rows 'SELECT COUNT(*) FROM listing WHERE demonstration = 1'; }
# shape: everything a demonstration listing has, as one sum.
shape() {
	rows "SELECT SUM(CRC32(CONCAT_WS('|', id - (SELECT MIN(id) FROM listing WHERE demonstration = 1), kind, name, summary,
			description, cannot_do, latitude, longitude, reach, radius_metres, price_from, price_to, price_note,
			taking_from, public_phone, public_email, website, confirmed_on))) FROM listing WHERE demonstration = 1;
		SELECT COUNT(*), SUM(term_id) FROM listing_term; SELECT COUNT(*), SUM(free_minutes) FROM listing_slot;
		SELECT COUNT(*) FROM listing_check; SELECT COUNT(*) FROM listing_area; SELECT COUNT(*) FROM listing_private;
		SELECT COUNT(*) FROM staff_note; SELECT COUNT(*) FROM listing_label"
}

demo --check
is "$exit" 0 'every query is one that its account may ask'
demo --remove
is "$exit" 0 'what the seed may have is taken away'
demo --size 0
is "$exit" 64 'a size of nothing is refused'
demo --size 12x
is "$exit" 64 'and one that is no number'
demo --size 10 --remove
is "$exit" 64 'and both at once'
demo --size 10 --today 2026-02-30
is "$exit" 64 'and a day that is none'
demo --size 10 --password-file "$work/none"
is "$exit" 69 'a missing password file is told'
sql 'DELETE FROM town'
demo --size 10
is "$exit" 69 'without the facts there is no place to put anybody'
says 'pull facts first' 'and what to do is said'
pull facts --again
is "$exit" 0 'the facts are loaded'

# ---- Something real ----
sql "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on, published_on)
	VALUES ('pa', 'Somebody real', 51.8, -2.2, 'venue', '2026-11-20', '2026-11-20')"
account practitioner

# ---- Making ----
echo 'a password for a demonstration' >"$work/password"
demo --size 300 --today 2026-11-21 --password-file "$work/password"
is "$exit" 0 'three hundred are made'
is "$(listings)" 300 'and are there'
is "$(rows 'SELECT kind, COUNT(*) FROM listing WHERE demonstration = 1 GROUP BY kind')" \
	'pa 135;micro 60;community 66;shared_lives 15;registered 24' 'of the five kinds'
is "$(rows 'SELECT COUNT(*) FROM listing l WHERE demonstration = 1 AND NOT EXISTS (SELECT 1 FROM listing_private p WHERE p.listing_id = l.id)')" 0 \
	'each with its private contact'
is "$(rows "SELECT COUNT(*) > 0, COUNT(*) = COUNT(r.listing_id) FROM listing l LEFT JOIN listing_registration r ON r.listing_id = l.id
	WHERE l.demonstration = 1 AND l.kind IN ('pa', 'micro') AND EXISTS (SELECT 1 FROM listing_term lt JOIN term t ON t.id = lt.term_id
	WHERE lt.listing_id = l.id AND t.code = 'personal_care')")" '1 1' 'those with personal care say why they are not registered'
is "$(rows "SELECT COUNT(DISTINCT district) FROM listing JOIN town ON town.name = place_label WHERE demonstration = 1")" 6 \
	'in all six districts'
is "$(rows "SELECT COUNT(*) > 110 FROM listing WHERE demonstration = 1 AND (ABS(latitude - 51.86) < 0.06 AND ABS(longitude + 2.24) < 0.1
	OR ABS(latitude - 51.9) < 0.06 AND ABS(longitude + 2.08) < 0.1)")" 1 'most where most people are'
is "$(rows "SELECT COUNT(*) FROM listing l WHERE demonstration = 1 AND reach = 'areas'
	AND NOT EXISTS (SELECT 1 FROM listing_area a WHERE a.listing_id = l.id)")" 0 'areas where they are said to be served'
is "$(rows "SELECT account.login, role FROM account JOIN account_role ON account_id = id WHERE demonstration = 1 ORDER BY role, login")" \
	'approver@demo.example approver;broker@demo.example broker;commissioner@demo.example commissioner;directory@demo.example directory_officer;payments@demo.example payments_officer;practitioner@demo.example practitioner;provider@demo.example provider;provider2@demo.example provider;owner@demo.example system_owner' \
	'a sign-in for each role'
is "$(rows "SELECT COUNT(*) FROM account WHERE demonstration = 1 AND password_hash LIKE '\$argon2id\$%'")" 9 'with a password'
first=$(shape)

# ---- Again ----
demo --size 300 --today 2026-11-23
is "$exit $(listings)" '0 300' 'a second time keeps what is there'
is "$(shape)" "$first" 'as it is'
is "$(rows "SELECT COUNT(*) FROM account WHERE demonstration = 1 AND password_hash IS NOT NULL")" 9 'also the passwords'
demo --size 301
is "$exit" 69 'another size is refused while there are some'
says 'demo --remove first' 'with what to do'
demo --size 300 --today 2027-01-10
is "$(rows "SELECT MAX(confirmed_on) FROM listing WHERE demonstration = 1")" 2027-01-10 'old dates are moved to today'
is "$(rows "SELECT confirmed_on FROM listing WHERE demonstration = 0")" 2026-11-20 'but not real ones'

# ---- Taking away ----
sql "INSERT INTO shortlist (code, owner) VALUES ('abcdefghij', REPEAT('a', 64));
	INSERT INTO shortlist_item (shortlist_id, listing_id) SELECT LAST_INSERT_ID(), MIN(id) FROM listing WHERE demonstration = 1"
demo --remove
is "$exit $(listings)" '0 0' 'all of them are taken away'
is "$(rows "SELECT name FROM listing; SELECT login FROM account")" "Somebody real;$login" 'and nothing that is real'
is "$(rows "SELECT COUNT(*) FROM listing_term; SELECT COUNT(*) FROM listing_private; SELECT COUNT(*) FROM listing_slot;
	SELECT COUNT(*) FROM shortlist_item; SELECT COUNT(*) FROM staff_note")" '0;0;0;0;0' 'with all that hung on them'
demo --size 300 --today 2026-11-21
is "$(shape)" "$first" 'made again they are the same'
is "$(rows "SELECT COUNT(*) FROM account WHERE demonstration = 1 AND password_hash IS NOT NULL")" 0 \
	'without a password file nobody can sign in'

# ---- Patches: around towns, and filled once boundaries are loaded ----
patches() { rows "SELECT COUNT(*) FROM area WHERE kind = 'patch'"; }
is "$(rows "SELECT COUNT(*) BETWEEN 18 AND 36, COUNT(DISTINCT name), SUM(name LIKE '% patch (example)') = COUNT(*)
	FROM area WHERE kind = 'patch'")" "1 $(patches) 1" 'each district has patches around its towns, evidently made up'
is "$(rows "SELECT COUNT(*) > 0 FROM listing_area JOIN area ON area.id = area_id WHERE kind = 'patch'")" 1 \
	'listings serve some of them'
is "$(rows "SELECT COUNT(*) FROM area_lsoa JOIN area ON area.id = area_id AND kind = 'patch'")" 0 'what lies in them is not known yet'
drawn=$(patches)
sql "INSERT INTO area (kind, code, name, latitude, longitude) SELECT 'lsoa', CONCAT('E0109', seq), CONCAT('LSOA ', seq), 51.64 + (seq - 1001) DIV 4 * 0.1,
		-2.2 FROM seq_1001_to_1008;
	INSERT INTO area (kind, code, name) SELECT 'msoa', CONCAT('E0209', seq), CONCAT('Stroud 00', seq) FROM seq_1_to_4;
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, CONCAT('E0109', 999 + 2 * RIGHT(code, 1)) FROM area WHERE kind = 'msoa';
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, CONCAT('E0109', 1000 + 2 * RIGHT(code, 1)) FROM area WHERE kind = 'msoa';
	INSERT INTO area_lsoa (area_id, lsoa) SELECT d.id, l.code FROM area d JOIN area l ON l.kind = 'lsoa'
		WHERE d.kind = 'district' AND d.code = 'E07000082'"
demo --size 300 --today 2026-11-21
is "$(patches)" "$drawn" 'with boundaries they stay'
is "$(rows "SELECT COUNT(*), COUNT(DISTINCT lsoa), COUNT(DISTINCT area_id) FROM area_lsoa JOIN area ON area.id = area_id AND kind = 'patch'")" '8 8 2' \
	'and each LSOA lies in one, that nearest to its MSOA'
demo --size 300 --today 2026-11-21
is "$(rows "SELECT COUNT(*) FROM area_lsoa JOIN area ON area.id = area_id AND kind = 'patch'")" 8 'once'
demo --remove
is "$(patches)" 0 'patches go with the rest'

# ---- A county of home care ----
homecare='person care_request request_visit wait_note sourcing notice offer offer_visit decline award care_package
	package_visit package_suspension package_cost package_outcome handback capacity_return capacity_cell patch_hub
	patch_provider organisation fee_rate approval_limit tracker_file tracker_row failure_run failure_person failure_log outbox'
# filled: the tables of home care that have rows.
filled() { for table in $homecare; do rows "SELECT '$table ' FROM DUAL WHERE EXISTS (SELECT 1 FROM $table)"; done; }
# county_sum: a sum over what people and providers did, without numbers of rows.
county_sum() {
	rows "SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', case_id, initials, postcode, funder, DATEDIFF(added_at, '$1')))) FROM person;
		SELECT SUM(CRC32(CONCAT_WS('|', r.source, r.urgency, r.week_pence, DATEDIFF(sent_at, '$1'), DATEDIFF(started_on, '$1')))) FROM care_request r;
		SELECT COUNT(*), SUM(CRC32(CONCAT_WS('|', name, DATEDIFF(made_at, '$1'), o.hour_pence))) FROM offer o JOIN organisation ON organisation.id = organisation_id;
		SELECT COUNT(*), SUM(minutes), SUM(DATEDIFF(starts_on, '$1')) FROM package_visit; SELECT COUNT(*) FROM decline;
		SELECT COUNT(*), SUM(single_minutes) FROM capacity_cell; SELECT SUM(DATEDIFF(lodged_at, '$1')) FROM handback"
}
demo --county 21
is "$exit" 64 'twenty counties are enough'
demo --county x
is "$exit" 64 'and a county is a number'
demo --size 300 --county 0 --today 2026-11-21
is "$exit $(filled)" '0 ' 'none when none is wanted'
demo --county 0.2 --today 2026-11-21
is "$exit" 0 'a fifth of a county is made'
says 'home care of 1040 people by 30 providers' 'which is told'
is "$(filled)" "$(echo "$homecare" | tr -s '\n\t' ' ')" 'with rows in every table'
is "$(rows "SELECT SUM(ends_on IS NULL OR ends_on > '2026-11-21') BETWEEN 400 AND 600 FROM care_package WHERE started_on IS NOT NULL")" 1 \
	'about five hundred have home care'
is "$(rows "SELECT SUM(started_on IS NULL AND withdrawn_at IS NULL) BETWEEN 9 AND 40, MAX(DATEDIFF('2026-11-21', sent_at)) > 10
	FROM care_request WHERE started_on IS NULL AND withdrawn_at IS NULL")" '1 1' 'and some wait, one of them for long'
is "$(rows "SELECT COUNT(*) FROM care_request WHERE sent_at >= '2026-11-21' OR approved_at >= '2026-11-21' OR awarded_at >= '2026-11-21' OR started_on >= '2026-11-21';
	SELECT COUNT(*) FROM offer WHERE made_at >= '2026-11-21'; SELECT COUNT(*) FROM decline WHERE declined_at >= '2026-11-21';
	SELECT COUNT(*) FROM sourcing WHERE opened_at >= '2026-11-21'; SELECT COUNT(*) FROM wait_note WHERE noted_at >= '2026-11-21'")" '0;0;0;0;0' \
	'nothing has happened that is still to come'
is "$(rows "SELECT COUNT(*) FROM care_request WHERE approved_at < sent_at OR awarded_at < approved_at OR started_on < DATE(awarded_at)
	OR withdrawn_at < sent_at OR first_sent_at > sent_at OR (withdrawn_at IS NOT NULL AND awarded_at IS NOT NULL);
	SELECT COUNT(*) FROM care_package WHERE ends_on <= started_on; SELECT COUNT(*) FROM package_visit WHERE ends_on <= starts_on;
	SELECT COUNT(*) FROM offer o JOIN care_request r ON r.id = o.request_id WHERE o.made_at < r.approved_at OR o.made_at > r.awarded_at;
	SELECT COUNT(*) FROM package_suspension s JOIN care_package p ON p.id = s.package_id WHERE s.from_on < p.started_on OR s.to_on > p.ends_on")" \
	'0;0;0;0;0' 'each thing comes after what it follows from'
is "$(rows "SELECT COUNT(*) FROM care_request r WHERE visit_minutes <> (SELECT SUM(minutes) FROM request_visit v WHERE v.request_id = r.id)
	OR carer_minutes <> (SELECT SUM(minutes * carers) FROM request_visit v WHERE v.request_id = r.id)")" 0 'the minutes of a request are those of its visits'
is "$(rows "SELECT COUNT(*) FROM care_request r WHERE awarded_at IS NOT NULL AND EXISTS (SELECT 1 FROM request_visit v WHERE v.request_id = r.id
	AND 1 <> (SELECT COUNT(*) FROM offer_visit ov JOIN offer o ON o.id = ov.offer_id WHERE ov.visit_id = v.id AND o.outcome = 'chosen'))")" 0 \
	'every visit of an awarded request is given by one provider'
is "$(rows "SELECT COUNT(*) > 5, SUM(r.previous_id IS NULL), SUM(r.source <> 'handback'), SUM(r.first_sent_at >= r.sent_at), SUM(r.waited_before < 0)
	FROM handback h JOIN care_request r ON r.id = h.request_id")" '1 0 0 0 0' 'a handback brings a new request, and the first clock goes on'
is "$(rows "SELECT COUNT(*) FROM organisation WHERE name NOT LIKE 'Made-up % (example)' OR email NOT LIKE '%@example.org';
	SELECT COUNT(*) FROM patch_hub WHERE name NOT LIKE 'Made-up % (example)'; SELECT COUNT(*) FROM person WHERE case_id NOT LIKE 'DEMO-%';
	SELECT COUNT(*) FROM fee_rate WHERE source NOT LIKE 'Made up%'; SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND gave_up_at IS NULL")" '0;0;0;0;0' \
	'all of it is evidently made up, and no message is left to be sent'
is "$(rows "SELECT COUNT(DISTINCT organisation_id) FROM account WHERE login LIKE 'provider%@demo.example';
	SELECT COUNT(*) > 20 FROM notice a JOIN notice b ON a.request_id = b.request_id AND a.organisation_id < b.organisation_id
	JOIN account x ON x.organisation_id = a.organisation_id JOIN account y ON y.organisation_id = b.organisation_id")" '2;1' \
	'two providers can sign in, and are asked for the same people'
county=$(county_sum 2026-11-21)
demo --size 300 --today 2026-11-23
is "$exit $(county_sum 2026-11-21)" "0 $county" 'it is kept'
demo --county 0.3
is "$exit" 0 'another size takes its place'
says 'another size goes first' 'and it is said'
is "$(rows "SELECT COUNT(*) FROM listing WHERE demonstration = 1; SELECT COUNT(*) FROM account WHERE login LIKE '%@demo.example'")" '300;9' 'listings and sign-ins stay'
demo --county 0.2 --today 2026-11-21
is "$exit $(county_sum 2026-11-21)" "0 $county" 'and back again it is the same'
demo --size 300 --today 2026-12-11
is "$exit $(county_sum 2026-12-11)" "0 $county" 'when it is old it is moved to today as a whole'
sql "INSERT INTO package_change (package_id, kind, words) SELECT MIN(id), 'amend', 'Tried out' FROM care_package"
demo --remove
is "$exit $(filled)" '0 ' 'and it can be taken away, with what people have tried in it'
demo --county 0.2 --today 2026-11-21
is "$(county_sum 2026-11-21)" "$county" 'made again it is the same'
sql "INSERT INTO account (login, name, organisation_id) SELECT 'somebody@example.org', 'Somebody', MIN(id) FROM organisation"
demo --remove
is "$(rows "SELECT organisation_id, disabled_at IS NOT NULL FROM account WHERE login = 'somebody@example.org'; DELETE FROM account WHERE login = 'somebody@example.org'")" \
	'NULL 1' 'who signed in for a made-up provider does not become one of the council'

# ---- At real postcodes ----
sql "INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district) SELECT CONCAT('GL51', CHAR(65 + seq DIV 20), CHAR(65 + seq MOD 20)),
	CONCAT('GL5 1', CHAR(65 + seq DIV 20), CHAR(65 + seq MOD 20)), 'GL5 1', 51.64, -2.2, 'E01091001', 'E07000082' FROM seq_0_to_399"
demo --county 0.01 --today 2026-11-21
is "$(rows "SELECT COUNT(*), SUM(p.postcode NOT IN (SELECT display FROM postcode)), SUM(p.lsoa <> 'E01091001') FROM person p")" '52 0 0' 'where postcodes are loaded people live at those'
is "$(rows "SELECT COUNT(DISTINCT patch_id), MIN(patch_id) IN (SELECT area_id FROM area_lsoa WHERE lsoa = 'E01091001') FROM care_request")" '1 1' 'in the patch that their LSOA lies in'
demo --remove
sql 'DELETE FROM postcode'

# ---- The real register ----
sql "INSERT INTO cqc_location (location_id, name) VALUES ('1-1', 'Somebody registered')"
demo --size 100
is "$(rows "SELECT COUNT(*) FROM listing WHERE demonstration = 1 AND kind = 'registered'")" 0 \
	'where the real register is loaded none is made up'
sql 'REVOKE INSERT ON listing_slot FROM cm_demo'
demo --remove
demo --size 100
is "$exit" 1 'a refusal by the database is told'
is "$(listings)" 0 'and leaves no half listings'
finish
