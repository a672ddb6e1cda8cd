/* Reads a table of minutes from a CSV file, and says what is in it. */
#include "place/travel_file.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/csv_read.h"

enum { ORIGIN, DESTINATION, MINUTES, COLUMNS };
enum {
	CODE_MOST = 20,
	METRES_A_MINUTE = 2000, /* 120 km/h as the crow flies: faster is a mistake, */
	LOOSE_METRES = 3000,	/* with some room, as an area's middle may be another's */
	UNLIKE_MINUTES = 10	/* and twice as long: there and back are not alike */
};

static const char *const origin_aliases[] = {"from", "origin_code", "origin lsoa", NULL};
static const char *const destination_aliases[] = {
    "to", "destination_code", "destination lsoa", NULL};
static const char *const minutes_aliases[] = {"time", "travel time", "travel_time", NULL};
static const struct csv_column columns[COLUMNS] = {
    [ORIGIN] = {"origin", origin_aliases, true},
    [DESTINATION] = {"destination", destination_aliases, true},
    [MINUTES] = {"minutes", minutes_aliases, true},
};

struct travel_reading {
	struct arena *a;
	const struct travel_area *known;
	size_t known_count;
	uint16_t *given; /* known_count * known_count */
	bool *named;	 /* each known area: by a row that is taken */
	struct csv_format format;
	struct csv_reader *csv;
	int ended; /* by what */
	struct travel_file file;
};

static void
refuse(struct travel_reading *r, uint64_t line, const char *reason)
{
	if (r->file.refused < TRAVEL_REFUSED_MOST)
		r->file.refusals[r->file.refused] = (struct travel_refusal){line, reason};
	r->file.refused++;
}

/* A code in capitals, its spaces taken off; false where it is none. */
static bool
read_code(const char *text, char code[CODE_MOST + 1])
{
	size_t length = strlen(text);

	if (length == 0 || length > CODE_MOST)
		return false;
	for (size_t i = 0; i <= length; i++) {
		if (i < length && !isalnum((unsigned char)text[i]))
			return false;
		code[i] = (char)toupper((unsigned char)text[i]);
	}
	return true;
}

static bool
too_fast(const struct travel_reading *r, size_t from, size_t to, long minutes)
{
	double metres = distance_metres(r->known[from].at, r->known[to].at);

	return !isnan(r->known[from].at.latitude) && !isnan(r->known[to].at.latitude) &&
	       metres - LOOSE_METRES > (double)(minutes + 1) * METRES_A_MINUTE;
}

/* Why the row is no good, or NULL. */
static const char *
take(struct travel_reading *r, size_t from, size_t to, const char *text)
{
	uint16_t *at = &r->given[from * r->known_count + to];
	char *end;
	double minutes = strtod(text, &end);

	if (end == text || *end != '\0' || !(minutes >= 0))
		return "the minutes are not a number from 0 up";
	if (minutes > TRAVEL_MINUTES_MOST)
		return "the minutes are more than a day";
	if (from == to) {
		r->file.within++;
		return NULL;
	}
	if (too_fast(r, from, to, lround(minutes)))
		return arena_printf(r->a,
		    "%s to %s in %ld minutes is faster than 120 km an hour as the crow flies",
		    r->known[from].code, r->known[to].code, lround(minutes));
	if (*at != TRAVEL_NO_PAIR && *at != lround(minutes))
		return arena_printf(r->a, "%s to %s is there already, with %u minutes",
		    r->known[from].code, r->known[to].code, (unsigned)*at);
	*at = (uint16_t)lround(minutes);
	r->named[from] = r->named[to] = true;
	r->file.taken++;
	return NULL;
}

static int
hear_row(void *data, const struct csv_row *row)
{
	struct travel_reading *r = data;
	char origin[CODE_MOST + 1], destination[CODE_MOST + 1];
	const char *why;
	size_t from, to;

	r->file.read++;
	if (!read_code(row->values[ORIGIN], origin) ||
	    !read_code(row->values[DESTINATION], destination)) {
		refuse(r, row->line, "the origin or the destination is no code of an area");
		return 0;
	}
	from = travel_area_find(r->known, r->known_count, origin);
	to = travel_area_find(r->known, r->known_count, destination);
	if (from == SIZE_MAX || to == SIZE_MAX)
		r->file.outside++;
	else if ((why = take(r, from, to, row->values[MINUTES])) != NULL)
		refuse(r, row->line, why);
	return 0;
}

static void
hear_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	struct travel_reading *r = data;

	r->file.read++;
	refuse(r, line, csv_row_fault_text(why));
}

