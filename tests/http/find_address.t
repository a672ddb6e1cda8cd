#!/bin/sh
# What the address of a search may hold and what is kept of a search: never a full postcode,
# never who asked; what is not known is passed over; searches are counted as evidence of need,
# also when the database is away for a while.  The routes: / /find
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.22
. "$(dirname "$0")/find_set.sh"
only_known_listings
left_out='asks for something that we do not know or no longer have. We have left that out.'

# leads WHERE NAME=VALUE...: typed into the first page, it leads there.
leads() {
	to=$1
	shift
	post 303 /find "$@"
	header_is Location "$to"
}

# no_postcode WHAT: neither the answer's head nor its page has the postcode in any spelling.
no_postcode() {
	! cat "$head" "$page" | grep -iE 'gl5( |%20|\+|-)*1aa'
	ok "no full postcode in $1"
}

# ---- The first page ----
csrf='' key=''
expect 200 GET /
body_has 'name="place"'
body_has 'we do not keep your name or your postcode'
header_is Cache-Control ''
header_is Set-Cookie ''
expect 200 HEAD /
expect 405 POST / -d place=Stroud
expect 405 PUT /find

# ---- From what is typed to an address ----
leads '/find?near=gl5-1&note=sector' place='GL5 1AA' q=
no_postcode 'the redirect'
request GET "$(header Location)"
no_postcode 'the page'
body_has 'We measure from the middle of that part of the postcode'
body_lacks 'pull codepoint'
! grep -q 'href="/find[^"]*note=' "$page"
ok 'it is said once: no link of the page carries it on'
leads '/find?near=gl5-1' place='gl5 1' q=
request GET "$(header Location)"
body_lacks 'We measure from the middle'
request GET '/find?near=stroud&note=sector'
body_lacks 'We measure from the middle'
leads '/find?near=stroud&q=shopping%20%26%20cleaning' place=stroud q='shopping & cleaning'
leads '/find?q=shopping' place= q=shopping
leads /find place= q=

# A postcode among the words is taken for the place, and taken out of them.
leads '/find?near=gl5-1&q=shopping%20in&note=words&note=sector' place= q='shopping in GL5 1AA'
request GET "$(header Location)"
no_postcode 'the page'
body_has 'We took the postcode out of your words'
leads '/find?near=stroud&q=help&note=words' place=Stroud q='gl51aa help'
leads '/find?near=gl50-1&note=words&note=sector&note=read' place= q='GL5O 1AA'
leads '/find?q=mum%20so%20ill' place= q='mum so ill'
leads '/find?q=call%20at%2010%2030' place= q='call at 10 30'
expect 303 GET '/find?q=shopping+GL5+1AA&task=housework&sort=price&page=2'
header_is Location '/find?near=gl5-1&q=shopping&task=housework&sort=price&note=words&note=sector'
expect 303 GET '/find?near=stroud&q=GL51AA'
header_is Location '/find?near=stroud&note=words'
expect 303 GET '/find?q=WR1+2AB+shopping'
header_is Location '/find?q=shopping&note=words'

# An address that somebody made by hand with a postcode in it finds no place, and is not passed on.
for made in GL5+1AA gl51aa gl5-1aa; do
	expect 200 GET "/find?near=$made&kind=pa"
	body_has "$left_out"
	body_has 'Care and support in Gloucestershire'
	no_postcode "the page of near=$made"
	expect 200 GET "/listing/101?near=$made&q=help+GL5+1AA"
	no_postcode "a listing's page of near=$made"
	expect 200 GET "/advert?near=$made&q=help+GL5+1AA"
	no_postcode "the advert's page of near=$made"
	expect 200 GET "/compare?id=101&near=$made"
	no_postcode "the comparison's page of near=$made"
done

# ---- What is not known (any more) is passed over, and said ----
finds '/find?near=stroud&kind=pa&kind=robot&task=no_such_task&language=klingon&within=7&start=never&when=day-never&minutes=5&sort=zzz&note=zzz&rating=5' 'Kestrel Ash'
body_has "$left_out"
! grep -oE 'href="[^"]*(robot|no_such_task|klingon|within=7|never|minutes=5|zzz|rating)' "$page"
ok 'no link carries on what was passed over'
finds '/find?near=stroud&near=cheltenham&kind=pa' 'Ash Birch Kestrel'
body_has "$left_out"
finds '/find?near=atlantis&kind=pa' 'Ash Birch Kestrel'
body_has "$left_out"
finds '/find?near=stroud&kind=pa&no_such_name=1' 'Kestrel Ash'
body_lacks "$left_out"

# What is typed is refused beside its field, and nothing chosen is lost.
expect 422 GET '/find?near=stroud&kind=pa&price=a%20lot'
body_has 'Most you would pay an hour must be an amount of money, like 13.50'
body_has 'value="a lot"'
body_has '<title>Error: Care and support: Stroud'
is "$(matches_part | titles)" 'Kestrel Ash' 'the rest of the search is answered'
is "$(links app-filter__tag)" '/find?near=stroud' 'no link carries on what was refused'
expect 422 GET "/find?near=stroud&q=$(printf 'x%.0s' $(seq 201))"
body_has 'Words to look for must be 200 characters or fewer'

