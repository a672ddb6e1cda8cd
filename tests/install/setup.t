#!/bin/sh
# care-market-setup: keys and who may read them, the database without made-up data's account,
# what nginx has to know; again as an upgrade.  Users are systemd's to make: here their names
# are noted in place of it.
. "$(dirname "$0")/../lib.sh"
[ "$(id -u)" = 0 ] || skip_all 'setup is for root'
site_is_own=yes var=$(mktemp -d)
stack_folders
stack_make_database
stack_start_database
opt=$work/opt
make -s -C "$top" install prefix="$opt" sysconfdir="$opt/etc" localstatedir="$opt/var" >"$work/made" 2>&1
ok 'make install' || sed 's/^/#   /' "$work/made" >&2
etc=$opt/etc/care-market
mkdir "$work/stubs"
for command in systemd-sysusers systemd-tmpfiles chown gpasswd runuser systemctl openssl; do
	printf '#!/bin/sh\necho "%s $*" >>"%s"\n' $command "$work/asked" >"$work/stubs/$command"
done
chmod 755 "$work/stubs/"*
sed -i "s|^#database_socket = .*|database_socket = $db_socket|; s|^base_url = .*|base_url = https://care.example.org:8443|" "$etc/care-market.conf"
setup() {
	: >"$work/asked"
	PATH=$work/stubs:$PATH "$opt/sbin/care-market-setup" "$@" >"$work/said" 2>&1
}
asked() {
	grep -qF -- "$1" "$work/asked"
	ok "$2" || sed 's/^/#   /' "$work/asked" >&2
}

setup
ok 'a first time' || sed 's/^/#   /' "$work/said" >&2
for key in secret.key seal.key; do
	is "$(stat -c '%s %a' "$etc/$key")" '32 640' "$key is made, for root and one group"
done
! cmp -s "$etc/secret.key" "$etc/seal.key"
ok 'they are two'
[ ! -e "$etc/seal.key.former" ]
ok 'and there was none before'
asked "chown root:cm_tidy $etc/seal.key" 'the key of the seals is for tidy'
asked "chown root:care-market $etc/secret.key" 'the other for those who sign'
for program in $PROGRAMS indexer planner post pull tidy; do
	asked "runuser -u cm_$program -- $opt/lib/care-market/$program --config $etc/care-market.conf --check" "$program is checked as its own user"
done
site=$opt/etc/nginx/sites-available/care-market
is "$(grep -c 'server_name care.example.org;' "$site")" 2 'nginx has the name of base_url, with and without TLS'
! grep -q set_real_ip_from "$etc/proxy.conf"
ok 'no proxy is trusted'
sql_is "SELECT COUNT(*) FROM mysql.user WHERE user = 'cm_demo'" 0 'nobody can make up people who sign in'
sql_is "SELECT COUNT(*) FROM mysql.user WHERE user LIKE 'cm\\_%'" 11

note 'an upgrade of what had one key for both'
cp "$etc/secret.key" "$work/secret.key"
rm "$etc/seal.key"
printf '%s\n' 'trusted_proxies = 10.1.2.3 2001:db8::/32' 'demonstration = yes' >>"$etc/care-market.conf"
setup
ok 'a second time' || sed 's/^/#   /' "$work/said" >&2
cmp -s "$etc/secret.key" "$work/secret.key"
ok 'what is there is kept'
cmp -s "$etc/seal.key.former" "$work/secret.key" && ! cmp -s "$etc/seal.key" "$work/secret.key"
ok 'what the seals were made with is kept to prove them; new ones have a key of their own'
is "$(stat -c %a "$etc/seal.key.former")" 640 'for tidy too'
is "$(grep -c '^set_real_ip_from \(10.1.2.3\|2001:db8::/32\);' "$etc/proxy.conf")" 2 'the proxies are told to nginx'
sql_is "SELECT COUNT(*) FROM mysql.user WHERE user = 'cm_demo'" 1 'for a demonstration there is its account'
cp "$etc/seal.key" "$work/seal.key"
setup
cmp -s "$etc/seal.key" "$work/seal.key"
ok 'a third time changes no key'

printf '#!/bin/sh\ncase $* in *desk*) exit 1;; esac\n' >"$work/stubs/runuser"
! setup
ok 'a program that is not whole stops it'
grep -q 'desk is not whole' "$work/said"
ok 'and is named'
! setup --agian
ok 'an option that there is not is refused'
finish
