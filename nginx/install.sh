#!/bin/sh
# make install: what was built, to its places below $DESTDIR.  The Makefile sets the
# variables; README, "Deploy", says what comes after.
set -eu

sbin=$prefix/sbin
units=$prefix/lib/systemd/system
state=$localstatedir/lib/care-market
etc=$sysconfdir/care-market
conf=$etc/care-market.conf
site=$sysconfdir/nginx/sites-available/care-market

folder() { for name; do install -d "$DESTDIR$name"; done; }
# copy FROM TO: a folder with all in it, for everybody to read.
copy() { folder "$2" && cp -R --no-preserve=mode,ownership "$1/." "$DESTDIR$2"; }
# fill TEMPLATE [NAME=VALUE...]: the file with its placeholders filled in.
fill() {
	template=nginx/systemd/$1.in
	shift
	set -- "prefix=$prefix" "sysconfdir=$sysconfdir" "state=$state" "conf=$conf" "etc=$etc" "share=$share" \
		"libexec=$libexec" "sbin=$sbin" "sockets=/run/care-market" "$@"
	for pair; do
		set -- "$@" -e "s|@${pair%%=*}@|${pair#*=}|g"
		shift
	done
	sed -e '/^@hardening@$/{r nginx/systemd/hardening.in' -e 'd}' "$@" "$template"
}
# unless_there FILE: standard input becomes it; what an administrator has is never overwritten.
unless_there() { if [ -e "$DESTDIR$1" ]; then cat >/dev/null; else cat >"$DESTDIR$1"; fi; }

folder "$libexec" "$sbin" "$units" "$share" "$share/nginx" "$etc" "${site%/*}" \
	"$prefix/lib/sysusers.d" "$prefix/lib/tmpfiles.d"
for program in $programs; do
	install -m 755 "bin/$program" "$DESTDIR$libexec"
done
copy obj/static "$share/static"
copy templates "$share/templates"
copy sql/facts "$share/facts"
copy sql/schema "$share/sql/schema"
copy sql/functions "$share/sql/functions"
install -m 644 sql/views.sql sql/grants.sql sql/grants_demo.sql sql/setup.sh "$DESTDIR$share/sql"
install -m 644 nginx/fastcgi.conf "$DESTDIR$share/nginx"
folder "$sysconfdir/mysql/mariadb.conf.d"
unless_there "$sysconfdir/mysql/mariadb.conf.d/60-care-market.cnf" <nginx/mariadb.cnf

# ---- systemd ----
wants='care-market-indexer.service care-market-planner.service care-market-post.service care-market-pull.timer care-market-tidy.timer'
users='indexer planner post pull tidy demo'
for program in $web_programs; do
	for kind in socket service; do
		fill program.$kind "name=$program" >"$DESTDIR$units/care-market-$program.$kind"
		wants="care-market-$program.$kind $wants"
	done
	users="$program $users"
done
for unit in indexer.service planner.service post.service pull.service pull.timer tidy.service tidy.timer; do
	fill $unit >"$DESTDIR$units/care-market-$unit"
done
fill care-market.target "wants=$wants" >"$DESTDIR$units/care-market.target"
{
	fill sysusers.conf
	for user in $users; do
		printf 'u cm_%s - "Care Market %s"\n' "$user" "$user"
	done
	for user in $web_programs; do
		echo "m cm_$user care-market"
	done
} >"$DESTDIR$prefix/lib/sysusers.d/care-market.conf"
fill tmpfiles.conf >"$DESTDIR$prefix/lib/tmpfiles.d/care-market.conf"

# ---- Commands that people run ----
for pair in account:cm_admin areas:cm_admin demo:cm_demo pull:cm_pull tidy:cm_tidy; do
	command=${pair%:*}
	fill command "command=$command" "user=${pair#*:}" >"$DESTDIR$sbin/care-market-$command"
	chmod 755 "$DESTDIR$sbin/care-market-$command"
done
fill setup "programs=$web_programs indexer planner post pull tidy" >"$DESTDIR$sbin/care-market-setup"
chmod 755 "$DESTDIR$sbin/care-market-setup"

# ---- nginx and the configuration: a fresh copy in share, and one to be changed in etc ----
tls="listen 443 ssl http2;\n\tlisten [::]:443 ssl http2;\n\tssl_certificate $etc/tls.pem;\n\tssl_certificate_key $etc/tls.key;"
tls="$tls\n\tssl_protocols TLSv1.2 TLSv1.3;\n\tssl_session_cache shared:care_market:4m;\n\tssl_session_tickets off;"
{
	sed -e "s|listen @listen@;|$tls|; s|@static@|$share/static|; s|@sockets@|/run/care-market|" \
		-e "s|@logs@/nginx|/var/log/nginx/care-market|; s|@fastcgi@|$share/nginx/fastcgi.conf|" \
		-e "s|@name@|care-market.example|; s|@proxy@|$etc/proxy.conf|" \
		-e 's|@hsts@|add_header Strict-Transport-Security "max-age=31536000" always;|' \
		-e 's|@rate@|50r/s|; s|@burst@|200|' nginx/site.conf.in
	cat <<-'END'

	# Whoever comes without TLS is sent to it; of them too the log has neither address nor query.
	server {
		listen 80;
		listen [::]:80;
		server_name care-market.example;
		server_tokens off;
		access_log /var/log/nginx/care-market.log care;
		error_log /var/log/nginx/care-market-error.log alert;
		add_header Content-Security-Policy "default-src 'none'; frame-ancestors 'none'" always;
		add_header X-Content-Type-Options nosniff always;
		add_header Referrer-Policy same-origin always;
		return 308 https://$server_name$request_uri;
	}
	END
} >"$DESTDIR$share/nginx/care-market"
{
	echo "# Configuration of Care Market.  A line with # is as it is without it."
	echo
	bin/desk --options | sed -e 's/^\([a-z_]* =\)/#\1/' \
		-e "s|^#base_url = .*|base_url = https://care-market.example|" \
		-e "s|^#template_folder = .*|template_folder = $share/templates|" \
		-e "s|^#facts_folder = .*|facts_folder = $share/facts|" \
		-e "s|^#index_file = .*|index_file = $state/index/directory.idx|" \
		-e "s|^#raw_folder = .*|raw_folder = $state/raw|" \
		-e "s|^#secret_file = .*|secret_file = $etc/secret.key|" \
		-e "s|^#seal_file = .*|seal_file = $etc/seal.key|"
} >"$DESTDIR$share/care-market.conf"
unless_there "$site" <"$DESTDIR$share/nginx/care-market"
unless_there "$conf" <"$DESTDIR$share/care-market.conf"
echo "Installed below $DESTDIR$prefix. Next, as root: care-market-setup"
