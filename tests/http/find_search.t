#!/bin/sh
# The public search end to end, on listings whose answers are worked out by hand: who
# covers a place, filters with their counts, order, pages, times, prices, words, what nearly
# matches and why.  The routes: /find
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.21
. "$(dirname "$0")/find_set.sh"
only_known_listings

# says NAME PART SENTENCE
says() { is "$(card "$1" "$2")" "$3" "$1, $2: $3"; }
# counts GROUP CODE=NUMBER...: beside the filters of a group; "" is not offered.
counts() {
	group=$1
	shift
	for pair; do
		is "$(facet "$group" "${pair%%=*}")" "${pair#*=}" "$group: $pair"
	done
}

# ---- Who covers the place ----
finds '/find?near=stroud' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Cedar' 'Damson Birch Gorse'
is "$(total)" 8 'eight in all'
body_has '<h1 class="govuk-heading-l">Care and support in Stroud</h1>'
says Juniper reason 'Covers Stroud, based under a quarter of a mile away, about 2 minutes by car'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car'
says Cedar reason 'Covers Stroud, based 12 miles away, about 35 minutes by car'
says Elm reason 'Covers Stroud, based 8.5 miles away, about 25 minutes by car'
says Fern reason 'You go there, 5 miles away, about 18 minutes by car'
says Hazel reason 'Office 3 miles away, about 13 minutes by car; ask if they come to you'
says Birch missing 'Comes up to 3 miles; this is 1 mile further'
says Damson missing 'Does not list this area among those it covers'
says Gorse missing '2 miles further than you asked for'
for hidden in Larch Maple Nettle Oak Pine Secret 'GL5 9ZZ' '01632 960'; do
	body_lacks "$hidden"
done
counts kind pa=2 micro=1 community=2 shared_lives=1 registered=2
counts task personal_care=3 shopping=1 housework=1 laundry=1 companionship=1 social_groups=2 meals=1 short_break=1 arts=
counts language english=3 polish=1 welsh=1 gujarati=
counts gender woman=2 man=0
counts condition older_people=2 loneliness=1
counts rating outstanding=1 good=1 inadequate=0
counts service homecare=1 care_home=1
counts direct_payment accepted=1
is "$(facts Ash)" "Offers: Personal care and shopping; Based in: A village; Price: £14.00 an hour; Taking new people: Now; Last confirmed: $(date -d "$(day 0)" '+%-d %B %Y')" 'the card of Ash'
is "$(facts Cedar)" "Offers: Housework and laundry and ironing; Based in: A village; Price: £16.00 to £18.00 an hour; Taking new people: From $(date -d "$(day 20)" '+%-d %B %Y'); Last confirmed: $(date -d "$(day -5)" '+%-d %B %Y')" 'the card of Cedar'
is "$(facts Elm)" "Offers: Company at home and clubs and social groups; Based in: A village; Price: Free; Taking new people: Now; Last confirmed: $(date -d "$(day -1)" '+%-d %B %Y')" 'the card of Elm'
is "$(facts Ivy)" 'Based in: A village; CQC rating: Outstanding, 1 March 2025; Beds: 30' 'the card of Ivy'
is "$(facts Juniper)" "Offers: Short breaks away from home; Based in: A village; Price: £500 a week; Taking new people: Not at the moment; Last confirmed: $(date -d "$(day -4)" '+%-d %B %Y')" 'the card of Juniper'

# The same from a district's other end, an outcode, and nowhere in particular.
finds '/find?near=cheltenham&within=3' 'Elm Damson'
finds '/find?near=gl5' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Cedar'
finds '/find' 'Ash Damson Gorse Elm Fern Ivy Juniper Cedar Birch Kestrel'
finds '/find?page=2' 'Hazel'
body_has 'Care and support in Gloucestershire'

