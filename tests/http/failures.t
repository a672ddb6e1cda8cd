#!/bin/sh
# A provider that stops: rehearsed, which leaves the records as they are, then run: people with
# their legal basis, asked, covered, told, moved, closed with lessons.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Stopping Care' 1-100000001
stopping=$provider
home_provider 'Zz Helping Care'
helping=$provider
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $helping, 1, '2020-01-01')"
sql "INSERT INTO capacity_return (organisation_id) VALUES ($helping);
	INSERT INTO capacity_cell SELECT (SELECT MAX(id) FROM capacity_return), $patch, d.seq, p.seq, 60, 0 FROM seq_1_to_7 d JOIN seq_1_to_4 p"
home_person QQ500
home_request "$person" 50
home_package "$person" "$stopping" 30 "$request"
council=$package council_request=$request
home_person QQ501 'GL5 1' self
home_package "$person" "$stopping" 30
sql "INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($package, UTC_DATE() - INTERVAL 2 DAY, 'hospital')"
home_person QQ502 'GL5 1' nhs
home_package "$person" "$stopping" 30
home_person QQ503 'GL5 1' other_council
home_package "$person" "$stopping" 30
sql "UPDATE person SET funder_name = 'Zz Other Council' WHERE id = $person"
# Amended in ten days: a week of 14 visits until then and after.
home_person QQ505
home_package "$person" "$stopping" 30
sql "UPDATE package_visit SET ends_on = UTC_DATE() + INTERVAL 10 DAY WHERE package_id = $package AND part = 1;
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, starts_on) SELECT package_id, day, part, begins_at, window_from, window_to, 45, UTC_DATE() + INTERVAL 10 DAY FROM package_visit WHERE package_id = $package AND part = 1"
amended=$package
# Agreed, to begin in ten days.
home_person QQ506
home_request "$person" 5
home_package "$person" "$stopping" -10 "$request"
later=$package later_request=$request
sql "UPDATE care_package SET started_on = NULL WHERE id = $later; UPDATE care_request SET started_on = NULL WHERE id = $request"
home_person QQ504
home_package "$person" "$stopping" 30
sql "UPDATE care_package SET ends_on = UTC_DATE() - INTERVAL 3 DAY, end_reason = 'died' WHERE id = $package"

account commissioner
browser commissioner
sign_in
# Every table but what signing in and looking write.
sum() {
	mariadb --no-defaults -u root -S "$db_socket" -N -B care_market -e "CHECKSUM TABLE care_package, package_visit, package_suspension, package_change,
		care_request, request_visit, failure_run, failure_person, failure_log, capacity_return, capacity_cell, handback, person, organisation, wait_note"
}
before=$(sum)
expect 200 GET /desk/failures/rehearse
expect 200 GET "/desk/failures/rehearse?provider=$stopping&hour=20&$(day 0 on | tr ' ' '&')"
for shown in 'If Zz Stopping Care stops' '6, 4 of them red' 'QQ500' 'QQ503' 'Zz Helping Care: 14 of 14 visits' 'Another council' 'Live alone' 'Zz Stroud valleys'; do body_has "$shown"; done
# The hour of the next visit, as it is still true on paper.
body_has "<span class=\"app-close__part\">$(sql "SELECT DATE_FORMAT(UTC_DATE(), '%a')") 9pm</span>"
body_has 'Who to ring'
body_has 'Zz Helping Care</th>'
body_has '<span class="app-close__paper">1: 14; </span>'
body_lacks QQ504
is "$(sum)" "$before" 'a rehearsal changes no record'
expect 200 GET "/desk/failures/rehearse?provider=$stopping&as=csv"
body_has 'QQ502,ZQ,GL5 1,Zz Stroud valleys,The NHS'
# Case number; visits in 24 hours, in 72, a week, uncovered.
of() { grep -F ",$1," "$page" | cut -d, -f4,9,10,13,15 | tr -d '\r'; }
is "$(of QQ501)" 'QQ501,0,0,0,0' 'nothing is uncovered of somebody in hospital'
is "$(of QQ505)" 'QQ505,2,6,14,14' 'an amended week is one week'
is "$(of QQ506)" 'QQ506,0,0,0,0' 'care that is to begin in ten days takes any hours'
expect 200 GET "/desk/failures/rehearse?provider=$stopping&as=xlsx"
is "$(sum)" "$before" 'nor does its file'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'package' AND subject_id = $council AND account_id = $account_id" 3 'of each person it is recorded that somebody looked'
expect 422 GET "/desk/failures/rehearse?provider=$stopping&on-day=1&on-month=1&on-year=2001"
body_lacks 'It has really stopped'
expect 404 GET "/desk/failures/rehearse/takers?provider=$stopping&on-day=1&on-month=1&on-year=2001"
expect 422 GET '/desk/failures/rehearse?provider=999999999'
# Sent empty, it says what is missing; not asked anything yet, it does not.
expect 422 GET '/desk/failures/rehearse?provider=&on-day=&on-month=&on-year=&hour='
body_has 'Choose the provider that stops'
expect 200 GET /desk/failures/rehearse
body_lacks 'Choose the provider that stops'

