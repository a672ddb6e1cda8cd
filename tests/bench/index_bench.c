/*
 * How long the search index takes: index_bench [LISTINGS...], by default 300, 20,000 and
 * 1,000,000.  Prints one line a query: the median and the 99th of a hundred in
 * microseconds, over searches around the biggest town, and how many matched; before
 * them the time to build, the size of the file and the memory of the process.
 *
 * The listings are made up: they crowd in towns as people do, and have terms, areas,
 * times, prices and words in about the proportions of a real directory.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "directory/index.h"
#include "lib/arena.h"

enum { TODAY = 20000, MILE = 1609, TOWNS = 12, PATCHES = 60, VOCABULARY = 12000 };

/* Small, quick and the same everywhere (xorshift*; Vigna 2016). */
static uint64_t seed = 88172645463325252u;

static uint32_t
random_below(uint32_t limit)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (uint32_t)((seed * UINT64_C(2685821657736338717) >> 33) % limit);
}

static bool
chance(uint32_t percent)
{
	return random_below(100) < percent;
}

/* Small numbers often, large ones seldom. */
static uint32_t
skewed_below(uint32_t limit)
{
	return random_below(random_below(limit) + 1);
}

/* Towns of a made-up county: people in thousands, and how far they are spread. */
static const struct {
	double latitude, longitude, spread;
	uint32_t people;
} towns[TOWNS] = {{51.86, -2.24, 0.030, 130}, {51.90, -2.08, 0.030, 118},
    {51.75, -2.22, 0.025, 33}, {51.72, -1.97, 0.020, 20}, {51.99, -2.16, 0.020, 20},
    {51.68, -2.35, 0.020, 15}, {51.79, -2.62, 0.020, 12}, {51.74, -2.28, 0.015, 9},
    {51.73, -2.53, 0.015, 9}, {51.64, -2.16, 0.012, 6}, {51.93, -1.72, 0.012, 5},
    {51.83, -2.50, 0.15, 150}};

/* ---- What the terms are ---- */

static const struct {
	uint16_t first, count;
	enum index_mode mode;
	uint32_t most; /* of them a listing has */
} groups_made[] = {{0, 5, INDEX_ANY, 1}, {20, 46, INDEX_ALL, 14}, {100, 34, INDEX_ANY, 12},
    {160, 40, INDEX_ANY, 2}, {220, 3, INDEX_ANY, 1}, {230, 2, INDEX_ANY, 1},
    {240, 3, INDEX_ANY, 2}, {250, 3, INDEX_ANY, 1}, {260, 3, INDEX_ANY, 2},
    {270, 1, INDEX_ANY, 1}, {280, 10, INDEX_ANY, 2}, {300, 5, INDEX_ANY, 1},
    {310, 8, INDEX_ANY, 2}};
enum { GROUPS = sizeof(groups_made) / sizeof(groups_made[0]), TERMS_ROOM = 400 };

static struct index_term terms[TERMS_ROOM];
static struct index_group groups[GROUPS];
static struct index_synonym synonyms[TERMS_ROOM * 3];
static struct index_vocabulary vocabulary = {
    .terms = terms, .groups = groups, .group_count = GROUPS, .synonyms = synonyms};

/* Words that can be said: consonants and vowels by turns. */
static char words[VOCABULARY][16];

static void
make_word(char *word)
{
	static const char consonants[] = "bcdfghklmnprstvwbrtnsl", vowels[] = "aeiouaeio";
	uint32_t syllables = 2 + random_below(3);

	for (uint32_t i = 0; i < syllables; i++) {
		*word++ = consonants[random_below(sizeof(consonants) - 1)];
		*word++ = vowels[random_below(sizeof(vowels) - 1)];
		if (chance(40))
			*word++ = consonants[random_below(sizeof(consonants) - 1)];
	}
	*word = '\0';
}

static void
make_vocabulary(void)
{
	static char phrases[TERMS_ROOM * 3][40];

	for (size_t i = 0; i < VOCABULARY; i++)
		make_word(words[i]);
	for (size_t g = 0; g < GROUPS; g++) {
		groups[g] = (struct index_group){(uint8_t)g, groups_made[g].mode};
		for (uint16_t t = 0; t < groups_made[g].count; t++) {
			uint16_t term = (uint16_t)(groups_made[g].first + t);

			terms[vocabulary.term_count++] = (struct index_term){term, (uint8_t)g};
			for (size_t i = 0; i < 3; i++) {
				size_t at = vocabulary.synonym_count++;

				snprintf(phrases[at], sizeof(phrases[at]),
				    i == 0 ? "%s" : "%s %s", words[random_below(4000)],
				    words[random_below(4000)]);
				synonyms[at] = (struct index_synonym){phrases[at], term};
			}
		}
	}
}

/* ---- Listings ---- */

static double
roughly_normal(void)
{
	double sum = 0;

	for (int i = 0; i < 6; i++)
		sum += random_below(1000) / 1000.0 - 0.5;
	return sum;
}

