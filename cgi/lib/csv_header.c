/* Finds the columns of a CSV file by their headings: publishers rename and reorder them. */
#include "lib/csv_header.h"

#include <regex.h>
#include <string.h>
#include <strings.h>

#include "lib/arena.h"
#include "lib/csv_read.h"
#include "lib/log.h"
#include "lib/text.h"

/* No real heading is longer, and none longer is given to a regular expression. */
enum { HEADING_MOST = 300 };

struct matcher {
	const char *text;
	regex_t *pattern; /* NULL: text itself */
};

struct csv_header {
	struct arena *scratch; /* emptied after each row that was not the header */
	const struct csv_column *columns;
	size_t count;
	struct matcher **matchers; /* for each column a list, ended by a NULL text */
	size_t most_found;
	bool *found; /* by the row that found the most */
	const struct csv_column *twice;
};

static void
free_pattern(void *what)
{
	regfree(what);
}

static void
free_scratch(void *what)
{
	arena_free(what);
}

static struct matcher
make_matcher(struct arena *a, const char *text)
{
	struct matcher m = {text, NULL};

	if (text[0] != '^')
		return m;
	m.pattern = arena_alloc(a, sizeof(*m.pattern));
	if (regcomp(m.pattern, text, REG_EXTENDED | REG_ICASE | REG_NOSUB) != 0)
		die("the heading %s is no regular expression", text);
	arena_defer(a, free_pattern, m.pattern);
	return m;
}

struct csv_header *
csv_header_new(struct arena *a, const struct csv_column *columns, size_t count)
{
	struct csv_header *h = arena_alloc(a, sizeof(*h));

	h->scratch = arena_new(16 * 1024 * 1024);
	arena_defer(a, free_scratch, h->scratch);
	h->columns = columns;
	h->count = count;
	h->found = arena_array(a, count, sizeof(*h->found));
	h->matchers = arena_array(a, count, sizeof(*h->matchers));
	for (size_t i = 0; i < count; i++) {
		const char *const *aliases = columns[i].aliases;
		size_t n = 0;

		while (aliases != NULL && aliases[n] != NULL)
			n++;
		h->matchers[i] = arena_array(a, n + 2, sizeof(**h->matchers));
		h->matchers[i][0] = (struct matcher){columns[i].name, NULL};
		for (size_t j = 0; j < n; j++)
			h->matchers[i][j + 1] = make_matcher(a, aliases[j]);
	}
	return h;
}

static bool
matches(const struct matcher *m, const char *heading)
{
	if (m->pattern == NULL)
		return strcasecmp(m->text, heading) == 0;
	return regexec(m->pattern, heading, 0, NULL, 0) == 0;
}

/* The place of the column among the headings, -1, or CSV_COLUMN_TWICE. */
static ptrdiff_t
find_column(const struct matcher *m, char *const *headings, size_t count)
{
	ptrdiff_t place = -1;

	for (; m->text != NULL && place < 0; m++) {
		for (size_t i = 0; i < count; i++) {
			if (!matches(m, headings[i]))
				continue;
			if (place >= 0)
				return CSV_COLUMN_TWICE;
			place = (ptrdiff_t)i;
		}
	}
	return place;
}

_Static_assert(CSV_COLUMN_TWICE != -1, "a column there twice is not one that is not there");

static char **
clean_headings(struct arena *a, const char *const *cells, size_t count)
{
	char **headings = arena_array(a, count, sizeof(*headings));

	for (size_t i = 0; i < count; i++)
		headings[i] = strlen(cells[i]) <= HEADING_MOST ? text_clean(a, cells[i])
							       : arena_strdup(a, "");
	return headings;
}

int
csv_header_match(
    struct csv_header *h, const char *const *cells, size_t cell_count, ptrdiff_t *places)
{
	char **headings = clean_headings(h->scratch, cells, cell_count);
	const struct csv_column *twice = NULL;
	size_t found = 0;
	bool all = true;

	for (size_t i = 0; i < h->count; i++) {
		places[i] = find_column(h->matchers[i], headings, cell_count);
		if (places[i] == CSV_COLUMN_TWICE && twice == NULL)
			twice = &h->columns[i];
		found += places[i] != -1;
		all = all && (places[i] != -1 || !h->columns[i].required);
	}
	arena_reset(h->scratch);
	if (found > h->most_found) {
		h->most_found = found;
		for (size_t i = 0; i < h->count; i++)
			h->found[i] = places[i] != -1;
	}
	if (!all || found == 0)
		return 0;
	h->twice = twice;
	return twice != NULL ? CSV_COLUMN_TWICE : 1;
}

const char *
csv_header_message(struct csv_header *h, struct arena *a)
{
	const char *names = "";
	size_t missing = 0;

	if (h->twice != NULL)
		return arena_printf(a, "two columns fit \"%s\"", h->twice->name);
	for (size_t i = 0; i < h->count; i++) {
		if (!h->columns[i].required || h->found[i])
			continue;
		names = arena_printf(
		    a, "%s%s\"%s\"", names, missing > 0 ? ", " : "", h->columns[i].name);
		missing++;
	}
	if (h->most_found == 0)
		return "no row among the first 20 has the headings looked for";
	return arena_printf(a, "the header has no column %s", names);
}