# Who takes whom, as a whole: an hour each part of a day is free, and each of them takes half an hour
# twice a day.
expect 200 GET "/desk/failures/rehearse/takers?provider=$stopping&hour=20&$(day 0 on | tr ' ' '&')"
for shown in 'If Zz Stopping Care stops' 'Who takes whom' 'Zz Helping Care' 'the hours there are go to others: the nearest to it lacks' '/about-distances'; do body_has "$shown"; done
body_lacks QQ504
# What each way would come to stands beside the choice.
body_has 'People with several providers'
same=$(grep -o '[0-9]* minutes of travel\|Hours a week with a place' "$page" | tr '\n' ' ')
expect 200 GET "/desk/failures/rehearse/takers?provider=$stopping&hour=20&$(day 0 on | tr ' ' '&')"
is "$(grep -o '[0-9]* minutes of travel\|Hours a week with a place' "$page" | tr '\n' ' ')" "$same" 'the same question has the same answer'
expect 200 GET "/desk/failures/rehearse/takers?provider=$stopping&parting=times"
body_has ' (every day)'
expect 200 GET "/desk/failures/rehearse/takers?provider=$stopping&as=csv"
body_has 'Why nobody'
expect 404 GET /desk/failures/rehearse/takers
expect 404 GET "/desk/failures/rehearse/takers?provider=$stopping&parting=halves"
is "$(sum)" "$before" 'who takes whom changes no record either'

