#!/bin/sh
# The disk under MariaDB is full: forms wait with their answers, pages go on, nothing is
# half-written, and all is well when there is room again.  Needs a small disk of its own.
. "$(dirname "$0")/../lib.sh"

small=$(mktemp -d)
mount -t tmpfs -o size=250m tmpfs "$small" 2>/dev/null || skip_all 'a small disk can be mounted by root alone'
unmount() {
	leave
	umount "$small" 2>/dev/null || umount -l "$small"
	rmdir "$small"
}
trap unmount EXIT
own_site ''
come_from 127.0.0.22
stack_end "$var/mariadb.pid"
# Files with holes would need room where they have it already.
cp -R --sparse=never "$var/mariadb" "$small/mariadb"
rm -rf "$var/mariadb"
ln -s "$small/mariadb" "$var/mariadb"
stack_start_database

advert() {
	submit "$1" /advert /advert place=Stroud task=shopping hours=3 rate=13.50 words="$2 $(head -c 900 /dev/zero | tr '\0' x)" name='Robin Example' email=robin@example.org checked=1
}
advert 303 'While there is room'
# Full tables need a new extent for their next row.
dd if=/dev/zero of="$small/filler" bs=1M >/dev/null 2>&1
dd if=/dev/zero of="$small/filler-rest" bs=1 count=100000 >/dev/null 2>&1
fill() {
	sql "INSERT INTO advert (reference, place_label, tasks, slots, hours, rate, words)
		SELECT LEFT(MD5(RAND()), 10), 'x', '|', 0, 1, 1, REPEAT('x', 990) FROM seq_1_to_$1" >"$work/fills" 2>&1
}
for rows in 100 10 1; do
	while fill $rows; do :; done
done
grep -qE 'ERROR 1114|ERROR 1021|ERROR 3|ERROR 1030' "$work/fills"
ok "the disk is full: $(grep ERROR "$work/fills")"
before=$(sql 'SELECT COUNT(*) FROM advert')
advert 503 'While there is none'
body_has 'While there is none'
cp "$page" "$work/full"
for open in / "/find?near=stroud" /shortlist /sign-in; do
	expect 200 GET "$open"
done
sql_is 'SELECT COUNT(*) FROM advert' "$before" 'nothing is half-written'
sql_is "SELECT COUNT(*) FROM form_key WHERE location = ''" 0 'no key is left'
logged 'event=database_fault .*1114'
ok 'the log says what is the matter'
rm -f "$small/filler" "$small/filler-rest"
advert 303 'Once there is room'
sql_is "SELECT COUNT(*) FROM advert WHERE words LIKE 'Once there is room%'" 1
finish
