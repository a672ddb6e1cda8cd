# Better rounds: see routes.sh.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$top/tests/http/plan_set.sh"
plan_day() { sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL $1 DAY, 'from-day=%e from-month=%c from-year=%Y')"; }
repeated no
page /desk/rounds/:id/plan "/desk/rounds/$plan_patch/plan"
form /desk/rounds/:id/plan "/desk/rounds/$plan_patch/plan" "/desk/rounds/$plan_patch/plan" provider=0 $(plan_day 9) aim=travel seconds=10 \
	-- provider= provider=999999999 aim= aim=fun seconds= seconds=4 seconds=61 seconds=x changes=-1 changes=x
repeated yes
plan_run running
page /desk/plans/:id "/desk/plans/$plan"
repeated no
form /desk/plans/:id/stop "/desk/plans/$plan/stop" "/desk/plans/$plan" --
plan_run ready
page /desk/plans/:id/refuse "/desk/plans/$plan/refuse"
form /desk/plans/:id/refuse "/desk/plans/$plan/refuse" "/desk/plans/$plan/refuse" reason='Not wanted' -- reason= reason=x
plan_run ready
page /desk/plans/:id/part "/desk/plans/$plan/part"
form /desk/plans/:id/accept "/desk/plans/$plan/accept" "/desk/plans/$plan/part" keep="$(plan_package PK-ZZL2)" -- keep= keep=x
plan_run accepted
page /desk/plans/:id/undo "/desk/plans/$plan/undo"
form /desk/plans/:id/undo "/desk/plans/$plan/undo" "/desk/plans/$plan/undo" --
repeated yes
page /desk/rounds/:id/sheet "/desk/rounds/$plan_patch/sheet?day=1&round=1"
page /desk/rounds/:id/move "/desk/rounds/$plan_patch/move?day=1&visit=2&time=10:00"
