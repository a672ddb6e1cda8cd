/* Writes a table as XLSX, on libxlsxwriter, row by row. */
#include "lib/xlsx_write.h"

#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "lib/arena.h"
#include "lib/temporary.h"
#include "lib/text.h"

enum { HEADING_ROW = 2, SHEET_NAME_MOST = 31, TEXT_MOST = 32767, NARROWEST = 10, WIDEST = 60 };

struct xlsx_writer {
	struct arena *arena;
	int fd;
	int fault;
	lxw_workbook *book; /* NULL once ended */
	lxw_worksheet *sheet;
	lxw_format *money;
	lxw_format *date;
	lxw_row_t row;
	lxw_col_t column;
};

static void
drop_book(void *what)
{
	struct xlsx_writer *w = what;

	/* One given up is finished all the same, into the file that goes with it: to free the
	 * workbook alone would leave the library's own temporary file open. */
	if (w->book != NULL)
		workbook_close(w->book);
}

/* Excel allows no []:*?/\ and no apostrophe at an end. */
static const char *
sheet_name(struct arena *a, const char *name)
{
	char *copy = text_clean(a, name);

	for (char *s = copy; (s = strpbrk(s, "[]:*?/\\'")) != NULL;)
		*s = ' ';
	copy = text_truncate(a, text_clean(a, copy), SHEET_NAME_MOST);
	return *copy != '\0' ? copy : "Sheet 1";
}

static lxw_format *
make_format(lxw_workbook *book, const char *number_format)
{
	lxw_format *format = workbook_add_format(book);

	if (number_format != NULL)
		format_set_num_format(format, number_format);
	else
		format_set_bold(format);
	return format;
}

static void
write_head(struct xlsx_writer *w, const char *title, const char *note,
    const struct xlsx_column *columns, size_t count)
{
	lxw_format *bold = make_format(w->book, NULL);
	lxw_format *heading = make_format(w->book, NULL);

	format_set_text_wrap(heading);
	format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
	/* In constant memory widths come before cells, and cells row by row. */
	for (size_t i = 0; i < count; i++) {
		int width = columns[i].width;

		if (width == 0) {
			size_t length = text_length(columns[i].heading) + 2;

			width = length < NARROWEST ? NARROWEST
				: length > WIDEST  ? WIDEST
						   : (int)length;
		}
		worksheet_set_column(w->sheet, (lxw_col_t)i, (lxw_col_t)i, width, NULL);
	}
	worksheet_freeze_panes(w->sheet, HEADING_ROW + 1, 0);
	worksheet_repeat_rows(w->sheet, HEADING_ROW, HEADING_ROW);
	worksheet_write_string(w->sheet, 0, 0, title, bold);
	if (note != NULL)
		worksheet_write_string(w->sheet, 1, 0, note, NULL);
	for (size_t i = 0; i < count; i++)
		worksheet_write_string(
		    w->sheet, HEADING_ROW, (lxw_col_t)i, columns[i].heading, heading);
}

struct xlsx_writer *
xlsx_writer_new(struct arena *a, const char *directory, const char *sheet, const char *title,
    const char *note, const struct xlsx_column *columns, size_t count)
{
	struct xlsx_writer *w = arena_alloc(a, sizeof(*w));
	lxw_workbook_options options = {.constant_memory = LXW_TRUE,
	    .tmpdir = arena_strdup(a, directory),
	    .use_zip64 = LXW_FALSE};

	w->arena = a;
	w->fd = temporary_file(a, directory);
	if (w->fd < 0)
		return NULL;
	/* The library opens its file by name; the nameless one has this. */
	w->book = workbook_new_opt(arena_printf(a, "/proc/self/fd/%d", w->fd), &options);
	if (w->book == NULL)
		return NULL;
	arena_defer(a, drop_book, w);
	w->sheet = workbook_add_worksheet(w->book, sheet_name(a, sheet));
	if (w->sheet == NULL)
		return NULL;
	w->money = make_format(w->book, "\xc2\xa3#,##0.00;[Red]-\xc2\xa3#,##0.00");
	w->date = make_format(w->book, "d mmmm yyyy");
	write_head(w, title, note, columns, count);
	w->row = HEADING_ROW + 1;
	return w;
}

/* The sheet is full below its last row. */
static int
may_write(struct xlsx_writer *w)
{
	if (w->row >= LXW_ROW_MAX)
		w->fault = XLSX_TOO_MANY_ROWS;
	return w->fault == 0;
}

void
xlsx_text(struct xlsx_writer *w, const char *text)
{
	if (text != NULL && *text != '\0' && may_write(w)) {
		if (!text_is_utf8(text, strlen(text)))
			text = text_clean_lines(w->arena, text);
		if (strlen(text) > TEXT_MOST)
			text = text_truncate(w->arena, text, TEXT_MOST);
		worksheet_write_string(w->sheet, w->row, w->column, text, NULL);
	}
	w->column++;
}

void
xlsx_integer(struct xlsx_writer *w, int64_t number)
{
	xlsx_number(w, (double)number);
}

void
xlsx_number(struct xlsx_writer *w, double number)
{
	if (may_write(w))
		worksheet_write_number(w->sheet, w->row, w->column, number, NULL);
	w->column++;
}

void
xlsx_money(struct xlsx_writer *w, int64_t pence)
{
	if (may_write(w))
		worksheet_write_number(
		    w->sheet, w->row, w->column, (double)pence / 100, w->money);
	w->column++;
}

void
xlsx_date(struct xlsx_writer *w, struct civil_date date)
{
	lxw_datetime moment = {.year = date.year, .month = date.month, .day = date.day};

	if (may_write(w))
		worksheet_write_datetime(w->sheet, w->row, w->column, &moment, w->date);
	w->column++;
}

void
xlsx_end_row(struct xlsx_writer *w)
{
	w->row++;
	w->column = 0;
}

int
xlsx_writer_end(struct xlsx_writer *w)
{
	lxw_workbook *book = w->book;

	if (w->fault != 0)
		return w->fault;
	w->book = NULL; /* closing frees it, also when it fails */
	if (workbook_close(book) != LXW_NO_ERROR || lseek(w->fd, 0, SEEK_SET) != 0)
		return XLSX_NO_ROOM;
	return w->fd;
}