# ---- Run ----
submit 422 /desk/failures/open /desk/failures/open provider="$stopping" hour=20
submit 303 /desk/failures/open /desk/failures/open provider="$stopping" $(day 0 on) hour=20 kind=business_failure why='Liquidators are in'
run=$(header Location)
run=${run%%\?*}
number=${run##*/}
sql_is "SELECT COUNT(*), SUM(legal_basis = 's48'), SUM(legal_basis = 'nhs'), SUM(recover_from = 'Zz Other Council') FROM failure_person WHERE run_id = $number" '6	5	1	1'
submit 422 /desk/failures/open /desk/failures/open provider="$stopping" $(day 0 on) hour=20 kind=interruption
body_has 'A run for this provider is open already'
expect 200 GET "$run"
body_has '<strong>0</strong> of <strong>6</strong> covered'
body_has 'Liquidators are in'
expect 200 GET "$run?as=csv"
submit 303 "$run/log" "$run/log" kind=call provider="$helping" hours=40 words='They can take two from tonight'
submit 422 "$run/log" "$run/log" kind=song words=x
# What is accepted of who takes whom is in the log, person by person, and asks nobody.
expect 200 GET "$run/takers"
share=$(sed -n 's/.*name="take"[^>]*value="\([0-9-]*\)".*/\1/p' "$page" | head -n 1)
submit 422 "$run/takers" "$run/takers"
submit 422 "$run/takers" "$run/takers" take=1-1-0-0
submit 422 "$run/takers" "$run/takers" turn=2 take="$share"
submit 422 "$run/takers" "$run/takers" turn=x take="$share"
# Of a large provider hundreds are ticked; other forms keep to a few.
submit 422 "$run/takers" "$run/takers" $(seq 900 | sed 's/.*/take=&-1-0-0/')
submit 413 "$run/takers" "$run/takers" $(seq 1100 | sed 's/.*/take=&-1-0-0/')
body_has '1024 answers and ticks at most'
body_has "href=\"$run/takers\""
submit 413 "$run/log" "$run/log" $(seq 300 | sed 's/.*/words=&/')
body_has '256 answers and ticks at most'
submit 303 "$run/takers" "$run/takers" take="$share"
sql_is "SELECT COUNT(*), MAX(kind), MAX(organisation_id = $helping), MAX(person_id IS NOT NULL), MAX(words LIKE 'To be asked: 14 visits a week, %; it would add about % of travel (an estimate)') FROM failure_log WHERE run_id = $number AND package_id IS NOT NULL" \
	'1	decision	1	1	1' 'whom to ask for whom is in the log'
sql_is "SELECT COUNT(*) FROM failure_person WHERE run_id = $number AND cover_by IS NOT NULL" 0 'and nobody is covered by it'
header_is Location "$run/ask?done=to_ask&p=$helping"
expect 200 GET "$run/takers"
body_has '. In the log already'
is "$(grep -c "value=\"$share\" checked" "$page")" 0 'what is in the log already is not ticked again'
submit 303 "$run/takers" "$run/takers" take="$share"
sql_is "SELECT COUNT(*) FROM failure_log WHERE run_id = $number AND kind = 'decision' AND package_id IS NOT NULL" 1 'nor written again'
expect 200 GET "$run/ask?done=to_ask&p=$helping"
body_has 'the providers of the proposal are ticked below'
is "$(grep -o "<input[^>]*name=\"provider\"[^>]*value=\"$helping\"[^>]*checked" "$page" | wc -l)" 1 'the next page asks the providers of the proposal'
# Whoever lives where nobody knows is named, not dropped.
sql "UPDATE person SET latitude = NULL, longitude = NULL WHERE id = (SELECT person_id FROM care_package WHERE id = $council)"
expect 200 GET "$run/takers"
body_has 'the map does not know where they live'
expect 200 GET "$run/takers?as=csv"
body_has 'where they live is not known: ask by hand'
submit 303 "$run/ask" "$run/ask" provider="$helping"
sql_is "SELECT COUNT(*), MAX(template), MAX(body LIKE '%morning:%visits a week%'), MAX(body REGEXP 'ZQ|GL5') FROM outbox WHERE organisation_id = $helping" \
	'1	cover_wanted	1	0' 'a message is queued: patches, parts of the day, hours, nobody'
submit 303 "$run/ask" "$run/ask" provider="$helping"
sql_is "SELECT COUNT(*) FROM failure_log WHERE run_id = $number AND kind = 'message'" 1 'asked again the same day: the log tells of one message'
sql "UPDATE failure_log SET at = at - INTERVAL 1 DAY WHERE run_id = $number AND kind = 'message'"
submit 303 "$run/ask" "$run/ask" provider="$helping"
sql_is "SELECT COUNT(*) FROM failure_log WHERE run_id = $number AND kind = 'message'" 2 'and the next day of another'
sql "DELETE FROM failure_log WHERE run_id = $number AND kind = 'message' ORDER BY id DESC LIMIT 1"
submit 422 "$run/ask" "$run/ask"
submit 422 "$run/ask" "$run/ask" provider="$stopping"
expect 200 GET "$run"
body_has '40 hours a week offered'
body_has 'Asked for cover in Zz Stroud valleys: 6 people'

