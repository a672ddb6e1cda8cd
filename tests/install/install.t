#!/bin/sh
# make install: all is in its place, what an administrator changed is kept, every unit is
# held to what it needs, and what was installed serves by itself over TLS.
. "$(dirname "$0")/../lib.sh"

install_into() { make -s -C "$top" install "$@" >"$work/made" 2>&1; }

note 'into a folder for packaging'
dest=$work/dest
install_into DESTDIR="$dest" prefix=/usr sysconfdir=/etc localstatedir=/var
ok 'make install DESTDIR=' || sed 's/^/#   /' "$work/made" >&2
is "$(ls "$dest")" "$(printf 'etc\nusr')" 'nothing is put elsewhere'
for program in $PROGRAMS indexer planner post pull tidy account areas demo; do
	[ -x "$dest/usr/lib/care-market/$program" ]
	ok "$program is there"
done
is "$(cd "$dest/usr/share/care-market/templates" && find . -type f | sort)" "$(cd "$top/templates" && find . -type f | sort)" \
	'all templates'
is "$(ls "$dest/usr/share/care-market/sql/schema")" "$(ls "$top/sql/schema")" 'all steps of the schema'
for file in static/app.css static/app.js static/errors/unavailable.html facts/town.csv sql/setup.sh sql/views.sql sql/functions/request.sql sql/grants.sql nginx/fastcgi.conf; do
	[ -s "$dest/usr/share/care-market/$file" ]
	ok "$file is there"
done
! grep -rlE '@[a-z_]+@' "$dest/etc" "$dest/usr/sbin" "$dest/usr/lib/systemd" "$dest/usr/lib/sysusers.d" \
	"$dest/usr/lib/tmpfiles.d" "$dest/usr/share/care-market/nginx" "$dest/usr/share/care-market/care-market.conf"
ok 'no placeholder is left'
! grep -rlF -e "$dest" -e "$top" "$dest/etc" "$dest/usr/sbin" "$dest/usr/lib/systemd" "$dest/usr/share/care-market/nginx"
ok 'no file names the folder it was made in'
[ -z "$(find "$dest" -type f -perm /022 -o -type d -perm /022)" ]
ok 'nobody but its owner may change a file'
[ -z "$(find "$dest" -type f ! -perm -444 -o -type d ! -perm -555)" ]
ok 'and everybody may read it'
grep -q '^#workers = ' "$dest/etc/care-market/care-market.conf" && grep -q '^index_file = /var/lib/care-market/' "$dest/etc/care-market/care-market.conf"
ok 'the configuration shows every option, and has the places of this installation'

note 'again, as an upgrade'
echo '# ours' >>"$dest/etc/care-market/care-market.conf"
echo '# ours' >>"$dest/etc/nginx/sites-available/care-market"
echo old >"$dest/usr/share/care-market/static/app.css"
install_into DESTDIR="$dest" prefix=/usr sysconfdir=/etc localstatedir=/var
ok 'make install over what is there'
is "$(tail -n 1 "$dest/etc/care-market/care-market.conf")" '# ours' 'the configuration is kept'
is "$(tail -n 1 "$dest/etc/nginx/sites-available/care-market")" '# ours' "nginx's site is kept"
cmp -s "$top/obj/static/app.css" "$dest/usr/share/care-market/static/app.css"
ok 'the rest is new'
! grep -q '^# ours' "$dest/usr/share/care-market/care-market.conf" "$dest/usr/share/care-market/nginx/care-market"
ok 'fresh copies of both are in share, to compare with'

note 'into folders of its own, to be tried'
opt=$work/opt
install_into prefix="$opt" sysconfdir="$opt/etc" localstatedir="$opt/var"
ok 'make install prefix=' || sed 's/^/#   /' "$work/made" >&2
units=$opt/lib/systemd/system
for program in $PROGRAMS; do
	[ -f "$units/care-market-$program.service" ] && [ -f "$units/care-market-$program.socket" ] &&
		grep -q "care-market-$program.socket care-market-$program.service\|care-market-$program.service" "$units/care-market.target"
	ok "$program has its units, and the target wants them"
	is "$(sed -n 's/^User=//p' "$units/care-market-$program.service")" "cm_$program" '  and a user of its own'
	grep -q "^u cm_$program " "$opt/lib/sysusers.d/care-market.conf"
	ok '  that systemd-sysusers makes'
done
if command -v systemd-analyze >/dev/null; then
	for unit in "$units"/*.service; do
		systemd-analyze security --offline=true --threshold=20 "$unit" >"$work/said" 2>&1
		ok "$(tail -n 1 "$work/said" | sed 's/^[^A-Za-z]*//; s/ [^A-Za-z0-9]*$//')"
	done
	SYSTEMD_UNIT_PATH=$units: systemd-analyze verify "$units"/care-market* >"$work/said" 2>&1
	[ ! -s "$work/said" ]
	ok 'systemd-analyze verify finds nothing' || sed 's/^/#   /' "$work/said" >&2
else
	note 'systemd-analyze is not here: apt install systemd'
fi
for unit in find signin desk admin provider market indexer planner tidy; do
	grep -q '^IPAddressDeny=any' "$units/care-market-$unit.service" && grep -q '^RestrictAddressFamilies=AF_UNIX$' "$units/care-market-$unit.service"
	ok "$unit has no network"
