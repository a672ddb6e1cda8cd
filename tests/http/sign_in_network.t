#!/bin/sh
# Behind a proxy that is trusted, tries are counted by the person's own network; whoever is
# not trusted cannot say where they come from.
. "$(dirname "$0")/../lib.sh"
own_site

# wrong STATUS FROM: a wrong try that says it comes from there.
wrong() {
	request GET /sign-in
	take_tokens
	expect "$1" POST /sign-in -H "X-Forwarded-For: $2" --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
		--data-urlencode "login=$login" -d password=wrong
}
account practitioner
for n in 1 2 3 4 5 6 7 8; do wrong 422 "192.0.2.$n"; done
wrong 429 192.0.2.9
sql_is 'SELECT COUNT(DISTINCT from_hash) FROM sign_in_try' 1 'without a trusted proxy the header is nothing'

stack_end "$var/nginx.pid"
printf '%s\n' 'set_real_ip_from 127.0.0.0/8;' 'real_ip_header X-Forwarded-For;' 'real_ip_recursive on;' >"$var/nginx/proxy.conf"
stack_start_nginx
sql 'DELETE FROM sign_in_try'
account practitioner
for n in 1 2 3 4 5 6 7 8; do wrong 422 192.0.2.1; done
wrong 429 192.0.2.1
wrong 422 192.0.2.2
ok 'each person behind it counts alone'
wrong 429 '192.0.2.7, 192.0.2.1'
ok 'by what the proxy saw, not by what the browser said before'

note 'one of IPv6 has a whole network to choose from'
sql 'DELETE FROM sign_in_try'
for n in 1 2 3 4 5 6 7 8; do wrong 422 "2001:db8:1:2::$n"; done
wrong 429 2001:db8:1:2:ffff::1
wrong 422 2001:db8:1:3::1
finish