# ---- Distance: for those who go there, and those of whom nothing is known ----
finds '/find?near=stroud&within=1' 'Juniper Kestrel Ash Elm Cedar'
finds '/find?near=stroud&within=15' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Gorse Cedar'

# ---- How fresh ----
request GET '/find?near=stroud'
says Kestrel stale "Last confirmed on $(date -d "$(day -40)" '+%-d %B %Y'): check that it is still right"
says Ash stale ''
says Hazel stale ''
reindex "UPDATE listing SET confirmed_on = '$(day -29)', changed_at = NOW(3) WHERE id = 111;
	UPDATE listing SET confirmed_on = '$(day -59)', changed_at = NOW(3) WHERE id = 112"
finds '/find?near=stroud' 'Juniper Kestrel Larch Ash Hazel Fern Ivy Elm Cedar'
says Kestrel stale ''
says Larch stale "Last confirmed on $(date -d "$(day -59)" '+%-d %B %Y'): check that it is still right"
reindex "UPDATE listing SET confirmed_on = '$(day -30)', changed_at = NOW(3) WHERE id = 111;
	UPDATE listing SET confirmed_on = '$(day -60)', changed_at = NOW(3) WHERE id = 112"
finds '/find?near=stroud' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Cedar'
says Kestrel stale "Last confirmed on $(date -d "$(day -30)" '+%-d %B %Y'): check that it is still right"
reindex "UPDATE listing SET confirmed_on = '$(day -40)', changed_at = NOW(3) WHERE id = 111"

# ---- Filters ----
finds '/find?near=stroud&kind=pa' 'Kestrel Ash' 'Birch'
counts kind pa=2 micro=1 community=2 shared_lives=1 registered=2
counts task personal_care=2 shopping=1 housework=
counts language english=2 polish=1 welsh=1
counts rating good=0
finds '/find?near=stroud&kind=pa&kind=community' 'Kestrel Ash Fern Elm' 'Birch Gorse'
finds '/find?near=stroud&kind=pa&kind=pa&kind=' 'Kestrel Ash' 'Birch'
is "$(links app-filter__tag | wc -l)" 1 'a filter chosen twice is one'

finds '/find?near=stroud&task=personal_care' 'Kestrel Ash Hazel' 'Juniper Fern Ivy Elm Cedar'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; offers personal care'
says Juniper missing 'Does not list personal care'
finds '/find?near=stroud&task=personal_care&task=shopping' 'Ash' 'Juniper Kestrel Hazel Fern Ivy'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; offers personal care and shopping'
says Kestrel missing 'Does not list shopping'
says Fern missing 'Does not list personal care and shopping'
counts task personal_care=1 shopping=1 housework=

finds '/find?near=stroud&language=polish&language=welsh' 'Kestrel Ash'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; speaks Polish'
says Juniper missing 'Does not list Polish or Welsh'
counts language english=3 polish=1 welsh=1
finds '/find?near=stroud&gender=woman&driver=own_car' 'Ash' 'Kestrel'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; a woman; drives, and has a car'
says Kestrel missing 'Does not say: drives, and has a car'
finds '/find?near=stroud&condition=loneliness&pets=dogs' ''
finds '/find?near=stroud&rating=good&rating=outstanding&kind=registered' 'Hazel Ivy'
says Ivy reason 'You go there, 6 miles away, about 20 minutes by car; rated Good or Outstanding'
finds '/find?near=stroud&employment=self_employed&direct_payment=accepted' 'Ash'
finds '/find?near=stroud&service=care_home' 'Ivy' 'Juniper Kestrel Ash Hazel Fern'

