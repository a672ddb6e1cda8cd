#!/bin/sh
# Providers of home care as commissioners keep them: added, changed, ended; who signs in for
# them; where they may be asked and in which tier; hubs of a patch; how offers are ranked.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.31
today=$(sql "SELECT DATE_FORMAT(UTC_DATE(), 'from-day=%d from-month=%m from-year=%Y')")

account commissioner
browser commissioner
sign_in

# ---- Added and changed ----
set -- name='Zz Care Ltd' location=1-999 email=care@zz.example phone='01632 960 100' rating=Good double_handed=yes
expect 200 GET /desk
body_has 'href="/admin/organisations"'
submit 422 /admin/organisations/new /admin/organisations/new name='Zz Care Ltd'
body_has 'id="rating-error"'
submit 303 /admin/organisations/new /admin/organisations/new "$@"
zz=$(header Location)
zz=${zz##*/}
sql_is "SELECT CONCAT_WS('|', name, cqc_location_id, email, phone, rating, double_handed, version) FROM organisation WHERE id = $zz" \
	'Zz Care Ltd|1-999|care@zz.example|01632 960100|Good|1|1'
submit 422 /admin/organisations/new /admin/organisations/new "$@"
body_has 'Another provider has this name'
expect 200 GET "/admin/organisations/$zz/change"
take_tokens
post 303 "/admin/organisations/$zz/change" name='Zz Care Ltd' email=new@zz.example rating=none double_handed=no
expect 200 GET "/admin/organisations/$zz"
body_has 'Not rated yet'
body_has 'new@zz.example'
take_tokens
request GET "/admin/organisations/$zz/change"
take_tokens
row_version=1
post 409 "/admin/organisations/$zz/change" name='Zz Other' rating=none double_handed=no
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'change_organisation' AND subject_kind = 'organisation' AND subject_id = $zz AND detail LIKE '%\"after\":\"new@zz.example\"%'" 1
expect 200 GET '/admin/organisations?as=csv'
body_has 'Zz Care Ltd'

# ---- Who signs in for it ----
submit 303 "/admin/organisations/$zz/people" "/admin/organisations/$zz/people" name='Robin Coordinator' login=Robin@ZZ.example
person=$(header Location)
id=${person##*/}
sql_is "SELECT CONCAT_WS('|', a.login, a.organisation_id, r.role) FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.id = $id" \
	"robin@zz.example|$zz|provider" 'a sign-in of a provider has its role and provider'
submit 422 "/admin/organisations/$zz/people" "/admin/organisations/$zz/people" name='Robin Second' login=robin@zz.example
expect 200 GET "$person/password"
take_tokens
given=$(hidden proposed)
post 303 "$person/password" proposed="$given" proof="$(hidden proof)"
request GET "$person/password"
take_tokens
post 400 "$person/password" proposed=aaaa-bbbb-cccc-dddd proof="$(hidden proof)"
browser coordinator
request GET /sign-in
take_tokens
post 303 /sign-in login=robin@zz.example password="$given"
is "$(header Location | cut -d? -f1)" /sign-in/password "a one-time password has to be changed"
browser commissioner
submit 303 "$person" "$person/disable"
sql_is "SELECT disabled_at IS NOT NULL FROM account WHERE id = $id" 1
submit 303 "$person" "$person/enable"

# An account that may do more is out of a commissioner's reach.
sql "INSERT INTO account_role (account_id, role) VALUES ($id, 'system_owner')"
expect 404 GET "$person/password"
expect 404 GET "$person"
kept=$login
account practitioner
expect 404 GET "/admin/provider-accounts/$account_id/password"
login=$kept

# ---- Tiers of a patch ----
patch=$(sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZ', 'Zz patch', '2020-01-01'); SELECT LAST_INSERT_ID()")
at_patch=/admin/areas/$patch
expect 200 GET "$at_patch"
body_has "$at_patch/providers"
# shellcheck disable=SC2086 # a list
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=2 $today
sql_is "SELECT CONCAT_WS('|', tier, valid_to) FROM patch_provider WHERE patch_id = $patch" 2
# shellcheck disable=SC2086
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=1 from-day=1 from-month=1 from-year=2090
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', tier, valid_from > UTC_DATE(), valid_to) ORDER BY valid_from) FROM patch_provider WHERE patch_id = $patch" \
	'2|0|2090-01-01,1|1' 'the tier changes on the day'
expect 200 GET "$at_patch/providers"
body_has 'Begins later'
submit 422 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=1 from-day=1 from-month=1 from-year=2020
body_has 'must be today or later'
submit 422 "$at_patch/providers" "$at_patch/providers" organisation=999999 tier=9
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=0 from-day=1 from-month=1 from-year=2091
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', tier, valid_to) ORDER BY valid_from) FROM patch_provider WHERE patch_id = $patch" '2|2090-01-01,1|2091-01-01'
# What is planned goes when something else is set before it: a provider is in one tier at a time.
# shellcheck disable=SC2086
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=3 $today
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', tier, valid_from = UTC_DATE(), valid_to) ORDER BY valid_from) FROM patch_provider WHERE patch_id = $patch" '3|1' \
	'a tier from today takes the place of those planned for later'
sql_is "SELECT detail LIKE '%Tier 2, Tier 1 from 1 January 2090%' FROM audit WHERE action = 'set_patch_provider' ORDER BY id DESC LIMIT 1" 1 \
	'the audit trail has what was planned'
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=1 from-day=1 from-month=1 from-year=2090
# shellcheck disable=SC2086
submit 303 "$at_patch/providers" "$at_patch/providers" organisation="$zz" tier=0 $today
sql_is "SELECT COUNT(*) FROM patch_provider WHERE patch_id = $patch" 0 'not asked any more: now, and in 2090'
ilp=$(sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('ilp', 'ZI', 'Zz partnership', '2020-01-01'); SELECT LAST_INSERT_ID()")
expect 404 GET "/admin/areas/$ilp/providers"
expect 404 GET "/admin/areas/$ilp/hubs"

# ---- Hubs ----
# shellcheck disable=SC2086
submit 303 "$at_patch/hubs" "$at_patch/hubs" kind=extra_care name='Zz Court' postcode='gl5 1aa' $today
sql_is "SELECT CONCAT_WS('|', kind, name, postcode, latitude BETWEEN 51 AND 52) FROM patch_hub WHERE patch_id = $patch" 'extra_care|Zz Court|GL5 1AA|1'
# shellcheck disable=SC2086
submit 422 "$at_patch/hubs" "$at_patch/hubs" kind=extra_care name='Zz Far' postcode='M1 1AA' $today
# shellcheck disable=SC2086
post 422 "$at_patch/hubs" kind=extra_care name='Zz Far' postcode=Stroud $today
body_has 'Enter a full postcode'
# shellcheck disable=SC2086
submit 422 "$at_patch/hubs" "$at_patch/hubs" kind=extra_care name='Zz Early' postcode='GL5 1AA' from-day=1 from-month=1 from-year=1900
body_has 'The patch began on'
body_has 'value="Zz Early"'
hub=$(sql "SELECT MAX(id) FROM patch_hub")
submit 422 "/admin/hubs/$hub/end" "/admin/hubs/$hub/end" until-day=1 until-month=1 until-year=1900
body_has 'It became a hub on'
submit 422 "/admin/hubs/$hub/end" "/admin/hubs/$hub/end" until-day=1 until-month=1 until-year=2999
body_has 'must have a year between 1900 and 2100'
sql_is "SELECT valid_to IS NULL FROM patch_hub WHERE id = $hub" 1 'and it is a hub still'
submit 303 "/admin/hubs/$hub/end" "/admin/hubs/$hub/end" until-day=1 until-month=1 until-year=2090
sql_is "SELECT valid_to FROM patch_hub WHERE id = $hub" 2090-01-01

# ---- Weights ----
submit 422 /admin/weights /admin/weights covered=0 continuity=0 travel=0 quality=0 price=0 why='Nothing counts'
body_has 'At least one weight'
submit 303 /admin/weights /admin/weights covered=40 continuity=20 travel=20 quality=10 price=10 why='Cover first this winter'
sql_is "SELECT CONCAT_WS('|', covered, price, why, set_by IS NOT NULL) FROM rank_weight ORDER BY id DESC LIMIT 1" '40|10|Cover first this winter|1'
request GET /admin/weights
body_has 'Cover first this winter'
take_tokens
sql "INSERT INTO rank_weight (covered, continuity, travel, quality, price, why) VALUES (1, 1, 1, 1, 1, 'Another')"
post 409 /admin/weights covered=40 continuity=20 travel=20 quality=10 price=10 why='Not seen the other'

# ---- Ended ----
submit 303 "/admin/organisations/$zz/end" "/admin/organisations/$zz/end" until-day=1 until-month=1 until-year=2026
expect 200 GET '/admin/organisations?shown=ended'
body_has 'Zz Care Ltd'
expect 200 GET /admin/organisations
body_lacks 'Zz Care Ltd'

# ---- Not for others ----
account practitioner
browser practitioner
sign_in
for path in /admin/organisations "/admin/organisations/$zz" "$at_patch/providers" /admin/weights; do
	expect 403 GET "$path"
done
finish
