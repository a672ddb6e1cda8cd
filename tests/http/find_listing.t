#!/bin/sh
# The public's page of one listing: all that may be known and nothing else, how it fares
# against the search in the address, and the comparison of up to four.  The routes:
# /listing/:id /compare
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.23
. "$(dirname "$0")/find_set.sh"
only_known_listings

# row KEY: a line of the summary list.
row() { sed -n "s/.*__key\">$1<\/dt><dd class=\"govuk-summary-list__value\">\(.*\)<\/dd>.*/\1/p" "$page" | unescaped; }
row_is() { is "$(row "$1")" "$2" "$path: $1 is ${2:-not there}"; }
# inset: why it matches and what it lacks, as text.
inset() { sed -nE 's/<div class="govuk-inset-text">(.*(Why it matches|What it lacks).*)/\1/p' "$page" | sed 's/<[^>]*>//g' | unescaped; }

# ---- All that may be known ----
sql "UPDATE listing SET organisation = '', description = 'First line.\n\nSecond <b>line</b>.', cannot_do = 'No lifting',
	taking_note = 'Two mornings a week', price_note = 'Bank holidays are double', public_phone = '01632 960 999',
	public_email = 'ash@example.org', website = 'https://example.org/ash?a=1&b=2' WHERE id = 101;
	INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by, renew_by) VALUES
	(101, 'dbs', 'Enhanced certificate, number ending 99', '2026-01-05', 'Directory team', '2027-01-05'),
	(101, 'references', 'Two, by telephone', '2024-02-01', 'Directory team', '2025-02-01'),
	(101, 'insurance', 'Policy & receipt', '2026-03-01', 'Directory team', NULL)"
expect 200 GET /listing/101
is "$(grep -o '<h1[^>]*>.*</h1>' "$page" | sed 's/<[^>]*>//g')" 'Ash Example' 'its name'
body_has '<title>Ash Example - '
body_has '>Personal assistant</strong>'
body_has 'Second &lt;b&gt;line&lt;/b&gt;.'
row_is 'Based in' 'A village'
row_is 'Area covered' 'Up to 3 miles from A village'
row_is Price '£14.00 an hour'
row_is 'About the price' 'Bank holidays are double'
row_is 'Taking new people' Now
row_is 'About new people' 'Two mornings a week'
row_is Distance ''
row_is Address ''
body_has 'No lifting'
for term in 'Personal care' Shopping Polish 'A woman' 'Drives, and has a car' 'Happy with dogs' 'Takes direct payments'; do
	body_has "$term"
done
body_has 'href="tel:01632 960 999"'
body_has 'href="mailto:ash@example.org"'
body_has 'href="https://example.org/ash?a=1&amp;b=2" rel="noreferrer"'
body_has "Confirmed by them on $(date -d "$today" '+%-d %B %Y')."
header_is Cache-Control no-store

# The notice of those who work for themselves, and only of those.
body_has 'This person says they are self-employed.'
body_has 'check-employment-status-for-tax'
expect 200 GET /listing/102
body_lacks 'says they are self-employed'

# What was seen, when and by whom; what is overdue.
expect 200 GET /listing/101
check_row() { sed -n "s/.*<th scope=\"row\" class=\"govuk-table__header\">$1<\/th>//p" "$page" | sed 's/<\/td>/; /g; s/<[^>]*>//g' | unescaped; }
is "$(check_row 'DBS certificate')" 'Enhanced certificate, number ending 99; 5 January 2026, Directory team; 5 January 2027; ' 'a check'
is "$(check_row References)" 'Two, by telephone; 1 February 2024, Directory team; 1 February 2025 (overdue); ' 'a check that is to be renewed'
is "$(check_row Insurance)" 'Policy & receipt; 1 March 2026, Directory team; No date; ' 'a check without a date'
body_has 'It is not a promise'
! grep -qi vetted "$page"
ok 'nobody is called vetted'
expect 200 GET /listing/102
body_has 'No checks have been recorded'
body_has 'To be put in touch, ring'
body_has '<strong>102</strong>'

