#!/bin/sh
# The national register as listings: made, kept in line, followed to a new owner, unlisted;
# and what people wrote stays theirs.
. "$(dirname "$0")/../national/lib.sh"
pull_database
pull facts
is "$exit" 0 'the facts are loaded'

# register DATE: brings the listings in line; what it counted is in $said.
register() { said=$("$top/obj/tests/sql/register_run" "$conf" Gloucestershire "$1"); }

# location ID SERVICES NAME POSTCODE [LOCAL-AUTHORITY]
location() {
	sql "INSERT INTO cqc_location (location_id, provider_name, name, address, postcode, phone,
			local_authority, services, specialisms, beds, rating, rating_on)
		VALUES ('$1', 'Made-up Care (example)', '$3', '1 Example Road, Gloucester', '$4',
			'01632 960001', '${5:-Gloucestershire}', '$2',
			'|Dementia|Caring for adults over 65 yrs|', NULLIF('$6', ''), 'Good', '2025-05-01')"
}
# terms ID: keys of the terms of a location's listing.
terms_of() {
	rows "SELECT CONCAT(g.code, '.', t.code) FROM listing l JOIN listing_term lt ON lt.listing_id = l.id
		JOIN term t ON t.id = lt.term_id JOIN term_group g ON g.id = t.group_id
		WHERE l.cqc_location_id = '$1' ORDER BY 1"
}
of() { rows "SELECT $2 FROM listing WHERE cqc_location_id = '$1'"; }

location 1-100 '|care_home_nursing|' 'Elm House (example)' 'GL1 1AA' Gloucestershire 40
location 1-101 '|homecare|' 'Elsewhere Care (example)' 'GL1 1AB' 'South Gloucestershire' ''
location 1-102 '|other|' 'A dentist (example)' 'GL1 1AD' Gloucestershire ''
location 1-103 '|homecare|' 'Sleeping Care (example)' 'GL1 1AE' Gloucestershire ''
sql "UPDATE cqc_location SET dormant = 1 WHERE location_id = '1-103'"
location 1-104 '|homecare|' 'Nowhere Care (example)' 'ZZ1 1ZZ' Gloucestershire ''
location 1-105 '|homecare|shared_lives|' 'Vale Scheme (example)' 'GL1 1AF' Gloucestershire ''
sql "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on, published_on, demonstration)
	VALUES ('registered', 'Made-up Home Care (example)', 51.8, -2.2, 'unknown', '2026-11-01', '2026-11-01', 1)"

register 2026-11-21
is "$said" 'added=2 changed=0 followed=0 unlisted=0 relisted=0 same=0 placeless=1' \
	'current social care of the county becomes listings'
is "$(of 1-100 'kind, name, organisation, reach, beds, rating, rating_on, confirmed_on, from_register, address_private')" \
	'registered Elm House (example) Made-up Care (example) venue 40 Good 2025-05-01 2026-11-21 1 0' 'with what the register says'
is "$(of 1-100 'public_address, public_phone')" \
	'1 Example Road, Gloucester, GL1 1AA 01632 960001' 'and where it is'
is "$(of 1-100 'summary')" \
	'Care home with nursing with 40 beds, for older people and people living with dementia.' 'a first summary'
is "$(of 1-100 'ROUND(latitude, 2), ROUND(longitude, 2)')" "$(rows "SELECT ROUND(latitude, 2), ROUND(longitude, 2) FROM postcode_part WHERE code = 'GL1 1'")" \
	'without loaded postcodes the position is the sector'\''s'
is "$(of 1-100 place_label)" Gloucester 'and the place the one that the address names'
is "$(of 1-105 reach)" unknown 'who visits at home does not say how far'
is "$(terms_of 1-100)" \
	'condition.dementia;condition.older_people;employment.organisation;prevention.tertiary;service.care_home_nursing;task.personal_care' 'and its terms'
is "$(rows "SELECT COUNT(*) FROM listing WHERE demonstration = 1 AND kind = 'registered' AND unlisted_on IS NULL")" 0 \
	'made-up registered services step back'
is "$(rows "SELECT COUNT(*) FROM audit WHERE action = 'register_added'")" 2 'each with its audit row'

register 2026-11-21
is "$said" 'added=0 changed=0 followed=0 unlisted=0 relisted=0 same=2 placeless=1' 'the same again changes nothing'
changed=$(of 1-100 changed_at)
register 2026-11-22
is "$(of 1-100 'confirmed_on, version')" '2026-11-22 1' 'a later load confirms, without a new version'
[ "$(of 1-100 changed_at)" != "$changed" ]
ok 'and is seen by whoever watches for changes'