somebody() { sql "SELECT id FROM failure_person WHERE run_id = $number AND package_id = $1"; }
who=/desk/failures/people/$(somebody "$council")
act() { # act STATUS WHAT NAME=VALUE...
	wished=$1 what=$2
	shift 2
	submit "$wished" "$who" "$who/$what" "$@"
}
expect 200 GET "$who"
body_has 'Zz Helping Care: 14 visits a week'
act 422 cover
body_has 'Select a provider, or say who else covers'
act 422 cover provider="$stopping"
# A request alone covers nobody: the person stays red, and waits with a high risk.
act 303 request
sql_is "SELECT r.risk, r.source FROM care_request r JOIN failure_person f ON f.request_id = r.id WHERE f.package_id = $council" 'high	failure'
expect 200 GET "$who"
body_has 'Not covered'
body_has 'Red'
body_has '14 a week'
expect 200 GET "$run"
body_has 'Not covered yet: 6'
body_has '<strong>1</strong> with a new package or request'
expect 200 GET "$run?as=csv"
is "$(grep -F ,QQ500, "$page" | cut -d, -f2)" Red 'the file has the colour'
# What was given on the day stays: the stop is at eight in the evening, after the morning visit.
sql_is "SELECT ends_on = DATE(stops_at) + INTERVAL 1 DAY FROM care_package, failure_run r WHERE care_package.id = $council AND r.id = $number" 1 'the visit of the morning was given'
act 422 request
sql "UPDATE care_request SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'made_in_error' WHERE id = (SELECT request_id FROM failure_person WHERE package_id = $council)"
expect 200 GET "$who"
body_has 'withdrawn'
body_has 'Make a new request'
act 303 cover provider="$helping" words='Until Friday'
act 303 told
act 422 law basis=s999 amount=-1
act 303 law basis=s19_3 amount=120.50 recover='Zz Other Council'
act 422 move reference=PK-NOSUCH
act 303 request
sql_is "SELECT r.source, r.previous_id = $council_request, DATE(r.first_sent_at) = UTC_DATE() - INTERVAL 50 DAY, r.waited_before
	FROM care_request r JOIN failure_person f ON f.request_id = r.id WHERE f.package_id = $council" 'failure	1	1	20' 'a request follows anew, its clock going on'
sql_is "SELECT end_reason FROM care_package WHERE id = $council" failure
act 422 request
person=$(sql "SELECT person_id FROM care_package WHERE id = $council")
home_package "$person" "$helping" 0
act 303 move reference="PK-ZZ$home_reference"
sql_is "SELECT moved_to = $package FROM failure_person WHERE package_id = $council" 1
# A new package that is to begin: nobody comes yet, and nobody else has to be found.
expect 200 GET "$run/takers"
waiting=$(sed -n 's/.*People without cover yet<[^>]*>[^0-9]*\([0-9]*\).*/\1/p' "$page")
sql "UPDATE care_package SET started_on = NULL, start_on = UTC_DATE() + INTERVAL 3 DAY WHERE id = $package;
	UPDATE failure_person SET cover_by = NULL, cover_words = '' WHERE package_id = $council"
expect 200 GET "$who"
body_has "PK-ZZ$home_reference of Zz Helping Care, from $(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 3 DAY, '%e %M %Y')")"
body_has 'Not covered'
expect 200 GET "$run"
body_has "PK-ZZ$home_reference of Zz Helping Care, from "
expect 200 GET "$run/takers"
is "$(sed -n 's/.*People without cover yet<[^>]*>[^0-9]*\([0-9]*\).*/\1/p' "$page")" "$waiting" 'who is taken over later is proposed to nobody'
sql "UPDATE care_package SET started_on = UTC_DATE(), start_on = UTC_DATE() WHERE id = $package;
	UPDATE failure_person SET cover_by = $helping, cover_words = 'Until Friday' WHERE package_id = $council"
expect 200 GET "$who"
body_has "PK-ZZ$home_reference of Zz Helping Care, since "
body_has 'Zz Helping Care covers'
take_tokens
sql "UPDATE failure_person SET version = version + 1 WHERE package_id = $council"
post 409 "$who/told"
expect 200 GET "$run"
body_has '<strong>1</strong> of <strong>6</strong> covered, <strong>1</strong> told'
# What never began waits again as the request it was.
who=/desk/failures/people/$(somebody "$later")
act 303 request
sql_is "SELECT f.request_id = $later_request, r.awarded_at, k.end_reason FROM failure_person f JOIN care_request r ON r.id = f.request_id
	JOIN care_package k ON k.id = f.package_id WHERE f.package_id = $later" '1	NULL	never_started' 'a package that never began gives its request back'

