#!/bin/sh
# Headers of every kind of answer, the programs' and nginx's own; methods that are
# refused; what caches may keep.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.13

policy="default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"

# guarded WHAT: the last answer has every header that guards, and tells nothing.
guarded() {
	wrong=
	[ "$(header Content-Security-Policy)" = "$policy" ] || wrong="$wrong Content-Security-Policy"
	[ "$(header X-Content-Type-Options)" = nosniff ] || wrong="$wrong X-Content-Type-Options"
	[ "$(header Referrer-Policy)" = same-origin ] || wrong="$wrong Referrer-Policy"
	[ "$(header Cross-Origin-Opener-Policy)" = same-origin ] || wrong="$wrong Cross-Origin-Opener-Policy"
	[ -n "$(header Permissions-Policy)" ] || wrong="$wrong Permissions-Policy"
	[ -z "$(header Access-Control-Allow-Origin)" ] || wrong="$wrong Access-Control-Allow-Origin"
	[ "$(header Server)" = nginx ] || wrong="$wrong Server"
	[ -z "$(header X-Powered-By)" ] || wrong="$wrong X-Powered-By"
	case $status,$(header Content-Type) in
	304,* | 303,'text/plain; charset=utf-8' | *,'text/html; charset=utf-8' | *,'text/css; charset=utf-8' | *,'image/svg+xml'* | *,'application/javascript; charset=utf-8') ;;
	*) wrong="$wrong Content-Type: $(header Content-Type)" ;;
	esac
	[ -z "$wrong" ]
	ok "$1 is guarded" || printf '#   wrong:%s\n' "$wrong" >&2
}

# plain_page WORDS: a page for people: what happened, without our words for it.
plain_page() {
	is "$(grep -c '<h1' "$page")" 1 "$method $path: one heading"
	body_has "$1"
	! grep -qiE "nginx|mariadb|mysql|sql|libfcgi|stack|/tmp|$var" "$page"
	ok "$method $path tells nothing of what is behind it" || grep -iE 'nginx|mariadb|sql' "$page" >&2
}

# ---- The programs' answers ----
expect 200 GET /
guarded 'a page'
expect 200 HEAD /
guarded 'the head of a page'
expect 404 GET /no-such-page
guarded 'a page that is not there'
plain_page 'Page not found'
header_is Cache-Control no-store
expect 405 GET /sign-in/out
guarded 'another method'
header_is Cache-Control no-store
expect 400 GET '/?a=%00'
guarded 'a query with NUL in it'
plain_page 'problem with what was sent'
expect 403 POST /sign-in -d login=x
guarded 'a form without a token'
plain_page 'cannot'
head -c 1100000 /dev/zero | tr '\0' a >"$work/large"
expect 413 POST /sign-in -H 'Content-Type: application/x-www-form-urlencoded' --data-binary "@$work/large"
guarded 'a form that is too large'
plain_page 'too large'
expect 200 GET /sign-in
guarded 'the page to sign in'
header_is Cache-Control no-store
account practitioner
sign_in
guarded 'being sent on'
header_is Cache-Control no-store

# ---- nginx's own answers ----
version=$(cat "$top/obj/static/version.txt")
expect 200 GET "/static/app.css?v=$version"
guarded 'the stylesheet'
header_is Cache-Control max-age=2592000
expect 404 GET /static/no-such-file.css
guarded 'a file that is not there'
plain_page 'Page not found'
for listing in /static/ /static/errors/ /static/images/; do
	expect 404 GET "$listing"
	guarded "the list of $listing"
done
for hidden in /.git/config /.env /static/../Makefile /static/%2e%2e/Makefile /static../Makefile /static/errors/unavailable.html \
	/static/version.txt~ /Makefile /cgi/find.c; do
	expect 404 GET "$hidden"
done
expect 414 GET "/?a=$(head -c 9000 /dev/zero | tr '\0' a)"
guarded 'an address that is too long'
expect 400 GET / -H "X-Long: $(head -c 40000 /dev/zero | tr '\0' a)"
guarded 'headers that are too long'
expect 413 POST /sign-in -F file=@/dev/zero --max-time 5 -H 'Content-Length: 99999999' -H 'Expect:'
for refused in PUT DELETE PATCH OPTIONS TRACE CONNECT PROPFIND; do
	expect 405 $refused /
	guarded "$refused"
done

# ---- Cookies, as strict wherever they are set ----
browser fresh
request GET /sign-in
header Set-Cookie >"$work/cookies-set"
sign_in
header Set-Cookie >>"$work/cookies-set"
[ -s "$work/cookies-set" ]
ok 'a page with a form sets a cookie'
! grep -vE '^__Host-(visit|session)=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax$' "$work/cookies-set"
ok 'cookies are __Host-, Secure, HttpOnly and SameSite'

# ---- What the browser claims is not believed ----
expect 200 GET / -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Remote-User: admin' -H 'Remote-User: admin' \
	-H 'Proxy: http://203.0.113.9' -H 'X-Forwarded-Host: evil.example' -H 'X-Original-URL: /admin'
body_lacks evil.example
body_lacks 203.0.113.9
expect 200 GET / -H 'Host: evil.example'
body_lacks evil.example
finish
