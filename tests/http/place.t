#!/bin/sh
# Where help is needed: every way to say it, and every plain answer when it cannot be
# searched from.  The shipped facts are loaded; postcodes are a handful.
. "$(dirname "$0")/../lib.sh"
own_site 'county_name = Exampleshire' 'council = Exampleshire Council'

# leads TYPED WHERE: typed into the first page, it leads on to the search there.
leads() {
	submit 303 / /find place="$1"
	is "$(header Location)" "$2" "\"$1\" leads to $2"
	! grep -qi 'gl50[ +%20]*1aa' "$head"
	ok 'no full postcode in the address'
}

# says TYPED SENTENCE: typed, it is refused with these words, and stays in its field.
says() {
	submit 422 / /find place="$1"
	body_has "$2"
	[ -z "${3:-}" ] || body_has "$3"
}

# ---- The county's name is the configuration's ----
for path in / /find '/find?near=stroud' /advert /places /privacy /accessibility; do
	expect 200 GET "$path"
	body_lacks Gloucestershire
done
expect 200 GET /find
body_has 'Care and support in Exampleshire'

# ---- Nothing but the shipped facts ----
leads 'Stroud' '/find?near=stroud'
leads '  stroud, Gloucestershire' '/find?near=stroud'
leads 'St. Briavels' '/find?near=st-briavels'
leads 'GL50' '/find?near=gl50'
leads 'gl50 1' '/find?near=gl50-1'
leads 'GL50 1AA' '/find?near=gl50-1&note=sector'
leads 'gl5o 1aa' '/find?near=gl50-1&note=sector&note=read'
leads '12 High Street, Cheltenham GL50 1AA' '/find?near=gl50-1&note=sector'
leads 'Broadwell, Coleford' '/find?near=broadwell-near-coleford'
says 'Broadwell' 'more than one place of that name' 'near=broadwell-near-stow-on-the-wold'
says 'Strowd' 'do not know that place' 'near=stroud'
says 'zzzzzz' 'do not know that place'
says 'GL50 1A' 'part of it is missing or wrong'
says 'GK50 1AA' 'no UK postcode starts with those letters'
says 'BFPO 801' 'British Forces Post Office'
says 'GL49 1AA' 'There is no such postcode'
says 'WR1 2AB' 'Worcestershire County Council'
says 'B1 1AA' 'The Birmingham postcode area is outside Exampleshire'
says 'SO22 5AA' 'The Southampton postcode area is outside Exampleshire. Enter a place'
# Where the county ends, what is not known may be on the other side.
leads 'NP16 7AA' '/find?near=np16-7&note=sector'
for typed in 'NP16 5AG' 'NP16 5'; do
	says "$typed" 'We do not know that postcode, and part of NP16 is outside Exampleshire' 'near=np16"'
	body_has 'ask Monmouthshire County Council or ring us on 01452 426868'
done
says 'NP25 3AA' 'Ask Monmouthshire County Council'
says 'NP12 1AA' 'The Newport postcode area is outside'
says 'Ross-on-Wye' 'Herefordshire Council'
says 'Swindon' 'Swindon Borough Council' 'near=swindon-village'
body_has 'value="Swindon"'

# ---- With postcodes ----
# Two neighbourhoods and two patches share a square; its middle lies in the second.
sql "INSERT INTO area (kind, code, name, rural_urban) VALUES ('lsoa', 'E01022117', 'Cheltenham 005A', 'UN1'),
	('lsoa', 'E01022118', 'Cheltenham 005B', 'UN1'), ('patch', 'P1', 'West', NULL), ('patch', 'P2', 'East', NULL);
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, l.lsoa FROM area
	  JOIN (SELECT 'E01022117' AS lsoa, 'P1' AS patch UNION SELECT 'E01022118', 'P2') l
	 WHERE kind = 'county' OR code IN ('E07000078', l.patch)"
# postcodes SECTOR LETTERS LATITUDE LONGITUDE LSOA: one for each letter, at the same spot.
postcodes() {
	for letter in $2; do
		sql "INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district) VALUES
			(REPLACE('$1A$letter', ' ', ''), '$1A$letter', '$1', $3, $4, $5, 'E07000078')"
	done
}
postcodes 'GL50 1' 'A B D E F' 51.8961 -2.0768 "'E01022117'"
postcodes 'GL50 1' 'G H J L N' 51.8975 -2.0735 "'E01022118'"
postcodes 'GL50 2' 'A' 51.8981 -2.0768 "'E01022117'"
postcodes 'GL50 3' 'A B D E' 51.8961 -2.0768 "'E01022119'"
postcodes 'GL50 4' 'A B D E F' 51.9061 -2.0752 NULL
postcodes 'GL51 0' 'A B D E' 51.9061 -2.0752 NULL
sql "UPDATE postcode SET terminated_on = '2019-03-01' WHERE squeezed = 'GL501AB';
	INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district) VALUES
	('GL501AP', 'GL50 1AP', 'GL50 1', 51.8961, -2.0768, 'E01022117', 'E07000078'),
	('GL501AQ', 'GL50 1AQ', 'GL50 1', NULL, NULL, NULL, 'E07000078'),
	('WR12AB', 'WR1 2AB', 'WR1 2', 52.19, -2.22, NULL, 'E07000237')"
leads 'GL50 1AA' '/find?near=gl50-1-579-989-e01022117'
leads 'GL50 1AB' '/find?near=gl50-1-579-989-e01022117&note=ended'
leads 'GL50 1AG' '/find?near=gl50-1-579-989-e01022118'
leads 'GL50 2AA' '/find?near=gl50-1-579-989-e01022117'
leads 'GL50 3AA' '/find?near=gl50-3'
leads 'GL50 4AA' '/find?near=gl50-4-581-989'
leads 'GL51 0AA' '/find?near=gl51-0'
says 'GL50 1AQ' 'no such postcode' 'near=gl50-1'
says 'GL50 1ZZ' 'no such postcode' 'near=gl50-1'
sql "INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district) VALUES
	('NP165AG', 'NP16 5AG', 'NP16 5', 51.64, -2.68, NULL, 'W06000021')"
says 'NP16 5AG' 'Ask Monmouthshire County Council, or enter a place in Exampleshire'
says 'NP16 5ZZ' 'no such postcode'
leads 'GL51 9ZZ' '/find?near=gl51-9&note=sector'
says 'WR1 2AB' 'Worcestershire County Council'

# lies KEY NEIGHBOURHOOD PATCH: what is written down of a search at the key.
lies() {
	restart find # what it has kept is written first
	sql 'DELETE FROM search_record'
	expect 200 GET "/find?near=$1"
	body_has 'near GL50 1'
	within 20 written
	sql_is "SELECT CONCAT(r.lsoa, ' ', a.code) FROM search_record r JOIN area a ON a.id = r.patch_id" "$2" "$1 is in $2"
}
written() { [ "$(sql 'SELECT COUNT(*) FROM search_record')" != 0 ]; }
lies gl50-1-579-989-e01022117 'E01022117 P1'
lies gl50-1-579-989-e01022118 'E01022118 P2'
# Addresses that were kept before keys said the neighbourhood, or before the last census's.
lies gl50-1-579-989 'E01022118 P2'
lies gl50-1-579-989-e01099999 'E01022118 P2'
for none in gl50-1-579-989- gl50-1-579-989-e0102211 gl50-1-579-989-E01022117 gl50-1-e01022117 gl50-e01022117 \
	gl50-1-579-989-e010221170 gl50-1-0579-989-e01022117; do
	request GET "/find?near=$none"
	body_has 'We have left that out'
done
finish