# ---- Where else it is seen ----
expect 200 GET /desk
body_has 'Providers that have stopped'
body_has 'Their people without cover'
account broker
browser broker
sign_in
expect 200 GET /desk/waiting
body_has 'Their provider has stopped, and nobody covers them: 5'
body_has 'QQ503'
expect 200 GET '/desk/waiting?as=csv'
body_has 'QQ503'
body_has 'Provider stopped, nobody covers'
expect 200 GET /desk/waiting/daily
body_has 'Their provider has stopped, and nobody covers them: 5'
# It is asked nothing, offers nothing that is taken without a word, and has no free hours.
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $stopping, 1, '2020-01-01')"
home_person QQ507
home_request "$person" 2
submit 303 "/desk/requests/$request/sourcing" "/desk/requests/$request/sourcing/open" tier=1 minutes=120 wider=0
sql_is "SELECT SUM(organisation_id = $stopping), SUM(organisation_id = $helping) FROM notice WHERE request_id = $request" '0	1'
expect 200 GET "/desk/requests/$request/sourcing"
body_has 'Has stopped: not asked'
offer=$(sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($request, $stopping, UTC_DATE() + INTERVAL 2 DAY, 2400, 20000, 3);
	SELECT LAST_INSERT_ID()")
sql "INSERT INTO offer_visit SELECT $offer, id, window_from FROM request_visit WHERE request_id = $request"
expect 200 GET "/desk/requests/$request/offers"
body_has 'Has stopped'
submit 422 "/desk/requests/$request/award?offer=$offer" "/desk/requests/$request/award" offer="$offer" asked=chose
body_has 'A provider that you chose has stopped'
submit 303 "/desk/requests/$request/award?offer=$offer" "/desk/requests/$request/award" offer="$offer" asked=chose stopped=1

# ---- Who asked for the care sees that its provider stops, and who runs it where that is done ----
expect 200 GET "/desk/packages/$amended"
body_has 'What is done about it'
account practitioner
browser practitioner
sign_in
amended_person=$(sql "SELECT person_id FROM care_package WHERE id = $amended")
for shown in "/desk/packages/$amended" "/desk/packages/person/$amended_person" "/desk/requests/$request" "/desk/requests/$later_request"; do
	expect 200 GET "$shown"
	body_has '<strong>Zz Stopping Care stop'
	body_has 'Nobody is known to come in its place yet'
	body_lacks 'What is done about it'
done
for shown in "/desk/packages/$council" "/desk/requests/$council_request"; do
	expect 200 GET "$shown"
	body_has '<strong>Zz Stopping Care stop'
	body_has 'Others see to this care for now, or have taken it over. Taken over: PK-'
done
sql "UPDATE care_package k JOIN failure_person f ON f.moved_to = k.id SET k.started_on = NULL, f.cover_by = NULL, f.cover_words = '' WHERE f.package_id = $council"
expect 200 GET "/desk/packages/$council"
body_has 'Nobody is known to come until another begins. Taken over: PK-'
# A run before this one may have found it.
sql "INSERT INTO failure_run (organisation_id, legal_kind, stops_at, closed_at) VALUES ($stopping, 'interruption', UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP());
	SET @before = LAST_INSERT_ID();
	INSERT INTO failure_person (run_id, package_id, person_id, funder, legal_basis, sort, moved_to)
	SELECT @before, package_id, person_id, funder, legal_basis, 1, moved_to FROM failure_person WHERE run_id = $number AND package_id = $council;
	UPDATE failure_person SET moved_to = NULL WHERE run_id = $number AND package_id = $council"
expect 200 GET "/desk/packages/$council"
body_has 'Nobody is known to come until another begins. Taken over: PK-'
sql "UPDATE failure_person f JOIN failure_person g ON g.package_id = f.package_id AND g.moved_to IS NOT NULL SET f.moved_to = g.moved_to WHERE f.run_id = $number;
	DELETE g FROM failure_person g JOIN failure_run r ON r.id = g.run_id WHERE r.organisation_id = $stopping AND r.id <> $number; DELETE FROM failure_run WHERE organisation_id = $stopping AND id <> $number"
sql "UPDATE care_package k JOIN failure_person f ON f.moved_to = k.id SET k.started_on = UTC_DATE(), f.cover_by = $helping, f.cover_words = 'Until Friday' WHERE f.package_id = $council"
browser broker
home_provider 'Zz Stops too'
sql "INSERT INTO failure_run (organisation_id, legal_kind, stops_at) VALUES ($provider, 'interruption', UTC_TIMESTAMP());
	INSERT INTO capacity_return (organisation_id) VALUES ($provider);
	INSERT INTO capacity_cell SELECT (SELECT MAX(id) FROM capacity_return), $patch, d.seq, p.seq, 600, 0 FROM seq_1_to_7 d JOIN seq_1_to_4 p"
expect 200 GET "/desk/failures/rehearse?provider=$stopping&as=csv"
body_lacks 'Zz Stops too'
body_has 'Zz Helping Care'
browser commissioner
expect 200 GET "$run"
body_has '£120.50'

# ---- Care that the council does not buy, and people added ----
expect 200 GET "$run/add"
submit 422 /desk/packages/record "/desk/packages/record" provider="$stopping" funder=other_council case_id=QQ508 initials=QX birth_year=1940 postcode='GL5 1AA'
body_has 'Say which council or NHS body pays'
submit 303 /desk/packages/record "/desk/packages/record" provider="$stopping" funder=other_council funder_name='Zz Shire' case_id='qq 508' initials=q.x. birth_year=1940 \
	postcode='GL5 1AA' patch="$patch" alone=1 part=1 part=4 critical=1
sql_is "SELECT f.funder, f.funder_name, f.recover_from, f.legal_basis, k.request_id, k.lives_alone, (SELECT COUNT(*) FROM package_visit v WHERE v.package_id = k.id AND v.critical = 'other')
	FROM failure_person f JOIN care_package k ON k.id = f.package_id JOIN person e ON e.id = k.person_id WHERE e.case_id = 'QQ508' AND f.run_id = $number" \
	'other_council	Zz Shire	Zz Shire	s48	NULL	1	14' 'recorded, and on the list of the run'
submit 422 /desk/packages/record "/desk/packages/record" provider="$stopping" funder=self case_id=QQ508 initials=ZZ birth_year=1940 postcode='GL5 1AA' patch="$patch"
body_has 'somebody with other initials'
submit 303 /desk/packages/record "/desk/packages/record" provider="$helping" funder=self case_id=QQ509 initials=QY birth_year=1939 postcode='GL5 1AA' patch="$patch" part=2 day=1 day=3
sql_is "SELECT k.funder, COUNT(v.id), (SELECT COUNT(*) FROM failure_person f WHERE f.package_id = k.id) FROM care_package k JOIN person e ON e.id = k.person_id AND e.case_id = 'QQ509'
	JOIN package_visit v ON v.package_id = k.id GROUP BY k.id" 'self	2	0' 'a provider that goes on has no run'
expect 200 GET "/desk/failures/rehearse?provider=$helping"
body_has 'The person pays: 1'
person=$(sql "SELECT person_id FROM care_package WHERE id = $amended")
home_package "$person" "$stopping" 1
submit 422 "$run/add" "$run/add" reference=PK-NOSUCH
submit 303 "$run/add" "$run/add" reference="PK-ZZ$home_reference"
submit 422 "$run/add" "$run/add" reference="PK-ZZ$home_reference"
sql "DELETE FROM failure_person WHERE run_id = $number AND package_id IN ($package, (SELECT k.id FROM care_package k JOIN person e ON e.id = k.person_id WHERE e.case_id = 'QQ508'))"

# ---- Two providers share somebody's week: one stops, the other goes on ----
home_patch ZZ2 'Zz Shared valley'
home_provider 'Zz Stopping Soon'; soon=$provider
home_provider 'Zz Near Care'; near=$provider
home_provider 'Zz Evening Care'; evening=$provider
home_provider 'Zz Forest Care'; forest=$provider
for number in "$near" "$evening" "$forest"; do
	sql "INSERT INTO capacity_return (organisation_id) VALUES ($number);
		INSERT INTO capacity_cell SELECT (SELECT MAX(id) FROM capacity_return), $patch, d.seq, p.seq, 60, 0 FROM seq_1_to_7 d JOIN seq_1_to_4 p"
done
home_person QQ521; home_package "$person" "$near" 30
sql "UPDATE person SET latitude = 51.79, longitude = -2.216 WHERE id = $person"
home_person QQ522; home_package "$person" "$forest" 30
sql "UPDATE person SET latitude = 51.725, longitude = -2.530 WHERE id = $person"
home_person QQ520
sql "UPDATE person SET latitude = 51.690, longitude = -2.458 WHERE id = $person"
shared=$person
home_request "$person" 50
home_package "$person" "$soon" 30 "$request"; mornings=$package
home_package "$person" "$evening" 30 "$request"; evenings=$package
sql "DELETE FROM package_visit WHERE (package_id = $mornings AND part = 4) OR (package_id = $evenings AND part = 1);
	UPDATE package_visit SET carers = 1 WHERE package_id = $mornings"
expect 200 GET "/desk/failures/rehearse?provider=$soon&hour=6&$(day 0 on | tr ' ' '&')"
takers() { grep -o "Zz [A-Z][a-z]* Care: [0-9]* visits" "$page" | tr '\n' ' '; }
submit 303 /desk/failures/open /desk/failures/open provider="$soon" $(day 0 on) hour=6 kind=interruption
soon_run=$(sql "SELECT MAX(id) FROM failure_run")
sql_is "SELECT GROUP_CONCAT(package_id) FROM failure_person WHERE run_id = $soon_run" "$mornings" 'of the week that two share, the part of the one that stops'
who=/desk/failures/people/$(sql "SELECT id FROM failure_person WHERE run_id = $soon_run")
expect 200 GET "$who"
is "$(takers)" 'Zz Evening Care: 7 visits Zz Near Care: 7 visits Zz Forest Care: 7 visits ' \
	'who comes to the person already is first, and last who is near across the Severn alone'
act 303 request
sql_is "SELECT COUNT(*), SUM(v.part = 1), r.source FROM failure_person f JOIN care_request r ON r.id = f.request_id JOIN request_visit v ON v.request_id = r.id WHERE f.run_id = $soon_run" \
	'7	7	failure' 'the request asks for its visits alone'
sql_is "SELECT GROUP_CONCAT(COALESCE(end_reason, 'goes on') ORDER BY id) FROM care_package WHERE person_id = $shared" 'failure,goes on' 'and the other package goes on'
# The other stops as well: its part joins the same request.
submit 303 /desk/failures/open /desk/failures/open provider="$evening" $(day 0 on) hour=6 kind=interruption
who=/desk/failures/people/$(sql "SELECT id FROM failure_person WHERE package_id = $evenings")
act 303 request
sql_is "SELECT COUNT(DISTINCT f.request_id), (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = MAX(f.request_id)), (SELECT SUM(v.minutes * v.carers) = r.carer_minutes FROM request_visit v JOIN care_request r ON r.id = v.request_id WHERE r.id = MAX(f.request_id))
	FROM failure_person f WHERE f.package_id IN ($mornings, $evenings)" '1	14	1' 'one request for the whole week'

# ---- Closed ----
submit 422 "$run/close" "$run/close" lessons='Keep out-of-hours numbers'
body_has '5 people have no cover: say why the run can be closed'
submit 422 "$run/close" "$run/close" lessons=short
submit 303 "$run/close" "$run/close" lessons='Keep out-of-hours numbers' open='They arranged care themselves'
expect 200 GET "$run"
body_has 'Keep out-of-hours numbers'
submit 422 "$run/log" "$run/log" kind=call words='Too late'
body_has 'This run is closed'
expect 404 GET /desk/failures/999999999
expect 404 GET /desk/failures/people/999999999
browser practitioner
expect 403 GET /desk/failures
expect 200 GET "/desk/packages/$amended"
body_lacks '<strong>Zz Stopping Care stop'
finish
