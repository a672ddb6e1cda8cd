/* Reads extracts of the Capacity Tracker, row by row. */
#include "homecare/tracker.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/csv_read.h"
#include "lib/text.h"

enum {
	CQC_ID,
	NAME,
	MORE,
	EXTRA,
	PEOPLE,
	COUNCIL_NHS,
	SELF,
	RETURNED,
	CARERS,
	ABSENT,
	UPDATED,
	PASSED_OVER,
	COLUMNS = PASSED_OVER + 6
};
enum { ID_MOST = 20, NAME_MOST = 200, NUMBER_MOST = 1000000 };

static const struct csv_column columns[COLUMNS] = {
	[CQC_ID] = { "cqcid", NULL, true },
	[NAME] = { "location", NULL, true },
	[MORE] = { "canprovidermorehours", NULL, false },
	[EXTRA] = { "extrahourscount", NULL, false },
	[PEOPLE] = { "serviceusercount", NULL, false },
	[COUNCIL_NHS] = { "usersnhsla", NULL, false },
	[SELF] = { "usersselffunded", NULL, false },
	[RETURNED] = { "returnedpocpercent", NULL, false },
	[CARERS] = { "cqccareworkersemployed", NULL, false },
	[ABSENT] = { "cqccareworkersabsent", NULL, false },
	[UPDATED] = { "cqcsurveylastupdatedutc", NULL, true },
	[PASSED_OVER] = { "laname", NULL, false },
	{ "hourspaiddomcare", NULL, false },
	{ "hoursovertimedomcare", NULL, false },
	{ "hoursagencydomcare", NULL, false },
	{ "hoursabsencedomcare", NULL, false },
	{ "confirmedsave", NULL, false },
};

struct reading {
	struct arena *a;
	struct tracker_file *file;
	time_t now;
};

static void
refuse(struct tracker_file *file, uint64_t line, const char *reason)
{
	file->refused[file->refused_count++] = (struct tracker_refusal){ line, reason };
}

/* "1-123456789": digits, a hyphen, digits. */
static bool
is_cqc_id(const char *text)
{
	size_t first = strspn(text, "0123456789");
	size_t second = text[first] == '-' ? strspn(text + first + 1, "0123456789") : 0;

	return first > 0 && second > 0 && text[first + 1 + second] == '\0' &&
	    strlen(text) <= ID_MOST;
}

/* The date in front of a moment; *rest is what follows. */
static int
read_day(struct arena *a, const char *text, struct civil_date *day, const char **rest)
{
	size_t length = strcspn(text, " T");
	char *date = arena_strndup(a, text, length);
	char *month, *year;

	*rest = text + length + (text[length] != '\0');
	if (civil_date_parse(date, day) == 0)
		return 0;
	month = strchr(date, '/');
	year = month != NULL ? strchr(month + 1, '/') : NULL;
	if (year == NULL)
		return -1;
	*month++ = '\0';
	*year++ = '\0';
	return civil_date_from_parts(date, month, year, day) == 0 ? 0 : -1;
}

/* Two figures as a number up to `most`, or -1. */
static int
pair(const char *text, int most)
{
	int number;

	if (!isdigit((unsigned char)text[0]) || !isdigit((unsigned char)text[1]))
		return -1;
	number = (text[0] - '0') * 10 + text[1] - '0';
	return number <= most ? number : -1;
}

/* "", "09:30", "09:30:00", with a fraction and a Z behind; seconds after midnight, or -1. */
static int
read_time(const char *text)
{
	int hours, minutes, seconds = 0;

	if (text[0] == '\0')
		return 0;
	hours = pair(text, 23);
	if (hours < 0 || text[2] != ':' || (minutes = pair(text + 3, 59)) < 0)
		return -1;
	text += 5;
	if (text[0] == ':') {
		if ((seconds = pair(text + 1, 59)) < 0)
			return -1;
		text += 3;
	}
	if (text[0] == '.')
		text += 1 + strspn(text + 1, "0123456789");
	if (text[0] == 'Z')
		text++;
	return text[0] == '\0' ? (hours * 60 + minutes) * 60 + seconds : -1;
}

