/* When late visits begin: a visit is put between others or taken out, and what that changes is
 * passed on along the days of its carers, and over the visits of two to other days. */
#include "rounds/late_private.h"

/* A change that is passed on so many times a visit does not settle: two wait for each other. */
enum { ROUNDS_MOST = 8 };

static void
await(struct late_state *s, uint32_t visit)
{
	const uint32_t size = (uint32_t)s->problem->visit_count;
	uint32_t at = s->queue_first + s->queued;

	if (s->waits[visit])
		return;
	s->waits[visit] = true;
	s->queue[at < size ? at : at - size] = visit;
	s->queued++;
}

static uint32_t
next_waiting(struct late_state *s)
{
	uint32_t visit = s->queue[s->queue_first];

	if (++s->queue_first == s->problem->visit_count)
		s->queue_first = 0;
	s->queued--;
	s->waits[visit] = false;
	return visit;
}

/* When both begin: each carer is there, and the second is not too soon nor too late behind. */
static void
begin_both(const struct late_visit *v, int32_t begins[2])
{
	if (v->link == LATE_TOGETHER) {
		begins[0] = begins[1] = begins[0] > begins[1] ? begins[0] : begins[1];
		return;
	}
	if (begins[1] < begins[0] + v->least)
		begins[1] = begins[0] + v->least;
	if (begins[1] > begins[0] + v->most)
		begins[0] = begins[1] - v->most;
}

/* The carer whose last service changed comes home at another time. */
static void
come_home(struct late_state *s, uint32_t head)
{
	const uint32_t last = s->now.previous[head];
	const int32_t before = s->now.begins[head];
	const int32_t home = last == head ? 0 : s->now.free_at[last] + s->now.way[last];

	s->now.begins[head] = home;
	s->now.sums[LATE_OVER] +=
	    late_after(home, s->to[head]) - late_after(before, s->to[head]);
}

static void
tell(struct late_state *s, uint32_t node)
{
	if (late_is_head(s, node))
		come_home(s, node);
	else
		await(s, node / 2);
}

static void
count_lateness(struct late_state *s, int32_t before, int32_t after)
{
	int64_t *latest = &s->now.sums[LATE_LATEST];

	s->now.sums[LATE_LATE] += after - before;
	if (after >= *latest)
		*latest = after;
	else if (before == *latest)
		s->latest_gone = true;
}

static void
set_begin(struct late_state *s, uint32_t node, int32_t begins)
{
	int32_t before = s->now.begins[node];

	if (begins == before)
		return;
	s->changed[s->changed_count] = node;
	s->changed_from[s->changed_count++] = before;
	s->now.begins[node] = begins;
	s->now.free_at[node] = begins + s->minutes[node];
	s->for_ever |= begins > s->horizon;
	count_lateness(s, late_after(before, s->to[node]), late_after(begins, s->to[node]));
	tell(s, s->now.next[node]);
}

static void
work_out(struct late_state *s, uint32_t visit)
{
	const struct late_visit *v = &s->problem->visits[visit];
	const int sides = late_sides(v);
	int32_t begins[2];

	for (int side = 0; side < sides; side++) {
		uint32_t node = 2 * visit + (uint32_t)side, before = s->now.previous[node];

		begins[side] = s->now.free_at[before] + s->now.way[before];
		if (begins[side] < v->from)
			begins[side] = v->from;
	}
	if (sides == 2)
		begin_both(v, begins);
	for (int side = 0; side < sides; side++)
		set_begin(s, 2 * visit + (uint32_t)side, begins[side]);
}

static void
find_latest(struct late_state *s)
{
	int32_t latest = 0;

	for (uint32_t node = 0; node < s->service_count; node++) {
		int32_t late = s->now.begins[node] - s->to[node];

		if (late > latest && s->now.carer[node] != ROUND_NONE)
			latest = late;
	}
	s->now.sums[LATE_LATEST] = latest;
	s->latest_gone = false;
}

static bool
settle(struct late_state *s, int64_t most)
{
	const uint32_t changes_most = ROUNDS_MOST * s->service_count;
	bool settled = true;

	s->changed_count = 0;
	s->for_ever = false;
	while (s->queued > 0 && settled) {
		work_out(s, next_waiting(s));
		settled =
		    late_cost(s) <= most && s->changed_count < changes_most && !s->for_ever;
	}
	while (s->queued > 0)
		next_waiting(s);
	return settled;
}

static void
set_way(struct late_state *s, uint32_t from, uint32_t to)
{
	int32_t way = from == to ? 0 : late_leg(s, from, to);

	s->now.sums[LATE_TRAVEL] += way - s->now.way[from];
	s->now.way[from] = way;
}

static void
link(struct late_state *s, uint32_t node, uint32_t after)
{
	struct late_block *b = &s->now;
	uint32_t next = b->next[after];
	uint32_t carer = late_is_head(s, after) ? after - s->service_count : b->carer[after];

	b->next[after] = b->previous[next] = node;
	b->previous[node] = after;
	b->next[node] = next;
	b->carer[node] = carer;
	b->length[carer]++;
	set_way(s, after, node);
	set_way(s, node, next);
}

static void
unlink_one(struct late_state *s, uint32_t node)
{
	struct late_block *b = &s->now;
	uint32_t before = b->previous[node], next = b->next[node];

	b->next[before] = next;
	b->previous[next] = before;
	b->length[b->carer[node]]--;
	b->carer[node] = ROUND_NONE;
	set_way(s, before, next);
	set_way(s, node, node);
}

