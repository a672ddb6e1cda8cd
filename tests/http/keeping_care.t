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
		INSERT INTO handback (package_id, organisation_id, reason, words, last_on, notice_days) VALUES (@package, $organisation, 'travel', 'Zz words', '2020-03-01', 28);
		INSERT INTO swap_refusal (package_id, organisation_id, reason, words, refused_by)
			SELECT @package, $organisation, 'other', 'Zz words', MIN(id) FROM account"
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
for column in package_outcome.words package_suspension.note handback.words swap_refusal.words; do
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

note 'better rounds that nobody accepted'
sql "INSERT INTO area (kind, code, name) VALUES ('patch', 'ZZK', 'Zz keeping patch'); SET @patch = LAST_INSERT_ID();
	INSERT INTO round_run (patch_id, from_on, fewest, move_critical, seconds, seed, finished_at, accepted_at)
	VALUES (@patch, UTC_DATE(), 0, 0, 5, 1, $(ago 19), NULL), (@patch, UTC_DATE(), 0, 0, 5, 2, $(ago 21), NULL), (@patch, UTC_DATE(), 0, 0, 5, 3, $(ago 21), $(ago 21)),
		(@patch, UTC_DATE(), 0, 0, 5, 4, NULL, NULL);
	INSERT INTO round_run_package (run_id, package_id, version) SELECT r.id, k.id, 1 FROM round_run r JOIN care_package k ON k.reference = 'PK-C' WHERE r.patch_id = @patch"
tidy
sql_is "SELECT GROUP_CONCAT(seed ORDER BY seed) FROM round_run" 1,3,4 'one that is old and was not accepted goes'
sql_is "SELECT COUNT(*) FROM round_run_package" 3 'with its packages'
is "$(grep -c 'proposals of better rounds' "$work/said")" 1 'and that is said'

note 'every column with words, once everybody is forgotten'
# What is found from a person by keys that refer to it, and has text in it, is one of these two:
# a new column is in neither, and has to be put into one.
sql "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
	WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
		AND table_name IN (WITH RECURSIVE reached AS (SELECT CAST('person' AS CHAR(64)) AS name UNION
			SELECT k.table_name FROM reached r JOIN information_schema.key_column_usage k
				ON k.table_schema = DATABASE() AND k.referenced_table_name = r.name) SELECT name FROM reached)" | sort >"$work/columns"
# References and codes that we made up, where the care was, what was asked for in the directory's
# terms, sums, and names of public bodies.
cat >"$work/kept" <<-'END'
	award.parts
	care_package.reference
	care_request.language
	care_request.reference
	failure_person.recover_from
	failure_person.funder_name
	offer.parts
	package_change.before_reason
	package_change.words
	package_visit.tasks
	person.lsoa
	person.sector
	request_visit.tasks
END
cat >"$work/emptied" <<-'END'
	award.why
	care_request.access
	care_request.interim_cover
	care_request.outcomes
	care_request.pets
	care_request.return_reason
	care_request.risks
	care_request.short_reason
	decline.words
	failure_log.words
	failure_person.cover_words
	handback.words
	offer.outcome_words
	offer.words
	package_cost.what
	package_outcome.words
	package_suspension.note
	person.case_id
	person.funder_name
	person.initials
	person.postcode
	request_visit.critical_note
	swap_refusal.words
	wait_note.interim_cover
	wait_note.words
END
sort "$work/kept" "$work/emptied" >"$work/known"
is "$(comm -3 "$work/columns" "$work/known" | tr '\n\t' '  ')" '' 'each column is known as kept or as emptied'
sql "INSERT INTO package_cost (package_id, on_date, what, pence) SELECT MIN(id), '2020-02-01', '', 1 FROM care_package;
	INSERT INTO failure_run (organisation_id, legal_kind, stops_at, closed_at) VALUES ($organisation, 'interruption', '2020-02-01', UTC_TIMESTAMP());
	SET @run = LAST_INSERT_ID();
	INSERT INTO failure_person (run_id, package_id, person_id, funder, legal_basis) SELECT @run, id, person_id, 'council', 's18' FROM care_package LIMIT 1;
	SET @row = LAST_INSERT_ID();
	INSERT INTO failure_log (run_id, kind, words, package_id, person_id) SELECT @run, 'call', '', id, NULL FROM care_package LIMIT 1;
	INSERT INTO failure_log (run_id, kind, words, person_id) VALUES (@run, 'call', '', @row);
	UPDATE care_request SET sent_at = $old, withdrawn_at = $old, started_on = NULL;
	UPDATE care_package SET ends_on = $old;
	UPDATE failure_run SET closed_at = $old;
	UPDATE person SET added_at = $old, birth_year = 1940"
while IFS=. read -r table column; do
	sql "UPDATE $table SET $column = $([ "$column" = case_id ] && echo "CONCAT('Zz', id)" || echo "'Zz'")"
	sql_is "SELECT COUNT(*) > 0 FROM $table WHERE $column LIKE 'Zz%'" 1 "there is something in $table.$column"
done <"$work/emptied"
tidy
while IFS=. read -r table column; do
	sql_is "SELECT COUNT(*) FROM $table WHERE $column LIKE 'Zz%'" 0 "$table.$column is emptied"
done <"$work/emptied"

note 'extracts of the Capacity Tracker'
sql "DELETE FROM tracker_row; DELETE FROM tracker_file;
	INSERT INTO tracker_file (id, name, content, uploaded_at) VALUES (1, 'young', 'Zz', $(ago 19)), (2, 'old', 'Zz', $(ago 21)), (3, 'ancient', 'Zz', $(ago 401));
	INSERT INTO tracker_row (cqc_location_id, updated_at, file_id, name) VALUES ('1-1', $(ago 22), 2, 'Zz'), ('1-1', $(ago 401), 3, 'Zz')"
tidy
sql_is "SELECT GROUP_CONCAT(CONCAT(name, ':', content) ORDER BY id) FROM tracker_file" 'young:Zz,old:' 'a text goes with the drafts, a file with its last row'
sql_is 'SELECT COUNT(*) FROM tracker_row' 1 'and rows after 400 days'
tidy
is "$(cat "$work/said")" '' 'once more there is nothing to do'
finish
