#!/bin/sh
# What people type finds what the filter finds: for every term, its label, its code and every
# phrase that is known for it, each must find all listings that have the term.
. "$(dirname "$0")/../national/lib.sh"
pull_database
printf 'index_file = %s\n' "$var/index/directory.idx" >"$var/own.conf"
cat "$var/own.conf" >>"$conf"
file=$var/index/directory.idx
lines() { mariadb --no-defaults --default-character-set=utf8mb4 -u root -S "$db_socket" -N -B care_market -e "$1"; }
show() { "$top/obj/tests/sql/index_show" "$file" "$@"; }

# One listing for each term, with no word of it in its text.
sql "DELETE FROM listing_private; DELETE FROM listing_check; DELETE FROM listing_label; DELETE FROM staff_note;
	DELETE FROM listing_term; DELETE FROM listing_area; DELETE FROM listing_slot; DELETE FROM listing;
	INSERT INTO listing (id, kind, name, latitude, longitude, reach, confirmed_on, published_on)
	SELECT 1000 + t.id, IF(g.code = 'kind', t.code, IF(g.code = 'rating', 'registered', 'community')),
	       CONCAT('Zzq', t.id), 51.86, -2.24, 'county', UTC_DATE(), UTC_DATE()
	  FROM term t JOIN term_group g ON g.id = t.group_id;
	UPDATE listing SET rating = (SELECT label FROM term WHERE term.id = listing.id - 1000)
	 WHERE id - 1000 IN (SELECT t.id FROM term t JOIN term_group g ON g.id = t.group_id WHERE g.code = 'rating');
	INSERT INTO listing_term (listing_id, term_id)
	SELECT 1000 + t.id, t.id FROM term t JOIN term_group g ON g.id = t.group_id WHERE g.code NOT IN ('kind', 'rating')"
"$top/bin/indexer" --config "$conf" --once >"$work/said" 2>&1
is $? 0 'the index is built' || cat "$work/said" >&2

# lost FILE: lines of it, "TERM<tab>PHRASE", that do not find all that the term has.
lost() { show phrases <"$1" >"$work/lost" || echo failed >>"$work/lost"; }
none_lost() {
	[ "$(wc -l <"$work/asked")" -ge "$1" ]
	ok "$2 are asked for"
	lost "$work/asked"
	is "$(tr '\t\n' '  ' <"$work/lost")" '' "$2 find all that the filter finds"
}
spoken="'kind', 'task', 'condition', 'language', 'service', 'equipment', 'gender', 'driver', 'pets', 'employment'"
lines "SELECT t.id, t.label FROM term t JOIN term_group g ON g.id = t.group_id WHERE g.code IN ($spoken)" >"$work/asked"
none_lost 150 labels
lines "SELECT t.id, REPLACE(t.code, '_', ' ') FROM term t JOIN term_group g ON g.id = t.group_id WHERE g.code IN ($spoken)" >"$work/asked"
none_lost 150 codes
lines "SELECT term_id, phrase FROM term_word" >"$work/asked"
none_lost 900 'known phrases'
# The same inside a sentence.
lines "SELECT t.id, CONCAT('I am looking for help for my mum who has ', REPLACE(t.code, '_', ' ')) FROM term t
	JOIN term_group g ON g.id = t.group_id WHERE g.code = 'condition'" >"$work/asked"
none_lost 30 sentences

# Everyday names, by hand: the code of the term and what people say.
while IFS='|' read -r group code words; do
	printf '%s\t%s\n' "$(rows "SELECT t.id FROM term t JOIN term_group g ON g.id = t.group_id
		WHERE g.code = '$group' AND t.code = '$code'")" "$words"
done >"$work/asked" <<'END'
condition|stroke|people who have had a stroke
condition|stroke|has had a stroke
condition|autism|autistic
condition|dementia|my mother has dementia
condition|neurological|parkinsons
condition|frailty|at risk of falling
condition|refugees|seeking asylum
equipment|home_changes|ramps
equipment|beds_hoists|hoists
task|letters_money|help with bills
task|hair_feet|nails
gender|woman|woman
gender|woman|lady
gender|woman|women
gender|man|a man
language|polish|speaks polish
language|polish|polish speaking
language|polish|someone who speaks Polish
kind|pa|carer
service|homecare|carer
condition|unpaid_carers|carer
service|homecare|home carer
END
none_lost 22 'everyday names'

is "$(show text 'xyzzyq autism')" 0 'and a word that nothing has still finds nothing'
finish
