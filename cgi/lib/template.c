/* Parsed templates: each file is parsed once per worker and rendered with another
 * tree each time.  Default escaping is set here, before any parse, and nowhere else. */
#include "lib/view.h"

#include <ClearSilver.h>
#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { MOST_TEMPLATES = 256 };

struct parsed {
	const char *name;
	CSPARSE *cs;
	HDF *setting; /* what it was parsed with: load paths and the escaping mode */
};

struct templates {
	char *folder;
	struct parsed kept[MOST_TEMPLATES];
	size_t count;
	STRING page; /* the page being made; its memory is used again */
};

struct templates *
templates_new(const char *folder)
{
	struct templates *t = calloc(1, sizeof(*t));

	if (t == NULL || (t->folder = strdup(folder)) == NULL || nerr_init() != STATUS_OK)
		die("out of memory: no room for templates");
	string_init(&t->page);
	return t;
}

static void
parsed_free(struct parsed *parsed)
{
	cs_destroy(&parsed->cs);
	hdf_destroy(&parsed->setting);
}

void
templates_free(struct templates *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->count; i++)
		parsed_free(&t->kept[i]);
	string_clear(&t->page);
	free(t->folder);
	free(t);
}

/* Takes an error apart into words and lets go of it. */
static int
explain(NEOERR *error, struct arena *a, const char **fault)
{
	STRING words;

	string_init(&words);
	nerr_error_string(error, &words);
	nerr_ignore(&error);
	*fault = arena_strdup(a, words.buf != NULL ? words.buf : "no reason given");
	string_clear(&words);
	return -1;
}

static NEOERR *
parse(struct templates *t, const char *name, struct parsed *parsed)
{
	NEOERR *error;

	if ((error = hdf_init(&parsed->setting)) != STATUS_OK)
		return nerr_pass(error);
	if ((error = hdf_set_value(parsed->setting, "hdf.loadpaths.0", t->folder)) != STATUS_OK ||
	    (error = hdf_set_value(parsed->setting, "Config.VarEscapeMode", "html")) != STATUS_OK ||
	    (error = cs_init(&parsed->cs, parsed->setting)) != STATUS_OK ||
	    (error = cgi_register_strfuncs(parsed->cs)) != STATUS_OK)
		return nerr_pass(error);
	return nerr_pass(cs_parse_file(parsed->cs, name));
}

static int
find(struct templates *t, struct arena *a, const char *name, struct parsed **found,
    const char **fault)
{
	struct parsed fresh = { .name = name };
	NEOERR *error;

	for (size_t i = 0; i < t->count; i++)
		if (strcmp(t->kept[i].name, name) == 0) {
			*found = &t->kept[i];
			return 0;
		}
	if (t->count == MOST_TEMPLATES)
		die("more than %d templates", MOST_TEMPLATES);
	if ((error = parse(t, name, &fresh)) != STATUS_OK) {
		/* Not kept: the file may be mended while we run. */
		parsed_free(&fresh);
		return explain(error, a, fault);
	}
	t->kept[t->count] = fresh;
	*found = &t->kept[t->count++];
	return 0;
}

int
templates_parse(struct templates *t, struct arena *a, const char *name, const char **fault)
{
	struct parsed *parsed;

	return find(t, a, name, &parsed, fault);
}

static NEOERR *
append(void *page, char *piece)
{
	return nerr_pass(string_append(page, piece));
}

int
templates_render(struct templates *t, struct arena *a, const char *name, struct view *view,
    const char **html, size_t *length, const char **fault)
{
	struct parsed *parsed;
	NEOERR *error;

	if (find(t, a, name, &parsed, fault) != 0)
		return -1;
	t->page.len = 0;
	parsed->cs->hdf = (HDF *)view;
	error = cs_render(parsed->cs, &t->page, append);
	parsed->cs->hdf = parsed->setting;
	if (error != STATUS_OK)
		return explain(error, a, fault);
	*html = t->page.buf != NULL ? t->page.buf : "";
	*length = (size_t)t->page.len;
	return 0;
}
