/*
 * Forms as data.  One list makes the struct that a handler gets and the checks that
 * the dispatcher makes before the handler runs:
 *
 *	#define NOTE(F, form) \
 *		F(form, LONGTEXT, body, "Note", REQUIRED, 1, 2000, NULL) \
 *		F(form, DATE, seen_on, "Date you saw it", OPTIONAL, 0, 0, NULL)
 *	FORM(note, NOTE);
 *
 * gives `struct note_form { const char *body; bool has_seen_on; struct civil_date
 * seen_on; }`.  Columns: type, name, label as the person reads it, REQUIRED or
 * OPTIONAL, least and most, choices.
 *
 *	type      in the struct              least and most are
 *	TEXT      const char * (NULL: none)  characters; one line
 *	LONGTEXT  const char *               characters; many lines
 *	EMAIL, PHONE, PASSWORD  const char *
 *	INT       bool has_x; int64_t x      values
 *	MONEY     bool has_x; int64_t x      pence
 *	DATE      bool has_x; struct civil_date x      (x-day, x-month, x-year)
 *	BOOL      bool x                     ticked or not
 *	ONEOF     const char *               one of the choices
 *	MANYOF    struct chosen x            how many
 */
#ifndef LIB_FORM_H
#define LIB_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/body.h"
#include "lib/civil_date.h"

struct req;
struct arena;
struct query;

enum form_type { F_TEXT, F_LONGTEXT, F_EMAIL, F_PHONE, F_PASSWORD, F_INT, F_MONEY, F_DATE,
	F_BOOL, F_ONEOF, F_MANYOF };

enum form_need { OPTIONAL, REQUIRED };

struct choice {
	const char *value;
	const char *text;
	const char *hint; /* or NULL */
};

struct choices {
	const struct choice *list; /* fixed choices, */
	size_t count;
	/* or those a function finds, in rq->a: 0 or a negative DB code. */
	int (*find)(struct req *rq, const struct choice **list, size_t *count);
};

/* Choices out of the rows of a query: its first column, a number or a text, is the value, and its
 * second the words. */
const struct choice *choices_of(
    struct arena *a, const struct query *q, const void *rows, size_t count);

struct chosen {
	const char **items;
	size_t count;
};

bool chosen_has(const struct chosen *chosen, const char *value);
/* The same where what is chosen are ids. */
bool chosen_has_id(const struct chosen *chosen, int64_t id);

struct form_field {
	enum form_type type;
	const char *name;
	const char *label;
	enum form_need need;
	int64_t least;
	int64_t most;
	const struct choices *choices;
	size_t offset;
	size_t has_offset; /* SIZE_MAX: none */
};

struct form {
	const char *name;
	const struct form_field *fields;
	size_t count;
	size_t size;
	/* Rules over several fields: calls form_refuse() for what is wrong. */
	void (*check)(struct req *rq, void *values);
	/* The page puts the fields into the view itself: only what is wrong is shown. */
	bool shown_by_page;
	/* Stands in addresses that people keep: a choice or a whole number that is not known
	 * (any more) is passed over and noted in rq->passed_over, not refused. */
	bool forgiving;
	/* How many names and values it may come with; 0: PAIRS_USUAL. */
	size_t pairs_most;
};

#define FORM_MEMBER_TEXT(name) const char *name;
#define FORM_MEMBER_LONGTEXT(name) const char *name;
#define FORM_MEMBER_EMAIL(name) const char *name;
#define FORM_MEMBER_PHONE(name) const char *name;
#define FORM_MEMBER_PASSWORD(name) const char *name;
#define FORM_MEMBER_INT(name) bool has_##name; int64_t name;
#define FORM_MEMBER_MONEY(name) bool has_##name; int64_t name;
#define FORM_MEMBER_DATE(name) bool has_##name; struct civil_date name;
#define FORM_MEMBER_BOOL(name) bool name;
#define FORM_MEMBER_ONEOF(name) const char *name;
#define FORM_MEMBER_MANYOF(name) struct chosen name;

