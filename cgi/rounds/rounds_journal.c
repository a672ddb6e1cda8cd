/* Rounds as they were before a trial, to be put back when it came to nothing: only those that it
 * changed are kept, in memory that is used again and again. */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_journal.h"

/* A round as it was; its stops are in the journal's memory. */
struct kept {
	uint32_t number;
	struct chain was;
	struct stop *stops;
	size_t room;
};

/* A visit whose times hang on other rounds too. */
struct kept_node {
	uint32_t visit;
	struct node was;
};

struct round_journal {
	struct kept *list;
	size_t count, room;
	struct kept_node *nodes; /* in the order in which they were kept */
	size_t node_count, node_room;
};

struct round_journal *
round_journal_new(struct rounds *r)
{
	return arena_alloc(r->a, sizeof(struct round_journal));
}

/* An array that can hold one more, in the arena; the memory of the smaller one stays there. */
static void *
with_room(struct arena *a, void *list, size_t count, size_t *room, size_t size)
{
	void *larger;

	if (count < *room)
		return list;
	*room = *room == 0 ? 64 : 2 * *room;
	larger = arena_array(a, *room, size);
	if (count > 0)
		memcpy(larger, list, count * size);
	return larger;
}

static void
keep_nodes(struct rounds *r, const struct chain *c)
{
	struct round_journal *j = r->journal;

	for (uint32_t i = 0; i < c->count; i++) {
		uint32_t visit = c->stops[i].visit;

		if (visit == ROUND_BREAK || !round_coupled(r, visit))
			continue;
		j->nodes = with_room(
		    r->a, j->nodes, j->node_count, &j->node_room, sizeof(*j->nodes));
		j->nodes[j->node_count++] = (struct kept_node){visit, r->nodes[visit]};
	}
}

void
round_keep(struct rounds *r, uint32_t number)
{
	struct round_journal *j = r->journal;
	struct chain *c = &r->chains[number];
	struct kept *kept;

	if (j == NULL || c->kept)
		return;
	c->kept = true;
	j->list = with_room(r->a, j->list, j->count, &j->room, sizeof(*j->list));
	kept = &j->list[j->count++];
	kept->number = number;
	kept->was = *c;
	if (kept->room < c->count) {
		kept->room = 2 * (size_t)c->room;
		kept->stops = arena_array(r->a, kept->room, sizeof(*kept->stops));
	}
	if (c->count > 0)
		memcpy(kept->stops, c->stops, c->count * sizeof(*c->stops));
	keep_nodes(r, c);
}

/* Weight of the rounds kept, as they were and as they are. */
int64_t
round_journal_gain(const struct rounds *r, const struct round_journal *j)
{
	int64_t gain = 0;

	for (size_t i = 0; i < j->count; i++)
		gain += round_chain_weight(r, &j->list[i].was) -
			round_chain_weight(r, &r->chains[j->list[i].number]);
	return gain;
}

void
round_journal_open(struct rounds *r, struct round_journal *j)
{
	r->journal = j;
}

void
round_journal_close(struct rounds *r)
{
	struct round_journal *j = r->journal;

	for (size_t i = 0; i < j->count; i++)
		r->chains[j->list[i].number].kept = false;
	j->count = j->node_count = 0;
	r->journal = NULL;
}

static void
put_back(struct rounds *r, const struct kept *kept)
{
	struct chain *c = &r->chains[kept->number];
	struct stop *stops = c->stops;
	uint32_t room = c->room;

	round_count_open(r, c->shift, (kept->was.visits > 0) - (c->visits > 0));
	*c = kept->was;
	c->stops = stops;
	c->room = room;
	c->kept = true;
	/* It may have been kept when its times had to be settled again already. */
	c->queued = false;
	c->changed_from = c->unchanged_tail = UINT32_MAX;
	if (c->count > 0)
		memcpy(c->stops, kept->stops, c->count * sizeof(*c->stops));
	for (uint32_t i = 0; i < c->count; i++) {
		struct node *node;

		if (c->stops[i].visit == ROUND_BREAK)
			continue;
		node = &r->nodes[c->stops[i].visit];
		node->chain[0] = kept->number;
		node->chain[1] = ROUND_NONE;
		node->begins = c->stops[i].begins;
		node->latest = c->stops[i].latest;
	}
}

/* Visits that were nowhere have to be taken out first. */
void
round_journal_undo(struct rounds *r)
{
	struct round_journal *j = r->journal;

	for (size_t i = 0; i < j->count; i++)
		put_back(r, &j->list[i]);
	/* What was kept first is how it was before all. */
	for (size_t i = j->node_count; i > 0; i--)
		r->nodes[j->nodes[i - 1].visit] = j->nodes[i - 1].was;
	round_journal_close(r);
}