# ---- Removing what was chosen: each link takes out just that ----
search='near=stroud&within=15&q=shopping&task=personal_care&task=shopping&language=polish&when=tue-tea&when=fri-morning&minutes=30&price=14.50&start=now&sort=price'
finds "/find?$search" 'Ash'
links app-filter__tag >"$work/tags"
is "$(wc -l <"$work/tags")" 9 'nine things can be taken out'
echo "$search" | tr '&' '\n' | sort >"$work/whole"
for taken in q=shopping task=personal_care task=shopping language=polish when=tue-tea when=fri-morning minutes=30 price=14.50 start=now; do
	grep -vx "$taken" "$work/whole" | paste -sd '&' - >"$work/wanted"
	while IFS= read -r link; do echo "${link#/find?}" | tr '&' '\n' | sort | paste -sd '&' -; done <"$work/tags" >"$work/got"
	grep -qxFf "$work/wanted" "$work/got"
	ok "one link takes out $taken and nothing else"
done
is "$(link_to 'Clear all filters')" '/find?near=stroud' 'all can be taken out, and the place stays'
while IFS= read -r link; do
	request GET "$link"
	matches_part | titles | grep -qw Ash
	ok "with less asked, Ash is still there: $link"
done <"$work/tags"

# ---- Order ----
finds '/find?near=stroud&sort=distance' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Cedar'
finds '/find?near=stroud&sort=price' 'Elm Fern Kestrel Ash Cedar Juniper Hazel Ivy'
finds '/find?near=stroud&sort=fresh' 'Ash Elm Fern Ivy Juniper Cedar Kestrel Hazel'
finds '/find?near=stroud&sort=match' 'Juniper Ash Elm Cedar Fern Ivy Hazel Kestrel'
body_has '<strong>Best match</strong>'
is "$(link_to Price)" '/find?near=stroud&sort=price' 'the link to the order by price'
finds '/find?sort=price' 'Elm Gorse Fern Kestrel Birch Ash Damson Cedar Ivy Juniper'
finds '/find?sort=distance' 'Ash Damson Gorse Elm Fern Ivy Juniper Cedar Birch Kestrel'
body_lacks '>Distance</a>'

# ---- Price and start ----
finds '/find?near=stroud&price=13.50' 'Kestrel Fern Elm' 'Juniper Ash Hazel Birch Ivy'
says Kestrel reason 'Covers Stroud, based 0.5 miles away, about 4 minutes by car; £12.50 an hour, within your limit'
says Elm reason 'Covers Stroud, based 8.5 miles away, about 25 minutes by car; free'
says Ash missing '£0.50 an hour more than your limit'
says Juniper missing 'Does not give a price'
finds '/find?near=stroud&price=%C2%A313' 'Kestrel Fern Elm'
is "$(links app-filter__tag)" '/find?near=stroud' 'the limit can be taken out'
finds '/find?near=stroud&start=now' 'Kestrel Ash Hazel Fern Ivy Elm' 'Juniper Damson Birch Gorse Cedar'
says Juniper missing 'Not taking new people at the moment'
says Cedar missing "Takes new people from $(date -d "$(day 20)" '+%-d %B %Y')"
finds '/find?near=stroud&start=month' 'Kestrel Ash Hazel Fern Ivy Elm Cedar'

# ---- The week ----
request GET '/find?near=stroud'
grep -o 'name="when" type="checkbox" value="[a-z-]*"' "$page" | sed 's/.*value="//; s/"$//' >"$work/boxes"
is "$(sort -u "$work/boxes" | wc -l)" 35 'a box for each part of each day'
request GET "/find?near=stroud&$(sed 's/^/when=/' "$work/boxes" | paste -sd '&' -)"
is "$(grep -c 'name="when".* checked>' "$page"),$(links app-filter__tag | wc -l)" 35,35 'each can be ticked, and stays so'
finds '/find?near=stroud&when=tue-tea' 'Ash' 'Juniper Kestrel Hazel Birch Fern'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; free Tuesday teatime'
says Kestrel missing 'Not free Tuesday teatime'
says Hazel missing 'Does not say when there is time'
says Birch missing 'Comes up to 3 miles; this is 1 mile further'
says Birch reason 'Free Tuesday teatime'
finds '/find?near=stroud&when=tue-tea&when=fri-morning' 'Ash'
says Kestrel missing 'Not free Tuesday teatime'
says Kestrel reason 'Covers Stroud, based 0.5 miles away, about 4 minutes by car; free Friday morning'
finds '/find?near=stroud&when=fri-morning&minutes=60' 'Kestrel Ash'
finds '/find?near=stroud&when=tue-tea&minutes=120' 'Ash'
finds '/find?near=stroud&when=tue-tea&minutes=180' ''
says Ash missing 'Not free for long enough Tuesday teatime'

