/* Cells of publishers' tables: numbers and dates in the spellings they use. */
#include "national/cell.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/civil_date.h"
#include "lib/text.h"

const char *
cell_text(const char *cell)
{
	return cell != NULL ? cell : "";
}

bool
cell_real(const char *cell, double *number)
{
	char *end;

	/* strtod() would take "0x10", "inf" and "nan". */
	if (cell == NULL || cell[0] == '\0' || cell[strspn(cell, "+-.0123456789eE")] != '\0')
		return false;
	*number = strtod(cell, &end);
	return end != cell && *end == '\0' && isfinite(*number);
}

bool
cell_whole(const char *cell, int64_t *number)
{
	char *end;

	if (cell == NULL || cell[0] == '\0' || isspace((unsigned char)cell[0]))
		return false;
	errno = 0;
	*number = strtoll(cell, &end, 10);
	return errno == 0 && end != cell && *end == '\0';
}

/* Day, month and year, parted by '/', '-' or a blank; what follows a blank after the year
 * is a time. */
static const char *
day_first(struct arena *a, const char *cell)
{
	size_t day = strspn(cell, "0123456789"), month, year;
	const char *month_at, *year_at;
	struct civil_date date;

	if (day == 0 || cell[day] == '\0')
		return NULL;
	month_at = cell + day + 1;
	month = strcspn(month_at, "/- ");
	if (month == 0 || month_at[month] == '\0')
		return NULL;
	year_at = month_at + month + 1;
	year = strspn(year_at, "0123456789");
	if (year != 4 || (year_at[4] != '\0' && year_at[4] != ' '))
		return NULL;
	if (civil_date_from_parts(arena_strndup(a, cell, day),
		arena_strndup(a, month_at, month), arena_strndup(a, year_at, year), &date) != 0)
		return NULL;
	return civil_date_iso(a, date);
}

const char *
cell_date(struct arena *a, const char *cell)
{
	struct civil_date date;

	if (cell == NULL)
		return NULL;
	cell += strspn(cell, " ");
	if (strspn(cell, "0123456789") != 4)
		return day_first(a, cell);
	if (strlen(cell) > 10 && cell[10] != 'T' && cell[10] != ' ')
		return NULL;
	if (civil_date_parse(arena_strndup(a, cell, strnlen(cell, 10)), &date) != 0)
		return NULL;
	return civil_date_iso(a, date);
}

const char *
cell_month(struct arena *a, const char *cell)
{
	struct civil_date date = { .day = 1 };

	if (cell == NULL)
		return NULL;
	if (strlen(cell) == 7 && cell[4] == '-')
		cell = arena_printf(a, "%.4s%s", cell, cell + 5);
	if (strlen(cell) != 6 || strspn(cell, "0123456789") != 6)
		return NULL;
	date.year = (int)strtol(arena_strndup(a, cell, 4), NULL, 10);
	date.month = (int)strtol(cell + 4, NULL, 10);
	return civil_date_is_real(date) ? civil_date_iso(a, date) : NULL;
}

const char *
cell_cut(struct arena *a, const char *text, size_t characters)
{
	return strlen(text) <= characters ? text : text_truncate(a, text, characters);
}
