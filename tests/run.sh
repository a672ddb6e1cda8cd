#!/bin/sh
# make check: every test under prove, which has the last word.  Arguments are the tests
# to run in place of all.  Whatever was started is stopped, also on Ctrl-C.  A test that
# takes longer than LIMIT seconds is ended and has failed, so that the others are heard of.
set -u
cd "$(dirname "$0")/.." || exit 2
top=$PWD # read by site.sh
jobs=${JOBS:-2}
limit=${LIMIT:-1800}
. "$top/tests/site.sh"

scratch=$(mktemp -d) || exit 2
CHECK_SCRATCH=$scratch TMPDIR=$scratch CMOCKA_MESSAGE_OUTPUT=TAP
ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1
UBSAN_OPTIONS=print_stacktrace=1
export CHECK_SCRATCH TMPDIR CMOCKA_MESSAGE_OUTPUT ASAN_OPTIONS UBSAN_OPTIONS

proving=
finish() {
	trap '' INT TERM HUP EXIT
	[ -z "$proving" ] || pkill -P "$proving" 2>/dev/null
	[ -z "$proving" ] || kill "$proving" 2>/dev/null
	for var in "$scratch"/*; do
		[ ! -d "$var/log" ] || stack_stop
	done
	rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT HUP
trap 'exit 143' TERM

builds=plain
[ ! -x obj/sanitized/bin/find ] || builds="plain sanitized"
if [ $# -eq 0 ]; then
	# The longest first, so that none is left alone at the end.
	set -- tests/fault/*.t tests/browser/pages_*.t tests/browser/journey_*.t tests/browser/print.t \
		tests/browser/weight.t obj/sanitized/tests/browser/journey_*.t \
		obj/sanitized/tests/fuzz/*.t obj/sanitized/tests/http/*.t tests/http/*.t \
		tests/sql/*.t tests/template/*.t tests/lint/*.t tests/rounds/*.t tests/national/*.t tests/make/*.t tests/install/*.t \
		obj/tests/unit/test_* obj/sanitized/obj/tests/unit/test_*
fi
for test; do
	shift
	case $test in
	*.d) ;;
	*.t) [ ! -f "$test" ] || set -- "$@" "$test" ;;
	*) [ ! -x "$test" ] || set -- "$@" "$test" ;;
	esac
done

site_seed
for build in $builds; do
	case " $* " in
	*/http/* | *test_db*) site_shared "$build" ;;
	esac
	case "$build $* " in
	plain*' tests/browser/'* | sanitized*' obj/sanitized/tests/browser/'*)
		site_shared "$build" "browser-$build"
		;;
	esac
done
prove --timer --exec "timeout --kill-after=10 $limit" -j "$jobs" "$@" &
proving=$!
wait "$proving"
status=$?
proving=
exit $status
