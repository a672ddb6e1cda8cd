#!/bin/sh
# Reports on the market: each figure against a small set worked out by hand, as a page and as a
# file; and for those alone who may see them.
. "$(dirname "$0")/../lib.sh"
own_site
"$top/bin/demo" --config "$conf" --remove >/dev/null

# ago DAYS: that day, as the database knows it.
ago() { echo "UTC_DATE() - INTERVAL $1 DAY"; }
# ---- Two patches, two providers, seven people ----
sql "INSERT INTO area (id, kind, code, name, valid_from) VALUES (901, 'patch', 'PA', 'Alder patch', '2020-01-01'), (902, 'patch', 'PB', 'Birch patch', '2020-01-01');
	INSERT INTO organisation (id, name, rating) VALUES (1, 'Made-up Care', 'Good'), (2, 'Second Care', '');
	INSERT INTO person (id, case_id, initials, birth_year, postcode, sector)
		SELECT seq, CONCAT('C', seq), 'Z.Q', 1940, 'GL50 1AA', 'GL50 1' FROM seq_1_to_8"
# asks ID PATCH SOURCE SENT STARTED TWO: days ago; STARTED - for one that waits.
asks() {
	started=NULL awarded=NULL
	[ "$5" = - ] || { started=$(ago "$5") awarded="UTC_TIMESTAMP() - INTERVAL $5 DAY"; }
	sql "INSERT INTO care_request (id, reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, awarded_at, started_on,
			visit_minutes, carer_minutes) VALUES ($1, 'HC-00AA0$1', $1, $2, '$3', 'planned', UTC_DATE(),
			UTC_DATE() - INTERVAL $4 DAY, UTC_DATE() - INTERVAL $4 DAY, $awarded, $started, 60, 60 * $6);
		INSERT INTO request_visit (id, request_id, series, day, part, window_from, window_to, minutes, carers) VALUES
			($1 * 10, $1, 1, 1, 1, 480, 540, 30, $6), ($1 * 10 + 1, $1, 2, 1, 4, 1200, 1260, 30, $6)"
}
# Alder: started after 2, 4 and 6 days.  Birch: after 10, with two carers.
asks 1 901 hospital 22 20 1
asks 2 901 hospital 24 20 1
asks 3 901 community 46 40 1
asks 4 902 community 50 40 2
# Waiting: one in Alder for 3 days; one in Birch for 30, with two carers; one withdrawn after 20.
asks 5 901 community 3 - 1
asks 6 902 hospital 30 - 2
asks 7 902 community 60 - 1
sql "UPDATE care_request SET withdrawn_at = UTC_DATE() - INTERVAL 40 DAY, withdrawn_reason = 'family' WHERE id = 7;
	UPDATE care_request SET where_now = 'hospital' WHERE id = 6"
# No evidence of anything: a draft that was never sent, one entered by mistake and one who died.
sql "INSERT INTO person (id, case_id, initials, birth_year, postcode, sector)
		SELECT seq, CONCAT('C', seq), 'Z.Q', 1940, 'GL50 1AA', 'GL50 1' FROM seq_20_to_22;
	INSERT INTO care_request (id, reference, person_id, patch_id, source, urgency, needed_by, made_at, sent_at, withdrawn_at, withdrawn_reason) VALUES
		(20, 'HC-00AA20', 20, 901, 'community', 'planned', UTC_DATE(), $(ago 60), NULL, $(ago 3), 'family'),
		(21, 'HC-00AA21', 21, 901, 'community', 'planned', UTC_DATE(), $(ago 60), $(ago 60), $(ago 40), 'made_in_error'),
		(22, 'HC-00AA22', 22, 901, 'community', 'planned', UTC_DATE(), $(ago 60), $(ago 60), $(ago 40), 'died')"
