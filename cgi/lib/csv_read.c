/* Reads CSV as it streams in, on libcsv: counts lines, finds the header, gives rows to a
 * function, keeps limits. */
#include "lib/csv_read.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/arena.h"
#include "lib/csv_header.h"
#include "lib/log.h"
#include "lib/text.h"

enum { STEP = 4096 };

struct csv_reader {
	struct arena *arena;
	const struct csv_format *format;
	struct csv_parser parser;
	struct csv_header *header; /* NULL once found, or when there is to be none */
	struct csv_counts counts;
	int fault;
	const char *message;
	size_t mark_seen; /* bytes of the byte order mark; 3 and more: past it */
	char mark[3];

	/* The row being read.  Its cells follow one another in bytes, each with a NUL. */
	uint64_t line;
	bool open; /* something of it was fed already */
	char *bytes;
	size_t used;
	const char **cells;
	size_t cell_count; /* all of them, also those there is no room for */
	bool too_long;
	bool bad_text;

	size_t rows_seen; /* while looking for the header */
	size_t width;	  /* of a good row */
	ptrdiff_t *places;
	const char **values;
};

static void
free_parser(void *what)
{
	csv_free(what);
}

/* What libcsv holds a cell in.  Refusing here stops at the same byte however they come. */
static void *
grow_cell(void *cell, size_t size)
{
	return size <= CSV_CELL_BYTES_MOST ? realloc(cell, size) : NULL;
}