#define FORM_HAS_TEXT(form, name) SIZE_MAX
#define FORM_HAS_LONGTEXT(form, name) SIZE_MAX
#define FORM_HAS_EMAIL(form, name) SIZE_MAX
#define FORM_HAS_PHONE(form, name) SIZE_MAX
#define FORM_HAS_PASSWORD(form, name) SIZE_MAX
#define FORM_HAS_INT(form, name) offsetof(struct form, has_##name)
#define FORM_HAS_MONEY(form, name) offsetof(struct form, has_##name)
#define FORM_HAS_DATE(form, name) offsetof(struct form, has_##name)
#define FORM_HAS_BOOL(form, name) SIZE_MAX
#define FORM_HAS_ONEOF(form, name) SIZE_MAX
#define FORM_HAS_MANYOF(form, name) SIZE_MAX

#define FORM_MEMBER(form, type, name, label, need, least, most, choices) \
	FORM_MEMBER_##type(name)
#define FORM_ROW(form, type, name, label, need, least, most, choices) \
	{ F_##type, #name, label, need, least, most, choices, offsetof(struct form, name), \
	    FORM_HAS_##type(form, name) },

/* LIST(F, form) hands each row, with the struct's name, to F. */
#define FORM_WITH(tag, LIST, ...) \
	struct tag##_form { LIST(FORM_MEMBER, tag##_form) }; \
	static const struct form_field tag##_fields[] = { LIST(FORM_ROW, tag##_form) }; \
	static const struct form tag = { .name = #tag, .fields = tag##_fields, \
		.count = sizeof(tag##_fields) / sizeof(tag##_fields[0]), \
		.size = sizeof(struct tag##_form), __VA_ARGS__ }
#define FORM_CHECKED(tag, LIST, check_function) FORM_WITH(tag, LIST, .check = check_function)
#define FORM(tag, LIST) FORM_CHECKED(tag, LIST, NULL)

/* One of more boxes than PAIRS_USUAL: each is a pair, of PAIRS_MOST at most. */
#define FORM_OF_MANY(tag, LIST) FORM_WITH(tag, LIST, .pairs_most = PAIRS_MOST)

#define FORM_FORGIVING(tag, LIST) FORM_WITH(tag, LIST, .forgiving = true)

/* Choices that are a fixed list. */
#define CHOICES(list) { list, sizeof(list) / sizeof((list)[0]), NULL }

/* The text of one of fixed choices; the value itself when it is none of them, "" for NULL. */
const char *choice_words(const struct choices *choices, const char *value);

/* A page without a form of its own. */
struct no_form { char none; };

/* Reads what was sent into a struct, checking each field; what is wrong is kept in
 * the request for the page.  Returns 0, or a negative DB code of a choices function. */
int form_read(struct req *rq, const struct form *form, const struct pairs *sent,
    void *values);

/* Refuses a field with a sentence that says what to do.  A NULL field is the form as
 * a whole.  The handler or check goes on; the dispatcher shows the page again. */
void form_refuse(struct req *rq, const char *field, const char *sentence);

/* What a page shows in a field that nobody has answered yet; in one of ONEOF also where an address
 * answers others. */
void form_fill(struct req *rq, const char *field, const char *value);
void form_fill_many(struct req *rq, const char *field, const char *const *values,
    size_t count);

/* A sentence under a question, before anybody makes a mistake. */
void form_hint(struct req *rq, const char *field, const char *hint);

/* Says that the page has forms whose actions are on other pages: it gets a token. */
void form_elsewhere(struct req *rq);

/* Puts one field with its answers into the view, for a page that shows its own. */
int form_show_field(struct req *rq, const struct form *form, const char *field,
    const struct pairs *answers);

/* Puts the fields, the answers kept and what is wrong into the view, for the macros
 * of templates/components/form.cs.  Returns 0 or a negative DB code. */
int form_show(struct req *rq, const struct form *form, const struct pairs *answers);

#endif
