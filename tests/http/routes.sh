# Every route: an address that works and, for a form, answers that are taken and answers
# that are refused.  Read in by every_route.t and tests/fault/database.t, which say what
# page() and form() do with them:
#
#   page PATTERN ADDRESS [STATUS]
#   form PATTERN ADDRESS PAGE NAME=VALUE... -- NAME=VALUE...
#   lookup, with the same:   a form that changes nothing (LOOKUP)
#
#   missing_gives STATUS     what a number gives that no row has, for those below
#   needs CAPABILITY         who may use those below, when the route itself does not say it all
#   repeated yes|no          whether the same form can be sent again
#   lookups_lead on|nowhere  whether a LOOKUP sends on, or shows what was found on its own page
#
# NAME=< is the hidden value that the page has.  PAGE is where the form is; each answer behind -- is wrong when it stands in for the one
# of that name.  A route that is not here fails every_route.t.

listing=$(sql 'SELECT MIN(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')
sql "INSERT INTO shortlist (code, owner) VALUES ('TESTCODE22', '')"

# find
page / /
page /places /places
page /find '/find?near=stroud&task=shopping&within=5'
lookup /find /find / place=Stroud q=shopping -- place=Atlantis
page /listing/:id "/listing/$listing"
page /compare "/compare?id=$listing&id=999999999&id=x"
form /shortlist/add/:id "/shortlist/add/$listing" "/listing/$listing"
page /shortlist /shortlist
missing_gives 303
form /shortlist/remove/:id "/shortlist/remove/$listing" /shortlist
missing_gives 404
page /s/:code /s/TESTCODE22
page /advert /advert
form /advert /advert /advert place=Stroud task=shopping task=housework hours=6 rate=13.50 \
	words='Two mornings, with a dog' name='Robin Example' email=robin@example.org checked=1 \
	-- place= place=Atlantis place=London task= task=no-such-task hours= hours=0 hours=169 hours=six hours=1e1 rate= rate=-1 rate=12.345 \
	name= name=R email=robin email='robin@example.org,other@example.org' phone=123
