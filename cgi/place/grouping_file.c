/* Reads groupings from a CSV file, row by row. */
#include "place/grouping_file.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/csv_read.h"
#include "lib/text.h"

enum { LSOA, CODE, NAME, FROM, COLUMNS };
enum { LSOA_MOST = 20, CODE_MOST = 20, NAME_LEAST = 2, NAME_MOST = 120 };

static const char *const lsoa_aliases[] = {"lsoa", "lsoa_code", "^lsoa[0-9][0-9]cd$", NULL};
static const char *const code_aliases[] = {"code", "area_code", NULL};
static const char *const name_aliases[] = {"name", "area_name", NULL};
static const char *const from_aliases[] = {"from", "valid_from", NULL};
static const struct csv_column columns[COLUMNS] = {
    [LSOA] = {"LSOA code", lsoa_aliases, true},
    [CODE] = {"area code", code_aliases, true},
    [NAME] = {"area name", name_aliases, true},
    [FROM] = {"valid from", from_aliases, true},
};

struct reading {
	struct arena *a;
	struct grouping_file *file;
	int32_t today;
};

void
grouping_file_refuse(struct grouping_file *file, uint64_t line, const char *reason)
{
	file->refused[file->refused_count++] = (struct grouping_refusal){line, reason};
}

static const char *
upper(struct arena *a, const char *text)
{
	char *copy = arena_strdup(a, text);

	for (char *c = copy; *c != '\0'; c++)
		*c = (char)toupper((unsigned char)*c);
	return copy;
}

static bool
is_code(const char *text, size_t most)
{
	size_t length = strlen(text);

	for (size_t i = 0; i < length; i++)
		if (!isalnum((unsigned char)text[i]) && text[i] != '-')
			return false;
	return length > 0 && length <= most;
}

/* 0, or -1 when it is no date.  Excel makes 21/11/2026 of what was 2026-11-21. */
static int
read_day(struct arena *a, const char *text, int32_t today, int32_t *day)
{
	struct civil_date date;
	char *copy, *month, *year;

	*day = today;
	if (text[0] == '\0')
		return 0;
	if (civil_date_parse(text, &date) != 0) {
		copy = arena_strdup(a, text);
		month = strchr(copy, '/');
		year = month != NULL ? strchr(month + 1, '/') : NULL;
		if (year == NULL)
			return -1;
		*month++ = '\0';
		*year++ = '\0';
		if (civil_date_from_parts(copy, month, year, &date) != 0)
			return -1;
	}
	*day = civil_date_day_number(date);
	return 0;
}

/* Why the row is no good, or NULL. */
static const char *
read_row(struct reading *r, const char *const *values, struct grouping_file_row *row)
{
	size_t length;

	row->lsoa = upper(r->a, text_clean(r->a, values[LSOA]));
	row->code = text_clean(r->a, values[CODE]);
	row->name = text_clean(r->a, values[NAME]);
	length = text_length(row->name);
	if (row->lsoa[0] == '\0')
		return "it has no LSOA code";
	if (!is_code(row->lsoa, LSOA_MOST))
		return "the LSOA code is not one, like E01022100";
	if (row->code[0] == '\0')
		return "it has no area code";
	if (!is_code(row->code, CODE_MOST))
		return "the area code must have 1 to 20 letters, numbers and hyphens only";
	if (length > NAME_MOST || length == 1 || (length > 0 && length < NAME_LEAST))
		return "the area name must have 2 to 120 characters";
	if (read_day(r->a, text_clean(r->a, values[FROM]), r->today, &row->from) != 0)
		return "the day is not a real date, like 2026-11-21 or 21/11/2026";
	if (row->from < r->today)
		return "the day has passed: it must be today or a day to come";
	return NULL;
}

static bool
is_blank(const char *value)
{
	return value[strspn(value, " \t\n\r")] == '\0';
}

