/* The weekly grid, and from when a listing takes new people. */
#include "desk/week.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "desk/words.h"
#include "directory/phrases.h"
#include "directory/search_form.h"
#include "lib/civil_date.h"

/* Minutes in one part of a day; a night is the longest, at twelve hours. */
enum { MINUTES_MOST = 720 };

#define DAY(F, form, day, Day) \
	F(form, INT, day##_morning, Day " morning", OPTIONAL, 0, MINUTES_MOST, NULL) \
	F(form, INT, day##_lunch, Day " lunchtime", OPTIONAL, 0, MINUTES_MOST, NULL) \
	F(form, INT, day##_tea, Day " teatime", OPTIONAL, 0, MINUTES_MOST, NULL) \
	F(form, INT, day##_bed, Day " bedtime", OPTIONAL, 0, MINUTES_MOST, NULL) \
	F(form, INT, day##_night, Day " night", OPTIONAL, 0, MINUTES_MOST, NULL)
#define WEEK(F, form) \
	DAY(F, form, mon, "Monday") DAY(F, form, tue, "Tuesday") \
	DAY(F, form, wed, "Wednesday") DAY(F, form, thu, "Thursday") \
	DAY(F, form, fri, "Friday") DAY(F, form, sat, "Saturday") DAY(F, form, sun, "Sunday") \
	EDIT_VERSION(F, form)
FORM(week, WEEK);

int
week_read(struct req *rq, int64_t listing_id, int64_t minutes[WEEK_SLOTS])
{
	struct listing_slot_list_row *rows;
	size_t count;
	int code;

	for (size_t i = 0; i < WEEK_SLOTS; i++)
		minutes[i] = 0;
	code = listing_slot_list(
	    rq->db, rq->a, (struct listing_slot_list_args){ .id = listing_id }, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		int64_t slot = (rows[i].day - 1) * 5 + rows[i].part - 1;

		if (slot >= 0 && slot < WEEK_SLOTS)
			minutes[slot] = rows[i].free_minutes;
	}
	return code;
}

static const char *
minutes_words(struct req *rq, int64_t minutes)
{
	int64_t hours = minutes / 60;
	const char *of_hours = hours == 1
	    ? "1 hour"
	    : arena_printf(rq->a, "%" PRId64 " hours", hours);

	if (hours == 0)
		return arena_printf(rq->a, "%" PRId64 " minutes", minutes);
	if (minutes % 60 == 0)
		return of_hours;
	return arena_printf(rq->a, "%s %" PRId64 " minutes", of_hours, minutes % 60);
}

const char *
week_words(struct req *rq, const int64_t minutes[WEEK_SLOTS])
{
	struct phrases parts = { .a = rq->a };

	for (size_t i = 0; i < WEEK_SLOTS; i++)
		if (minutes[i] > 0)
			phrases_addf(&parts, "%s %s", choices_when.list[i].text,
			    minutes_words(rq, minutes[i]));
	return phrases_sentence(&parts);
}

PAGE(edit_week, "/desk/listings/:id/week", "listing.edit", nothing, "desk/week.cs")
{
	struct desk_edit_read_row *l;
	int64_t minutes[WEEK_SLOTS];
	int status, code;

	if ((status = edit_open(rq, "week", &l)) != 0)
		return status;
	if ((code = week_read(rq, l->id, minutes)) != DB_OK)
		return db_status(rq, code);
	/* The first 35 fields of the form are the slots in their order. */
	for (size_t i = 0; i < WEEK_SLOTS; i++)
		if (minutes[i] > 0)
			form_fill(rq, week.fields[i].name,
			    arena_printf(rq->a, "%" PRId64, minutes[i]));
	return 200;
}

/* "[[1,1,120],[1,2,45]]" */
static const char *
slots_json(struct req *rq, const int64_t minutes[WEEK_SLOTS])
{
	enum { SLOT_BYTES = 40 };
	size_t size = WEEK_SLOTS * SLOT_BYTES + 3, used = 1;
	char *text = arena_alloc(rq->a, size);

	text[0] = '[';
	for (int i = 0; i < WEEK_SLOTS; i++)
		if (minutes[i] > 0)
			used += (size_t)snprintf(text + used, size - used, "%s[%d,%d,%" PRId64 "]",
			    used > 1 ? "," : "", i / 5 + 1, i % 5 + 1, minutes[i]);
	text[used] = ']';
	return text;
}

ACTION(save_week, "/desk/listings/:id/week", "listing.edit", week, edit_week)
{
	int64_t before[WEEK_SLOTS], after[WEEK_SLOTS];
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "week", f->version, &e)) != 0)
		return status;
	for (size_t i = 0; i < WEEK_SLOTS; i++)
		after[i] = *(const int64_t *)((const char *)f + week.fields[i].offset);
	if ((code = week_read(rq, rq->path_id, before)) != DB_OK ||
	    (code = desk_slots_clear(rq->db,
	         (struct desk_slots_clear_args){ .listing_id = rq->path_id }, NULL)) != DB_OK ||
	    (code = desk_slots_set(rq->db,
	         (struct desk_slots_set_args){
	             .listing_id = rq->path_id, .slots = slots_json(rq, after) },
	         NULL)) != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Free time", week_words(rq, before), week_words(rq, after));
	return edit_end(&e);
}

static const struct choice when_taking[] = {
	{ "now", "Now", NULL },
	{ "later", "From a date", NULL },
	{ "no", "Not at the moment", NULL },
};
static const struct choices choices_taking = { when_taking, 3, NULL };

#define TAKING(F, form) \
	EDIT_VERSION(F, form) \
	F(form, ONEOF, taking, "When it takes new people", REQUIRED, 0, 0, &choices_taking) \
	F(form, DATE, taking_on, "Date", OPTIONAL, 0, 0, NULL) \
	F(form, TEXT, taking_note, "About new people", OPTIONAL, 0, 200, NULL)

static void check_taking(struct req *rq, void *values);
FORM_CHECKED(taking, TAKING, check_taking);

static void
check_taking(struct req *rq, void *values)
{
	const struct taking_form *f = values;

	if (f->taking == NULL || strcmp(f->taking, "later") != 0 || rq->refusals != NULL)
		return;
	if (!f->has_taking_on)
		form_refuse(rq, "taking_on", "Enter the date from which they take new people");
	else if (civil_date_compare(f->taking_on, rq->today) <= 0)
		form_refuse(
		    rq, "taking_on", "The date must be in the future. For today, select Now");
}

PAGE(edit_taking, "/desk/listings/:id/taking", "listing.edit", nothing, "desk/taking.cs")
{
	struct desk_edit_read_row *l;
	int status;

	if ((status = edit_open(rq, "taking", &l)) != 0)
		return status;
	if (l->taking_from != NULL) {
		bool later = strcmp(l->taking_from, req_today(rq)) > 0;

		form_fill(rq, "taking", later ? "later" : "now");
		if (later)
			form_fill(rq, "taking_on", l->taking_from);
	} else if (l->version > 1 && l->published_on != NULL) {
		form_fill(rq, "taking", "no");
	}
	form_fill(rq, "taking_note", l->taking_note);
	form_hint(rq, "taking_on", "For example, 1 3 2027");
	form_hint(rq, "taking_note", "For example, mornings only, or a short waiting list");
	return 200;
}

ACTION(save_taking, "/desk/listings/:id/taking", "listing.edit", taking, edit_taking)
{
	const char *from = strcmp(f->taking, "no") == 0 ? NULL
	    : strcmp(f->taking, "now") == 0             ? req_today(rq)
	                                                : civil_date_iso(rq->a, f->taking_on);
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "taking", f->version, &e)) != 0)
		return status;
	/* Taking people since some day is still that, and no change. */
	if (strcmp(f->taking, "now") == 0 && e.was->taking_from != NULL &&
	    strcmp(e.was->taking_from, from) < 0)
		from = e.was->taking_from;
	code = desk_edit_taking(rq->db,
	    (struct desk_edit_taking_args){ .id = rq->path_id,
	        .taking_from = from,
	        .taking_note = f->taking_note != NULL ? f->taking_note : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Takes new people from", day_words(rq, e.was->taking_from),
	    day_words(rq, from));
	changes_text(e.changes, "About new people", e.was->taking_note, f->taking_note);
	return edit_end(&e);
}