page /advert/sent/:code /advert/sent/ABCDEFGHJK 404
shown=$(sql "INSERT INTO advert (reference, place_label, tasks, hours, rate, checked_on, shown_until)
	VALUES ('TESTSHOWN2', 'Stroud', '|meals|', 6, 1400, UTC_DATE(), UTC_DATE() + INTERVAL 20 DAY); SELECT LAST_INSERT_ID()")
sql "INSERT INTO advert_contact (advert_id, name, phone) VALUES ($shown, 'Robin Example', '01632 960 001')"
page /adverts '/adverts?near=stroud&task=meals'
lookup /adverts /adverts /adverts place=Stroud -- place=Atlantis
page /adverts/:code /adverts/TESTSHOWN2
repeated no
form /adverts/:code /adverts/TESTSHOWN2 /adverts/TESTSHOWN2 name='Robin Assistant' email=robin@example.org words='Ten years of cooking' \
	-- name= name=R phone=123 email=robin words= words=short
repeated yes
page /adverts/:code/sent /adverts/TESTSHOWN2/sent
page /accessibility /accessibility
page /privacy /privacy
page /cookies /cookies
page /contact /contact
page /about-distances /about-distances

# desk
page /desk /desk
page /desk/find '/desk/find?near=stroud&task=shopping'
lookup /desk/find /desk/find /desk place=Stroud q=shopping -- place=Atlantis
page /desk/listings/:id "/desk/listings/$listing"
page /desk/listings/:id/private "/desk/listings/$listing/private"
form /desk/listings/:id/notes "/desk/listings/$listing/notes" "/desk/listings/$listing" body='Rang, and they will ring back' -- body=
form /desk/listings/:id/labels "/desk/listings/$listing/labels" "/desk/listings/$listing" --
page /desk/notes /desk/notes
page /desk/listings '/desk/listings?shown=stale&kind=pa'
page /desk/listings/new /desk/listings/new
form /desk/listings/new /desk/listings/new /desk/listings/new kind=pa name='Robin Routes' -- kind= kind=agency name= name=R

# A listing that is being added, and one that is published.
district=$(sql "SELECT MIN(id) FROM area WHERE kind = 'district' AND code = 'E07000082'")
made=$(sql "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on)
	VALUES ('pa', 'Robin Made', 0, 0, 'unknown', UTC_DATE()); SELECT LAST_INSERT_ID()")
live=$(sql "INSERT INTO listing (kind, name, summary, place_label, latitude, longitude, reach, public_phone, confirmed_on, published_on)
	VALUES ('registered', 'Routes Care', 'Made up for a test', 'Stroud', 51.75, -2.22, 'county', '01632 960 003', UTC_DATE(), UTC_DATE());
	SELECT LAST_INSERT_ID()")
sql "UPDATE listing SET cqc_location_id = '1-999000111' WHERE id = $live"
sql "INSERT INTO listing_term (listing_id, term_id) SELECT $live, id FROM term WHERE code = 'meals'"
made=/desk/listings/$made live=/desk/listings/$live
page /desk/listings/:id/about "$made/about"
form /desk/listings/:id/about "$made/about" "$made/about" 'version=<' name='Robin Made' summary='Help at home in Stroud' -- name= name=R summary= summary=Short
page /desk/listings/:id/registration "$made/registration"
form /desk/listings/:id/registration "$made/registration" "$made/registration" 'version=<' directs=person engages=person sends_cover=person \
	-- directs= directs=nobody engages= sends_cover= cqc_location_id=x
page /desk/listings/:id/offers "$made/offers"
form /desk/listings/:id/offers "$made/offers" "$made/offers" 'version=<' task=meals task=shopping -- task=flying task=
page /desk/listings/:id/people "$made/people"
form /desk/listings/:id/people "$made/people" "$made/people" 'version=<' condition=older_people prevention=secondary -- condition= condition=everybody prevention=never
page /desk/listings/:id/worker "$made/worker"
form /desk/listings/:id/worker "$made/worker" "$made/worker" 'version=<' language=english driver=own_car employment=employed \
	-- language= language=martian employment= driver=chauffeur
page /desk/listings/:id/prices "$made/prices"
form /desk/listings/:id/prices "$made/prices" "$made/prices" 'version=<' price_from=13.50 price_to=15 direct_payment=accepted \
	-- price_from=x price_from=12.70 price_from=-1 price_to=13.49 price_basis=barter direct_payment=never
page /desk/listings/:id/place "$made/place"
form /desk/listings/:id/place "$made/place" "$made/place" 'version=<' town=Stroud shown=private address='1 Example Street' \
	-- town= town=Atlantis postcode=GL5 shown= shown=perhaps
page /desk/listings/:id/reach "$made/reach"
form /desk/listings/:id/reach "$made/reach" "$made/reach" 'version=<' reach=areas miles=5 district="$district" -- reach= reach=moon district= district=999999 miles=0 miles=x
page /desk/listings/:id/week "$made/week"
form /desk/listings/:id/week "$made/week" "$made/week" 'version=<' mon_morning=60 sun_night=600 -- mon_morning=x sun_night=721 tue_bed=-1
page /desk/listings/:id/taking "$made/taking"
form /desk/listings/:id/taking "$made/taking" "$made/taking" 'version=<' taking=now taking_note='Mornings' -- taking= taking=never
page /desk/listings/:id/contact "$made/contact"
form /desk/listings/:id/contact "$made/contact" "$made/contact" 'version=<' phone='01632 960 001' website=https://www.example.org \
	-- phone=12 email=robin public_phone=x public_email=x website=javascript:x
page /desk/listings/:id/answers "$made/answers"
page /desk/listings/:id/checks "$made/checks"
form /desk/listings/:id/checks "$made/checks" "$made/checks" 'version=<' kind=identity seen='Passport' seen_on-day=1 seen_on-month=2 seen_on-year=2026 \
	-- kind= kind=aura seen= seen=x
check=$(sql "INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by)
	VALUES (${made##*/}, 'dbs', 'A certificate', '2026-01-02', 'Directory team'); SELECT LAST_INSERT_ID()")
page /desk/listings/:id/checks/withdraw "$made/checks/withdraw?check=$check"
form /desk/listings/:id/checks/withdraw "$made/checks/withdraw" "$made/checks/withdraw?check=$check" 'version=<' "check=$check" reason='Recorded by mistake' \
	-- reason= reason=whim
page /desk/renewals '/desk/renewals?within=30'
page /desk/listings/:id/publish "$live/publish"
form /desk/listings/:id/confirm "$live/confirm" "$live/publish" 'version=<'
form /desk/listings/:id/pause "$live/pause" "$live/publish" 'version=<'
form /desk/listings/:id/publish "$live/publish" "$live/publish" 'version=<' agreed=1
form /desk/listings/:id/unlist "$live/unlist" "$live/publish" 'version=<' reason='Listed twice' -- reason= reason=Nothing
page /desk/listings/:id/erase "$live/erase"
form /desk/listings/:id/erase "$live/erase" "$live/erase" 'version=<' reason='They asked us to' sure=1 -- reason= reason=Because
placed=/desk/adverts/$(sql "INSERT INTO advert (reference, place_label, tasks, hours, rate, words) VALUES ('TESTADVERT', 'Stroud', '|meals|', 6, 1400, 'Two mornings');
	SELECT LAST_INSERT_ID()")
sql "INSERT INTO advert_contact (advert_id, name, phone) SELECT id, 'Robin Example', '01632 960 001' FROM advert WHERE reference = 'TESTADVERT'"
soon=$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 20 DAY, 'shown_until-day=%d shown_until-month=%m shown_until-year=%Y')")
# care rounds
. "$top/tests/http/round_set.sh"
page /desk/rounds '/desk/rounds?day=2'
page /desk/rounds/:id "/desk/rounds/$round_patch"
page /desk/rounds/:id/fit/:code "/desk/rounds/$round_patch/fit/HC-ZZR01"
page /desk/rounds/:id/lots "/desk/rounds/$round_patch/lots?lots=2"
page /desk/rounds/:id/swaps "/desk/rounds/$round_patch/swaps"
round_swap=/desk/swaps/$(sql "SELECT id FROM organisation WHERE name = 'Zz round North care'")/PK-ZZR4
page /desk/swaps/:id/:code "$round_swap"
form /desk/swaps/:id/:code "$round_swap" "$round_swap" reason=carer -- reason= reason=Because
form /desk/swaps/:id/:code/allow "$round_swap/allow" "$round_swap" --
form /desk/swaps/:id/:code/asked "$round_swap/asked" "$round_swap" --

page /desk/adverts '/desk/adverts?shown=all'
page /desk/adverts/:id "$placed"
# shellcheck disable=SC2086 # a list
form /desk/adverts/:id/approve "$placed/approve" "$placed" 'version=<' words='Two mornings' clean=1 $soon
form /desk/adverts/:id/decline "$placed/decline" "$placed" 'version=<' reason=Pay note='By phone' -- reason= reason=Because
shown=/desk/adverts/$shown
page /desk/adverts/:id/answers "$shown/answers"
answered=$(sql "INSERT INTO advert_answer (advert_id) VALUES (${shown##*/}); SELECT LAST_INSERT_ID()")
sql "INSERT INTO advert_answer_private (answer_id, name, phone) VALUES ($answered, 'Lee Example', '01632 960 002')"
form /desk/adverts/:id/answers "$shown/answers" "$shown/answers" "answer=$answered" outcome=passed_on
answered=/desk/answers/$answered
page /desk/adverts/:id/end "$shown/end"
form /desk/adverts/:id/end "$shown/end" "$shown/end" 'version=<' reason='Found somebody' -- reason= reason=Because
page /desk/answers/:id/erase "$answered/erase"
form /desk/answers/:id/erase "$answered/erase" "$answered/erase" \
	reason='They asked us to' sure=1 -- reason= reason=Because
page /desk/adverts/:id/erase "$shown/erase"
form /desk/adverts/:id/erase "$shown/erase" "$shown/erase" 'version=<' reason='They asked us to' sure=1 -- reason= reason=Because

# A request that is being made, one to approve, and one to withdraw.
request_number=0
make_request() {
	request_number=$((request_number + 1))
	sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector) VALUES ('ROUTES$request_number', 'RE', 1940, 'GL5 1AA', 'GL5 1')"
	made_request=/desk/requests/$(sql "INSERT INTO care_request (reference, person_id, source, urgency, needed_by, need_at, purpose_at, outcomes, visit_minutes, carer_minutes)
		SELECT 'HC-ROUTE$request_number', id, 'community', 'planned', UTC_DATE() + INTERVAL 9 DAY, UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'To be at home', 30, 30
		FROM person WHERE case_id = 'ROUTES$request_number'; SELECT LAST_INSERT_ID()")
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, tasks) VALUES (${made_request##*/}, 1, 7, 1, 480, 600, 30, '|meals|')"
}
make_request
draft=$made_request
make_request
to_send=$made_request
make_request
to_approve=$made_request
make_request
to_return=$made_request
sql "UPDATE care_request SET sent_at = UTC_TIMESTAMP() WHERE id IN (${to_approve##*/}, ${to_return##*/})"
sql "INSERT IGNORE INTO fee_rate (setting, time, minutes, pence, valid_from, source) VALUES ('rural', 'weekend', 30, 2500, '2024-04-01', 'Routes')"
needed_by=$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 5 DAY, 'needed_by-day=%d needed_by-month=%m needed_by-year=%Y')")
routes_patch=$(sql "SELECT MIN(id) FROM area WHERE kind = 'patch' AND valid_from <= UTC_DATE() AND (valid_to IS NULL OR valid_to > UTC_DATE())")
page /desk/requests '/desk/requests?shown=all'
lookup /desk/requests /desk/requests /desk/requests words=ROUTES1 -- words= words=NOSUCH9
page /desk/requests/new /desk/requests/new
lookups_lead nowhere
lookup /desk/requests/new /desk/requests/new /desk/requests/new case_id=ROUTES9 -- case_id= case_id='Robin Example'
lookups_lead on
form /desk/requests/new/person /desk/requests/new/person /desk/requests/new case_id=ROUTES8 initials=RE birth_year=1940 postcode='GL5 1AA' patch="${routes_patch%NULL}" \
	-- initials=Robinson initials= birth_year=1066 birth_year= postcode= postcode=Atlantis
page /desk/requests/:id "$draft"
page /desk/requests/:id/tasks "$draft/tasks"
page /desk/requests/:id/person "$draft/person"
form /desk/requests/:id/person "$draft/person" "$draft/person" postcode='GL5 1AA' patch="${routes_patch%NULL}" -- postcode= postcode=Atlantis
page /desk/requests/:id/need "$draft/need"
# shellcheck disable=SC2086 # a list
form /desk/requests/:id/need "$draft/need" "$draft/need" source=community urgency=planned $needed_by where_now=home risk=low lives_alone=yes carer_strain=none \
	-- source= urgency=never where_now=moon risk= lives_alone=perhaps carer_strain= needed_by-day=45
page /desk/requests/:id/purpose "$draft/purpose"
form /desk/requests/:id/purpose "$draft/purpose" "$draft/purpose" outcomes='To be at home' access='Key safe' gender=any \
	-- outcomes= access='Code 1234' gender=robot language=martian
page /desk/requests/:id/week "$draft/week"
page /desk/requests/:id/times "$draft/times"
page /desk/requests/:id/visits/:code "$draft/visits/new"
form /desk/requests/:id/visits/:code "$draft/visits/new" "$draft/visits/new" day=1 day=2 from=7am to=9am minutes=45 carers=1 critical=no task=meals \
	-- day= day=8 from=late to=6am minutes=10 minutes=721 carers=3 critical=never task= task=flying
page /desk/requests/:id/visits/:code/remove "$draft/visits/1/remove"
form /desk/requests/:id/visits/:code/remove "$draft/visits/1/remove" "$draft/visits/1/remove"
page /desk/requests/:id/check "$to_send/check"
form /desk/requests/:id/check "$to_send/check" "$to_send/check"
page /desk/requests/:id/approve "$to_approve/approve"
sql "INSERT IGNORE INTO approval_limit (account_id, valid_from, pence) SELECT id, '2024-01-01', 9900000 FROM account"
form /desk/requests/:id/return "$to_return/return" "$to_return/approve" reason='Are two needed?' -- reason= reason=No
form /desk/requests/:id/approve "$to_approve/approve" "$to_approve/approve"
page /desk/requests/:id/withdraw "$to_return/withdraw"
form /desk/requests/:id/withdraw "$to_return/withdraw" "$to_return/withdraw" reason=not_needed -- reason= reason=bored
page /desk/sources /desk/sources
page /desk/sources/:code /desk/sources/nspl

# Sourcing home care
. "$top/tests/http/sourcing_set.sh"
care_request
sourced=/desk/requests/$request
page /desk/sourcing '/desk/sourcing?shown=all'
page /desk/requests/:id/sourcing "$sourced/sourcing"
form /desk/requests/:id/sourcing/open "$sourced/sourcing/open" "$sourced/sourcing" tier=1 minutes=120 wider=0 \
	-- tier= tier=9 minutes= minutes=3 wider= wider=15
form /desk/requests/:id/sourcing/close "$sourced/sourcing/close" "$sourced/sourcing"
offer_of "$zz1" 1,2,3,4,5
page /desk/requests/:id/offers "$sourced/offers"
page /desk/requests/:id/award "$sourced/award?offer=$offer"
form /desk/requests/:id/award "$sourced/award" "$sourced/award?offer=$offer" "offer=$offer" asked=chose -- asked= asked=perhaps

# admin
account practitioner
someone=/admin/accounts/$account_id
needs account.manage
page /admin /admin 303
needs ''
page /admin/accounts '/admin/accounts?role=broker'
lookup /admin/accounts /admin/accounts /admin/accounts words=robin -- words= words=r
page /admin/accounts/new /admin/accounts/new
form /admin/accounts/new /admin/accounts/new /admin/accounts/new name='Sam Sample' login=sam@example.org roles=broker roles=practitioner \
	-- name= name=S login= login=sam roles= roles=emperor
page /admin/accounts/:id "$someone"
page /admin/accounts/:id/change "$someone/change"
form /admin/accounts/:id/change "$someone/change" "$someone/change" name='Robin Changed' roles=broker -- name= roles=emperor
page /admin/accounts/:id/password "$someone/password"
repeated no
form /admin/accounts/:id/password "$someone/password" "$someone/password" 'proposed=<' 'proof=<'
repeated yes
form /admin/accounts/:id/sessions "$someone/sessions" "$someone"
page /admin/fee-rates /admin/fee-rates
page /admin/fee-rates/new /admin/fee-rates/new
form /admin/fee-rates/new /admin/fee-rates/new /admin/fee-rates/new valid_from-day=1 valid_from-month=4 valid_from-year=2050 source='The cabinet' urban_day_60=24.50 \
	-- valid_from-day=45 valid_from-year=2020 source= source=x urban_day_60=-1 urban_day_60=201 rural_weekend_15=x
page /admin/limits /admin/limits
account approver
limited=/admin/limits/$account_id
page /admin/limits/:id "$limited"
form /admin/limits/:id "$limited" "$limited" pence=30000 valid_from-day=1 valid_from-month=4 valid_from-year=2050 \
	-- pence= pence=x pence=-1 pence=1000000.01 valid_from-day=45 valid_from-year=2020
page /admin/sessions /admin/sessions
sql "INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES (REPEAT('e', 64), $account_id, UTC_TIMESTAMP(), UTC_TIMESTAMP())"
form /admin/sessions/:id/end "/admin/sessions/$(sql "SELECT id FROM session WHERE token_hash = REPEAT('e', 64)")/end" /admin/sessions
page /admin/audit /admin/audit
lookup /admin/audit /admin/audit /admin/audit who="$login" -- who= who=r who=nobody-of-this-name
missing_gives 409
form /admin/accounts/:id/disable "$someone/disable" "$someone"
form /admin/accounts/:id/enable "$someone/enable" "$someone"
missing_gives 404
page /admin/roles /admin/roles
# shellcheck disable=SC2046 # a list
form /admin/roles /admin/roles /admin/roles $(sql "SELECT CONCAT('may=', role, ':', capability) FROM role_capability") may=commissioner:audit.see \
	-- may=emperor:everything

. "$top/tests/http/area_set.sh"
page /admin/areas '/admin/areas?kind=ilp&ended=1'
page /admin/areas/gaps '/admin/areas/gaps?kind=pcn'
page /admin/areas/new /admin/areas/new
form /admin/areas/new /admin/areas/new /admin/areas/new kind=patch name='Made patch' code=M1 from-day=1 from-month=1 from-year=2100 \
	-- kind= kind=county name= name=M code= code='M 1'
page /admin/areas/file /admin/areas/file
# What was chosen as a file is not shown again.
printf 'LSOA code,area code,area name,valid from\nX05,PCN-R,Routes network,\n' >"$work/areas.csv"
form /admin/areas/file /admin/areas/file /admin/areas/file kind=pcn "file@$work/areas.csv" --
uploaded=/admin/areas/file/$(sql "INSERT INTO area_file (kind, name, content) VALUES ('ilp', 'made-up.csv', 'LSOA code,area code,area name,valid from
X06,ILP-R,Routes partnership,'); SELECT LAST_INSERT_ID()")
page /admin/areas/file/:id "$uploaded"
form /admin/areas/file/:id "$uploaded" "$uploaded" --
drawn=/admin/areas/$(sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', 'ROUTES', 'Routes patch', '2020-01-01'); SELECT LAST_INSERT_ID()")
page /admin/areas/:id "$drawn"
page /admin/areas/:id/change "$drawn/change"
form /admin/areas/:id/change "$drawn/change" "$drawn/change" name='Routes patch' code=ROUTES-2 -- name= code= 'code=A B'
page /admin/areas/:id/draw "$drawn/draw" 303
page /admin/areas/:id/draw/:code "$drawn/draw/E07000078"
form /admin/areas/:id/draw/:code "$drawn/draw/E07000078" "$drawn/draw/E07000078" lsoa=X01 lsoa=X02 from-day=1 from-month=1 from-year=2100 \
	-- lsoa=X05 lsoa=none
page /admin/areas/:id/end "$drawn/end"
form /admin/areas/:id/end "$drawn/end" "$drawn/end" until-day=1 until-month=1 until-year=2100 --

# home care, an area a file
for part in "$top"/tests/http/routes_of_*.sh; do
	. "$part"
done

# Providers of home care
company=$(sql "INSERT INTO organisation (name, email, rating) VALUES ('Routes Care', 'routes@example.org', 'Good'); SELECT LAST_INSERT_ID()")
organisation=/admin/organisations/$company
colleague=/admin/provider-accounts/$(sql "INSERT INTO account (login, name, organisation_id) VALUES ('routes-care@example.org', 'Robin Care', $company); SELECT LAST_INSERT_ID()")
page /admin/organisations /admin/organisations
page /admin/organisations/new /admin/organisations/new
form /admin/organisations/new /admin/organisations/new /admin/organisations/new name='Routes Second' email=second@example.org rating=Good double_handed=yes \
	-- name= name=R email=x phone=x rating= rating=Middling double_handed=
page /admin/organisations/:id "$organisation"
page /admin/organisations/:id/change "$organisation/change"
form /admin/organisations/:id/change "$organisation/change" "$organisation/change" name='Routes Care' rating=none double_handed=no \
	-- name= rating=Middling double_handed=perhaps
page /admin/organisations/:id/people "$organisation/people"
form /admin/organisations/:id/people "$organisation/people" "$organisation/people" name='Robin Second' login=robin-second@example.org \
	-- name= login= login=x
page /admin/organisations/:id/end "$organisation/end"
page /admin/provider-accounts/:id "$colleague"
page /admin/provider-accounts/:id/password "$colleague/password"
repeated no
form /admin/provider-accounts/:id/password "$colleague/password" "$colleague/password" 'proposed=<' 'proof=<'
repeated yes
form /admin/provider-accounts/:id/disable "$colleague/disable" "$colleague"
form /admin/provider-accounts/:id/enable "$colleague/enable" "$colleague"
page /admin/areas/:id/providers "$drawn/providers"
form /admin/areas/:id/providers "$drawn/providers" "$drawn/providers" organisation="$company" tier=2 from-day=1 from-month=1 from-year=2090 \
	-- organisation= organisation=999999999 tier= tier=7
page /admin/areas/:id/hubs "$drawn/hubs"
form /admin/areas/:id/hubs "$drawn/hubs" "$drawn/hubs" kind=sheltered name='Routes House' postcode='GL5 1AA' from-day=1 from-month=1 from-year=2090 \
	-- kind= kind=palace name= postcode= postcode=Stroud postcode='M1 1AA'
hub=/admin/hubs/$(sql "INSERT INTO patch_hub (patch_id, kind, name, postcode, latitude, longitude, valid_from)
	VALUES (${drawn##*/}, 'sheltered', 'Routes Court', 'GL5 1AA', 51.74, -2.22, '2020-01-01'); SELECT LAST_INSERT_ID()")
page /admin/hubs/:id/end "$hub/end"
form /admin/hubs/:id/end "$hub/end" "$hub/end" until-day=1 until-month=1 until-year=2095 --
page /admin/travel /admin/travel
form /admin/travel /admin/travel /admin/travel figure=door_walk value=1 source='As it was before' -- figure= figure=none value= value=x value=0 source=
page /admin/travel/crossings /admin/travel/crossings
form /admin/travel/crossings /admin/travel/crossings /admin/travel/crossings crossing=haw state=closed reason='A flood, as it was before' \
	-- crossing= crossing=none state= state=half reason= reason=No
page /admin/travel/table /admin/travel/table
printf 'origin,destination,minutes\nX05,X06,12\nX06,X05,13\n' >"$work/minutes.csv"
form /admin/travel/table /admin/travel/table /admin/travel/table source='Routes and Co' of-day=1 of-month=6 of-year=2026 "file@$work/minutes.csv" --
minutes=/admin/travel/table/$(sql "INSERT INTO travel_table (name, source, of_on, found) VALUES ('a.csv', 'Routes and Co', '2026-06-01', ''); SELECT LAST_INSERT_ID()")
page /admin/travel/table/:id "$minutes"
form /admin/travel/table/:id "$minutes" "$minutes" --
form /admin/travel/table/remove /admin/travel/table/remove /admin/travel/table --
page /admin/weights /admin/weights
form /admin/weights /admin/weights /admin/weights covered=30 continuity=20 travel=20 quality=15 price=15 why='As it was before' \
	-- covered= covered=101 continuity=-1 travel=x quality= price=1.5 why=
form /admin/organisations/:id/end "$organisation/end" "$organisation/end" until-day=1 until-month=1 until-year=2090 --

company=$(sql "SELECT MAX(id) FROM organisation")
unsent=/admin/outbox/$(sql "INSERT INTO outbox (once, organisation_id, address, template, subject, body, gave_up_at)
	VALUES (REPEAT('r', 64), $company, 'routes@example.org', 'notice', 'Home care wanted', 'Near GL5 1', UTC_TIMESTAMP()); SELECT LAST_INSERT_ID()")
page /admin/outbox '/admin/outbox?shown=failed'
page /admin/outbox/:id "$unsent"
form /admin/outbox/:id "$unsent" "$unsent" address=routes@example.org -- address= address=routes

# sign-in
# Who signs in or out is somebody else when the form comes again.
repeated no
page /sign-in/password /sign-in/password
form /sign-in/password /sign-in/password /sign-in/password password="$password" new_password='nine green bottles' new_again='nine green bottles' \
	-- password= password=wrong new_password= new_again= new_password=short new_again='nine brown bottles'
account
page /sign-in '/sign-in?next=/desk'
form /sign-in /sign-in /sign-in login="$login" password="$password" next=/desk -- login= password= password=wrong
form /sign-in/out /sign-in/out /sign-in
repeated yes