# The week, as it is free.
expect 200 GET /listing/101
is "$(grep -c '2 hours' "$page"),$(grep -o '1 hour' "$page" | wc -l)" 1,1 'the times of two days'
body_has 'has time'
expect 200 GET /listing/102
body_has '1 hour'
expect 200 GET /listing/103
body_lacks 'has time'
row_is 'Area covered' Stroud
row_is Price '£16.00 to £18.00 an hour'
row_is 'Taking new people' "From $(date -d "$(day 20)" '+%-d %B %Y')"
expect 200 GET /listing/105
row_is 'Area covered' 'All of Gloucestershire'
row_is Price Free
expect 200 GET /listing/106
row_is 'Area covered' 'You go there'
expect 200 GET /listing/110
row_is Price '£500 a week'
row_is 'Taking new people' 'Not at the moment'

# Old entries warn.
expect 200 GET /listing/111
body_has "Last confirmed on $(date -d "$(day -40)" '+%-d %B %Y'). Check that it is still right."
expect 200 GET /listing/101
body_lacks 'Check that it is still right'

# ---- From the register ----
expect 200 GET /listing/108
body_has '>Registered service</strong>'
row_is 'Run by' 'Example Care Limited'
row_is 'Area covered' 'Not known: ask whether they come to you'
row_is Price ''
body_has 'Good'
body_has '1 March 2025'
body_has 'href="https://www.cqc.org.uk/location/1-108"'
body_has "From the Care Quality Commission’s register, $(date -d "$(day -400)" '+%-d %B %Y')."
body_lacks 'Check that it is still right'
body_lacks 'No checks have been recorded'
expect 200 GET /listing/109
row_is Beds 30

# ---- What is private stays so ----
for number in $(seq 101 111); do
	request GET "/listing/$number"
	! grep -qE "Secret|GL5 9ZZ|01632 960 $number|secret$number" "$page"
	ok "nothing private of $number"
done
said=$(mariadb --no-defaults -u cm_find -p"$(cat "$var/secret/cm_find.password")" -S "$db_socket" care_market \
	-e 'SELECT postcode FROM listing_private' 2>&1)
case $said in *'ERROR 1142'*) true ;; *) false ;; esac
ok 'and the account of the public has no right to it'

# ---- Not there, or not any more ----
for number in 113 114 115 116 117 999999999 0 -1 x 101x; do
	expect 404 GET "/listing/$number"
	body_lacks Example
done
expect 200 HEAD /listing/101
expect 405 POST /listing/101 -d a=b
request GET '/find?near=stroud'
matches_part | titles | grep -qw Ash
ok 'a listing among the results'
sql "UPDATE listing SET paused_on = '$today', changed_at = UTC_TIMESTAMP(3) WHERE id = 101"
expect 404 GET /listing/101
without_ash() {
	request GET "$1"
	[ "$status" = 200 ] && ! matches_part | titles | grep -qw Ash
}
within 3 without_ash '/find?near=stroud'
ok 'when it is paused it leaves them within seconds, though the index has not heard of it yet'
within 3 without_ash '/find?near=stroud&sort=distance'
ok 'and a search that nobody asked before is without it too'
sql 'UPDATE listing SET paused_on = NULL, changed_at = UTC_TIMESTAMP(3) WHERE id = 101'