static void
put_in_a_town(struct index_listing *l)
{
	uint32_t people = 0, at;
	size_t town = 0;

	for (size_t i = 0; i < TOWNS; i++)
		people += towns[i].people;
	for (at = random_below(people); at >= towns[town].people; town++)
		at -= towns[town].people;
	l->has_point = true;
	l->latitude = towns[town].latitude + towns[town].spread * roughly_normal();
	l->longitude = towns[town].longitude + towns[town].spread * 1.6 * roughly_normal();
}

static void
make_reach(struct index_listing *l, uint32_t *areas)
{
	static const uint32_t miles[] = {3, 5, 5, 8, 10, 10, 15, 20};
	uint32_t draw = random_below(100);

	l->areas = areas;
	if (draw < 45) {
		l->reach = INDEX_REACH_RADIUS;
		l->reach_metres = MILE * miles[random_below(8)];
	} else if (draw < 70) {
		l->reach = INDEX_REACH_AREAS;
		l->area_count = 1 + random_below(4);
		for (size_t i = 0; i < l->area_count; i++)
			areas[i] = chance(40) ? random_below(6) : 10 + random_below(PATCHES);
	} else {
		l->reach = draw < 75   ? INDEX_REACH_EVERYWHERE
			   : draw < 90 ? INDEX_REACH_VENUE
				       : INDEX_REACH_UNKNOWN;
	}
}

static void
make_terms(struct index_listing *l, uint16_t *chosen)
{
	l->terms = chosen;
	for (size_t g = 0; g < GROUPS; g++) {
		for (uint32_t i = random_below(groups_made[g].most) + 1; i-- > 0;)
			chosen[l->term_count++] =
			    (uint16_t)(groups_made[g].first +
				       skewed_below(groups_made[g].count));
	}
}

static void
make_text(char *text, size_t size, uint32_t count, uint32_t from)
{
	size_t used = 0;

	text[0] = '\0';
	for (uint32_t i = 0; i < count && used < size; i++)
		used += (size_t)snprintf(
		    text + used, size - used, "%s ", words[skewed_below(from)]);
}

/* Texts are made beforehand, so that making them is not counted as building. */
enum { TEXTS = 4096 };
static char names[TEXTS][64], texts[TEXTS][400];

static void
make_texts(void)
{
	for (size_t i = 0; i < TEXTS; i++) {
		make_text(names[i], sizeof(names[i]), 2 + random_below(2), VOCABULARY);
		make_text(texts[i], sizeof(texts[i]), 10 + random_below(20), VOCABULARY);
	}
}

static int
add_listing(struct index_builder *builder, uint64_t id)
{
	uint16_t chosen[64];
	uint32_t areas[4];
	struct index_listing l = {
	    .id = id, .name = names[random_below(TEXTS)], .words = texts[random_below(TEXTS)]};

	put_in_a_town(&l);
	make_reach(&l, areas);
	make_terms(&l, chosen);
	l.kind = (uint8_t)chosen[0];
	l.price = chance(60) ? (int32_t)(1300 + random_below(80) * 25) : -1;
	l.confirmed_on = TODAY - (int32_t)random_below(chance(85) ? 30 : 60);
	l.never_stale = chance(15);
	l.taking_from = chance(70)   ? 0
			: chance(60) ? INDEX_NOT_TAKING
				     : TODAY + (int32_t)random_below(60);
	for (uint32_t i = chance(50) ? 6 + random_below(14) : 0; i-- > 0;)
		l.minutes[random_below(INDEX_SLOTS)] = (uint16_t)(30 * (1 + random_below(8)));
	return index_builder_add(builder, &l);
}

