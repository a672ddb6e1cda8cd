# Every route: an address that works and, for a form, answers that are taken and answers
# that are refused.  Read in by every_route.t and tests/fault/database.t, which say what
# page() and form() do with them:
#
#   page PATTERN ADDRESS [STATUS]
#   form PATTERN ADDRESS PAGE NAME=VALUE... -- NAME=VALUE...
#
#   missing_gives STATUS     what a number gives that no row has, for those below
#   needs CAPABILITY         who may use those below, when the route itself does not say it all
#   repeated yes|no          whether the same form can be sent again
#
# NAME=< is the hidden value that the page has.  PAGE is where the form is; each answer behind -- is wrong when it stands in for the one
# of that name.  A route that is not here fails every_route.t.

listing=$(sql 'SELECT MIN(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')
sql "INSERT INTO shortlist (code, owner) VALUES ('TESTCODE22', '')"

# find
page / /
page /find '/find?near=stroud&task=shopping&within=5'
form /find /find / place=Stroud q=shopping -- place=Atlantis
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
	words='Two mornings, with a dog' name='Robin Example' email=robin@example.org \
	-- place= place=Atlantis place=London task= task=no-such-task hours= hours=0 hours=169 hours=six hours=1e1 rate= rate=-1 rate=12.345 \
	name= name=R email=robin email='robin@example.org,other@example.org' phone=123
page /advert/sent/:code /advert/sent/ABCDEFGHJK
page /accessibility /accessibility
page /privacy /privacy
page /cookies /cookies
page /contact /contact

# desk
page /desk /desk
page /desk/find '/desk/find?near=stroud&task=shopping'
form /desk/find /desk/find /desk place=Stroud q=shopping -- place=Atlantis
page /desk/listings/:id "/desk/listings/$listing"
page /desk/listings/:id/private "/desk/listings/$listing/private"
form /desk/listings/:id/notes "/desk/listings/$listing/notes" "/desk/listings/$listing" body='Rang, and they will ring back' -- body=
form /desk/listings/:id/labels "/desk/listings/$listing/labels" "/desk/listings/$listing" --
page /desk/notes /desk/notes

# admin
account practitioner
someone=/admin/accounts/$account_id
needs account.manage
page /admin /admin 303
needs ''
page /admin/accounts '/admin/accounts?role=broker'
form /admin/accounts /admin/accounts /admin/accounts words=robin -- words= words=r
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
missing_gives 409
form /admin/accounts/:id/disable "$someone/disable" "$someone"
form /admin/accounts/:id/enable "$someone/enable" "$someone"
missing_gives 404
page /admin/roles /admin/roles
# shellcheck disable=SC2046 # a list
form /admin/roles /admin/roles /admin/roles $(sql "SELECT CONCAT('may=', role, ':', capability) FROM role_capability") may=commissioner:audit.see \
	-- may=emperor:everything

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