/* Before it is worked out nothing of it begins late. */
static void
link_both(struct late_state *s, uint32_t visit, const uint32_t after[2])
{
	const struct late_visit *v = &s->problem->visits[visit];

	for (int side = 0; side < late_sides(v); side++) {
		uint32_t node = 2 * visit + (uint32_t)side;

		link(s, node, after[side]);
		s->now.begins[node] = -1;
	}
	await(s, visit);
}

/* The day of this node, and that of the other carer of the visit before it, have something else
 * to spare. */
static void
mark(struct late_state *s, uint32_t node)
{
	const struct late_block *b = &s->now;
	const uint32_t before = b->previous[node];

	if (late_is_head(s, node))
		b->changed_days[node - s->service_count] = true;
	else
		b->changed_days[b->carer[node]] = true;
	if (!late_is_head(s, before) && b->carer[before ^ 1] != ROUND_NONE)
		b->changed_days[b->carer[before ^ 1]] = true;
}

static void
mark_changed(struct late_state *s)
{
	for (uint32_t i = 0; i < s->changed_count; i++)
		mark(s, s->changed[i]);
}

/* How much later both services of a visit can begin for what comes at once behind the other. */
static int32_t
spare_beside(const struct late_state *s, uint32_t node)
{
	const struct late_visit *v = &s->problem->visits[node / 2];
	const struct late_block *b = &s->now;
	const uint32_t other = node ^ 1, next = b->next[other];
	int32_t spare = b->begins[next] - b->free_at[other] - b->way[other] +
			late_after(s->to[next], b->begins[next]);

	if (late_after(s->to[other], b->begins[other]) < spare)
		spare = late_after(s->to[other], b->begins[other]);
	if (v->link == LATE_TOGETHER)
		return spare;
	return spare + (other % 2 == 1 ? b->begins[other] - b->begins[node] - v->least
				       : b->begins[other] + v->most - b->begins[node]);
}

void
late_find_spare(struct late_state *s, uint32_t carer)
{
	const struct late_block *b = &s->now;
	const uint32_t head = s->service_count + carer;
	int32_t spare = late_after(s->to[head], b->begins[head]);

	b->changed_days[carer] = false;
	b->spare[head] = spare;
	for (uint32_t node = b->previous[head]; node != head; node = b->previous[node]) {
		const uint32_t next = b->next[node];
		const int32_t wait = b->begins[next] - (b->free_at[node] + b->way[node]);
		int32_t beside = INT32_MAX;

		spare += wait;
		if (late_after(s->to[node], b->begins[node]) < spare)
			spare = late_after(s->to[node], b->begins[node]);
		if (b->carer[node ^ 1] != ROUND_NONE)
			beside = spare_beside(s, node);
		if (beside < spare)
			spare = beside;
		b->spare[node] = spare;
	}
}

bool
late_take(struct late_state *s, uint32_t visit)
{
	const struct late_visit *v = &s->problem->visits[visit];

	for (int side = 0; side < late_sides(v); side++) {
		uint32_t node = 2 * visit + (uint32_t)side, next = s->now.next[node];

		s->now.changed_days[s->now.carer[node]] = true;
		unlink_one(s, node);
		count_lateness(s, late_after(s->now.begins[node], v->to), 0);
		mark(s, next);
		tell(s, next);
	}
	if (!settle(s, INT64_MAX))
		return false;
	if (s->latest_gone)
		find_latest(s);
	mark_changed(s);
	return true;
}

static void
put_back(struct late_state *s, uint32_t visit, const int64_t sums[LATE_SUMS])
{
	const struct late_visit *v = &s->problem->visits[visit];

	while (s->changed_count > 0) {
		uint32_t node = s->changed[--s->changed_count];

		s->now.begins[node] = s->changed_from[s->changed_count];
		s->now.free_at[node] = s->now.begins[node] + s->minutes[node];
		if (late_is_head(s, s->now.next[node]))
			come_home(s, s->now.next[node]);
	}
	for (int side = 0; side < late_sides(v); side++) {
		uint32_t node = 2 * visit + (uint32_t)side, next = s->now.next[node];

		unlink_one(s, node);
		if (late_is_head(s, next))
			come_home(s, next);
	}
	for (int i = 0; i < LATE_SUMS; i++)
		s->now.sums[i] = sums[i];
	s->latest_gone = false;
}

static bool
put(struct late_state *s, uint32_t visit, const uint32_t after[2], int64_t most,
    int64_t sums[LATE_SUMS])
{
	for (int i = 0; i < LATE_SUMS; i++)
		sums[i] = s->now.sums[i];
	link_both(s, visit, after);
	if (!settle(s, most))
		return false;
	if (s->latest_gone)
		find_latest(s);
	return late_cost(s) <= most;
}

bool
late_put(struct late_state *s, uint32_t visit, const uint32_t after[2], int64_t most)
{
	int64_t sums[LATE_SUMS];

	if (put(s, visit, after, most, sums)) {
		mark_changed(s);
		return true;
	}
	put_back(s, visit, sums);
	return false;
}

int64_t
late_try(struct late_state *s, uint32_t visit, const uint32_t after[2], int64_t most)
{
	int64_t sums[LATE_SUMS], cost = INT64_MAX;

	if (put(s, visit, after, most, sums))
		cost = late_cost(s);
	put_back(s, visit, sums);
	return cost;
}