# Made-up Care: asked for 1, 2 and 6; offered 1 and 2 after 2 and 6 hours, of which the first was
# chosen; declined 6 after 10.
sql "INSERT INTO sourcing (id, request_id, tier, opened_at, closes_at) SELECT id, id, 1, sent_at, sent_at + INTERVAL 1 DAY FROM care_request WHERE sent_at IS NOT NULL;
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) SELECT id, request_id, 1, opened_at FROM sourcing WHERE id IN (1, 2, 6);
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) SELECT id, request_id, 2, opened_at FROM sourcing WHERE id IN (2, 6, 7, 21, 22);
	INSERT INTO offer (id, request_id, organisation_id, made_at, start_on, hour_pence, week_pence, regular_carers, outcome)
		SELECT id, id, 1, sent_at + INTERVAL IF(id = 1, 2, 6) HOUR, started_on, 2500, 2500, 3, IF(id = 1, 'chosen', 'not_chosen') FROM care_request WHERE id IN (1, 2);
	INSERT INTO decline (request_id, organisation_id, declined_at, reason) SELECT id, 1, sent_at + INTERVAL 10 HOUR, 'no_second_carer' FROM care_request WHERE id = 6;
	INSERT INTO decline (request_id, organisation_id, declined_at, reason) SELECT id, 2, sent_at + INTERVAL 1 HOUR, 'too_far' FROM care_request WHERE id IN (2, 6);
	INSERT INTO care_package (id, reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT id, CONCAT('PK-00AA0', id), id, id, IF(id = 2, 2, 1), patch_id, started_on, started_on, 2500 FROM care_request WHERE started_on IS NOT NULL;
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, carers, starts_on)
		SELECT p.id, v.day, v.part, v.window_from, v.window_from, v.window_to, v.minutes, v.carers, p.started_on
		FROM care_package p JOIN request_visit v ON v.request_id = p.request_id;
	INSERT INTO package_suspension (package_id, from_on, reason) VALUES (3, UTC_DATE() - INTERVAL 2 DAY, 'hospital');
	INSERT INTO handback (package_id, organisation_id, lodged_at, reason, last_on, notice_days) VALUES
		(1, 1, UTC_TIMESTAMP() - INTERVAL 5 DAY, 'travel', UTC_DATE() + INTERVAL 2 DAY, 7),
		(4, 1, UTC_TIMESTAMP() - INTERVAL 6 DAY, 'travel', UTC_DATE() + INTERVAL 22 DAY, 28)"
# Said to be free: an old return that does not count, and newer ones.
sql "INSERT INTO capacity_return (id, organisation_id, made_at) VALUES (1, 1, UTC_TIMESTAMP() - INTERVAL 9 DAY), (2, 1, UTC_TIMESTAMP() - INTERVAL 2 DAY),
		(3, 2, UTC_TIMESTAMP() - INTERVAL 60 DAY);
	INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes) VALUES (1, 901, 1, 1, 900, 0), (2, 901, 1, 1, 60, 30),
		(2, 902, 1, 1, 60, 0), (3, 902, 2, 1, 600, 0);
	DELETE FROM fee_rate;
	INSERT INTO fee_rate (setting, time, minutes, pence, valid_from, source) VALUES ('urban', 'day', 60, 2571, '2025-04-01', 'A test'),
		('urban', 'day', 60, 2400, '2024-04-01', 'A test'), ('rural', 'day', 30, 3214, '2026-04-01', 'A test'), ('urban', 'day', 15, 2000, '2023-04-01', 'A test');
	DELETE FROM search_record;
	INSERT INTO search_record (searched_on, program, district, patch_id, matches, near_misses) VALUES (UTC_DATE() - INTERVAL 1 DAY, 'find', 'E07000078', 901, 0, 2),
		(UTC_DATE() - INTERVAL 1 DAY, 'find', 'E07000078', 901, 4, 0), (UTC_DATE() - INTERVAL 2 DAY, 'find', NULL, NULL, 0, 0)"

account commissioner
sign_in

# line PATH ROW WHAT: the file has exactly this row.
line() {
	case $1 in *\?*) mark='&' ;; *) mark='?' ;; esac
	expect 200 GET "$1${mark}as=csv"
	tr -d '\r' <"$page" | grep -qxF -- "$2"
	ok "$1: $3" || tr -d '\r' <"$page" | sed 's/^/#   /' >&2
}