done

for program in $PROGRAMS; do
	is "$(sed -n 's/^ExecStartPre=.* //p' "$units/care-market-$program.service")" --check-templates "$program starts without MariaDB, to say so"
done
grep -q "server_name care-market.example;" "$dest/etc/nginx/sites-available/care-market" && ! grep -q 'server_name _' "$dest/etc/nginx/sites-available/care-market"
ok 'the site has a name, for setup to fill in'

note 'what was installed serves by itself'
own_site
for program in $PROGRAMS; do stack_end "$var/$program.pid"; done
stack_end "$var/nginx.pid"
{
	sed -e '/^base_url/d; /^secret_file/d; /^index_file/d' "$opt/etc/care-market/care-market.conf"
	printf '%s = %s\n' base_url "https://127.0.0.1:$PORT" secret_file "$var/secret/secret.key" \
		password_folder "$var/secret" database_socket "$db_socket" socket_folder "$run" index_file "$var/index/directory.idx"
} >"$var/installed.conf"
for program in $PROGRAMS; do
	"$opt/lib/care-market/$program" --config "$var/installed.conf" --check >"$work/said" 2>&1
	ok "$program --check" || sed 's/^/#   /' "$work/said" >&2
done
for command in indexer planner post tidy pull; do
	"$opt/lib/care-market/$command" --config "$var/installed.conf" --check >"$work/said" 2>&1
	ok "$command --check" || sed 's/^/#   /' "$work/said" >&2
done
# find gets its socket as systemd hands it over; the others make theirs.
for program in $PROGRAMS; do
	set -- "$opt/lib/care-market/$program" --config "$var/installed.conf"
	[ "$program" != find ] || ! command -v systemd-socket-activate >/dev/null ||
		set -- systemd-socket-activate -l "$run/find.sock" "$@"
	"$@" 2>>"$var/log/$program.log" &
	echo $! >"$var/$program.pid"
done
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1 \
	-keyout "$opt/etc/care-market/tls.key" -out "$opt/etc/care-market/tls.pem" 2>/dev/null
free_port=$PORT
sed -e "s|listen 443 ssl|listen 127.0.0.1:$PORT ssl|; /listen \[::\]/d; s|listen 80;|listen 127.0.0.2:$PORT;|" \
	-e "s|/run/care-market|$run|; s|/var/log/nginx/|$var/log/installed-|" \
	-e 's|rate=50r/s|rate=10000r/s|' "$opt/etc/nginx/sites-available/care-market" >"$var/nginx/site.conf"
# As Debian has it: another site that takes whatever is asked for by no name of its own.
echo "server { listen 127.0.0.2:$PORT default_server; server_name _; access_log off; return 404; }" >>"$var/nginx/site.conf"
printf '%s\n' 'set_real_ip_from 10.0.0.0/8;' 'real_ip_header X-Forwarded-For;' 'real_ip_recursive on;' >"$opt/etc/care-market/proxy.conf"
nginx -p "$var/nginx" -c "$var/nginx/nginx.conf" -t >"$work/said" 2>&1
ok "nginx takes the site" || sed 's/^/#   /' "$work/said" >&2
nginx -p "$var/nginx" -c "$var/nginx/nginx.conf" 2>>"$var/log/nginx-error.log" &
# shellcheck disable=SC2034 # request() reads it
at=https://127.0.0.1:$free_port
waited=0
until request GET / -k && [ "$status" = 200 ] || [ $waited -gt 100 ]; do
	waited=$((waited + 1))
	sleep 0.1
done
expect 200 GET / -k
header_is Strict-Transport-Security max-age=31536000
style=$(sed -n 's/.*href="\(\/static\/app.css?v=[0-9a-f]*\)".*/\1/p' "$page")
is "${style#*=}" "$(cat "$top/obj/static/version.txt")" 'the page names the stylesheet as it was built'
expect 200 GET "$style" -k
grep -q 'socket=inherited' "$var/log/find.log" || ! command -v systemd-socket-activate >/dev/null
ok 'find took the socket that was handed over'
account system_owner
request GET /sign-in -k
take_tokens
expect 303 POST /sign-in -k --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
	--data-urlencode "login=$login" --data-urlencode "password=$password"
expect 200 GET /admin/accounts -k
is "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' -H 'Host: care-market.example' "http://127.0.0.2:$free_port/find?kind=pa" -D "$head")" \
	"308 https://care-market.example/find?kind=pa" 'without TLS one is sent to it, by the name that is configured'
for name in X-Content-Type-Options Referrer-Policy Content-Security-Policy; do
	[ -n "$(header $name)" ]
	ok "  with $name"
done
is "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.2:$free_port/")" 404 'who asks for another name gets the other site'
within 5 grep -q 'status=308' "$var/log/installed-care-market.log"
ok 'both ways are in the log'
! grep -hE '127\.0\.0|kind=pa|curl' "$var"/log/installed-*
ok 'which has neither address nor query'
stack_end "$var/find.pid"
[ -S "$run/find.sock" ]
ok 'a socket that was handed over is not removed'
finish
