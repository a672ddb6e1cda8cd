#!/bin/sh
# From MariaDB into the search index, and kept current: what is in it, what is not, and what
# happens while the database is away.
. "$(dirname "$0")/../national/lib.sh"
pull_database
printf 'index_file = %s\n' "$var/index/directory.idx" >"$var/own.conf"
cat "$var/own.conf" >>"$conf"
file=$var/index/directory.idx
sql "DELETE FROM listing_private; DELETE FROM listing_check; DELETE FROM listing_label; DELETE FROM staff_note;
	DELETE FROM listing_term; DELETE FROM listing_area; DELETE FROM listing_slot; DELETE FROM listing"

# shellcheck disable=SC2034 # says() reads $said
once() { said=$("$top/bin/indexer" --config "$conf" --once 2>&1); exit=$?; }
show() { "$top/obj/tests/sql/index_show" "$file" "$@"; }

# listing ID KIND NAME COLUMN=VALUE,...
listing() {
	sql "INSERT INTO listing SET id = $1, kind = '$2', name = '$3', summary = 'Cooks and listens', latitude = 51.86,
		longitude = -2.24, reach = 'radius', radius_metres = 5000, taking_from = '2026-11-01',
		confirmed_on = '2026-11-20', published_on = '2026-01-01'"
	[ -z "${4:-}" ] || sql "UPDATE listing SET $4 WHERE id = $1"
}
term() { rows "SELECT t.id FROM term t JOIN term_group g ON g.id = t.group_id WHERE g.code = '$1' AND t.code = '$2'"; }
meals=$(term task meals)
describe() { sql "INSERT INTO listing_term (listing_id, term_id) VALUES ($1, $(term "$2" "$3"))"; }

"$top/bin/indexer" --config "$conf" --check >"$work/said"
ok 'every query is one that its account may ask' || sed 's/^/#   /' "$work/said" >&2
once
is "$exit" 0 'an empty directory gives an index'
is "$(show count)" 0 'of nothing'

listing 11 pa 'Ann Example-Fern' 'price_from = 1400'
listing 12 micro 'Made-up Kitchen (example)' "reach = 'areas', taking_from = NULL, description = 'Dumplings'"
listing 13 pa 'Paused Example-Elder' "paused_on = '2026-11-01'"
listing 14 community 'Made-up Club (example)' "reach = 'venue'"
listing 15 pa 'Unlisted Example-Elder' "unlisted_on = '2026-11-01'"
listing 16 pa 'Draft Example-Elder' 'published_on = NULL'
listing 17 registered 'Made-up House (example)' "rating = 'Requires Improvement', from_register = 1, reach = 'unknown'"
listing 18 registered 'Made-up Court (example)' "from_register = 1, reach = 'county'"
listing 19 pa 'Tomorrow Example-Elder' "published_on = UTC_DATE() + INTERVAL 1 DAY"
for id in 11 12 13 14 15 16 17; do
	describe $id task meals
done
describe 11 task personal_care
describe 18 language english
sql "INSERT INTO listing_slot (listing_id, day, part, free_minutes) VALUES (11, 1, 1, 60), (11, 7, 5, 480), (13, 2, 1, 60), (14, 3, 2, 90);
	INSERT INTO listing_area (listing_id, area_id) SELECT 12, id FROM area WHERE kind = 'district' ORDER BY id LIMIT 2"
once
is "$exit" 0 'it is built'
says 'listings=5 refused=0' 'of the five that are live'
is "$(show count "$(term task meals)")" 4 'four of them cook'
is "$(show count "$(term task meals)" "$(term task personal_care)")" 1 'tasks are all needed'
is "$(show count "$(term kind pa)")" 1 'the kind is a term by itself'
is "$(show count "$(term rating requires_improvement)")" 1 'and so is the rating, in any spelling'
is "$(show count "$(term rating not_rated)")" 1 'a registered service without one is not yet rated'
is "$(show listing 11)" \
	"kind=0 radius=5000 price=1400 confirmed=20777 taking=20758 slots=$((1 + (1 << 34))) cover=1 never_stale=0" 'the columns of one listing'
is "$(show listing 12)" 'kind=1 radius=-1 price=-1 confirmed=20777 taking=-1 slots=0 cover=4 never_stale=0' \
	'no price, not taking anybody, areas that do not cover the point'
is "$(show listing 14)" 'kind=2 radius=-1 price=-1 confirmed=20777 taking=20758 slots=2048 cover=2 never_stale=0' \
	'a venue is where people come to'
is "$(show listing 18)" 'kind=4 radius=-1 price=-1 confirmed=20777 taking=20758 slots=0 cover=1 never_stale=1' \
	'the whole county is covered; the register does not grow stale'