struct travel_reading *
travel_reading_new(struct arena *a, const struct travel_area *areas, size_t count)
{
	struct travel_reading *r = arena_alloc(a, sizeof(*r));

	*r = (struct travel_reading){.a = a,
	    .known = areas,
	    .known_count = count,
	    .given = arena_array(a, count * count + 1, sizeof(uint16_t)),
	    .named = arena_array(a, count + 1, sizeof(bool))};
	memset(r->given, 0xff, count * count * sizeof(*r->given));
	r->format = (struct csv_format){.columns = columns,
	    .column_count = COLUMNS,
	    .row = hear_row,
	    .bad_row = hear_bad_row,
	    .data = r};
	r->csv = csv_reader_new(a, &r->format);
	return r;
}

void
travel_reading_text(struct travel_reading *r, const char *text, size_t length)
{
	r->ended = csv_reader_feed(r->csv, text, length);
	if (r->ended == 0)
		r->ended = csv_reader_end(r->csv);
}

void
travel_reading_file(struct travel_reading *r, int fd)
{
	r->ended = csv_reader_file(r->csv, fd);
}

/* The areas that rows are about, and the ways between them alone. */
static uint16_t *
gather(struct travel_reading *r)
{
	struct travel_file *file = &r->file;
	size_t *from = arena_array(r->a, r->known_count + 1, sizeof(*from)), count = 0;
	uint16_t *minutes;

	file->areas = arena_array(r->a, r->known_count + 1, sizeof(*file->areas));
	file->missing = arena_array(r->a, r->known_count + 1, sizeof(*file->missing));
	for (size_t i = 0; i < r->known_count; i++) {
		if (!r->named[i]) {
			file->missing[file->missing_count++] = r->known[i].code;
			continue;
		}
		from[count] = i;
		file->areas[count++] = r->known[i];
	}
	file->area_count = count;
	minutes = arena_array(r->a, count * count + 1, sizeof(*minutes));
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			minutes[i * count + j] = r->given[from[i] * r->known_count + from[j]];
	return minutes;
}

static void
compare_back(struct travel_file *file, const uint16_t *given)
{
	for (size_t i = 0; i < file->area_count; i++)
		for (size_t j = 0; j < i; j++) {
			int there = given[i * file->area_count + j];
			int back = given[j * file->area_count + i];

			if (there == TRAVEL_NO_PAIR || back == TRAVEL_NO_PAIR ||
			    abs(there - back) <= UNLIKE_MINUTES ||
			    (there <= 2 * back && back <= 2 * there))
				continue;
			if (file->unlike_count < TRAVEL_UNLIKE_MOST)
				file->unlike[file->unlike_count] = (struct travel_unlike){
				    file->areas[i].code, file->areas[j].code, there, back};
			file->unlike_count++;
		}
}

static void
compare_closed(struct travel_reading *r, const uint16_t *given)
{
	struct travel_file *file = &r->file;
	const size_t count = file->area_count;

	for (size_t i = 0; i < count * count; i++) {
		if (i / count == i % count)
			continue;
		if (file->minutes[i] == TRAVEL_NO_PAIR && file->fault == NULL)
			file->fault = arena_printf(r->a,
			    "The file has no way from %s to %s, also not by other areas: each "
			    "area needs a way to and from the others",
			    file->areas[i / count].code, file->areas[i % count].code);
		file->filled += given[i] == TRAVEL_NO_PAIR;
		file->shortened += given[i] != TRAVEL_NO_PAIR && file->minutes[i] < given[i];
	}
}

/* Why the file has no way that counts. */
static const char *
nothing_taken(const struct travel_reading *r)
{
	const struct travel_file *file = &r->file;

	if (r->known_count == 0)
		return "The county’s LSOAs are not loaded yet, so no row can be matched: "
		       "whoever "
		       "runs this service loads the boundaries first";
	if (file->read == 0)
		return "The file has no rows";
	if (file->refused > 0 && file->outside == 0 && file->within == 0)
		return arena_printf(r->a,
		    "None of the %" PRIu64 " rows can be used. Line %" PRIu64 ": %s",
		    file->read, file->refusals[0].line, file->refusals[0].reason);
	if (file->outside > 0)
		return "The file has no way between two areas of the county: are its codes "
		       "those of LSOAs of 2021, like E01022100?";
	return "The file has no way between two areas of the county";
}

const struct travel_file *
travel_reading_end(struct travel_reading *r)
{
	struct travel_file *file = &r->file;
	uint16_t *given;

	if (r->ended != 0) {
		file->fault = arena_printf(r->a,
		    "The file cannot be read: %s. It needs the headings origin, destination and "
		    "minutes",
		    csv_reader_message(r->csv));
		return file;
	}
	given = gather(r);
	if (file->area_count < 2) {
		file->fault = nothing_taken(r);
		return file;
	}
	compare_back(file, given);
	file->minutes =
	    arena_array(r->a, file->area_count * file->area_count, sizeof(*file->minutes));
	memcpy(
	    file->minutes, given, file->area_count * file->area_count * sizeof(*file->minutes));
	travel_table_close(file->minutes, file->area_count);
	compare_closed(r, given);
	return file;
}
