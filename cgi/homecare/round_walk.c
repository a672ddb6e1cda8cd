/* A round on foot in place of the car. */
#include "homecare/round_walk.h"

/* The first minute from `minute` on at which the visit may begin, or -1. */
static int32_t
may_begin(const struct round_visit *visit, int32_t minute)
{
	for (uint32_t i = 0; i < visit->window_count; i++)
		if (minute <= visit->windows[i].to)
			return minute > visit->windows[i].from ? minute
							       : visit->windows[i].from;
	return -1;
}

bool
round_could_walk(const struct round_problem *problem, const struct travel_place *places,
    const struct round *round, int32_t *more)
{
	const struct round_shift *shift = &problem->shifts[round->shift];
	const struct round_visit *before = &problem->visits[round->stops[0].visit];
	int32_t free_at = round->stops[0].begins + before->minutes, walked = 0;

	if (shift->mode != ROUND_DRIVE || round->stop_count < 2)
		return false;
	for (size_t i = 1; i < round->stop_count; i++) {
		const struct round_visit *visit = &problem->visits[round->stops[i].visit];
		const int32_t way = visit->place == before->place
					? 0
					: travel_minutes(&places[before->place],
					      &places[visit->place], ROUND_WALK);
		int32_t begins = may_begin(visit, free_at + way);

		/* Two carers begin together: another's round would have to be walked too. */
		if (way > travel_longest_leg(places[0].values) || begins < 0 ||
		    visit->carers > shift->crew)
			return false;
		walked += way;
		free_at = begins + visit->minutes;
		before = visit;
	}
	*more = walked - round->travel;
	return free_at <= shift->to && walked + round->care <= shift->paid_most;
}