# ---- Words ----
finds '/find?near=stroud&q=groceries' 'Ash' 'Damson Birch'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; “groceries” is among what it lists: shopping'
finds '/find?near=stroud&q=help+with+the+shopping' 'Ash'
finds '/find?near=stroud&q=shoping' 'Ash' 'Damson Birch'
body_has 'We took “shoping” to mean: Shopping.'
is "$(link_to 'Search for exactly what you typed')" '/find?near=stroud&q=shoping&exact=1' 'the way to what was typed'
finds '/find?near=stroud&q=shoping&exact=1' ''
body_has 'Nothing here mentions “shoping”.'
finds '/find?near=stroud&q=zzqqxx' ''
body_has 'Nothing here mentions “zzqqxx”.'
finds '/find?near=stroud&q=Hazel' 'Hazel'
says Hazel reason 'Office 3 miles away, about 13 minutes by car; ask if they come to you; “Hazel” is in its name'
finds '/find?near=stroud&q=lunch+club' 'Fern Elm'
finds '/find?near=stroud&q=people+who+are+lonely' 'Elm'
finds '/find?near=stroud&q=speaks+Polish' 'Ash'
finds '/find?near=stroud&q=window+cleaning' 'Cedar'
body_lacks 'bereaved'
finds '/find?near=stroud&q=christmas' ''
body_has 'Nothing here mentions “christmas”.'

# ---- Times and refusals among the words ----
finds '/find?near=stroud&q=washing+on+Tuesday+teatime' 'Ash'
body_has 'We took “on Tuesday teatime” as the time when help is needed.'
is "$(links app-filter__tag | xargs -n 1)" "/find?near=stroud&q=washing
/find?near=stroud&when=tue-tea" 'and it can be taken away again'
finds '/find?near=stroud&q=weekday+mornings' 'Kestrel Ash'
says Ash reason 'Covers Stroud, based 2 miles away, about 10 minutes by car; free Friday morning'
finds '/find?near=stroud&q=at+weekends' ''
says Ash missing 'Not free at any of those times'
finds '/find?near=stroud&q=Monday+to+Friday+mornings' 'Kestrel'
finds '/find?near=stroud&when=mon-morning&when=tue-tea&times=any' 'Kestrel Ash'
finds '/find?near=stroud&when=mon-morning&when=tue-tea' ''
finds '/find?near=stroud&q=shopping+no+dogs' 'Ash'
body_has 'We cannot search for what is not wanted, so we left out “no dogs”.'
finds '/find?near=stroud&q=without+pets' 'Juniper Kestrel Ash Hazel Fern Ivy Elm Cedar'

# ---- What is kept as evidence is what was understood ----
request GET '/find?near=stroud&q=personal+assistant+for+washing+on+Tuesday+teatime+no+dogs'
request GET '/find?near=stroud&q=stroke&kind=community'
understood="SELECT COUNT(*) FROM search_record WHERE (kinds, terms, slots, matches) IN
	(('|pa|', '|personal_care|', 128, 1), ('|community|', '|stroke|', 0, 0))"
for _ in $(seq 50); do
	[ "$(sql "$understood")" -lt 2 ] || break
	sleep 0.2
done
sql_is "$understood" 2 'kind, task, time and condition as they were understood'

finds '/find?q=%3Cb%3E%22%26' ''
body_lacks '<b>"'

