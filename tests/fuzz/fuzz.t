#!/bin/sh
# Each reader of outside bytes against its corpus and changed copies of it, with the
# sanitizers.  FUZZ_SECONDS for each; make fuzz searches longer, with libFuzzer.
set -u
cd "$(dirname "$0")/../.." || exit 2
seconds=${FUZZ_SECONDS:-3}
out=$(mktemp)
trap 'rm -f "$out"' EXIT
tested=0 failed=0
for source in tests/fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	tested=$((tested + 1))
	if "obj/tests/fuzz/$name" "$seconds" "tests/fuzz/corpus/${name#fuzz_}" >"$out" 2>&1; then
		echo "ok $tested - $name: $(cat "$out")"
	else
		failed=$((failed + 1))
		echo "not ok $tested - $name"
		sed 's/^/# /' "$out" >&2
	fi
done
echo "1..$tested"
[ $failed -eq 0 ]
