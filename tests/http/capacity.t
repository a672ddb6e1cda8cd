#!/bin/sh
# What providers say they have free, its age and the trust mark; and an extract of the Capacity
# Tracker with 50 bad rows in 10,000, counted before anything is changed.
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

sql 'DELETE FROM tracker_row'
home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Kindly Care' 1-100000001
kindly=$provider
home_provider 'Zz Stale Care' 1-100000002
stale=$provider
home_provider 'Zz Silent Care'
statement() { # statement PROVIDER DAYS SINGLE DOUBLE
	sql "INSERT INTO capacity_return (organisation_id, made_at) VALUES ($1, UTC_TIMESTAMP() - INTERVAL $2 DAY);
		INSERT INTO capacity_cell VALUES (LAST_INSERT_ID(), $patch, 1, 1, $3, $4), (LAST_INSERT_ID(), $patch, 2, 4, $3, 0)"
}
statement "$kindly" 20 9000 0
statement "$kindly" 3 600 90
statement "$stale" 15 4200 0
# Asked six times, offered three times; given three, of which one was handed back.
home_person QQ400
home_request "$person" 30
for n in 1 2 3 4 5 6; do
	home_person "QQ41$n"
	home_request "$person" 20
	try=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($request, 1, UTC_TIMESTAMP() - INTERVAL 9 DAY, UTC_TIMESTAMP() - INTERVAL 8 DAY); SELECT LAST_INSERT_ID()")
	sql "INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) VALUES ($try, $request, $kindly, UTC_TIMESTAMP() - INTERVAL 9 DAY)"
	[ $n -gt 3 ] || {
		sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($request, $kindly, UTC_DATE(), 2400, 20000, 3);
			INSERT INTO offer_visit SELECT LAST_INSERT_ID(), id, window_from FROM request_visit WHERE request_id = $request"
		home_package "$person" "$kindly" 5 "$request"
	}
done
sql "INSERT INTO handback (package_id, organisation_id, reason, last_on, notice_days) VALUES ($package, $kindly, 'price', UTC_DATE(), 0)"

# Agreed for yesterday, which may still be told; and somebody who died before it began.
home_person QQ421
home_request "$person" 20
home_package "$person" "$kindly" 1 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package"
home_person QQ422
home_request "$person" 20
home_package "$person" "$kindly" 6 "$request"
sql "UPDATE care_package SET started_on = NULL, ends_on = start_on, end_reason = 'died' WHERE id = $package"

account commissioner
browser commissioner
sign_in
# Hours can be stated where a provider is asked, and nowhere else.
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) SELECT $patch, id, 1, UTC_DATE() - INTERVAL 1 YEAR FROM organisation WHERE id IN ($kindly, $stale)"
# Those of the demonstration come before them.
last=$(sql "SELECT (COUNT(*) + 24) DIV 25 FROM organisation WHERE ended_on IS NULL OR ended_on > UTC_DATE()")
expect 200 GET "/desk/capacity?shown=providers&page=$last"
for shown in 'Zz Kindly Care' 'Fresh' '3 days ago' 'Stale' '15 days ago' 'Never stated' 'Offered 3 of 6 times asked' '2 of 3 packages delivered' 'Holds in part' 'Not in an extract'; do body_has "$shown"; done
expect 200 GET "/desk/capacity?page=$(sql "SELECT (COUNT(*) + 24) DIV 25 FROM area WHERE kind = 'patch' AND valid_to IS NULL")"
body_has 'Zz Stroud valleys'
body_has '<strong>20</strong>'
body_has '+ 1.5 two'
expect 200 GET "/desk/capacity/patch/$patch"
body_has 'Zz Kindly Care'
body_has '+ 1.5 two'
expect 404 GET /desk/capacity/patch/999999999
expect 200 GET '/desk/capacity?as=csv'
body_has 'Fresh,20,1.5,2,6,3,3,2,52.5,26.3,26.3,Holds in part'
# The market's figure is the desk's: what is stale counts in neither.
expect 200 GET '/market/capacity?as=csv'
body_has 'Zz Stroud valleys'
is "$(grep 'Zz Stroud valleys' "$page" | cut -d, -f3)" 23 'hours that are not stale: 20 of one carer, and 1.5 of two'
sql "INSERT INTO failure_run (organisation_id, legal_kind, stops_at) VALUES ($kindly, 'interruption', UTC_TIMESTAMP())"
expect 200 GET "/desk/capacity/patch/$patch"
body_lacks 'Zz Kindly Care'
expect 200 GET '/market/capacity?as=csv'
is "$(grep 'Zz Stroud valleys' "$page" | cut -d, -f3)" 0 'who has stopped has no free hours'
expect 200 GET "/desk/capacity?shown=providers&page=$last"
body_has 'Has stopped'
sql "DELETE FROM failure_run WHERE organisation_id = $kindly"

# ---- A patch is as old as what was last said of it ----
here=$patch
home_patch ZZ2 'Zz Other patch'
home_patch ZZ3 'Zz Patch asked no more'
home_provider 'Zz Two patches'
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from, valid_to) VALUES ($here, $provider, 1, '2020-01-01', NULL), ($patch - 1, $provider, 1, '2020-01-01', NULL),
		($patch, $provider, 1, '2020-01-01', UTC_DATE());
	INSERT INTO capacity_return (organisation_id, made_at) VALUES ($provider, UTC_TIMESTAMP() - INTERVAL 60 DAY);
	INSERT INTO capacity_cell VALUES (LAST_INSERT_ID(), $here, 1, 1, 60, 0), (LAST_INSERT_ID(), $patch - 1, 1, 1, 600, 0), (LAST_INSERT_ID(), $patch, 1, 1, 900, 0)"
