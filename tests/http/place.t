#!/bin/sh
# Where help is needed: every way to say it, and every plain answer when it cannot be
# searched from.  The shipped facts are loaded; postcodes are a handful.
. "$(dirname "$0")/../lib.sh"
own_site

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
says 'B1 1AA' 'Birmingham is outside'
says 'Ross-on-Wye' 'Herefordshire Council'
says 'Swindon' 'Swindon Borough Council' 'near=swindon-village'
body_has 'value="Swindon"'

# ---- With postcodes ----
sql "INSERT INTO area (kind, code, name, rural_urban) VALUES ('lsoa', 'E01022117', 'Cheltenham 005A', 'UN1');
	INSERT INTO area_lsoa (area_id, lsoa) SELECT id, 'E01022117' FROM area
	 WHERE kind = 'county' OR code = 'E07000078';
	INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district, terminated_on) VALUES
	('GL501AA', 'GL50 1AA', 'GL50 1', 51.8961, -2.0752, 'E01022117', 'E07000078', NULL),
	('GL501AB', 'GL50 1AB', 'GL50 1', 51.8961, -2.0752, 'E01022117', 'E07000078', '2019-03-01'),
	('GL501AD', 'GL50 1AD', 'GL50 1', NULL, NULL, NULL, 'E07000078', NULL),
	('WR12AB', 'WR1 2AB', 'WR1 2', 52.19, -2.22, NULL, 'E07000237', NULL)"
leads 'GL50 1AA' '/find?near=gl50-1-579-989'
leads 'GL50 1AB' '/find?near=gl50-1-579-989&note=ended'
says 'GL50 1AD' 'no such postcode' 'near=gl50-1'
says 'GL50 1ZZ' 'no such postcode' 'near=gl50-1'
leads 'GL51 9ZZ' '/find?near=gl51-9&note=sector'
says 'WR1 2AB' 'Worcestershire County Council'
finish