expect 200 GET /market
body_has 'Reports on the market'
body_has '<dd class="govuk-summary-list__value">5 days (of 4)</dd>'

# 2, 4, 6 and 10 days: between 4 and 6 is the median, the fourth is the 90th centile.
line /market/start 'All,4,5,10' 'half of four started within five days'
line /market/start 'From hospital,2,3,4' 'those from hospital'
line /market/start 'From the community,2,8,10' 'those from the community'
line /market/start 'Two carers,1,10,10' 'the one with two carers'
line '/market/start?table=1' 'Alder patch,3,4,6' 'Alder'
line '/market/start?table=1&patch=902' 'Birch patch,1,10,10' 'Birch alone'
line '/market/start?weeks=13&patch=902' 'All,1,10,10' 'all of it is Birch then'
# The period that nobody chose is the one that is shown.
for asked in /market/start '/market/start?patch=902'; do
	expect 200 GET "$asked"
	body_has '<option value="26" selected>The last 26 weeks'
done
expect 200 GET '/market/start?weeks=52&patch=902'
body_has '<option value="52" selected>The last 52 weeks'

line /market/waiting "$(date -u -d '-1 day' '+%-d %B %Y'),2,1,0,0" 'two wait, one of whom came this week'
line '/market/waiting?weeks=13' "$(date -u -d '-15 day' '+%-d %B %Y'),1,0,2,0" 'who never sent anything did not wait'
line '/market/waiting?table=1' 'All,2,1,0,0,1,0,1,3' 'one for 3 days and one for 30, in need of three carer hours'
line '/market/waiting?table=1' 'Birch patch,1,0,0,0,1,0,1,2' 'the one in Birch'
line '/market/waiting?table=2' 'In hospital,1,30' 'and where'
sql 'UPDATE care_request SET waited_before = 26 WHERE id = 5'
line '/market/waiting?table=1' 'All,2,0,0,0,2,0,1,3' 'who waits again is counted with the days waited before'
line /market/evidence 'Alder patch,2,1,1,0,1' 'also among those who wait long'
sql 'UPDATE care_request SET waited_before = 0 WHERE id = 5'

line /market/declines 'Too far,2,67' 'two of three declines'
line '/market/declines?table=1' 'Birch patch,2,0,0,1,1,0,0,0,0,0,0,0' 'two of Birch'
line '/market/unmet?table=1' 'All,4,2,0,0,2,0,2,3' 'four visits a week of the two who wait'
line '/market/unmet?table=1&patch=902' 'Birch patch,2,1,0,0,1,0,2,2' 'two of them in Birch'
line /market/unmet 'Morning,2,1,1.5' 'in the morning'
sql "UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 5 DAY WHERE id = 3; UPDATE request_visit SET package_id = 3 WHERE id = 50"
line /market/unmet 'Morning,1,1,1' 'a visit that a provider gives until its notice is over is not unmet before'
sql "UPDATE care_package SET ends_on = NULL WHERE id = 3; UPDATE request_visit SET package_id = NULL WHERE id = 50"
line /market/handbacks 'Travel,2,1,0,1,17.5' 'two for travel, half with 28 days or more'
line '/market/handbacks?table=1' 'Good,2,1,0,1,17.5' 'both by a good provider'
line '/market/handbacks?table=2' 'Alder patch,1,1,0,0,7' 'one of Alder'
# Alder: 30 + 30 needed; 60 + 2 x 30 free.  Birch: two carers for an hour; one hour free.
line /market/capacity 'Alder patch,1,2,1,50' 'half of what is free in Alder is needed'
line /market/capacity 'Birch patch,2,1,1,200' 'in Birch twice as much'
line /market/fees '"60 minutes and more, urban",1 April 2025,25.71,32.14,2025-26,80,A test' 'the fee of its own year'
line /market/fees '"30 minutes, rural",1 April 2026,32.14,32.14,2025-26,100,A test' 'the newest year that is known'
line '/market/fees?table=1' '"60 minutes and more, urban",1 April 2024,24.00,28.53,2024-25,84,A test' 'the year before'
line /market/fees '"15 minutes, urban",1 April 2023,20.00,,Not known,,A test' 'and one before any that is known'
line /market/providers 'Made-up Care,Good,"no date, entered by staff",3,3,3,2,1,67,2' 'what one provider was asked and answered'
# One provider's record: /market/providers/:id
line /market/providers/1 'Half of its answers came within,6 hours (of 3),"From the first notice to the first answer, of an even number the mean of the two in the middle"' 'after 2, 6 and 10 hours'
line /market/providers/1 'Win rate,50% of 2,"Requests it was chosen for, of those it had offered to take and that were decided"' 'one of two'
# Package 3 is suspended: 1 in Alder with an hour; 4 in Birch with two carers for an hour.
line '/market/providers/1?table=1' 'Alder patch,1,1,1' 'its hours in Alder'
line '/market/providers/1?table=1' 'Birch patch,1,1,2' 'and in Birch'
line /market/evidence 'Alder patch,2,1,1,0,0' 'Alder: a search without an answer and a decline'
line /market/evidence 'Birch patch,0,0,2,1,1' 'Birch: one whose family helps now and one that waits long'
line '/market/evidence?table=1' 'Cheltenham,2,1,50' 'half of the searches in Cheltenham'
line '/market/evidence?table=1' 'Not known,1,1,100' 'and one from nowhere'

