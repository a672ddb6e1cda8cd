/*
 * The visits of a week of home care, as a request asks for them, an offer proposes them and
 * a package holds them.
 *
 * Times of day are minutes after midnight in London; a window or a visit of the night may
 * run past midnight, over 1440.  A visit of two carers counts once in visit minutes (what the
 * person gets) and twice in carer minutes (what is staffed and paid).
 */
#ifndef HOMECARE_VISIT_H
#define HOMECARE_VISIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/req.h"

/* Parts of the day, as in the directory and in capacity: a visit belongs to the part in
 * which its window begins. */
enum visit_part {
	VISIT_MORNING = 1, /* from 5am */
	VISIT_LUNCH,       /* from 11am */
	VISIT_TEA,         /* from 2.30pm */
	VISIT_BED,         /* from 6pm */
	VISIT_NIGHT        /* from 11pm */
};

enum { VISIT_NO_TIME = -1, VISITS_MOST = 140 /* of one week: 20 a day */ };

struct care_visit {
	int64_t id;           /* of its row; 0: not stored yet */
	int64_t series;       /* entered together, on several days */
	int64_t day;          /* 1 Monday to 7 Sunday */
	int64_t window_from;  /* it may begin from then */
	int64_t window_to;    /* and has to have begun by then */
	int64_t begins_at;    /* as proposed or agreed, else VISIT_NO_TIME */
	int64_t minutes;
	int64_t carers;       /* 1 or 2 */
	const char *critical; /* "no", or why the time is fixed: "medicine", "insulin" ... */
	const char *tasks;    /* codes of the directory's tasks between bars, or "" */
	const char *critical_note; /* more about that, for staff; NULL is as good as "" */
};

struct week_totals {
	int64_t visits;
	int64_t double_handed; /* of them with two carers */
	int64_t visit_minutes;
	int64_t carer_minutes;
};

int64_t visit_part(int64_t minute);

/* The window of a visit that is agreed for another time: it is the person's, and stays where the
 * time lies inside it; else it moves as far as the time does. */
void visit_window_follow(int64_t was, int64_t begins, int64_t *from, int64_t *to);

/* "morning", "lunch", "tea", "bed", "night". */
const char *visit_part_words(int64_t part);

/* "7:30am", "midday", "midnight". */
const char *time_words(struct arena *a, int64_t minute);

/* "45 minutes", "1 hour", "12 hours 15 minutes". */
const char *minutes_words(struct arena *a, int64_t minutes);

/* The day of the week of a date, as visits have it: 1 is Monday. */
int64_t visit_day(struct civil_date date);

/* Monday to Sunday, and morning to night, by the numbers that visits have them by. */
extern const struct choices choices_week_day, choices_day_part;

/* "Monday", "Mon". */
const char *day_name(int64_t day);
const char *day_short_name(int64_t day);

/* "insulin", "to be given with food" ...: why the time of a visit is fixed; "" for "no". */
const char *critical_words(const char *critical);

void week_total(const struct care_visit *visits, size_t count, struct week_totals *totals);

/* "Monday to Friday", "Monday, Wednesday and Friday", "every day": bit 0 of days is Monday. */
const char *days_words(struct arena *a, unsigned days);

/* "between 7am and 9am", or "at 8am" when both are the same. */
const char *window_words(struct arena *a, int64_t from, int64_t to);

/* "Meals and cooking, help to move and laundry" from "|meals|moving|laundry|"; the words are those
 * of homecare_task_list(). */
struct homecare_task_list_row;
const char *tasks_words(struct arena *a, const char *codes,
    const struct homecare_task_list_row *tasks, size_t count);

/* Puts the week into the tree, as templates/homecare/week.cs reads it (lines and totals):
 * visits that are the same on several days in one line ("Monday to Friday"), by time of
 * day.  DB_OK or a fault of reading the words for tasks. */
int week_show(
    struct req *rq, struct view *at, const struct care_visit *visits, size_t count);

/* The same with a line for each series, numbered for links that change it. */
int week_show_series(
    struct req *rq, struct view *at, const struct care_visit *visits, size_t count);

#endif