# ---- Against the search it was come to from ----
expect 200 GET '/listing/101?near=stroud&task=personal_care&task=shopping&when=tue-tea&price=15&q=groceries'
is "$(inset)" 'Why it matches your search: Covers Stroud, based 2 miles away, about 10 minutes by car; offers personal care and shopping; free Tuesday teatime; £14.00 an hour, within your limit; “groceries” is among what it lists: shopping.' 'why it matches'
row_is Distance '2 miles, about 10 minutes by car. The time is an estimate: <a class="govuk-link" href="/about-distances">how we work it out</a>'
is "$(link_to 'Back to results')" '/find?near=stroud&q=groceries&task=personal_care&task=shopping&when=tue-tea&price=15' 'the way back is the whole search'
expect 200 GET '/listing/102?near=stroud&task=shopping&task=laundry&price=12.50&when=fri-morning&gender=woman'
is "$(inset)" 'What it lacks: Comes up to 3 miles; this is 1 mile further; not free Friday morning; £0.50 an hour more than your limit; does not list laundry and ironing; is not a woman.' 'what it lacks, where nothing fits'
expect 200 GET '/listing/103?task=laundry'
is "$(inset)" 'Why it matches your search: Offers laundry and ironing.' 'without a place'
row_is Distance ''
expect 200 GET /listing/101
is "$(inset)" '' 'nothing is said where nothing was asked'
expect 200 GET '/listing/112?near=stroud'
is "$(inset)" 'Why it matches your search: Covers Stroud, based 0.5 miles away, about 4 minutes by car.' 'one that is hidden for its age can still be looked at'

# ---- Side by side ----
# compared KEY: the cells of a row.
compared() { sed -n "s/.*<th scope=\"row\" class=\"govuk-table__header\">$1<\/th>\(.*\)<\/tr>/\1/p" "$page" | sed 's/<\/li>/, /g; s/<\/td>/|/g; s/<[^>]*>//g' | unescaped; }
heads() { grep -o '<th scope="col"[^>]*>.*' "$page" | sed 's/<\/th>/|/g; s/<[^>]*>//g'; }
expect 200 GET '/compare?id=101&id=103&id=105'
is "$(heads)" 'Ash Example|Cedar Example|Elm Example|' 'three side by side'
is "$(compared Price)" '£14.00 an hour|£16.00 to £18.00 an hour|Free|' 'their prices'
is "$(compared Offers)" 'Personal care, Shopping, |Housework, Laundry and ironing, |Company at home, Clubs and social groups, |' 'what they offer'
is "$(compared 'CQC rating')" '' 'what none of them has is left out'
is "$(compared Distance)" '' 'no distance without a place'
expect 200 GET '/compare?id=101&id=103&near=stroud'
is "$(compared Distance)" '2 miles, about 10 minutes by car|12 miles, about 35 minutes by car|' 'with a place, how far'
body_has 'journey times are estimates'
is "$(compared 'When they have time' | grep -o '^[A-Z][a-z]*: [a-z]* [0-9]* [a-z]*')" 'Tuesday: tea 2 hours' 'when they are free, of a week only that'
is "$(compared Checks | grep -o '^[^:]*: seen [0-9]* [A-Z][a-z]* [0-9]*')" 'DBS certificate: seen 5 January 2026' 'what was seen of whom'
expect 200 GET '/compare?id=101&id=108'
is "$(compared 'CQC rating')" 'Registered services only|Good|' 'who is rated'
expect 200 GET '/compare?id=101&id=114&id=101&id=999999999&id=x&id=-5&id=9999999999999999999999&id='
is "$(heads)" 'Ash Example|No longer listed|No longer listed|' 'what is gone is said to be, what is no number is passed over'
expect 200 GET '/compare?id=101&id=102&id=103&id=104&id=105'
is "$(heads)" 'Ash Example|Birch Example|Cedar Example|Damson Example|' 'four at most'
body_has 'Only the first four can stand side by side.'
expect 200 GET /compare
body_has 'Choose up to four listings'
expect 200 HEAD /compare
expect 405 POST /compare -d id=101

# ---- The database goes and comes back ----
database_kill
expect 503 GET /listing/101
expect 503 GET '/compare?id=101'
stack_start_database
expect 200 GET /listing/101
expect 200 GET '/compare?id=101'
finish