# ---- Pages: more than once, as a prepared query is another one the second time ----
for again in 1 2 3 4; do
	expect 200 GET "/market/providers?x=$again"
	expect 200 GET "/market/providers/1?x=$again"
done
for path in start waiting declines unmet handbacks capacity fees providers providers/1 evidence; do
	expect 200 GET "/market/$path"
	body_has '<table class="govuk-table'
	body_lacks 'Z.Q'
	body_lacks 'GL50'
	body_lacks 'HC-00AA'
done
expect 200 GET '/market/start?as=xlsx'
header_is Content-Type application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
expect 200 GET /market/start
body_has '5 days (of 4)'
body_has '10 days (of 1)'
body_has '<title id="chart-2-title">Days within which half started, by patch</title>'
# The map: two LSOAs are Alder, one is Birch; each patch is one shape, by what it needs.
sql "INSERT INTO area (kind, code, name, latitude, longitude) SELECT 'lsoa', CONCAT('MM0', seq), CONCAT('Made-up 0', seq), 51.95, -2.15 + seq / 10 FROM seq_1_to_3;
	INSERT INTO area_boundary (area_id, geometry)
	SELECT id, CONCAT('{\"type\":\"Polygon\",\"coordinates\":[[[', ROUND(longitude - 0.05, 6), ',51.9],[', ROUND(longitude + 0.05, 6), ',51.9],[',
		ROUND(longitude + 0.05, 6), ',52],[', ROUND(longitude - 0.05, 6), ',52],[', ROUND(longitude - 0.05, 6), ',51.9]]]}')
	FROM area WHERE kind = 'lsoa' AND code LIKE 'MM0_';
	INSERT INTO area_lsoa (area_id, lsoa) VALUES (901, 'MM01'), (901, 'MM02'), (902, 'MM03')"
expect 200 GET /market/capacity
shapes=$(grep -o '<path class="app-map__area[^>]*><title>[^<]*' "$page")
is "$(echo "$shapes" | sed 's/.*band-\(.\).*<title>/\1 /')" '3 Alder patch: Needs a half to all
4 Birch patch: Needs more than is free' 'each patch is one shape of the map'
is "$(echo "$shapes" | sed 's/.* d="\([^"]*\)".*/\1/; s/[^M]//g' | tr '\n' ' ')" 'M M ' 'one line round its LSOAs'
body_has 'text-anchor="middle">Alder</text>'
body_has '<span class="app-map__number">2</span> <a class="govuk-link" href="/desk/capacity/patch/902">Birch patch</a>'
body_has 'Contains OS data'
expect 404 GET /market/providers/99999
expect 422 GET '/market/start?patch=1'

browser other
account practitioner
sign_in
expect 403 GET /market
expect 403 GET /market/start
finish