static const char *
read_moment(struct reading *r, const char *text, const char **moment)
{
	struct civil_date day;
	const char *rest;
	time_t at;
	int seconds;

	if (text[0] == '\0')
		return "it does not say when it was last updated";
	if (read_day(r->a, text, &day, &rest) != 0 || (seconds = read_time(rest)) < 0)
		return "when it was last updated is not a date and time, like 2026-11-21 09:30:00";
	at = (time_t)civil_date_day_number(day) * 86400 + seconds;
	if (at > r->now)
		return "when it was last updated is a time to come";
	*moment = utc_text(r->a, at);
	return NULL;
}

static const char *
not_a_number(struct reading *r, size_t column)
{
	return arena_printf(
	    r->a, "%s is not a number from 0 to a million", columns[column].name);
}

/* A whole number, or nothing; "12.0" is how some spreadsheets write 12. */
static const char *
read_number(struct reading *r, const char *const *values, size_t column,
    struct tracker_number *number)
{
	const char *text = values[column] != NULL ? text_clean(r->a, values[column]) : "";
	size_t digits = strspn(text, "0123456789");
	const char *rest = text + digits;

	if (text[0] == '\0')
		return NULL;
	if (rest[0] == '.')
		rest += 1 + strspn(rest + 1, "0");
	if (digits == 0 || digits > 7 || rest[0] != '\0')
		return not_a_number(r, column);
	number->has = true;
	number->is = strtoll(text, NULL, 10);
	return number->is <= NUMBER_MOST ? NULL : not_a_number(r, column);
}

static const char *
read_yes_no(struct reading *r, const char *const *values, struct tracker_number *answer)
{
	static const char *const words[][2] = { { "yes", "1" }, { "no", "0" }, { "true", "1" },
		{ "false", "0" }, { "y", "1" }, { "n", "0" }, { "1", "1" }, { "0", "0" } };
	const char *text = values[MORE] != NULL ? text_clean(r->a, values[MORE]) : "";

	if (text[0] == '\0')
		return NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcasecmp(words[i][0], text) == 0) {
			answer->has = true;
			answer->is = words[i][1][0] - '0';
			return NULL;
		}
	return "canprovidermorehours is neither Yes nor No";
}

static const char *
read_percent(struct reading *r, const char *const *values, struct tracker_line *row)
{
	const char *text = values[RETURNED] != NULL ? text_clean(r->a, values[RETURNED]) : "";
	char *end;

	if (text[0] == '\0')
		return NULL;
	row->returned_percent = strtod(text, &end);
	if (*end == '%')
		end++;
	if (*end != '\0' || !isdigit((unsigned char)text[0]) || !isfinite(row->returned_percent) ||
	    row->returned_percent > 100)
		return "returnedpocpercent is not a percentage from 0 to 100";
	row->has_returned = true;
	return NULL;
}

/* Why the row is no good, or NULL. */
static const char *
read_row(struct reading *r, const char *const *values, struct tracker_line *row)
{
	const char *why;

	row->cqc_location_id = text_clean(r->a, values[CQC_ID]);
	row->name = text_clean(r->a, values[NAME]);
	if (!is_cqc_id(row->cqc_location_id))
		return "the cqcid is not one, like 1-123456789";
	if (row->name[0] == '\0' || text_length(row->name) > NAME_MOST)
		return "the location must have 1 to 200 characters";
	if ((why = read_moment(r, text_clean(r->a, values[UPDATED]), &row->updated_at)) != NULL ||
	    (why = read_yes_no(r, values, &row->can_do_more)) != NULL ||
	    (why = read_number(r, values, EXTRA, &row->extra_hours)) != NULL ||
	    (why = read_number(r, values, PEOPLE, &row->people)) != NULL ||
	    (why = read_number(r, values, COUNCIL_NHS, &row->people_council_nhs)) != NULL ||
	    (why = read_number(r, values, SELF, &row->people_self)) != NULL ||
	    (why = read_number(r, values, CARERS, &row->carers)) != NULL ||
	    (why = read_number(r, values, ABSENT, &row->carers_absent)) != NULL)
		return why;
	return read_percent(r, values, row);
}