# ---- What people wrote ----
account directory_officer
elm=$(of 1-100 id)
sql "UPDATE listing SET summary = 'Ours', price_from = 2500, reach = 'county', public_email = 'elm@example.org',
	taking_from = NULL, taking_note = 'Full', version = version + 1 WHERE id = $elm;
	INSERT INTO staff_note (listing_id, account_id, body) VALUES ($elm, $account_id, 'Rang');
	INSERT INTO listing_label (listing_id, label) VALUES ($elm, 'ring_first');
	INSERT INTO listing_term (listing_id, term_id) SELECT $elm, t.id FROM term t JOIN term_group g ON g.id = t.group_id
		WHERE g.code = 'task' AND t.code = 'meals';
	DELETE FROM listing_term WHERE listing_id = $elm AND term_id = (SELECT t.id FROM term t JOIN term_group g
		ON g.id = t.group_id WHERE g.code = 'prevention' AND t.code = 'tertiary');
	UPDATE cqc_location SET rating = 'Outstanding', rating_on = '2026-11-20', phone = '01632 960002', beds = 41,
		specialisms = '|Physical disabilities|Caring for adults over 65 yrs|' WHERE location_id = '1-100'"
register 2026-11-23
is "$said" 'added=0 changed=1 followed=0 unlisted=0 relisted=0 same=1 placeless=1' 'what is new in the register'
is "$(of 1-100 'rating, rating_on, public_phone, beds, version')" 'Outstanding 2026-11-20 01632 960002 41 3' 'is new in the listing'
is "$(of 1-100 'summary, price_from, reach, public_email, taking_from, taking_note')" 'Ours 2500 county elm@example.org NULL Full' \
	'what people wrote stays'
is "$(terms_of 1-100)" \
	'condition.older_people;condition.physical_disability;employment.organisation;service.care_home_nursing;task.meals;task.personal_care' \
	'the register keeps its own groups of terms alone'
is "$(rows "SELECT JSON_VALUE(detail, '$.version'), JSON_VALUE(detail, '$.changes[0].what'), JSON_VALUE(detail, '$.changes[0].before')
	FROM audit WHERE action = 'register_changed' AND subject_id = $elm")" '3 Telephone 01632 960001' 'the audit row says what changed'

# ---- Changes of owner ----
sql "UPDATE cqc_location SET deregistered_on = '2026-11-24' WHERE location_id = '1-100'"
location 1-200 '|care_home_nursing|' 'Elm Court (example)' 'GL1 1AA' Gloucestershire 41
sql "INSERT INTO cqc_link (location_id, related_id, kind) VALUES ('1-200', '1-100', 'HSCA Predecessor')"
register 2026-11-24
is "$said" 'added=0 changed=0 followed=1 unlisted=0 relisted=0 same=1 placeless=1' 'the listing follows a new registration'
is "$(of 1-200 'id, name, summary')" "$elm Elm Court (example) Ours" 'it is the same listing'
is "$(rows "SELECT COUNT(*) FROM staff_note WHERE listing_id = $elm")" 1 'with its notes'
is "$(rows "SELECT COUNT(*) FROM listing_label WHERE listing_id = $elm")" 1 'and labels'
is "$(rows "SELECT JSON_VALUE(detail, '$.changes[0].before'), JSON_VALUE(detail, '$.changes[0].after')
	FROM audit WHERE action = 'register_followed'")" '1-100 1-200' 'the audit row names both'
is "$(rows 'SELECT COUNT(*) FROM listing WHERE from_register = 1')" 2 'and there is no second listing'

vale=$(of 1-105 id)
sql "UPDATE cqc_location SET gone_on = '2026-11-25' WHERE location_id = '1-105'"
location 1-205 '|homecare|shared_lives|' 'VALE SCHEME (example)' 'GL1 1AF' Gloucestershire ''
register 2026-11-25
is "$(of 1-205 id)" "$vale" 'without a link the same name at the same postcode is followed'
location 1-300 '|care_home_nursing|' 'Elm Court (example)' 'GL1 1AA' Gloucestershire ''
register 2026-11-25
is "$(rows "SELECT COUNT(*) FROM listing WHERE cqc_location_id IN ('1-200', '1-300')")" 2 \
	'while the other is current, a second registration is a second listing'

# ---- Endings ----
sql "UPDATE cqc_location SET gone_on = '2026-11-26' WHERE location_id IN ('1-200', '1-300')"
register 2026-11-26
is "$(of 1-200 'unlisted_on, unlisted_reason')" '2026-11-26 Its registration with the Care Quality Commission has ended' \
	'what ended is unlisted, with reason and day'
sql "UPDATE cqc_location SET gone_on = NULL WHERE location_id = '1-200'"
register 2026-11-27
is "$(of 1-200 'unlisted_on, unlisted_reason')" 'NULL ' 'what comes back is listed again'
sql "UPDATE listing SET unlisted_on = '2026-11-27', unlisted_reason = 'Asked to be left out' WHERE id = $elm"
register 2026-11-28
is "$(of 1-200 'unlisted_on, unlisted_reason')" '2026-11-27 Asked to be left out' 'but not what a person unlisted'

sql 'REVOKE INSERT ON own_audit FROM cm_pull; UPDATE cqc_location SET name = CONCAT(name, 1)'
register 2026-11-29
case $said in refused:*) true ;; *) false ;; esac
ok 'a fault in the middle is told'
is "$(of 1-205 'name, confirmed_on')" 'VALE SCHEME (example) 2026-11-28' 'and nothing has changed'
finish
