#!/bin/sh
# make run in a folder that somebody else made: one plain sentence, and nothing changed.
. "$(dirname "$0")/../lib.sh"
[ "$(id -u)" = 0 ] || skip_all 'only root can make a folder that is not its own'
command -v runuser >/dev/null || skip_all 'runuser is not here'

# as_other FOLDER: stack_folders as an ordinary user.
as_other() {
	runuser -u nobody -- sh -c 'top=$1 var=$2 PROGRAMS=find PORT=0; . "$1/nginx/stack.sh"; stack_folders' sh "$work" "$1" >"$work/said" 2>&1
}
# What holds it may be for root alone: another user gets in all the same.
within=$work
work=$(mktemp -d -p /tmp)
trap 'rm -rf "$work" "$within"' EXIT
chmod 755 "$work"
mkdir "$work/nginx" "$work/of-root" "$work/mine" "$work/mine/secret"
cp "$top/nginx/stack.sh" "$work/nginx"
! as_other "$work/of-root"
ok 'a folder of root is refused'
is "$(wc -l <"$work/said")" 1 'in one sentence'
grep -qF "$work/of-root belongs to root, not to you" "$work/said"
ok 'that says whose it is' || sed 's/^/#   /' "$work/said" >&2
chown nobody "$work/mine"
! as_other "$work/mine"
ok 'so is one with something of root in it'
grep -qF "$work/mine/secret belongs to root" "$work/said"
ok 'which is named' || sed 's/^/#   /' "$work/said" >&2
chown nobody "$work/mine/secret"
as_other "$work/mine"
ok 'one of their own is taken' || sed 's/^/#   /' "$work/said" >&2
finish
