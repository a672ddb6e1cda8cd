/* Writes CSV for spreadsheets, with cells that would be formulas disarmed.  No cell takes
 * memory from the arena, so that an export may have any number of rows. */
#include "lib/csv_write.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/money.h"

enum { BUFFER = 16 * 1024 };

struct csv_writer {
	struct arena *arena;
	int (*put)(void *sink, const char *bytes, size_t length);
	void *sink;
	int fault;
	bool in_row;
	char *bytes; /* always has room for one more: the closing NUL */
	size_t used;
	size_t room;
};

/* Makes room for length more bytes, by giving away or by growing. */
static void
make_room(struct csv_writer *w, size_t length)
{
	char *bytes;

	if (length < w->room - w->used)
		return;
	if (w->put != NULL && w->used > 0) {
		if (w->fault == 0)
			w->fault = w->put(w->sink, w->bytes, w->used);
		w->used = 0;
		if (length < w->room)
			return;
	}
	w->room = 2 * w->room + length;
	bytes = arena_alloc(w->arena, w->room);
	memcpy(bytes, w->bytes, w->used);
	w->bytes = bytes;
}

static void
add(struct csv_writer *w, const char *bytes, size_t length)
{
	if (w->fault != 0)
		return;
	make_room(w, length);
	memcpy(w->bytes + w->used, bytes, length);
	w->used += length;
	w->bytes[w->used] = '\0';
}

struct csv_writer *
csv_writer_new(
    struct arena *a, int (*put)(void *sink, const char *bytes, size_t length), void *sink)
{
	struct csv_writer *w = arena_alloc(a, sizeof(*w));

	w->arena = a;
	w->put = put;
	w->sink = sink;
	w->room = BUFFER;
	w->bytes = arena_alloc(a, w->room);
	/* Without the mark Excel takes the text for Windows-1252. */
	add(w, "\xef\xbb\xbf", 3);
	return w;
}

int
csv_put_to_file(void *file, const char *bytes, size_t length)
{
	return fwrite(bytes, 1, length, file) == length ? 0 : -1;
}

/* Digits, and perhaps a point and more digits, after the minus. */
static bool
is_negative_number(const char *s)
{
	size_t digits;

	if (*s++ != '-')
		return false;
	digits = strspn(s, "0123456789");
	s += digits;
	if (digits > 0 && *s == '.') {
		digits = strspn(++s, "0123456789");
		s += digits;
	}
	return digits > 0 && *s == '\0';
}

/* Would a spreadsheet take it for a formula, or might it after dropping what it does not
 * show?  After OWASP's "CSV Injection". */
static bool
is_dangerous(const char *s)
{
	static const char *const signs[] = {
	    "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};

	if (*s == '\t' || *s == '\r')
		return true;
	for (;;) {
		if (*s > 0 && *s <= ' ')
			s++;
		else if (strncmp(s, "\xc2\xa0", 2) == 0) /* a no-break space */
			s += 2;
		else
			break;
	}
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (strncmp(s, signs[i], strlen(signs[i])) == 0)
			return !is_negative_number(s);
	return false;
}

/* Readers drop white space around cells that are not in quotes. */
static bool
needs_quotes(const char *s)
{
	size_t length = strlen(s);

	return strpbrk(s, ",\"\r\n") != NULL ||
	       (length > 0 && (strchr(" \t", s[0]) || strchr(" \t", s[length - 1])));
}

static void
quoted(struct csv_writer *w, const char *mark, const char *s)
{
	add(w, "\"", 1);
	add(w, mark, strlen(mark));
	while (*s != '\0') {
		size_t length = strcspn(s, "\"");

		add(w, s, length);
		s += length;
		if (*s == '"') {
			add(w, "\"\"", 2);
			s++;
		}
	}
	add(w, "\"", 1);
}

void
csv_text(struct csv_writer *w, const char *text)
{
	/* A row of one empty cell would be an empty line, which readers pass over. */
	bool first = !w->in_row;
	const char *mark;

	if (text == NULL)
		text = "";
	if (!first)
		add(w, ",", 1);
	w->in_row = true;
	mark = is_dangerous(text) ? "'" : "";
	if (needs_quotes(text) || (first && *text == '\0')) {
		quoted(w, mark, text);
	} else {
		add(w, mark, strlen(mark));
		add(w, text, strlen(text));
	}
}

/* A cell that is known to be neither dangerous nor in need of quotes. */
static void
plain(struct csv_writer *w, const char *text)
{
	if (w->in_row)
		add(w, ",", 1);
	w->in_row = true;
	add(w, text, strlen(text));
}

void
csv_integer(struct csv_writer *w, int64_t number)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)number);
	plain(w, text);
}

void
csv_number(struct csv_writer *w, double number)
{
	char text[40];

	snprintf(text, sizeof(text), "%.15g", number);
	plain(w, text);
}

void
csv_money(struct csv_writer *w, int64_t pence)
{
	char text[MONEY_NUMBER_BYTES];

	money_write_number(text, pence);
	plain(w, text);
}

void
csv_date(struct csv_writer *w, struct civil_date date)
{
	char text[40];

	snprintf(text, sizeof(text), "%04d-%02d-%02d", date.year, date.month, date.day);
	plain(w, text);
}

void
csv_end_row(struct csv_writer *w)
{
	add(w, "\r\n", 2);
	w->in_row = false;
}

int
csv_writer_end(struct csv_writer *w)
{
	if (w->put != NULL && w->fault == 0 && w->used > 0)
		w->fault = w->put(w->sink, w->bytes, w->used);
	if (w->put != NULL)
		w->used = 0;
	return w->fault;
}

const char *
csv_writer_text(const struct csv_writer *w, size_t *length)
{
	*length = w->used;
	return w->bytes;
}
