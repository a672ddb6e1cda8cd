/* Any bytes as a CSV file, read whole and in steps, with the same result; and any texts
 * written and read again, of which none may be a formula. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/csv_read.h"
#include "lib/csv_write.h"
#include "lib/text.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static const char *const aliases[] = {"other", "^lad[0-9][0-9]cd$", NULL};
static const struct csv_column columns[] = {
    {"a", aliases, true}, {"b", NULL, true}, {"c", NULL, false}};

/* All that was heard from a reader. */
struct trace {
	struct arena *arena;
	struct csv_writer *heard;
	int rc;
};

static void
hear_value(struct trace *t, const char *value)
{
	csv_text(t->heard, value == NULL ? "(none)" : value);
	if (value != NULL && !text_is_utf8(value, strlen(value)))
		abort();
}

static int
hear_row(void *data, const struct csv_row *row)
{
	struct trace *t = data;

	csv_integer(t->heard, (int64_t)row->line);
	for (size_t i = 0; i < 3; i++)
		hear_value(t, row->values[i]);
	for (size_t i = 0; i < row->cell_count; i++)
		hear_value(t, row->cells[i]);
	csv_end_row(t->heard);
	return row->cell_count > 2 && strcmp(row->cells[0], "stop") == 0;
}

static void
hear_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	struct trace *t = data;

	csv_integer(t->heard, (int64_t)line);
	csv_text(t->heard, csv_row_fault_text(why));
}

static const char *
heard(struct arena *a, const char *bytes, size_t length, size_t step, bool no_header)
{
	struct trace t = {a, csv_writer_new(a, NULL, NULL), 0};
	const struct csv_format format = {.columns = columns,
	    .column_count = 3,
	    .no_header = no_header,
	    .row = hear_row,
	    .bad_row = hear_bad_row,
	    .data = &t};
	struct csv_reader *r = csv_reader_new(a, &format);
	const struct csv_counts *counts = csv_reader_counts(r);
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < length; i += step)
		rc = csv_reader_feed(r, bytes + i, step < length - i ? step : length - i);
	if (rc == 0)
		rc = csv_reader_end(r);
	if (rc != csv_reader_end(r) && rc != 0)
		abort();
	if ((*csv_reader_message(r) == '\0') != (rc == 0))
		abort();
	csv_integer(t.heard, rc);
	csv_integer(t.heard, (int64_t)counts->lines);
	csv_integer(t.heard, (int64_t)counts->rows);
	csv_integer(t.heard, (int64_t)counts->bad_rows);
	csv_integer(t.heard, (int64_t)counts->first_bad_line);
	csv_integer(t.heard, (int64_t)counts->header_line);
	csv_text(t.heard, csv_reader_message(r));
	return csv_writer_text(t.heard, &length);
}

struct table {
	struct arena *arena;
	const char **cells;
	size_t next;
	size_t count;
};

/* What a spreadsheet takes for a formula, but for a negative number. */
static bool
is_formula(const char *s)
{
	if (*s == '-')
		return strspn(s + 1, "0123456789.") != strlen(s + 1);
	return *s != '\0' && strchr("=+@\t\r", *s) != NULL;
}

static int
compare_row(void *data, const struct csv_row *row)
{
	struct table *t = data;

	for (size_t i = 0; i < 3; i++, t->next++) {
		const char *wanted = t->cells[t->next], *got = row->values[i];

		if (is_formula(got))
			abort();
		if (strcmp(wanted, got) == 0)
			continue;
		/* Only an apostrophe may have been added, and only before a formula. */
		if (got[0] != '\'' || strcmp(wanted, got + 1) != 0)
			abort();
	}
	return 0;
}

/* The input's lines, ended by 0x1e, are cells; three make a row. */
static void
write_and_read(struct arena *a, const char *data, size_t size)
{
	struct table t = {a, arena_array(a, size + 4, sizeof(*t.cells)), 0, 0};
	const struct csv_format format = {.columns = columns,
	    .column_count = 3,
	    .no_header = true,
	    .row = compare_row,
	    .data = &t};
	struct csv_writer *w = csv_writer_new(a, NULL, NULL);
	struct csv_reader *r = csv_reader_new(a, &format);
	const char *bytes, *cell, *rest = arena_strndup(a, data, size);

	while (*rest != '\0' || t.count % 3 != 0) {
		size_t length = strcspn(rest, "\x1e");

		cell = arena_strndup(a, rest, length);
		if (!text_is_utf8(cell, length))
			cell = text_clean_lines(a, cell);
		if (t.count % 3 == 0)
			cell = arena_printf(a, "x%s", cell); /* no row is blank */
		csv_text(w, cell);
		t.cells[t.count++] = cell;
		if (t.count % 3 == 0)
			csv_end_row(w);
		rest += length + (rest[length] != '\0');
	}
	bytes = csv_writer_text(w, &size);
	if (csv_reader_feed(r, bytes, size) != 0 || csv_reader_end(r) != 0 ||
	    t.next != t.count || csv_reader_counts(r)->bad_rows != 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a = arena_new(256 * 1024 * 1024);
	const char *bytes = (const char *)data;
	bool no_header = size % 3 == 0;
	const char *whole = heard(a, bytes, size, size + 1, no_header);

	if (strcmp(whole, heard(a, bytes, size, size % 7 + 1, no_header)) != 0)
		abort();
	if (no_header)
		write_and_read(a, bytes, size);
	arena_free(a);
	return 0;
}