is "$(show listing 13)" none 'what is paused is not in it'
is "$(show text hoovering)" 0 'what people type means a term that nobody has'
is "$(show text breakfast)" 4 'or one that four have'
is "$(show text dumplings)" 1 'descriptions are found by their words'
is "$(show text 'personal care')" 1 'labels mean their terms'

# ---- Many, over several batches, with rows of others between ----
sql "INSERT INTO listing (id, kind, name, latitude, longitude, reach, confirmed_on, published_on, paused_on)
	SELECT 1000 + seq, 'pa', CONCAT('Many Example-', seq), 51.8, -2.2, 'venue', '2026-11-20', '2026-01-01',
		IF(seq MOD 10 = 0, '2026-11-01', NULL) FROM seq_1_to_12000;
	INSERT INTO listing_term (listing_id, term_id) SELECT 1000 + seq, $(term task gardening) FROM seq_1_to_12000 WHERE seq MOD 3 = 0;
	INSERT INTO listing_slot (listing_id, day, part, free_minutes) SELECT 1000 + seq, 1 + seq MOD 7, 1, 30 FROM seq_1_to_12000"
once
says 'listings=10805' 'all batches are read'
is "$(show count "$(term task gardening)")" 3600 'and each row goes to its own listing'
is "$(show listing 12999 | sed 's/.*slots=\([0-9]*\) .*/\1/')" "$((1 << (11999 % 7 * 5)))" 'to the last'
sql 'DELETE FROM listing_slot WHERE listing_id > 1000; DELETE FROM listing_term WHERE listing_id > 1000; DELETE FROM listing WHERE id > 1000'

# ---- A value that the index does not take ----
listing 20 pa 'Far Example-Elder' 'radius_metres = 5000000'
once
says 'refused=1' 'a listing with an impossible radius is passed over'
is "$exit" 0 'and the others are there'
sql 'DELETE FROM listing WHERE id = 20'

# ---- Kept current ----
built() { grep -c 'event=index_built' "$var/log/indexer.log"; }
# until_built COUNT: waits for as many builds, at most 20 seconds.
until_built() {
	waited=0
	until [ "$(built)" -ge "$1" ]; do
		waited=$((waited + 1))
		[ $waited -lt 200 ] || return 1
		sleep 0.1
	done
}
"$top/bin/indexer" --config "$conf" 2>"$var/log/indexer.log" &
indexer=$!
echo $indexer >"$var/indexer.pid"
until_built 1
ok 'it builds when it begins'
once
is "$exit" 69 'a second one for the same file is refused'
sleep 3
is "$(built)" 1 'without a change it does not build again'
sql "UPDATE listing SET paused_on = '2026-11-21', changed_at = UTC_TIMESTAMP(3) WHERE id = 14"
until_built 2
ok 'a change is seen'
is "$(show listing 14)" none 'and is in the index'
sql "INSERT INTO term_word (phrase, term_id) VALUES ('knedliky', $(term task meals))"
until_built 3
ok 'so is a new word'
is "$(show text knedliky)" 3 'which finds what it means'
cat >"$work/late.sql" <<-'END'
	START TRANSACTION;
	UPDATE listing SET name = 'Late Example-Elder', changed_at = UTC_TIMESTAMP(3) WHERE id = 12;
	DO SLEEP(4);
	COMMIT;
END
mariadb --no-defaults -u root -S "$db_socket" care_market <"$work/late.sql" &
late=$!
sleep 1
sql "UPDATE listing SET changed_at = UTC_TIMESTAMP(3) WHERE id = 11"
until_built 4
wait $late
until_built 5
ok 'a change that is committed late is seen too'
is "$(show text late)" 1 'and is in the index'

stack_end "$var/mariadb.pid"
sleep 2
is "$(show count "$meals")" 3 'while the database is away the index answers'
kill -0 $indexer
ok 'and the indexer waits'
stack_start_database
sql "UPDATE listing SET paused_on = NULL, changed_at = UTC_TIMESTAMP(3) WHERE id = 14"
until_built 6
ok 'it goes on when the database is back'
[ "$(grep -c 'event=database_away' "$var/log/indexer.log")" -eq 1 ] && grep -q 'event=database_back' "$var/log/indexer.log"
ok 'and says both once'

kill $indexer
wait $indexer
is $? 143 'it ends at once when asked to'
once
is "$exit" 0 'and another can take its place'
stack_end "$var/mariadb.pid"
once
is "$exit" 1 'one that is to build once says when it cannot'
says 'index_waits' 'and why'
finish