static int
hear_row(void *data, const struct csv_row *found)
{
	struct reading *r = data;
	struct grouping_file *file = r->file;
	struct grouping_file_row row = {.line = found->line};
	const char *why;

	if (file->read == GROUPING_FILE_ROWS_MOST)
		return 1;
	file->read++;
	if (is_blank(found->values[CODE]) && is_blank(found->values[NAME]) &&
	    is_blank(found->values[FROM])) {
		file->passed_over++;
		return 0;
	}
	if ((why = read_row(r, found->values, &row)) != NULL)
		grouping_file_refuse(file, row.line, why);
	else
		file->rows[file->row_count++] = row;
	return 0;
}

static void
hear_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	struct reading *r = data;

	if (r->file->read == GROUPING_FILE_ROWS_MOST)
		return;
	r->file->read++;
	grouping_file_refuse(r->file, line, csv_row_fault_text(why));
}

/* Of rows with one LSOA the first counts. */
static int
by_lsoa(const void *x, const void *y)
{
	const struct grouping_file_row *const *one = x, *const *other = y;
	int order = strcmp((*one)->lsoa, (*other)->lsoa);

	return order != 0 ? order : (*one)->line < (*other)->line ? -1 : 1;
}

static void
refuse_repeated(struct arena *a, struct grouping_file *file)
{
	struct grouping_file_row **sorted = arena_array(a, file->row_count, sizeof(*sorted));
	size_t kept = 0;

	for (size_t i = 0; i < file->row_count; i++)
		sorted[i] = &file->rows[i];
	qsort(sorted, file->row_count, sizeof(*sorted), by_lsoa);
	for (size_t i = 1, first = 0; i < file->row_count; i++) {
		if (strcmp(sorted[i]->lsoa, sorted[first]->lsoa) != 0) {
			first = i;
			continue;
		}
		grouping_file_refuse(file, sorted[i]->line,
		    arena_printf(a, "%s is in line %llu already", sorted[i]->lsoa,
			(unsigned long long)sorted[first]->line));
		sorted[i]->lsoa = NULL;
	}
	for (size_t i = 0; i < file->row_count; i++)
		if (file->rows[i].lsoa != NULL)
			file->rows[kept++] = file->rows[i];
	file->row_count = kept;
}

static int
by_line(const void *x, const void *y)
{
	const struct grouping_refusal *one = x, *other = y;

	return one->line < other->line ? -1 : one->line > other->line;
}

void
grouping_file_sort(struct grouping_file *file)
{
	qsort(file->refused, file->refused_count, sizeof(*file->refused), by_line);
}

void
grouping_file_read(
    struct arena *a, const char *text, size_t length, int32_t today, struct grouping_file *file)
{
	struct reading reading = {a, file, today};
	const struct csv_format format = {
	    .columns = columns,
	    .column_count = COLUMNS,
	    .row = hear_row,
	    .bad_row = hear_bad_row,
	    .data = &reading,
	};
	struct csv_reader *reader = csv_reader_new(a, &format);
	size_t room = 1;
	int code;

	*file = (struct grouping_file){0};
	if (length > GROUPING_FILE_BYTES_MOST) {
		file->fault = "The file is larger than 2 MB";
		return;
	}
	if (!text_is_utf8(text, length)) {
		file->fault = "The file is not CSV in UTF-8. In Excel, save it as “CSV UTF-8”";
		return;
	}
	for (size_t i = 0; i < length; i++)
		room += text[i] == '\n' || text[i] == '\r';
	room = room < GROUPING_FILE_ROWS_MOST ? room : GROUPING_FILE_ROWS_MOST;
	file->rows = arena_array(a, room, sizeof(*file->rows));
	file->refused = arena_array(a, room, sizeof(*file->refused));
	code = csv_reader_feed(reader, text, length);
	if (code == 0)
		code = csv_reader_end(reader);
	if (code == CSV_STOPPED)
		file->fault = "The file has more than 50,000 rows";
	else if (code != 0)
		file->fault = arena_printf(a,
		    "The file cannot be read: %s. It needs the headings LSOA code, area code, area "
		    "name and valid from",
		    csv_reader_message(reader));
	else if (file->read == 0)
		file->fault = "The file has no rows below its headings";
	if (file->fault != NULL)
		return;
	refuse_repeated(a, file);
	grouping_file_sort(file);
}
