/* Finds a town by what was typed: the same name, the same beginning, a near spelling. */
#include "place/town.h"

#include <string.h>

#include "lib/arena.h"
#include "place/name.h"

/* How well a town answers, less is better; NO_MATCH not at all. */
enum { NO_MATCH = -1 };

/* Puts a town among the candidates by rank; towns in the county and larger kinds of place
 * come before others of the same rank, else the order of the table stays. */
struct ranking {
	struct town_match match;
	int ranks[TOWN_MOST_CANDIDATES];
};

static int
full_rank(const struct town *town, int rank)
{
	return rank * 10 + (town->in_county ? 0 : 5) + (town->kind == TOWN_TOWN ? 0 : 1);
}

static void
add(struct ranking *ranking, const struct town *town, int rank)
{
	struct town_match *match = &ranking->match;
	size_t at;

	rank = full_rank(town, rank);
	if (match->count < TOWN_MOST_CANDIDATES)
		match->count++;
	else if (ranking->ranks[match->count - 1] <= rank)
		return;
	for (at = match->count - 1; at > 0 && ranking->ranks[at - 1] > rank; at--) {
		match->towns[at] = match->towns[at - 1];
		ranking->ranks[at] = ranking->ranks[at - 1];
	}
	match->towns[at] = town;
	ranking->ranks[at] = rank;
}

/* Is the name one of those between bars? */
static bool
is_other_name(const char *other, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = other; (at = strchr(at, '|')) != NULL; at++)
		if (strncmp(at + 1, name, length) == 0 && at[1 + length] == '|')
			return true;
	return false;
}

static int
rank_same(const struct town *town, const char *name)
{
	if (strcmp(town->folded, name) == 0)
		return 0;
	return is_other_name(town->other, name) ? 0 : NO_MATCH;
}

static int
rank_beginning(const struct town *town, const char *name)
{
	size_t length = strlen(name);

	return strncmp(town->folded, name, length) == 0 && town->folded[length] == ' '
		   ? 0
		   : NO_MATCH;
}

static int
rank_spelling(const struct town *town, const char *name)
{
	unsigned most = place_name_slips_allowed(strlen(name));
	unsigned slips = place_name_slips(town->folded, name, most);

	/* Names beyond the bars have one or two words: the first is the one people know. */
	if (slips > most && town->other[0] == '|') {
		size_t length = strcspn(town->other + 1, "|");
		char first[81];

		if (length < sizeof(first)) {
			memcpy(first, town->other + 1, length);
			first[length] = '\0';
			slips = place_name_slips(first, name, most);
		}
	}
	return slips > most ? NO_MATCH : (int)slips;
}

static struct town_match
collect(const struct town *towns, size_t count, const char *name,
    int (*rank)(const struct town *town, const char *name))
{
	struct ranking ranking = {.match = {.answer = TOWN_NONE}};

	for (size_t i = 0; i < count && name[0] != '\0'; i++) {
		int one = rank(&towns[i], name);

		if (one != NO_MATCH)
			add(&ranking, &towns[i], one);
	}
	return ranking.match;
}

/* All words of the hint stand in the town's folded name. */
static bool
has_words(const struct town *town, const char *hint)
{
	while (*hint != '\0') {
		size_t length = strcspn(hint, " ");
		const char *at = town->folded;

		while ((at = strstr(at, " ")) != NULL) {
			at++;
			if (strncmp(at, hint, length) == 0 &&
			    (at[length] == ' ' || at[length] == '\0'))
				break;
		}
		if (at == NULL)
			return false;
		hint += length + (hint[length] == ' ');
	}
	return true;
}

/* One, if there is one, or one in the county, or one that the hint names. */
static struct town_match
settle(struct town_match match, const char *hint)
{
	size_t in_county = 0, hinted = 0, which = 0;

	for (size_t i = 0; i < match.count; i++) {
		in_county += match.towns[i]->in_county;
		if (hint[0] != '\0' && has_words(match.towns[i], hint)) {
			hinted++;
			which = i;
		}
	}
	if (hinted == 1)
		match.towns[0] = match.towns[which];
	else if (match.count > 1 && in_county != 1) {
		match.answer = TOWN_SEVERAL;
		return match;
	}
	match.answer = match.count > 0 ? TOWN_ONE : TOWN_NONE;
	match.count = match.count > 0;
	return match;
}

/* Behind a town outside the county, those in it that begin with the same name. */
static void
add_ours(struct town_match *match, struct town_match beginning)
{
	for (size_t i = 0; i < beginning.count && match->count < TOWN_MOST_CANDIDATES; i++)
		if (beginning.towns[i]->in_county)
			match->towns[match->count++] = beginning.towns[i];
}

struct town_match
town_find(struct arena *a, const struct town *towns, size_t count, const char *typed)
{
	size_t before_comma = strcspn(typed, ",");
	const char *name = place_name_trim(a, place_name_fold(a, typed)), *hint = "";
	struct town_match match = collect(towns, count, name, rank_same);

	if (match.count == 0 && typed[before_comma] == ',') {
		name = place_name_fold(a, arena_strndup(a, typed, before_comma));
		hint = place_name_trim(a, place_name_fold(a, typed + before_comma));
		match = collect(towns, count, name, rank_same);
	}
	if (match.count == 0)
		match = collect(towns, count, name, rank_beginning);
	if (match.count > 0) {
		match = settle(match, hint);
		if (match.answer == TOWN_ONE && !match.towns[0]->in_county)
			add_ours(&match, collect(towns, count, name, rank_beginning));
		return match;
	}
	match = collect(towns, count, name, rank_spelling);
	match.answer = match.count > 0 ? TOWN_NEAR : TOWN_NONE;
	return match;
}