static int
hear_row(void *data, const struct csv_row *found)
{
	struct reading *r = data;
	struct tracker_line row = { .line = found->line };
	const char *why;

	if (r->file->read == TRACKER_ROWS_MOST)
		return 1;
	r->file->read++;
	if ((why = read_row(r, found->values, &row)) != NULL)
		refuse(r->file, row.line, why);
	else
		r->file->rows[r->file->count++] = row;
	return 0;
}

static void
hear_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	struct reading *r = data;

	if (r->file->read == TRACKER_ROWS_MOST)
		return;
	r->file->read++;
	refuse(r->file, line, csv_row_fault_text(why));
}

/* Of rows with one service and moment the first counts. */
static int
by_service(const void *x, const void *y)
{
	const struct tracker_line *const *one = x, *const *other = y;
	int order = strcmp((*one)->cqc_location_id, (*other)->cqc_location_id);

	if (order == 0)
		order = strcmp((*one)->updated_at, (*other)->updated_at);
	return order != 0 ? order : (*one)->line < (*other)->line ? -1 : 1;
}

static void
refuse_repeated(struct arena *a, struct tracker_file *file)
{
	struct tracker_line **sorted = arena_array(a, file->count + 1, sizeof(*sorted));
	size_t kept = 0;

	for (size_t i = 0; i < file->count; i++)
		sorted[i] = &file->rows[i];
	qsort(sorted, file->count, sizeof(*sorted), by_service);
	for (size_t i = 1, first = 0; i < file->count; i++) {
		if (strcmp(sorted[i]->cqc_location_id, sorted[first]->cqc_location_id) != 0 ||
		    strcmp(sorted[i]->updated_at, sorted[first]->updated_at) != 0) {
			first = i;
			continue;
		}
		refuse(file, sorted[i]->line,
		    arena_printf(a, "%s of that moment is in line %llu already",
		        sorted[i]->cqc_location_id, (unsigned long long)sorted[first]->line));
		sorted[i]->name = NULL;
	}
	for (size_t i = 0; i < file->count; i++)
		if (file->rows[i].name != NULL)
			file->rows[kept++] = file->rows[i];
	file->count = kept;
}

static int
by_line(const void *x, const void *y)
{
	const struct tracker_refusal *one = x, *other = y;

	return one->line < other->line ? -1 : one->line > other->line;
}

void
tracker_read(
    struct arena *a, const char *text, size_t length, time_t now, struct tracker_file *file)
{
	struct reading r = { a, file, now };
	const struct csv_format format = { .columns = columns,
		.column_count = COLUMNS,
		.row = hear_row,
		.bad_row = hear_bad_row,
		.data = &r };
	struct csv_reader *reader;
	size_t lines = 2;
	int code;

	for (size_t i = 0; i < length; i++)
		lines += text[i] == '\n' || text[i] == '\r';
	if (lines > TRACKER_ROWS_MOST)
		lines = TRACKER_ROWS_MOST;
	if (!text_is_utf8(text, length)) {
		*file = (struct tracker_file){
			.fault = "The file is not CSV in UTF-8. In Excel, save it as “CSV UTF-8”" };
		return;
	}
	*file = (struct tracker_file){ .rows = arena_array(a, lines + 1, sizeof(*file->rows)),
		.refused = arena_array(a, lines + 1, sizeof(*file->refused)) };
	reader = csv_reader_new(a, &format);
	code = csv_reader_feed(reader, text, length);
	if (code == 0)
		code = csv_reader_end(reader);
	if (code == CSV_STOPPED)
		file->fault = "The file has more than 50,000 rows";
	else if (code != 0)
		file->fault = arena_printf(a, "The file could not be read: %s",
		    csv_reader_message(reader));
	else if (file->read == 0)
		file->fault = "The file has no rows";
	if (file->fault != NULL)
		return;
	refuse_repeated(a, file);
	qsort(file->refused, file->refused_count, sizeof(*file->refused), by_line);
}
