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
is "$(rows "SELECT account.login, role FROM account JOIN account_role ON account_id = id WHERE demonstration = 1 ORDER BY role")" \
	'broker@demo.example broker;commissioner@demo.example commissioner;directory@demo.example directory_officer;payments@demo.example payments_officer;practitioner@demo.example practitioner;owner@demo.example system_owner' \
	'a sign-in for each role'
is "$(rows "SELECT COUNT(*) FROM account WHERE demonstration = 1 AND password_hash LIKE '\$argon2id\$%'")" 6 'with a password'
first=$(shape)

# ---- Again ----
demo --size 300 --today 2026-11-23
is "$exit $(listings)" '0 300' 'a second time keeps what is there'
is "$(shape)" "$first" 'as it is'
is "$(rows "SELECT COUNT(*) FROM account WHERE demonstration = 1 AND password_hash IS NOT NULL")" 6 'also the passwords'
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

# ---- Patches, once boundaries are loaded ----
sql "INSERT INTO area (kind, code, name, latitude, longitude) SELECT 'lsoa', CONCAT('E0109', seq), CONCAT('LSOA ', seq), 51.8 + seq / 1000, -2.2
		FROM seq_1001_to_1008;
	INSERT INTO area (kind, code, name) SELECT 'msoa', CONCAT('E0209', seq), CONCAT('Stroud 00', seq) FROM seq_1_to_4;
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, CONCAT('E0109', 999 + 2 * RIGHT(code, 1)) FROM area WHERE kind = 'msoa';
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, CONCAT('E0109', 1000 + 2 * RIGHT(code, 1)) FROM area WHERE kind = 'msoa';
	INSERT INTO area_lsoa (area_id, lsoa) SELECT d.id, l.code FROM area d JOIN area l ON l.kind = 'lsoa'
		WHERE d.kind = 'district' AND d.code = 'E07000082'"
demo --size 300 --today 2026-11-21
is "$(rows "SELECT COUNT(*) FROM area WHERE kind = 'patch'")" 2 'four MSOAs are two patches'
is "$(rows "SELECT COUNT(*), COUNT(DISTINCT lsoa) FROM area_lsoa JOIN area ON area.id = area_id AND kind = 'patch'")" '8 8' \
	'each LSOA lies in one'
demo --size 300 --today 2026-11-21
is "$(rows "SELECT COUNT(*) FROM area WHERE kind = 'patch'")" 2 'and they are drawn once'
demo --remove
demo --size 300 --today 2026-11-21
is "$(rows "SELECT COUNT(*) > 0 FROM listing_area JOIN area ON area.id = area_id WHERE kind = 'patch'")" 1 \
	'listings made then serve some of them'
demo --remove
is "$(rows "SELECT COUNT(*) FROM area WHERE kind = 'patch'")" 0 'patches go with the rest'

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
