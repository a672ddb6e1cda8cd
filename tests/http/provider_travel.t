#!/bin/sh
# What a request would add to a provider's own rounds: beside the notice and the list, when an
# offer is checked and in the offer itself; from its own packages alone and from the middle of
# the postcode sector.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.46
. "$top/tests/http/provider_set.sh"
own=$(provider_organisation 'Zz Own Care') other=$(provider_organisation 'Zz Other Care')
provider_set
# A sector in town; the provider's two visits of a Monday are five minutes north of its middle.
sql "REPLACE INTO postcode_part (code, kind, latitude, longitude) VALUES ('ZZ5 1', 'sector', 51.85, -2.00);
	INSERT INTO area (kind, code, name, valid_from, rural_urban) VALUES ('lsoa', 'ZZTOWN', 'Zz town', '2020-01-01', 'UN1');
	DELETE v FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE k.organisation_id = $own"
begins=480
for package in "$running_package" "$kept_package"; do
	sql "UPDATE care_package SET start_on = '2020-01-01', started_on = '2020-01-01', ends_on = NULL, end_reason = NULL WHERE id = $package;
		UPDATE person SET latitude = 51.86, longitude = -2.00, lsoa = 'ZZTOWN' WHERE id = (SELECT person_id FROM care_package WHERE id = $package);
		INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, starts_on) VALUES ($package, 1, 1, $begins, $begins, $begins, 30, '2020-01-01')"
	begins=600
done
provider_request
sql "DELETE FROM request_visit WHERE request_id = $request;
	INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers) VALUES ($request, 1, 1, 1, 500, 530, 30, 1);
	UPDATE person SET sector = 'ZZ5 1', latitude = 53.5, longitude = -2.00 WHERE id = (SELECT person_id FROM care_request WHERE id = $request)"
provider_ask 4 "$own" "$other"
other_notice=$notice
notice=/provider/notices/$(sql "SELECT id FROM notice WHERE request_id = $request AND organisation_id = $own")
sign_in_for() { account provider && sql "UPDATE account SET organisation_id = $1 WHERE id = $account_id" && sign_in; }
browser provider
sign_in_for "$own"

# From 8.30 free, there by 8.35, gone by 9.05: five and five in place of the two between the doors.
expect 200 GET "$notice"
body_has 'About 8 minutes more travel a week: it fits between your visits'
body_has 'from the middle of ZZ5 1'
body_has "Monday, morning: at 8:35am, between your visits at 8am ($(sql "SELECT reference FROM care_package WHERE id = $running_package")) and 10am ($(sql "SELECT reference FROM care_package WHERE id = $kept_package"))"
body_has 'href="/about-distances"'
for page_of in /provider /provider/notices; do
	expect 200 GET "$page_of"
	body_has 'About 8 minutes more travel a week: it fits between your visits (estimated)'
done
sql "UPDATE request_visit SET window_from = 470, window_to = 480 WHERE request_id = $request"
expect 200 GET "$notice"
body_has 'About 10 minutes more travel a week: no visit fits between yours as they are now'
sql "UPDATE request_visit SET window_from = 500, window_to = 530 WHERE request_id = $request;
	INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($running_package, CURDATE(), 'hospital'), ($kept_package, CURDATE(), 'hospital')"
expect 200 GET "$notice"
body_lacks 'more travel a week'
sql "DELETE FROM package_suspension WHERE package_id IN ($running_package, $kept_package)"

# ---- In the offer ----
visit=$(sql "SELECT id FROM request_visit WHERE request_id = $request")
soon=$(date -d '2 days' '+start_on-day=%d start_on-month=%m start_on-year=%Y')
# The time filled in is the one that adds least: of as good ones that nearest the middle, and for
# a window whose middle has one in the way another.
expect 200 GET "$notice/offer"
body_has 'value="08:35"'
body_has 'The times filled in are those that add least travel to your rounds'
sql "UPDATE request_visit SET window_from = 545, window_to = 665 WHERE request_id = $request"
expect 200 GET "$notice/offer"
body_has 'value="10:30"'
sql "UPDATE request_visit SET window_from = 500, window_to = 530 WHERE request_id = $request"
expect 200 GET "$notice/offer"
take_tokens
# shellcheck disable=SC2086 # several words
{
	post 200 "$notice/offer" visit="$visit" time_1=08:40 $soon price=24.50 regular_carers=3
	body_has 'About 8 minutes more travel a week'
	take_tokens
	post 303 "$notice/offer" visit="$visit" time_1=08:40 $soon price=24.50 regular_carers=3 checked=1
}
sql_is "SELECT added_travel FROM offer WHERE request_id = $request AND organisation_id = $own" 8
expect 200 GET /provider/notices?shown=answered
body_lacks 'more travel a week'

# ---- Another provider: nothing of these packages ----
browser other
sign_in_for "$other"
expect 200 GET "/provider/notices/$other_notice"
body_lacks 'between your visits'
for id in $running_package $kept_package; do body_lacks "$(sql "SELECT reference FROM care_package WHERE id = $id")"; done

# ---- The broker, where the person's own position is not known: as it was estimated ----
account broker
browser broker
sign_in
sql "UPDATE person SET latitude = NULL, longitude = NULL WHERE id = (SELECT person_id FROM care_request WHERE id = $request)"
expect 200 GET "/desk/requests/$request/offers"
body_has 'About 8 minutes a week'

# ---- Every request of a page has its travel ----
browser provider
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
	provider_request
	sql "DELETE FROM request_visit WHERE request_id = $request;
		INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers) VALUES ($request, 1, 1, 1, 500, 530, 30, 1);
		UPDATE person SET sector = 'ZZ5 1' WHERE id = (SELECT person_id FROM care_request WHERE id = $request)"
	provider_ask 4 "$own"
done
expect 200 GET /provider/notices
is "$(grep -c 'About 8 minutes more travel a week' "$page")" 12 'those after the tenth too'
finish
