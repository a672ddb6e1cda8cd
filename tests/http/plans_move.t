#!/bin/sh
# What changes if a visit begins at another time or is in another round: worked out as the patch has
# it, and nothing is stored.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.44
. "$top/tests/http/plan_set.sh"
. "$top/tests/http/package_set.sh"
account broker
browser broker
sign_in

move="/desk/rounds/$plan_patch/move?day=1&visit=2"
expect 200 GET "$move"
body_has 'agreed for 9am'
body_has 'Nothing is stored here.'
body_lacks 'Round 1 then'
# The planner's own answer: as much travel as when the package is changed so.
says() { sed -n "s/.*that day: \\(.*\\) now, <strong>\\(.*\\)<.strong> then.*/\\$1/p" "$page"; }
of_day() { sed -n 's/.* of care and \([0-9a-z ]*\) of travel, <strong>.*/\1/p' "$page" | head -n 1; }
expect 200 GET "$move&time=10:45"
body_has 'Agreed for 10:45am'
body_has 'Round 1 then'
body_has '(this visit)'
body_has ' less)'
then=$(says 2) before=$(says 1)
second=$(sed -n 's/.*amend?move=\([0-9]*\)&amp;at=645&amp;on=.*/\1/p' "$page")
expect 200 GET "/desk/rounds/$plan_patch?day=1"
is "$before" "$(of_day)" 'travel as it is, as the patch has it'
sql "UPDATE package_visit SET begins_at = 645 WHERE id = $second"
expect 200 GET "/desk/rounds/$plan_patch?day=1"
is "$then" "$(of_day)" 'and as it is when the time was changed'
sql "UPDATE package_visit SET begins_at = 540 WHERE id = $second"
# What comes of it is one step away: the change of that package, with the time filled in.
expect 200 GET "/desk/packages/$(plan_package PK-ZZL2)/amend?move=$second&at=643"
body_has "value=\"$second\" checked"
body_has 'value="643" selected'
is "$(grep -c 'name="what"' "$page")" 3 'each choice is there once'
is "$(grep -c 'name="what".*checked' "$page")" 1 'and one of them made'
# From the next such day that has not begun: none that is past, and none before the day shown.
first_day() { sed -n 's/.*name="from-\(day\|month\|year\)".* value="\([0-9]*\)".*/\2/p' "$page" | tr '\n' ' '; }
monday=$(date -u -d 'next monday' '+%-d %-m %Y ') later=$(date -u -d 'next monday + 14 days' '+%-d %-m %Y ')
sql "UPDATE package_visit SET begins_at = 0 WHERE id = $second"
expect 200 GET "/desk/packages/$(plan_package PK-ZZL2)/amend?move=$second&at=643"
is "$(first_day)" "$monday" 'the first day of the change is one that has not begun'
expect 200 GET "/desk/packages/$(plan_package PK-ZZL2)/amend?move=$second&at=643&on=$(date -u -d 'next monday + 8 days' +%F)"
is "$(first_day)" "$later" 'and is not before the day that was shown'
expect 200 GET "/desk/packages/$(plan_package PK-ZZL2)/amend?move=$second&at=643&on=2019-99-99"
is "$(first_day)" "$monday" 'whatever was said'
sql "UPDATE package_visit SET begins_at = 540 WHERE id = $second"
expect 200 GET "/desk/packages/$(plan_package PK-ZZL2)/amend?move=999999999&at=x"
# What is agreed, and when the round comes, are told apart where they differ.
expect 200 GET "$move&time=9:40"
body_has 'Agreed for 9:40am'
body_has 'Its round would come at 9:32am'
expect 200 GET "$move&time=9:30"
body_has 'Agreed for 9:30am'
body_lacks 'Its round would come at'
body_lacks 'This is outside the times'
body_has 'amend?move='
expect 200 GET "$move&time=9&round=1"
body_lacks 'amend?move='
expect 200 GET "$move&time=1:30pm"
body_has 'This is outside the times at which it may begin, 7am to 1pm'
body_has 'outside its window, 7am to 1pm'
# At noon there is somebody whose medicine fixes the time: nobody is late, another round opens.
expect 200 GET "$move&time=11:55"
body_has 'A new round'
body_lacks ' late</strong>'
expect 200 GET "$move&time=11:55&round=1"
body_has 'Round 1 has no room for it at 11:55am'
# Two carers between two rounds can be asked for, too.
sql "UPDATE package_visit SET carers = 2 WHERE package_id = $(plan_package PK-ZZL2)"
expect 200 GET "$move&time=10:45"
body_has '(this visit)'
body_has 'Travel of the patch'
sql "UPDATE package_visit SET carers = 1 WHERE package_id = $(plan_package PK-ZZL2)"
# Not onto the same person's next visit without a word.
body_lacks 'would be going on then'
sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, starts_on) VALUES ($(plan_package PK-ZZL2), 1, 2, 770, 760, 800, 30, '2026-01-01')"
expect 200 GET "$move&time=12:30"
body_has 's visit at 12:50pm would be going on then'
expect 200 GET "$move&time=12:20"
body_lacks 'would be going on then'
sql "DELETE FROM package_visit WHERE package_id = $(plan_package PK-ZZL2) AND begins_at = 770"
expect 422 GET "$move&time=soon"
body_has 'Enter a time, such as 9:30'
expect 422 GET "$move&time=half+past+nine"
body_has 'Enter a time, such as 9:30'
expect 422 GET "$move&time=10:45&round=77"
body_has 's rounds that day are numbered 1 to '
body_lacks 'Travel of the patch'
expect 422 GET "$move&asked=1&time=&round="
body_has 'Enter a time, such as 9:30, or the number of a round'
# A round alone: at the time that is agreed.
expect 200 GET "$move&asked=1&time=&round=1"
body_has 'Agreed for 9am'
expect 404 GET "/desk/rounds/$plan_patch/move?day=1&visit=99"
expect 404 GET "/desk/rounds/$plan_patch/move?day=5"
finish
