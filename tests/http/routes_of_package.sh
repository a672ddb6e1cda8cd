# Packages, handbacks, the waiting list, capacity and failures: see routes.sh.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$top/tests/http/package_set.sh"
home_patch ROUTESP 'Routes home patch'
home_provider 'Routes Home Care' 1-999000222
care=$provider
home_person ROUTES-1
home_request "$person" 20
home_package "$person" "$care" 10 "$request"
held=/desk/packages/$package

page /desk/packages '/desk/packages?shown=active'
page /desk/packages/find /desk/packages/find
lookup /desk/packages/find /desk/packages/find /desk/packages/find words=ROUTES-1 -- words= words=x words=NOBODY-99
page /desk/packages/person/:id "/desk/packages/person/$person"
page /desk/packages/provider/:id "/desk/packages/provider/$care"
page /desk/packages/:id "$held"
page /desk/packages/:id/amend "$held/amend"
form /desk/packages/:id/amend "$held/amend" "$held/amend" what=add day=3 begins=750 minutes=30 carers=1 task=meals $(day 2 from) \
	-- what= what=fly day= day=8 begins= begins=7 minutes= minutes=14 minutes=x carers=3 task=flying
page /desk/packages/:id/suspend "$held/suspend"
form /desk/packages/:id/suspend "$held/suspend" "$held/suspend" reason=hospital $(day 5 from) $(day 9 until) -- reason= reason=bored
page /desk/packages/:id/resume "$held/resume"
form /desk/packages/:id/resume "$held/resume" "$held/resume" $(day 8 on) --
page /desk/packages/:id/cost "$held/cost"
form /desk/packages/:id/cost "$held/cost" "$held/cost" $(day 0 on) what='Key safe' amount=45 -- what= what=x amount= amount=-1 amount=x
page /desk/packages/:id/outcome "$held/outcome"
form /desk/packages/:id/outcome "$held/outcome" "$held/outcome" $(day 0 on) words='Washes alone' reached=yes saved=210 \
	-- words= words=x reached= reached=maybe saved=x saved=-1
page /desk/packages/:id/undo "$held/undo"
form /desk/packages/:id/undo "$held/undo" "$held/undo" --
page /desk/packages/:id/end "$held/end"
form /desk/packages/:id/end "$held/end" "$held/end" reason=independent $(day 20 last) -- reason= reason=bored
home_person ROUTES-2
home_request "$person" 20
home_package "$person" "$care" -1 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package; UPDATE care_request SET started_on = NULL WHERE id = $request"
page /desk/packages/:id/start "/desk/packages/$package/start"
form /desk/packages/:id/start "/desk/packages/$package/start" "/desk/packages/$package/start" $(day 0 on) --
home_person ROUTES-3
home_request "$person" 20
home_package "$person" "$care" 10 "$request"
held=/desk/packages/$package
page /desk/packages/:id/handback "$held/handback"
form /desk/packages/:id/handback "$held/handback" "$held/handback" $(day 9 last_on) reason=staffing -- reason= reason=bored
home_person ROUTES-4
home_request "$person" 20
home_package "$person" "$care" 10 "$request"
held=/desk/packages/$package
sql "INSERT INTO handback (package_id, organisation_id, reason, last_on, notice_days) VALUES ($package, $care, 'staffing', UTC_DATE() + INTERVAL 9 DAY, 9);
	UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 10 DAY, end_reason = 'handback' WHERE id = $package"
page /desk/packages/:id/handback/withdraw "$held/handback/withdraw"
form /desk/packages/:id/handback/withdraw "$held/handback/withdraw" "$held/handback/withdraw" --
page /desk/handbacks '/desk/handbacks?shown=all'
home_person ROUTES-5
home_request "$person" 20
page /desk/waiting '/desk/waiting?risk=high'
page /desk/waiting/daily /desk/waiting/daily
page /desk/waiting/:id "/desk/waiting/$request"
form /desk/waiting/:id "/desk/waiting/$request" "/desk/waiting/$request" place=home risk=low strain=none cover=Nobody -- place= place=moon risk= risk=x strain= strain=x