/* ---- Queries ---- */

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int
compare_times(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

static struct index_query
query_in_town(void)
{
	static uint32_t areas[6];
	struct index_query q = {
	    .has_point = true,
	    .latitude = towns[0].latitude + roughly_normal() * 0.008,
	    .longitude = towns[0].longitude + roughly_normal() * 0.012,
	    .radius = 10 * MILE,
	    .areas = areas,
	    .area_count = 3,
	    .wider = {15 * MILE, 20 * MILE},
	    .today = TODAY,
	    .stale_after = 14,
	    .hide_after = 30,
	    .limit = 20,
	    .near_limit = 6,
	};

	areas[0] = random_below(6);
	areas[1] = 10 + random_below(PATCHES);
	areas[2] = 900;
	return q;
}

enum what { NOTHING, FILTERS, SLOTS, TEXT, MISSPELT, BY_PRICE, BY_MATCH, EVERYTHING, WHATS };

static const char *const titles[WHATS] = {"no filter", "three filters", "with time slots",
    "with text", "with misspelt text", "sorted by price", "text, best match",
    "no place, by freshness"};

/* Two letters swapped in the middle and one changed at the end. */
static void
misspell(char *word)
{
	size_t length = strlen(word);
	char swap = word[length / 2];

	word[length / 2] = word[length / 2 - 1];
	word[length / 2 - 1] = swap;
	if (length >= 8)
		word[length - 1] = 'x';
}

static void
add_filters(struct index_query *q)
{
	static uint16_t chosen[4];

	chosen[0] = (uint16_t)random_below(2);
	chosen[1] = (uint16_t)(20 + random_below(6));
	chosen[2] = (uint16_t)(100 + random_below(4));
	chosen[3] = 220;
	q->terms = chosen;
	q->term_count = 4;
}

static struct index_query
make_query(enum what what)
{
	static char text[64];
	struct index_query q = query_in_town();

	if (what == FILTERS || what == SLOTS || what == BY_PRICE)
		add_filters(&q);
	if (what == SLOTS) {
		q.slots = UINT64_C(1) << 0 | UINT64_C(1) << 10 | UINT64_C(1) << 20;
		q.minutes[0] = 60;
		q.has_start = true;
		q.start = TODAY + 14;
	}
	if (what == TEXT || what == MISSPELT || what == BY_MATCH) {
		snprintf(text, sizeof(text), "%s", synonyms[random_below(300) / 3 * 3].phrase);
		if (what == MISSPELT)
			misspell(text);
		snprintf(text + strlen(text), sizeof(text) - strlen(text), " with %s",
		    words[random_below(500)]);
		q.text = text;
	}
	if (what == BY_PRICE)
		q.sort = INDEX_BY_PRICE;
	if (what == BY_MATCH)
		q.sort = INDEX_BY_MATCH;
	if (what == EVERYTHING) {
		q.has_point = false;
		q.sort = INDEX_BY_FRESHNESS;
	}
	return q;
}

static void
measure(const struct index *ix, struct arena *a, enum what what)
{
	enum { WARM = 20, TIMES = 400 };
	double times[TIMES], matches = 0;
	size_t memory = 0;

	for (int i = -WARM; i < TIMES; i++) {
		struct index_query q = make_query(what);
		struct index_result result;
		double start = now();

		arena_reset(a);
		if (index_search(ix, a, &q, &result) != 0)
			exit(1);
		if (i < 0)
			continue;
		times[i] = now() - start;
		matches += result.total;
		memory = arena_used(a) > memory ? arena_used(a) : memory;
	}
	qsort(times, TIMES, sizeof(*times), compare_times);
	printf("  %-24s %9.1f %9.1f us %10.0f matches %7zu KB of arena\n", titles[what],
	    times[TIMES / 2], times[TIMES * 99 / 100], matches / TIMES, memory / 1024);
}

/* Resident pages: of the process alone, and with those of mapped files. */
static void
print_memory(void)
{
	FILE *status = fopen("/proc/self/status", "r");
	char line[200];

	while (status != NULL && fgets(line, sizeof(line), status) != NULL) {
		if (strncmp(line, "RssAnon", 7) == 0 || strncmp(line, "RssFile", 7) == 0)
			printf("  %s", line);
	}
	if (status != NULL)
		fclose(status);
}

/* In a process of its own, so that its memory is not the builder's. */
static void
search_all(const char *path)
{
	struct arena *a = arena_new((size_t)256 << 20);
	double start = now();
	struct index *ix;

	if (index_open(path, &ix) != 0)
		exit(1);
	printf("  open: %.2f ms\n", (now() - start) / 1e3);
	for (enum what what = NOTHING; what < WHATS; what++)
		measure(ix, a, what);
	print_memory();
	index_close(ix);
	arena_free(a);
}

static void
build(const char *path, size_t listings)
{
	struct index_builder *builder;
	struct rusage usage;
	double start = now(), in_add;
	struct index *ix;

	if (index_builder_new(path, &vocabulary, &builder) != 0)
		exit(1);
	for (size_t i = 0; i < listings; i++) {
		if (add_listing(builder, i + 1) != 0)
			exit(1);
	}
	in_add = now();
	if (index_builder_finish(builder) != 0 || index_open(path, &ix) != 0)
		exit(1);
	getrusage(RUSAGE_SELF, &usage);
	printf("%zu listings\n  built: %.2f s (of which %.2f s to sort and write), %ld MB at "
	       "most\n",
	    listings, (now() - start) / 1e6, (now() - in_add) / 1e6, usage.ru_maxrss / 1024);
	printf("  file: %.1f MB, %.0f bytes a listing\n", (double)index_facts(ix).bytes / 1e6,
	    (double)index_facts(ix).bytes / (double)listings);
	index_close(ix);
}

static void
in_a_child(void (*run)(const char *, size_t), const char *path, size_t listings)
{
	int status;
	pid_t child;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		run(path, listings);
		exit(0);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0)
		exit(1);
}

static void
search_child(const char *path, size_t listings)
{
	(void)listings;
	search_all(path);
}

int
main(int argc, char **argv)
{
	static const size_t usual[] = {300, 20000, 1000000};
	char folder[] = "/tmp/index-bench-XXXXXX", path[64];
	size_t runs = argc > 1 ? (size_t)argc - 1 : sizeof(usual) / sizeof(usual[0]);

	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(path, sizeof(path), "%s/listings", folder);
	make_vocabulary();
	make_texts();
	for (size_t i = 0; i < runs; i++) {
		size_t listings = argc > 1 ? strtoul(argv[i + 1], NULL, 10) : usual[i];

		in_a_child(build, path, listings);
		in_a_child(search_child, path, listings);
	}
	unlink(path);
	rmdir(folder);
	return 0;
}
