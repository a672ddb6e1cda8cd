/* Shows what the search index has of listings, for tests/sql/indexer.t:
 *
 *	index_show FILE count TERM...   how many listings have all of these terms
 *	index_show FILE text WORDS      how many the free text finds
 *	index_show FILE phrases         of the lines read, "TERM<tab>WORDS", those whose words
 *	                                do not find all listings that have the term
 *	index_show FILE listing ID      one listing's columns
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "directory/index.h"
#include "lib/arena.h"

static int
show_total(const struct index *index, struct arena *a, const struct index_query *query)
{
	struct index_result result;

	if (index_search(index, a, query, &result) != 0)
		return 1;
	printf("%u\n", (unsigned)result.total);
	return 0;
}

/* The words of one line find all that have its term? */
static bool
finds_all(const struct index *index, struct arena *a, uint16_t term, const char *words)
{
	struct index_query query = {.terms = &term, .term_count = 1, .limit = 1};
	struct index_result all, found;

	arena_reset(a);
	if (index_search(index, a, &query, &all) != 0)
		return false;
	query.text = words;
	return index_search(index, a, &query, &found) == 0 && all.total > 0 &&
	       found.total == all.total;
}

static int
show_phrases(const struct index *index, struct arena *a)
{
	char line[400];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		char *words;
		uint16_t term = (uint16_t)strtoul(line, &words, 10);

		words[strcspn(words, "\n")] = '\0';
		if (!finds_all(index, a, term, words))
			puts(line);
	}
	return 0;
}

static int
show_listing(const struct index *index, struct arena *a, uint64_t id)
{
	struct index_query query = {.has_point = true, .latitude = 51.86, .longitude = -2.24};
	struct index_row row;
	bool found;

	if (index_explain(index, a, &query, &id, 1, &row, &found) != 0)
		return 1;
	if (!found)
		return puts("none") < 0;
	printf("kind=%d radius=%d price=%d confirmed=%d taking=%d slots=%llu cover=%d "
	       "never_stale=%d\n",
	    row.kind, (int)row.own_radius, (int)row.price, (int)row.confirmed_on,
	    row.taking_from == INDEX_NOT_TAKING ? -1 : (int)row.taking_from,
	    (unsigned long long)row.slots_any, (int)row.cover, (int)row.never_stale);
	return 0;
}

int
main(int argc, char **argv)
{
	struct arena *a = arena_new(64 * 1024 * 1024);
	struct index_query query = {.limit = 1};
	uint16_t terms[8];
	struct index *index;
	int status = 64;
	int code;

	if (argc < 3 || argc > 10)
		return 64;
	if ((code = index_open(argv[1], &index)) != 0) {
		puts(index_error_text(code));
		return 1;
	}
	if (strcmp(argv[2], "listing") == 0 && argc == 4) {
		status = show_listing(index, a, strtoull(argv[3], NULL, 10));
	} else if (strcmp(argv[2], "text") == 0 && argc == 4) {
		query.text = argv[3];
		status = show_total(index, a, &query);
	} else if (strcmp(argv[2], "phrases") == 0) {
		status = show_phrases(index, a);
	} else if (strcmp(argv[2], "count") == 0) {
		for (int i = 3; i < argc; i++)
			terms[query.term_count++] = (uint16_t)strtoul(argv[i], NULL, 10);
		query.terms = terms;
		status = show_total(index, a, &query);
	}
	index_close(index);
	arena_free(a);
	return status;
}
