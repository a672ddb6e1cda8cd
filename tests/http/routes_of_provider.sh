# What a provider sees and answers: see routes.sh.
. "$top/tests/http/provider_set.sh"
own=$(provider_organisation 'Zz Routes Care') other=$(provider_organisation 'Zz Other Care')
# Whoever may sign in for a provider in these tests does so for this one.
sql "CREATE OR REPLACE TRIGGER provider_of_tests AFTER INSERT ON account_role FOR EACH ROW
	UPDATE account SET organisation_id = IF(NEW.role = 'provider', $own, organisation_id) WHERE id = NEW.account_id"
provider_set
visit=$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $open_request")
newest=$(sql "INSERT INTO capacity_return (organisation_id) VALUES ($own); SELECT LAST_INSERT_ID()")
sql "INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes) VALUES ($newest, $patch, 1, 1, 60)"

page /provider /provider
page /provider/notices '/provider/notices?shown=all'
page /provider/notices/:id "/provider/notices/$open_notice"
form /provider/notices/:id/decline "/provider/notices/$decline_notice/decline" "/provider/notices/$decline_notice" reason=too_far words='Forty minutes away' \
	-- reason= reason=tired
page /provider/notices/:id/offer "/provider/notices/$open_notice/offer"
form /provider/notices/:id/offer "/provider/notices/$open_notice/offer" "/provider/notices/$open_notice/offer" visit="$visit" time_1=07:45 \
	start_on-day="$(date -d '9 days' +%d)" start_on-month="$(date -d '9 days' +%m)" start_on-year="$(date -d '9 days' +%Y)" price=24.50 regular_carers=3 words='We know the street' checked=1 \
	-- visit= time_1=06:59 time_1=09:01 time_1=soon price= price=1 price=x regular_carers= regular_carers=0 regular_carers=21
form /provider/notices/:id/withdraw "/provider/notices/$offered_notice/withdraw" "/provider/notices/$offered_notice" --
page /provider/packages '/provider/packages?shown=all'
page /provider/packages/:id "/provider/packages/$running_package"
sql "UPDATE person SET latitude = 51.9, longitude = -2.08 WHERE id = (SELECT person_id FROM care_package WHERE id = $running_package)"
round_day=$(sql "SELECT MIN(day) FROM package_visit WHERE package_id = $running_package")
page /provider/rounds "/provider/rounds?day=$round_day"
page /provider/rounds/sheet "/provider/rounds/sheet?day=$round_day&round=1"
form /provider/packages/:id/start "/provider/packages/$start_package/start" "/provider/packages/$start_package" \
	started_on-day="$(date +%d)" started_on-month="$(date +%m)" started_on-year="$(date +%Y)" --
page /provider/packages/:id/handback "/provider/packages/$running_package/handback"
form /provider/packages/:id/handback "/provider/packages/$running_package/handback" "/provider/packages/$running_package/handback" reason=travel words='The lane floods' \
	last_on-day="$(date -d '20 days' +%d)" last_on-month="$(date -d '20 days' +%m)" last_on-year="$(date -d '20 days' +%Y)" -- reason= reason=boredom
form /provider/packages/:id/keep "/provider/packages/$kept_package/keep" "/provider/packages/$kept_package" --
page /provider/capacity /provider/capacity
form /provider/capacity/confirm /provider/capacity/confirm /provider/capacity --
page /provider/capacity/:id "/provider/capacity/$patch"
form /provider/capacity/:id "/provider/capacity/$patch" "/provider/capacity/$patch" mon_morning_one=2.5 sun_night_two=1 note='Two new carers' \
	-- mon_morning_one=x mon_morning_one=-1 sun_night_two=101 tue_bed_one=1.255
page /provider/record '/provider/record?table=patches'
