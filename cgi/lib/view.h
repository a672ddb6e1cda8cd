/*
 * What a page shows: a tree of named values that a template reads, and the parsed
 * templates of this worker.  The only user of ClearSilver.
 *
 * Names in the tree are literals in our code ("Page.title") or columns of a query;
 * lists are numbered from 0.  Nothing a person typed ever becomes a name.  Texts are
 * copied.  Escaping is on for every value of every template and is set in one place.
 */
#ifndef LIB_VIEW_H
#define LIB_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/db.h"

/* A place in the tree: the whole of it, or a branch. */
struct view;

/* An empty tree; it goes when the arena is reset. */
struct view *view_new(struct arena *a);

/* Sets one value; NULL is as good as "".  Without a name ("") it is the branch's own. */
void view_text(struct view *at, const char *name, const char *value);
void view_number(struct view *at, const char *name, int64_t value);
/* "1" when true; nothing when false. */
void view_flag(struct view *at, const char *name, bool value);

/* The branch of that name, made when it is not there. */
struct view *view_branch(struct view *at, const char *name);

/* The next item of the list NAME: NAME.0, NAME.1, ... */
struct view *view_item(struct view *at, const char *name);

/* Every row of a query as an item of the list NAME, one value for each column that
 * is not NULL. */
void view_rows(struct view *at, const char *name, const struct query *q, const void *rows,
    size_t count);
/* The columns of one row, straight into the branch. */
void view_row(struct view *at, const struct query *q, const void *row);

/* Reads a value back, "" when there is none. */
const char *view_value(struct view *at, const char *name);

struct templates;

/* The templates below a folder; each is parsed at first use and kept. */
struct templates *templates_new(const char *folder);
void templates_free(struct templates *t);

/* 0, or -1 with the engine's words in *fault (in the arena). */
int templates_parse(struct templates *t, struct arena *a, const char *name,
    const char **fault);

/* The page as text; *html stays valid until the next render. */
int templates_render(struct templates *t, struct arena *a, const char *name,
    struct view *view, const char **html, size_t *length, const char **fault);

#endif