# ---- Another place for the same search ----
request GET '/find?near=stroud&kind=pa&q=shopping&when=tue-tea&price=15.00&page=1&note=words'
again=$(hidden again | unescaped)
is "$again" '?q=shopping&kind=pa&when=tue-tea&price=15' 'what a change of place carries along'
leads '/find?near=cheltenham&q=shopping&kind=pa&when=tue-tea&price=15' place=Cheltenham again="$again"
leads '/find?near=cheltenham&kind=pa' place=Cheltenham again='?kind=pa&near=stroud&page=9&note=ended&_csrf=x&evil=1'
for junk in http://evil.example '//evil.example' '?%zz' '?kind=%00' '?kind' "$(printf '?a\r\nX-Evil: yes')" '?=1' '?&&&'; do
	leads '/find?near=cheltenham' place=Cheltenham again="$junk"
	header_is X-Evil ''
done
post 422 /find place=Atlantis again="$again"
body_has 'We do not know that place'
body_has 'value="Atlantis"'
is "$(hidden again | unescaped)" "$again" 'a place that is not known loses no filters'
post 422 /find place=Broadwell again='?kind=pa'
links govuk-link | grep -qx '/find?near=broadwell-near-coleford&kind=pa'
ok 'nor does one of several of a name'
many=$(awk 'BEGIN { printf "?"; for (i = 0; i < 200; i++) printf "task=shopping%02d&", i }')
post 422 /find place=Stroud again="$many"
body_has 'more filters than the address of a page can hold'