# ---- Nothing found: what would find more, and it does ----
widen() {
	request GET "$1"
	is "$(total)" 0 "$1 finds nothing"
	body_has 'Nothing matches everything you asked for'
	link_to "$2 more $3" >"$work/wider"
	[ -s "$work/wider" ]
	ok "a way to $2 more $3"
	request GET "$(cat "$work/wider")"
	is "$(total)" "$2" 'and it leads to as many'
}
widen '/find?near=stroud&kind=shared_lives&task=personal_care' 3 'of other kinds of support'
widen '/find?near=stroud&kind=pa&price=10' 2 'at other prices, or without a price'
widen '/find?near=stroud&kind=pa&price=10' 2 'of other kinds of support'
widen '/find?near=stroud&kind=pa&when=sun-night' 2 'at other times'
widen '/find?near=stroud&task=arts&within=10' 1 'a little further away'
request GET '/find?near=stroud'
is "$(link_to '1 more a little further away')" '/find?near=stroud&within=15' 'also where something was found'
request GET '/find?near=stroud&kind=pa'
is "$(link_to 'more a little further away')" '' 'nothing is said where it brings nothing'
request GET '/find?near=stroud&kind=pa&task=shopping&when=tue-tea&price=10'
is "$(link_to 'place an advert')" '/advert?near=stroud&kind=pa&task=shopping&when=tue-tea&price=10' 'and the way to an advert'
request GET "$(link_to 'place an advert')"
is "$status,$(grep -c 'value="shopping" checked' "$page"),$(grep -c 'value="tue-tea" checked' "$page")" 200,1,1 'which has the tasks and times in it'
is "$(link_to Back)" '/find?near=stroud&kind=pa&task=shopping&when=tue-tea&price=10' 'and the way back'

# ---- Pages ----
reindex "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on, published_on)
	SELECT 'community', CONCAT('Zinnia Example ', seq), 51.991, -1.701, 'venue', '$today', '$today' FROM seq_1_to_75"
pages() { grep -o 'aria-label="Page [0-9]*"\( aria-current="page"\)\?' "$page" | sed 's/aria-label="Page \([0-9]*\)"/\1/; s/ aria.*/*/' | xargs; }
request GET '/find?near=moreton-in-marsh&kind=community'
is "$(total),$(matches_part | grep -c app-result__title)" 76,10 'the first of eight pages'
body_has 'Showing <strong>1</strong> to <strong>10</strong> of <strong>76</strong> results'
is "$(pages)" '1* 2 8' 'first, next and last page'
request GET '/find?near=moreton-in-marsh&kind=community&page=5'
is "$(pages)" '1 4 5* 6 8' 'the pages around'
body_has 'Showing <strong>41</strong> to <strong>50</strong> of <strong>76</strong> results'
request GET '/find?near=moreton-in-marsh&kind=community&page=8'
is "$(matches_part | grep -c app-result__title),$(matches_part | titles | tr ' ' '\n' | tail -n 1)" 6,Elm 'the last page ends with the farthest'
request GET '/find?near=moreton-in-marsh&kind=community&page=9'
is "$(pages),$(total)" '1 7 8*,76' 'a page beyond the last is the last'
for page_number in 0 -1 x 1.5 100001 9999999999999999999; do
	request GET "/find?near=moreton-in-marsh&kind=community&page=$page_number"
	is "$status,$(pages)" '200,1* 2 8' "page $page_number is the first"
	body_has 'We have left that out.'
done
# Each listing is on one page, once.
for page_number in 1 2 3 4 5 6 7 8; do
	request GET "/find?near=moreton-in-marsh&kind=community&page=$page_number"
	matches_part | grep -o 'href="/listing/[0-9]*'
done | sort | uniq -d >"$work/twice"
[ ! -s "$work/twice" ]
ok 'no listing is on two pages'
finish
