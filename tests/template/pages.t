#!/bin/sh
# Every page stands hostile texts; and the test finds each of the faults in samples/.
cd "$(dirname "$0")/../.." || exit 2
pages=obj/tests/template/pages

result=$("$pages" templates)
samples=$("$pages" tests/template/samples)
echo "$result" | grep -v '^1\.\.'
number=$(echo "$result" | grep -cE '^(not )?ok ')
good=$(echo "$result" | grep -c '^ok ')
for bad in tests/template/samples/bad/*.cs; do
	number=$((number + 1))
	if echo "$samples" | grep -q "^not ok [0-9]* - bad/${bad##*/} "; then
		echo "ok $number - finds what is wrong in ${bad##*/}"
		good=$((good + 1))
	else
		echo "not ok $number - finds what is wrong in ${bad##*/}"
	fi
done
echo "1..$number"
[ "$good" -eq "$number" ]