# As long as a search may be, in letters of four bytes; and the most that an address may hold.
long=$(awk 'BEGIN { for (i = 0; i < 200; i++) printf "👍" }')
leads "/find?near=stroud&q=$(awk 'BEGIN { for (i = 0; i < 50; i++) printf "%%F0%%9F%%91%%8D" }')" place=Stroud q="$long"
expect 200 GET "$(header Location)"
expect 200 GET "/find?near=stroud&$(awk 'BEGIN { for (i = 0; i < 240; i++) printf "task=shopping&" }')"
is "$(links app-filter__tag | wc -l)" 1 'chosen 240 times is chosen once'
every=$(sql "SELECT GROUP_CONCAT(CONCAT(g.code, '=', t.code) ORDER BY t.id SEPARATOR '&') FROM term t
	JOIN term_group g ON g.id = t.group_id WHERE g.facet = 1")
slots=$(for day in mon tue wed thu fri sat sun; do
	for part in morning lunch tea bed night; do printf '&when=%s-%s' $day $part; done
done)
expect 200 GET "/find?near=stroud&$every$slots"
is "$(links app-filter__tag | wc -l)" $(($(sql "SELECT COUNT(*) FROM term t JOIN term_group g ON g.id = t.group_id
	WHERE g.facet = 1") + 35)) 'everything chosen at once can be taken out again'
[ "$(grep -o 'route="GET /find" status=200.* arena=[0-9]*' "$var/log/find.log" | sed 's/.*arena=//' | sort -n | tail -n 1)" -lt 16000000 ]
ok 'and took no more than a quarter of the memory that a request may use'

# ---- Evidence: what was looked for and where ----
written() { [ "$(sql 'SELECT COUNT(*) FROM search_record')" -ge "$1" ]; }
# A program that is ended writes first what it has kept.
settled() {
	restart find
	sql 'DELETE FROM search_record'
}
one_row() { is "$(sql "SELECT searched_on, program, district, patch_id, lsoa, kinds, terms, slots, price_limit, matches, near_misses, missing
	FROM search_record $1" | tr '\t' ,)" "$2" "$3"; }
settled
request GET '/find?near=stroud&kind=pa&task=shopping&when=tue-tea&price=15'
is "$(total)" 1 'one match'
within 20 written 1
ok 'a search is written down within seconds'
one_row '' "$today,find,E07000082,NULL,NULL,|pa|,|shopping|,128,1500,1,1,area" 'what was needed, where and when, and what came near'
settled
request GET '/find?near=stroud&kind=pa&task=shopping&when=tue-tea&price=15&page=1'
request HEAD '/find?near=stroud&kind=pa&task=shopping&when=tue-tea&price=15'
request GET '/find?page=2'
request GET '/find?near=stroud&price=x'
request GET '/find?near=stroud&q=help+GL5+1AA'
request GET /listing/101?near=stroud
post 303 /find place=Stroud q=
restart find
settled_rows=$(sql 'SELECT COUNT(*) FROM search_record')
is "$settled_rows" 0 'no page but the first, no head, no mistake, no way to a search is a search'
request GET '/find?near=cheltenham&q=groceries+for+Zebedee&task=shopping&task=laundry&kind=pa&kind=pa'
request GET '/find?near=cheltenham&q=groceries+for+Zebedee&task=shopping&task=laundry&kind=pa&kind=pa'
request GET '/find?near=stroud&kind=registered&gender=man&price=1.50'
within 20 written 3
one_row 'ORDER BY id LIMIT 1' "$today,find,E07000078,NULL,NULL,|pa|,|shopping|laundry|,0,NULL,0,0," 'terms by filter and by words, each once'
sql_is 'SELECT COUNT(*) FROM search_record' 3 'the same search again is counted again'
sql_is "SELECT COUNT(*) FROM search_record WHERE kinds = '|registered|' AND terms = '|man|' AND price_limit = 150" 1
# Every term at once is more than a row holds: whole codes, as many as fit.
settled
request GET "/find?near=stroud&$every"
for _ in $(seq 70); do
	request GET "/find?near=stroud&$(awk 'BEGIN { for (i = 0; i < 250; i++) printf "kind=community&" }')"
done
within 20 written 71
ok 'seventy searches more are written down'
sql_is "SELECT COUNT(*) FROM search_record WHERE terms LIKE '|%|' AND LENGTH(terms) BETWEEN 380 AND 400 AND kinds = '|pa|micro|community|shared_lives|registered|'" 1

# ---- With postcodes: the neighbourhood, and still no postcode ----
sql "INSERT INTO area (kind, code, name) VALUES ('lsoa', 'E01022999', 'Stroud 001A'), ('patch', 'P1', 'Stroud town');
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, 'E01022999' FROM area WHERE kind = 'county' OR code IN ('E07000082', 'P1');
	INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district)
	SELECT CONCAT('GL51A', c), CONCAT('GL5 1A', c), 'GL5 1', 51.7461, -2.2152, 'E01022999', 'E07000082'
	  FROM (SELECT 'A' AS c UNION SELECT 'B' UNION SELECT 'D' UNION SELECT 'E' UNION SELECT 'F') letters"
settled
leads '/find?near=gl5-1-549-969-e01022999' place='GL5 1AA' q=
expect 200 GET "$(header Location)"
no_postcode 'the page'
body_has 'Care and support near GL5 1'
within 20 written 1
one_row '' "$today,find,E07000082,$(sql "SELECT id FROM area WHERE code = 'P1'"),E01022999,,,0,NULL,8,3,area" 'with neighbourhood and patch'

# ---- Kept while the database is away, and when the program ends ----
settled
request GET '/find?near=stroud&kind=micro'
database_kill
request GET '/find?near=stroud&kind=shared_lives'
case $status in 200 | 503) true ;; *) false ;; esac
ok "a worker that knows the place and the words answers from the index, another says so: $status"
expect 503 GET /listing/101
[ -n "$(header Retry-After)" ]
ok 'and when to come again'
post 503 /find place='GL5 1AA' q='help & care' again='?kind=pa'
for field in 'name="place" value="GL5 1AA"' 'name="q" value="help &amp; care"' 'name="again" value="?kind=pa"'; do
	body_has "$field"
done
sleep 3
stack_start_database
expect 200 GET '/find?near=stroud&kind=shared_lives'
post 303 /find place='GL5 1AA' q='help & care' again='?kind=pa'
header_is Location '/find?near=gl5-1-549-969-e01022999&q=help%20%26%20care&kind=pa'
kinds_are() { [ "$(sql "SELECT GROUP_CONCAT(DISTINCT kinds ORDER BY kinds) FROM search_record")" = "$1" ]; }
within 20 kinds_are '|micro|,|shared_lives|'
ok 'searches are kept while the database is away'
settled
request GET '/find?near=stroud&kind=micro'
stack_end "$var/find.pid"
sql_is 'SELECT kinds FROM search_record' '|micro|' 'a program that is ended writes them first'
stack_start_program find
within 10 test -S "$run/find.sock"

# ---- No index yet ----
mv "$var/index/directory.idx" "$var/index/away"
restart find
expect 503 GET '/find?near=stroud'
expect 200 GET '/listing/101?near=stroud'
body_has 'Ash Example'
expect 200 GET '/advert?near=stroud&task=shopping'
is "$(link_to Back)" '/find?near=stroud&task=shopping' 'the way back is there'
mv "$var/index/away" "$var/index/directory.idx"
expect 200 GET '/find?near=stroud'

# ---- Nowhere at all ----
! grep -rniE 'gl5( |%20|\+|-)?1aa' "$var"/log/*.log
ok 'no full postcode in any log'
! grep -rnE 'Zebedee|near=|[?&]q=' "$var"/log/*.log
ok 'nor words or queries'
sql 'DELETE FROM postcode'
for table in $(sql 'SHOW TABLES'); do sql "SELECT * FROM $table"; done >"$work/rows"
! grep -oiE '.{30}(gl5( |%20|\+|-)?1aa|Zebedee|shopping in).{30}' "$work/rows"
ok 'nor in any row of the database'
sql_is 'SELECT COUNT(*) FROM draft' 0 'no search leaves a draft'
sql_is "SELECT COUNT(*) FROM audit WHERE program = 'find'" 0 'or a row in the audit trail'
finish