struct csv_reader *
csv_reader_new(struct arena *a, const struct csv_format *format)
{
	struct csv_reader *r = arena_alloc(a, sizeof(*r));

	if (format->column_count > CSV_COLUMNS_MOST)
		die("a reader looks for %zu columns, and %d is the most", format->column_count,
		    CSV_COLUMNS_MOST);
	r->arena = a;
	r->format = format;
	if (csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
		die("libcsv could not start");
	arena_defer(a, free_parser, &r->parser);
	csv_set_blk_size(&r->parser, STEP);
	csv_set_realloc_func(&r->parser, grow_cell);
	r->bytes = arena_alloc(a, CSV_ROW_BYTES_MOST);
	r->cells = arena_array(a, CSV_CELLS_MOST, sizeof(*r->cells));
	r->values = arena_array(a, format->column_count, sizeof(*r->values));
	r->places = arena_array(a, format->column_count, sizeof(*r->places));
	r->message = "";
	r->line = 1;
	r->width = format->column_count;
	if (format->no_header)
		for (size_t i = 0; i < format->column_count; i++)
			r->places[i] = (ptrdiff_t)i;
	else
		r->header = csv_header_new(a, format->columns, format->column_count);
	return r;
}

/* The first fault stays. */
static int
fail(struct csv_reader *r, int fault, const char *message)
{
	if (r->fault == 0) {
		r->fault = fault;
		r->message = message;
	}
	return r->fault;
}

static void
take_cell(void *cell, size_t length, void *data)
{
	struct csv_reader *r = data;

	r->bad_text = r->bad_text || !text_is_utf8(cell, length);
	if (r->fault != 0 || r->cell_count++ >= CSV_CELLS_MOST)
		return;
	if (length + 1 > CSV_ROW_BYTES_MOST - r->used) {
		r->too_long = true;
		return;
	}
	memcpy(r->bytes + r->used, cell, length);
	r->bytes[r->used + length] = '\0';
	r->cells[r->cell_count - 1] = r->bytes + r->used;
	r->used += length + 1;
}

static void
count_bad(struct csv_reader *r, enum csv_row_fault why)
{
	r->counts.bad_rows++;
	r->counts.bad[why]++;
	if (r->counts.first_bad_line == 0)
		r->counts.first_bad_line = r->line;
	if (r->format->bad_row != NULL)
		r->format->bad_row(r->format->data, r->line, why);
}

/* Each cell takes a NUL, and an empty one takes nothing else. */
static bool
is_blank(const struct csv_reader *r)
{
	return !r->too_long && r->cell_count <= CSV_CELLS_MOST && r->used == r->cell_count;
}

static void
try_header(struct csv_reader *r)
{
	int rc = 0;

	r->rows_seen++;
	if (!r->too_long && !r->bad_text && r->cell_count <= CSV_CELLS_MOST)
		rc = csv_header_match(r->header, r->cells, r->cell_count, r->places);
	if (rc > 0) {
		r->header = NULL;
		r->width = r->cell_count;
		r->counts.header_line = r->line;
	} else if (rc < 0) {
		fail(r, rc, csv_header_message(r->header, r->arena));
	} else if (r->rows_seen == CSV_HEADER_ROWS_MOST) {
		fail(r, CSV_NO_HEADER, csv_header_message(r->header, r->arena));
	}
}

static void
give_row(struct csv_reader *r)
{
	struct csv_row row = {r->line, r->values, r->cell_count, r->cells};

	if (r->cell_count != r->width) {
		count_bad(r, r->cell_count < r->width ? CSV_TOO_FEW_CELLS : CSV_TOO_MANY_CELLS);
	} else if (r->too_long || r->bad_text) {
		count_bad(r, r->too_long ? CSV_ROW_TOO_LONG : CSV_BAD_TEXT);
	} else {
		for (size_t i = 0; i < r->format->column_count; i++)
			r->values[i] = r->places[i] >= 0 ? r->cells[r->places[i]] : NULL;
		r->counts.rows++;
		if (r->format->row(r->format->data, &row) != 0)
			fail(r, CSV_STOPPED, "the reading was stopped");
	}
}

static void
take_row(int terminator, void *data)
{
	struct csv_reader *r = data;

	(void)terminator;
	if (r->fault == 0 && !is_blank(r)) {
		if (r->header != NULL)
			try_header(r);
		else
			give_row(r);
	}
	r->open = r->too_long = r->bad_text = false;
	r->cell_count = r->used = 0;
}

static int
parser_fault(struct csv_reader *r)
{
	unsigned long long line = r->line;

	if (csv_error(&r->parser) == CSV_EPARSE)
		return fail(r, CSV_BAD_QUOTES,
		    arena_printf(
			r->arena, "the row at line %llu has a quote inside a cell", line));
	if (csv_get_buffer_size(&r->parser) + STEP <= CSV_CELL_BYTES_MOST)
		die("libcsv: %s", csv_strerror(csv_error(&r->parser)));
	return fail(r, CSV_CELL_TOO_LONG,
	    arena_printf(r->arena, "the row at line %llu has a cell over %d bytes", line,
		CSV_CELL_BYTES_MOST));
}

static bool
is_white(const char *bytes, size_t length)
{
	while (length > 0 &&
	       (*bytes == ' ' || *bytes == '\t' || *bytes == '\r' || *bytes == '\n')) {
		bytes++;
		length--;
	}
	return length == 0;
}

/* How many of the bytes to give the parser at once: to the end of a line, whichever way it
 * ends, so that a row can only end with them. */
static size_t
next_piece(const char *bytes, size_t length)
{
	size_t piece = length < STEP ? length : STEP;
	const char *end = memchr(bytes, '\n', piece);

	if (end != NULL)
		piece = (size_t)(end - bytes) + 1;
	end = memchr(bytes, '\r', piece);
	return end != NULL ? (size_t)(end - bytes) + 1 : piece;
}

/* Feeds the parser piece by piece, as it does not tell where it is. */
static int
feed_lines(struct csv_reader *r, const char *bytes, size_t length)
{
	while (length > 0 && r->fault == 0) {
		size_t piece = next_piece(bytes, length);

		if (!r->open && !is_white(bytes, piece)) {
			r->open = true;
			r->line = r->counts.lines + 1;
		}
		if (csv_parse(&r->parser, bytes, piece, take_cell, take_row, r) != piece)
			return r->fault != 0 ? r->fault : parser_fault(r);
		r->counts.lines += bytes[piece - 1] == '\n';
		bytes += piece;
		length -= piece;
	}
	return r->fault;
}

/* Takes the byte order mark away, though it may come in pieces. */
static int
skip_mark(struct csv_reader *r, const char **bytes, size_t *length)
{
	static const char mark[3] = {'\xef', '\xbb', '\xbf'};

	while (r->mark_seen < 3 && *length > 0) {
		if (**bytes != mark[r->mark_seen]) {
			size_t held = r->mark_seen;

			r->mark_seen = 3;
			return feed_lines(r, mark, held);
		}
		r->mark_seen++;
		++*bytes;
		--*length;
	}
	return 0;
}

int
csv_reader_feed(struct csv_reader *r, const char *bytes, size_t length)
{
	if (r->fault != 0 || skip_mark(r, &bytes, &length) != 0)
		return r->fault;
	return feed_lines(r, bytes, length);
}

int
csv_reader_end(struct csv_reader *r)
{
	if (r->fault != 0)
		return r->fault;
	r->counts.lines += r->open;
	if (csv_fini(&r->parser, take_cell, take_row, r) != 0)
		fail(r, CSV_BAD_QUOTES,
		    arena_printf(r->arena,
			"the row at line %llu has a quote that is never closed",
			(unsigned long long)r->line));
	if (r->fault == 0 && r->header != NULL)
		fail(r, CSV_NO_HEADER, csv_header_message(r->header, r->arena));
	return r->fault;
}

int
csv_reader_file(struct csv_reader *r, int fd)
{
	char buffer[16384];

	for (;;) {
		ssize_t n = read(fd, buffer, sizeof(buffer));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(r, CSV_NOT_READ,
			    arena_printf(
				r->arena, "the file could not be read: %s", strerror(errno)));
		if (n == 0)
			return csv_reader_end(r);
		if (csv_reader_feed(r, buffer, (size_t)n) != 0)
			return r->fault;
	}
}

const struct csv_counts *
csv_reader_counts(const struct csv_reader *r)
{
	return &r->counts;
}

const char *
csv_reader_message(const struct csv_reader *r)
{
	return r->message;
}

const char *
csv_row_fault_text(enum csv_row_fault why)
{
	static const char *const texts[CSV_ROW_FAULTS] = {
	    "too few cells", "too many cells", "longer than a row may be", "not UTF-8 text"};

	return texts[why];
}
