# The listings that the tests of the public search know by heart: a dozen and a few around
# Stroud, each with what it reaches, offers and costs, so that every answer can be worked
# out by hand.  Read in after own_site by find_*.t.  Nothing else is in the directory.
#
#   name     kind          miles north of Stroud  reaches              an hour  confirmed
#   Ash      pa            2                      3 miles              14.00    today
#   Birch    pa            4                      3 miles              13.00    10 days ago
#   Cedar    micro         in Cheltenham (12.4)   Stroud district      16 - 18  5 days ago
#   Damson   micro         1                      Cheltenham district  15.00    today
#   Elm      community     in Gloucester (8.5)    the county           free     yesterday
#   Fern     community     5                      you go there          5.00    2 days ago
#   Gorse    community     12                     you go there          4.00    today
#   Hazel    registered    3                      not known            -        400 days ago
#   Ivy      registered    6                      you go there         -        3 days ago
#   Juniper  shared_lives  0                      10 miles             (a note) 4 days ago
#   Kestrel  pa            0.5                    5 miles              12.50    40 days ago
#   Larch    pa            0.5                    5 miles              12.50    70 days ago: hidden
#   Maple, Nettle, Oak, Pine: as Larch, but new; not published, paused, unlisted, to be
#   published tomorrow
#
# A search from Stroud with nothing else asked finds Juniper, Kestrel, Ash, Hazel, Fern, Ivy,
# Elm and Cedar, nearest first; Birch, Damson and Gorse are near misses.

today=$(TZ=Europe/London date +%F)
day() { date -d "$today $1 days" +%F; }

# A mile of latitude on the sphere that distances are measured on.
north() { awk -v miles="$1" 'BEGIN { printf "%.6f", 51.745 + miles * 1609.344 / 111195.08 }'; }

# offer ID KIND NAME LATITUDE LONGITUDE REACH METRES FROM TO TAKING CONFIRMED TERM...
# NULL for what there is not.  Terms are group:code.
offer() {
	id=$1
	cat <<-END
	INSERT INTO listing (id, kind, name, summary, place_label, latitude, longitude, reach, radius_metres,
		price_from, price_to, taking_from, confirmed_on, published_on)
	VALUES ($id, '$2', '$3 Example', 'Made up for a test.', 'A village', $4, $5, '$6', $7, $8, $9, ${10},
		'${11}', '$(day -500)');
	INSERT INTO listing_private (listing_id, address, postcode, phone, email)
	VALUES ($id, '$id Secret Street', 'GL5 9ZZ', '01632 960 $id', 'secret$id@example.org');
	END
	shift 11
	for term; do
		cat <<-END
		INSERT INTO listing_term (listing_id, term_id)
		SELECT $id, t.id FROM term t JOIN term_group g ON g.id = t.group_id
		 WHERE g.code = '${term%%:*}' AND t.code = '${term#*:}';
		END
	done
}
woman() { offer "$@" task:personal_care language:english gender:woman; }
free() { echo "INSERT INTO listing_slot (listing_id, day, part, free_minutes) VALUES ($1, $2, $3, $4);"; }
covers() { echo "INSERT INTO listing_area (listing_id, area_id) SELECT $1, id FROM area WHERE kind = 'district' AND name = '$2';"; }

