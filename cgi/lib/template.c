/* Parsed templates: each file is parsed once per worker and rendered with another
 * tree each time.  Default escaping is set here, before any parse, and nowhere else.
 *
 * The macros of components/all.cs are parsed once for all pages: a page borrows the
 * list, and an include of a component finds nothing more to read.  A page's own parse
 * is a tenth of what it would be, in time and in memory. */
#include "lib/view.h"

#include <ClearSilver.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { MOST_TEMPLATES = 256 };

static const char components[] = "components/";

struct parsed {
	const char *name;
	CSPARSE *cs;
	HDF *setting; /* what it was parsed with: load paths and the escaping mode */
};

struct templates {
	char *folder;
	struct parsed library; /* the components' macros */
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

/* The page's own macros stand before those it borrowed, which are not its to free. */
static void
give_back(CSPARSE *cs, CS_MACRO *borrowed)
{
	CS_MACRO **link = &cs->macros;

	while (*link != NULL && *link != borrowed)
		link = &(*link)->next;
	*link = NULL;
}

static void
parsed_free(struct parsed *parsed, CS_MACRO *borrowed)
{
	if (parsed->cs != NULL)
		give_back(parsed->cs, borrowed);
	cs_destroy(&parsed->cs);
	hdf_destroy(&parsed->setting);
}

static CS_MACRO *
library_macros(const struct templates *t)
{
	return t->library.cs != NULL ? t->library.cs->macros : NULL;
}

void
templates_free(struct templates *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->count; i++)
		parsed_free(&t->kept[i], library_macros(t));
	parsed_free(&t->library, NULL);
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
prepare(struct templates *t, struct parsed *parsed)
{
	NEOERR *error;

	if ((error = hdf_init(&parsed->setting)) != STATUS_OK)
		return nerr_pass(error);
	if ((error = hdf_set_value(parsed->setting, "hdf.loadpaths.0", t->folder)) != STATUS_OK ||
	    (error = hdf_set_value(parsed->setting, "Config.VarEscapeMode", "html")) != STATUS_OK ||
	    (error = cs_init(&parsed->cs, parsed->setting)) != STATUS_OK)
		return nerr_pass(error);
	return nerr_pass(cgi_register_strfuncs(parsed->cs));
}

/* Reads a file for a page: a component is in the library already. */
static NEOERR *
read_for_page(void *setting, HDF *unused, const char *name, char **text)
{
	char path[PATH_MAX];
	NEOERR *error;

	(void)unused;
	if (strncmp(name, components, strlen(components)) == 0) {
		*text = strdup("");
		return *text != NULL ? STATUS_OK : nerr_raise(NERR_NOMEM, "no room for %s", name);
	}
	/* An include of what is "not found" would be passed over in silence. */
	if ((error = hdf_search_path(setting, name, path)) != STATUS_OK) {
		nerr_ignore(&error);
		return nerr_raise(NERR_IO, "there is no template %s", name);
	}
	return nerr_pass(ne_load_file(path, text));
}

static NEOERR *
parse_library(struct templates *t)
{
	struct parsed library = { .name = "components/all.cs" };
	NEOERR *error = prepare(t, &library);

	if (error == STATUS_OK)
		error = cs_parse_file(library.cs, library.name);
	if (error == STATUS_OK) {
		t->library = library;
		return STATUS_OK;
	}
	parsed_free(&library, NULL);
	/* A folder of templates may do without components. */
	if (nerr_handle(&error, NERR_NOT_FOUND))
		return STATUS_OK;
	return nerr_pass(error);
}

static NEOERR *
parse(struct templates *t, const char *name, struct parsed *parsed)
{
	NEOERR *error;

	if (t->library.cs == NULL && (error = parse_library(t)) != STATUS_OK)
		return nerr_pass(error);
	if ((error = prepare(t, parsed)) != STATUS_OK)
		return nerr_pass(error);
	parsed->cs->macros = library_macros(t);
	cs_register_fileload(parsed->cs, parsed->setting, read_for_page);
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
		parsed_free(&fresh, library_macros(t));
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