account provider
sql "UPDATE account SET organisation_id = $provider WHERE id = $account_id"
browser provider
sign_in
ages() { sql "SELECT GROUP_CONCAT(CONCAT(a.code, ' ', DATEDIFF(UTC_TIMESTAMP(), c.stated_at)) ORDER BY a.code) FROM capacity_now c JOIN area a ON a.id = c.patch_id WHERE c.organisation_id = $provider"; }
expect 200 GET "/provider/capacity/$here"
take_tokens
submit 303 "/provider/capacity/$here" "/provider/capacity/$here" mon_morning_one=2
is "$(ages)" 'ZZ1 0,ZZ2 60' 'only what was saved is said anew, and what is asked no more is left'
expect 200 GET /provider/capacity
body_has '60 days ago'
body_has 'Due again'
submit 303 "/provider/capacity/$here" "/provider/capacity/$here" mon_morning_one=3
is "$(ages)" 'ZZ1 0,ZZ2 60' 'nor does the next one renew it'
# Two people at once: the second return would follow the same one.
is "$(sql "INSERT INTO capacity_return (organisation_id, previous_id) SELECT organisation_id, previous_id FROM capacity_return WHERE organisation_id = $provider ORDER BY id DESC LIMIT 1" 2>&1 | grep -c one_after)" 1 'one return follows another, and no second'
submit 303 /provider/capacity /provider/capacity/confirm
is "$(ages)" 'ZZ1 0,ZZ2 0' 'all of it is still right'
browser commissioner
expect 200 GET '/desk/capacity?as=xlsx'

# ---- 10,000 rows, 50 of them bad ----
awk 'BEGIN {
	print "cqcid,location,laname,canprovidermorehours,extrahourscount,serviceusercount,usersnhsla,usersselffunded,returnedpocpercent,cqccareworkersemployed,cqccareworkersabsent,hourspaiddomcare,hoursovertimedomcare,hoursagencydomcare,hoursabsencedomcare,confirmedsave,cqcsurveylastupdatedutc"
	for (i = 1; i <= 10000; i++) {
		id = "1-" 100000000 + i; when = "2026-01-02 09:30:00"; more = "Yes"; extra = i % 90; percent = "2.5"; name = "Service " i
		if (i % 200 == 7) {
			kind++
			if (kind % 7 == 0) id = "no number"
			else if (kind % 7 == 1) when = "yesterday"
			else if (kind % 7 == 2) extra = "many"
			else if (kind % 7 == 3) percent = "250"
			else if (kind % 7 == 4) when = "2099-01-01 09:30:00"
			else if (kind % 7 == 5) more = "Perhaps"
			else id = "1-100000001"
		}
		print id "," name ",Gloucestershire," more "," extra ",40,30,10," percent ",25,2,900,10,0,30,Yes," when
	}
}' >"$work/extract.csv"
upload() { # upload STATUS FILE
	request GET /desk/capacity/tracker
	take_tokens
	expect "$1" POST /desk/capacity/tracker -F "_csrf=$csrf" -F "_key=$key" -F "file=@$2;type=text/csv"
}
upload 303 "$work/extract.csv"
extract=$(header Location)
extract=/desk/capacity/tracker/${extract##*/}
sql_is 'SELECT COUNT(*) FROM tracker_row' 0 'nothing is stored before it is carried out'
expect 200 GET "$extract"
for shown in '>10000<' '>9950<' '>50<' 'when it was last updated is not a date and time' 'extrahourscount is not a number' 'returnedpocpercent is not a percentage' \
	'a time to come' 'neither Yes nor No' 'the cqcid is not one' 'of that moment is in line 2 already' 'Nothing has been changed yet'; do body_has "$shown"; done
is "$(grep -c '<td class="govuk-table__cell govuk-table__cell--numeric">' "$page")" 50 'each refused row has its line and reason'
submit 303 "$extract" "$extract"
sql_is 'SELECT COUNT(*) FROM tracker_row' 9950
post 303 "$extract"
sql_is 'SELECT COUNT(*) FROM tracker_row' 9950 'the same form again changes nothing'
expect 200 GET "$extract"
body_has 'This extract was carried out on'
expect 200 GET "/desk/capacity?shown=providers&page=$last"
body_has 'hours, can do more'
body_has '2.5% of packages handed back'
upload 303 "$work/extract.csv"
extract=$(header Location)
expect 200 GET "/desk/capacity/tracker/${extract##*/}"
is "$(grep -c '>9950<' "$page")" 1 'now they are updates'

# ---- Files that are none ----
printf 'a,b,c\n1,2,3\n' >"$work/other.csv"
upload 422 "$work/other.csv"
body_has 'The file could not be read'
printf 'cqcid,location,cqcsurveylastupdatedutc\n' >"$work/empty.csv"
upload 422 "$work/empty.csv"
body_has 'The file has no rows'
printf 'cqcid,location,cqcsurveylastupdatedutc\n1-1,\377\376,2026-01-01\n' >"$work/bytes.csv"
upload 422 "$work/bytes.csv"
body_has 'not CSV in UTF-8'
submit 422 /desk/capacity/tracker /desk/capacity/tracker
body_has 'Select a CSV file'
account practitioner
browser practitioner
sign_in
expect 403 GET /desk/capacity
finish
