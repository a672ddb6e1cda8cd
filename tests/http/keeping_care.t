#!/bin/sh
# How long it is known who had home care: nobody is forgotten too soon, and of who is forgotten
# nothing is left but what was needed, where and when.
. "$(dirname "$0")/../lib.sh"
own_site 'case_keep_days = 730' 'draft_days = 20'
come_from 127.0.0.25
expect 200 GET /privacy
body_has '2 years after the last of it has ended'
body_has '2 years after their care has ended'
body_has 'is deleted after 20 days'
sed -i 's/^case_keep_days.*/case_keep_days = 400/' "$conf"

tidy() { "$top/bin/tidy" --config "$conf" >"$work/said" 2>&1; }
ago() { echo "UTC_DATE() - INTERVAL $1 DAY"; }
sql "INSERT INTO organisation (name) VALUES ('Zz Care')"
organisation=$(sql "SELECT id FROM organisation WHERE name = 'Zz Care'")

# person NAME ADDED: with no request yet; $person
person() {
	person=$(sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, lsoa, latitude, longitude, added_at)
		VALUES ('Zz $1', 'ZZ', 1940, 'GL50 1AA', 'GL50 1', 'E01', 51.9, -2.1, $2); SELECT LAST_INSERT_ID()")
}
# request NAME SENT STARTED WITHDRAWN: of $person, with a visit and words; $asked
request_of() {
	asked=$(sql "INSERT INTO care_request (reference, person_id, source, urgency, needed_by, risks, outcomes, made_at, sent_at, started_on, withdrawn_at)
		VALUES ('$1', $person, 'community', 'planned', UTC_DATE(), 'Zz risks', 'Zz outcomes', $2, IF('$1' LIKE 'U%', NULL, $2), $3, $4);
		SELECT LAST_INSERT_ID()")
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes) VALUES ($asked, 1, 1, 1, 420, 480, 30);
		INSERT INTO wait_note (request_id, where_now, risk, carer_strain, words) VALUES ($asked, 'home', 'low', 'none', 'Zz words')"
}
# package NAME ENDS_ON: of $person, from $asked, with everything that has words
package() {
	sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, start_on, hour_pence, ends_on)
		VALUES ('$1', $asked, $person, $organisation, '2020-01-01', 2500, $2);
		SET @package = LAST_INSERT_ID();
		INSERT INTO package_outcome (package_id, on_date, words, reached) VALUES (@package, '2020-02-01', 'Zz words', 'yes');
		INSERT INTO package_suspension (package_id, from_on, to_on, reason, note) VALUES (@package, '2020-02-01', '2020-02-09', 'hospital', 'Zz words');
		INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, words, outcome_words)
			VALUES ($asked, $organisation, '2020-01-01', 2500, 9000, 2, 'Zz words', 'Zz words');
		INSERT INTO award (request_id, offer_id, asked_person, weight_id, score, parts, why)
			SELECT $asked, LAST_INSERT_ID(), 'chose', MIN(id), 0, '{}', 'Zz words' FROM rank_weight;
		INSERT INTO decline (request_id, organisation_id, reason, words) VALUES ($asked, $organisation, 'too_far', 'Zz words');
		INSERT INTO handback (package_id, organisation_id, reason, words, last_on, notice_days) VALUES (@package, $organisation, 'travel', 'Zz words', '2020-03-01', 28)"
}
old=$(ago 900)
person waits "$old" && request_of W "$old" NULL NULL
person cared-for "$old" && request_of C "$old" "$old" NULL && package PK-C NULL
person ended-young "$old" && request_of Y "$old" "$old" NULL && package PK-Y "$(ago 400)"
person ended-due "$old" && request_of D "$old" "$old" NULL && package PK-D "$(ago 401)"
person withdrawn-young "$old" && request_of X "$old" NULL "UTC_TIMESTAMP() - INTERVAL 399 DAY"
person withdrawn-due "$old" && request_of V "$old" NULL "UTC_TIMESTAMP() - INTERVAL 401 DAY"
person unsent-young "$(ago 19)" && request_of U1 "$(ago 19)" NULL NULL
sql "DELETE FROM wait_note WHERE request_id = $asked"
person unsent-due "$(ago 21)" && request_of U2 "$(ago 21)" NULL NULL
sql "DELETE FROM wait_note WHERE request_id = $asked"
person no-request "$(ago 21)"
sql "INSERT INTO outbox (once, address, template, subject, body, made_at) VALUES (SHA2('young', 256), 'zz@example.org', 'notice', 'Zz young', '', $(ago 399)),
	(SHA2('due', 256), 'zz@example.org', 'notice', 'Zz due', '', $(ago 401))"

tidy
is $? 0 'tidying' || sed 's/^/#   /' "$work/said" >&2
known="SELECT GROUP_CONCAT(REPLACE(case_id, 'Zz ', '') ORDER BY id) FROM person WHERE case_id LIKE 'Zz%'"
sql_is "$known" waits,cared-for,ended-young,withdrawn-young,unsent-young 'nobody is forgotten too soon'
sql_is "SELECT COUNT(*) FROM person WHERE case_id LIKE 'gone-%' AND birth_year = 0 AND initials = '' AND postcode = 'GL50 1' AND latitude IS NULL AND lsoa = 'E01'" 2 \
	'two are forgotten; the neighbourhood stays'
sql_is "SELECT GROUP_CONCAT(reference ORDER BY id) FROM care_request WHERE reference IN ('W', 'C', 'Y', 'D', 'X', 'V', 'U1', 'U2')" W,C,Y,D,X,V,U1 \
	'what was asked for stays, but for what was never sent'
for table in "care_request:risks:id:reference IN ('W', 'C', 'Y', 'X', 'U1')" "wait_note:words:request_id:1"; do
	column=$(echo "$table" | cut -d : -f 2)
	sql_is "SELECT COUNT(*) FROM ${table%%:*} WHERE $column LIKE 'Zz%'" "$(case $column in risks) echo 5 ;; *) echo 4 ;; esac)" "${table%%:*}.$column is kept for those who are known"
done
for column in package_outcome.words package_suspension.note handback.words; do
	sql_is "SELECT GROUP_CONCAT(k.reference ORDER BY k.id) FROM ${column%.*} w JOIN care_package k ON k.id = w.package_id WHERE w.${column#*.} LIKE 'Zz%'" PK-C,PK-Y \
		"$column of those who are known"
done
for column in offer.words offer.outcome_words award.why decline.words; do
	sql_is "SELECT GROUP_CONCAT(r.reference ORDER BY r.id) FROM ${column%.*} w JOIN care_request r ON r.id = w.request_id WHERE w.${column#*.} LIKE 'Zz%'" C,Y \
		"$column of those who are known"
done
sql_is "SELECT GROUP_CONCAT(subject) FROM outbox WHERE subject LIKE 'Zz%'" 'Zz young' 'messages are deleted on the day'
sql_is 'SELECT COUNT(*) FROM request_visit v JOIN care_request r ON r.id = v.request_id WHERE r.reference = "D"' 1 'the week that was needed stays as evidence'
tidy
is "$(cat "$work/said")" '' 'once more there is nothing to do'
finish