listings() {
	now="'$today'"
	for table in listing_private listing_term listing_area listing_slot listing_check listing_registration \
		listing_label staff_note shortlist_item listing; do
		echo "DELETE FROM $table;"
	done
	woman 101 pa Ash "$(north 2)" -2.216 radius 4828 1400 NULL "$now" "$today" task:shopping \
		language:polish driver:own_car pets:dogs employment:self_employed direct_payment:accepted
	free 101 2 3 120
	free 101 5 1 60
	offer 102 pa Birch "$(north 4)" -2.216 radius 4828 1300 NULL "$now" "$(day -10)" task:shopping \
		task:housework language:english gender:man employment:employed
	free 102 2 3 60
	offer 103 micro Cedar 51.901 -2.075 areas NULL 1600 1800 "'$(day 20)'" "$(day -5)" task:housework \
		task:laundry language:english
	covers 103 Stroud
	offer 104 micro Damson "$(north 1)" -2.216 areas NULL 1500 NULL "$now" "$today" task:shopping
	covers 104 Cheltenham
	offer 105 community Elm 51.866 -2.246 county NULL 0 NULL "$now" "$(day -1)" task:companionship \
		task:social_groups condition:older_people condition:loneliness
	offer 106 community Fern "$(north 5)" -2.216 venue NULL 500 NULL "$now" "$(day -2)" task:social_groups \
		task:meals condition:older_people
	offer 107 community Gorse "$(north 12)" -2.216 venue NULL 400 NULL "$now" "$today" task:arts
	offer 108 registered Hazel "$(north 3)" -2.216 unknown NULL NULL NULL "$now" "$(day -400)" \
		task:personal_care service:homecare
	offer 109 registered Ivy "$(north 6)" -2.216 venue NULL NULL NULL "$now" "$(day -3)" service:care_home
	offer 110 shared_lives Juniper 51.745 -2.216 radius 16093 NULL NULL NULL "$(day -4)" task:short_break
	woman 111 pa Kestrel "$(north 0.5)" -2.216 radius 8047 1250 NULL "$now" "$(day -40)" language:welsh
	for day in 1 2 3 4 5; do free 111 $day 1 60; done
	woman 112 pa Larch "$(north 0.5)" -2.216 radius 8047 1250 NULL "$now" "$(day -70)"
	for name in 113:Maple 114:Nettle 115:Oak 116:Pine; do
		woman "${name%:*}" pa "${name#*:}" "$(north 0.5)" -2.216 radius 8047 1250 NULL "$now" "$today"
	done
	cat <<-END
	UPDATE listing SET from_register = 1, cqc_location_id = CONCAT('1-', id), organisation = 'Example Care Limited',
		rating = IF(id = 108, 'Good', 'Outstanding'), rating_on = '2025-03-01', beds = IF(id = 109, 30, NULL)
	 WHERE kind = 'registered';
	UPDATE listing SET price_note = '£500 a week' WHERE id = 110;
	UPDATE listing SET published_on = NULL WHERE id = 113;
	UPDATE listing SET paused_on = '$today' WHERE id = 114;
	UPDATE listing SET unlisted_on = '$today', unlisted_reason = 'Moved away' WHERE id = 115;
	UPDATE listing SET published_on = '$(day 2)' WHERE id = 116;
	END
}

# reindex [SQL]: changes the directory, and the index at once.
reindex() {
	[ $# -eq 0 ] || sql "$1"
	"$top/bin/indexer" --config "$conf" --once 2>>"$var/log/indexer.log" ||
		{ echo "Bail out! the index could not be built"; exit 1; }
}

only_known_listings() {
	stack_end "$var/indexer.pid"
	listings >"$work/listings.sql"
	mariadb --no-defaults --default-character-set=utf8mb4 -u root -S "$db_socket" care_market <"$work/listings.sql" ||
		{ echo "Bail out! the listings could not be stored"; exit 1; }
	reindex
}

# ---- What is on a page of results ----

unescaped() { sed "s/&#39;/'/g; s/&quot;/\"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\\&/g"; }
matches_part() { sed '/id="near"/,$d' "$page"; }
near_part() { sed -n '/id="near"/,$p' "$page"; }
titles() { sed -n 's/.*app-result__title"><a [^>]*>\([A-Za-z]*\) Example.*/\1/p' | xargs; }
total() { sed -n 's/.*app-results-line.*<strong>\([0-9]*\)<\/strong> result.*/\1/p' "$page" | grep . || echo 0; }

# card NAME PART: a sentence of its card: reason, missing or stale.
card() {
	awk -v name=">$1 Example" -v part="app-result__$2\"" '
		/app-result__title/ { inside = index($0, name) > 0 }
		inside && index($0, part) { sub(/^[^>]*>/, ""); sub(/<\/p>.*/, ""); print }' "$page" | unescaped
}
# facts NAME: "Price: £14.00 an hour; ..."
facts() {
	awk -v name=">$1 Example" '
		/app-result__title/ { inside = index($0, name) > 0 }
		inside && /app-result__fact"/ { print }' "$page" |
		sed 's/.*__key">\(.*\)<\/dt>.*__value">\(.*\)<\/dd>.*/\1: \2/' | unescaped | paste -sd ';' - | sed 's/;/; /g'
}
# facet GROUP CODE: the number beside a filter; nothing when it is not offered.
facet() { sed -n "s/.*name=\"$1\" type=\"checkbox\" value=\"$2\".*app-filter__count\">(\([0-9]*\))<.*/\1/p" "$page"; }
# links CLASS: addresses of the links of that class.
links() { grep -o "<a class=\"$1\" href=\"[^\"]*\"" "$page" | sed 's/.*href="//; s/"$//' | unescaped; }
# link_to WORDS: the address of the link with these words in it.
link_to() { sed -n "s/.*href=\"\([^\"]*\)\"[^>]*>[^<]*$1.*/\1/p" "$page" | head -n 1 | unescaped; }

# finds ADDRESS NAMES [NEAR]: a page of results with these matches, in this order.
finds() {
	request GET "$1"
	is "$status: $(matches_part | titles)" "200: $2" "$1 finds $2"
	[ $# -lt 3 ] || is "$(near_part | titles)" "$3" "and nearly: $3"
}