sql "INSERT INTO capacity_return (organisation_id) VALUES ($care); INSERT INTO capacity_cell VALUES (LAST_INSERT_ID(), $patch, 1, 1, 120, 60)"
page /desk/capacity /desk/capacity
page /desk/capacity/patch/:id "/desk/capacity/patch/$patch"
page /desk/capacity/tracker /desk/capacity/tracker
printf 'cqcid,location,extrahourscount,cqcsurveylastupdatedutc\n1-999000222,Routes,12,2026-01-02 09:30:00\n' >"$work/tracker.csv"
form /desk/capacity/tracker /desk/capacity/tracker /desk/capacity/tracker "file@$work/tracker.csv" --
extract=/desk/capacity/tracker/$(sql "INSERT INTO tracker_file (name, content) VALUES ('made-up.csv', 'cqcid,location,cqcsurveylastupdatedutc
1-999000222,Routes,2026-01-03 09:30:00'); SELECT LAST_INSERT_ID()")
page /desk/capacity/tracker/:id "$extract"
form /desk/capacity/tracker/:id "$extract" "$extract" --

home_provider 'Routes Helping Care'
helping=$provider
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $helping, 1, '2020-01-01')"
page /desk/failures /desk/failures
page /desk/failures/rehearse "/desk/failures/rehearse?provider=$care"
page /desk/failures/open /desk/failures/open
# Whoever has stopped is asked for nothing more, so it is another than the one that helps below.
home_provider 'Routes Stopping Care'
form /desk/failures/open /desk/failures/open /desk/failures/open provider="$provider" $(day 0 on) hour=20 kind=interruption why='No carers' \
	-- provider= provider=999999999 hour= hour=25 kind= kind=rain
home_provider 'Routes Stopped Care'
home_person ROUTES-6
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
failure_run=$(sql "INSERT INTO failure_run (organisation_id, legal_kind, stops_at) VALUES ($provider, 'interruption', UTC_TIMESTAMP()); SELECT LAST_INSERT_ID()")
stopped=/desk/failures/people/$(sql "INSERT INTO failure_person (run_id, package_id, person_id, funder, legal_basis) VALUES ($failure_run, $package, $person, 'council', 's18'); SELECT LAST_INSERT_ID()")
failure_run=/desk/failures/$failure_run
sql "INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $helping, 1, '2020-01-01');
	INSERT INTO capacity_return (organisation_id) VALUES ($helping);
	INSERT INTO capacity_cell SELECT (SELECT MAX(id) FROM capacity_return), $patch, d.seq, p.seq, 90, 90 FROM seq_1_to_7 d JOIN seq_1_to_5 p"
proposed=$package-$helping-14-525
page /desk/failures/:id "$failure_run"
page /desk/packages/record "/desk/packages/record?provider=$helping"
form /desk/packages/record /desk/packages/record /desk/packages/record provider="$helping" funder=nhs funder_name='Zz NHS body' case_id=ROUTES-7 initials=QR \
	birth_year=1941 postcode='GL5 1AA' patch="$patch" part=1 day=2 minutes=30 \
	-- provider= provider=999999999 funder= funder=council funder_name= case_id= case_id=x initials= initials=Robert birth_year= birth_year=2020 postcode= postcode=x part=9 day=8 minutes=x
home_package "$person" "$provider" 3
page /desk/failures/:id/add "$failure_run/add"
form /desk/failures/:id/add "$failure_run/add" "$failure_run/add" reference="PK-ZZ$home_reference" -- reference= reference=PK-NOSUCH
page /desk/failures/:id/log "$failure_run/log"
form /desk/failures/:id/log "$failure_run/log" "$failure_run/log" kind=call provider="$helping" hours=12 words='They can help' -- kind= kind=song words= words=x hours=x hours=-1 provider=999999999
page /desk/failures/rehearse/takers "/desk/failures/rehearse/takers?provider=$helping"
page /desk/failures/:id/takers "$failure_run/takers"
form /desk/failures/:id/takers "$failure_run/takers" "$failure_run/takers" take="$proposed" -- take= take=1-1-0-0
page /desk/failures/:id/ask "$failure_run/ask"
form /desk/failures/:id/ask "$failure_run/ask" "$failure_run/ask" provider="$helping" -- provider= provider=999999999
page /desk/failures/people/:id "$stopped"
form /desk/failures/people/:id/cover "$stopped/cover" "$stopped" provider="$helping" words='Until Friday' -- provider=999999999 words=x
form /desk/failures/people/:id/told "$stopped/told" "$stopped"
form /desk/failures/people/:id/law "$stopped/law" "$stopped" basis=s18 amount=12.50 recover=Nobody -- basis= basis=s99 amount= amount=-1 amount=x
form /desk/failures/people/:id/request "$stopped/request" "$stopped"
home_package "$person" "$helping" 0
form /desk/failures/people/:id/move "$stopped/move" "$stopped" reference="PK-ZZ$home_reference" -- reference= reference=PK-NOSUCH
page /desk/failures/:id/close "$failure_run/close"
form /desk/failures/:id/close "$failure_run/close" "$failure_run/close" lessons='Keep out-of-hours numbers' open='They arranged it' -- lessons= lessons=short
