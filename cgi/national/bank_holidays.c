/* Bank holidays from GOV.UK: what is new or changed is merged, and nothing is taken away but
 * a day to come that GOV.UK has withdrawn.  Queries: sql/query/national_holiday.sql. */
#include "national/bank_holidays.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "lib/civil_date.h"
#include "lib/file.h"
#include "national/load.h"
#include "national/sources.h"
#include "queries.h"

enum { FILE_MAX = 4 * 1024 * 1024 };

static const char address[] = "https://www.gov.uk/bank-holidays.json";
static const char *const hosts[] = { "www.gov.uk", NULL };

struct known {
	struct national_holiday_list_row *rows;
	size_t count;
};

static int
fetch(struct load *load)
{
	return load_download(load, load_address(load, address), "json", FILE_MAX, NULL);
}

static const struct national_holiday_list_row *
find(const struct known *known, const struct bank_holiday *event)
{
	for (size_t i = 0; i < known->count; i++)
		if (strcmp(known->rows[i].division, event->division) == 0 &&
		    strcmp(known->rows[i].on_date, event->on_date) == 0)
			return &known->rows[i];
	return NULL;
}

static int
put_event(struct load *load, const struct known *known, const struct bank_holiday *event)
{
	const struct national_holiday_list_row *row = find(known, event);

	if (row != NULL && strcmp(row->title, event->title) == 0 &&
	    strcmp(row->notes, event->notes) == 0 && !row->withdrawn)
		return DB_OK;
	if (row != NULL)
		load->totals.changed++;
	else
		load->totals.added++;
	return national_holiday_put(load->db,
	    (struct national_holiday_put_args){ .division = event->division,
		.on_date = event->on_date,
		.title = event->title,
		.notes = event->notes,
		.load_id = load->id },
	    NULL);
}

/* A day is withdrawn when it is still to come and the file speaks of days on both sides of
 * it, but not of it: days before and behind the file's own window stay. */
static bool
is_withdrawn(const struct bank_holidays *file, const struct national_holiday_list_row *row,
    const char *today)
{
	bool before = false, behind = false;

	if (row->withdrawn || strcmp(row->on_date, today) <= 0)
		return false;
	for (size_t i = 0; i < file->count; i++) {
		int order = strcmp(file->events[i].on_date, row->on_date);

		if (strcmp(file->events[i].division, row->division) != 0)
			continue;
		if (order == 0)
			return false;
		before = before || order < 0;
		behind = behind || order > 0;
	}
	return before && behind;
}

static int
merge(struct load *load, void *data)
{
	const struct bank_holidays *file = data;
	const char *today = civil_date_iso(load->arena, london_date(time(NULL)));
	struct known known;
	int code = national_holiday_list(load->db, load->arena, &known.rows, &known.count);

	load->totals.added = load->totals.changed = load->totals.gone = 0;
	for (size_t i = 0; code == DB_OK && i < file->count; i++)
		code = put_event(load, &known, &file->events[i]);
	for (size_t i = 0; code == DB_OK && i < known.count; i++) {
		const struct national_holiday_list_row *row = &known.rows[i];

		if (!is_withdrawn(file, row, today))
			continue;
		printf("bank-holidays: %s on %s (%s) has been withdrawn\n", row->title,
		    row->on_date, row->division);
		load->totals.gone++;
		code = national_holiday_withdraw(load->db,
		    (struct national_holiday_withdraw_args){ .division = row->division,
			.on_date = row->on_date,
			.load_id = load->id },
		    NULL);
	}
	return code;
}

static int
load_holidays(struct load *load)
{
	struct bank_holidays file;
	const char *fault;
	size_t length;
	char *text = file_read(load->arena, load->file, FILE_MAX, &length);

	if (text == NULL)
		return load_fail(load, "The file cannot be read: %s.", strerror(errno));
	if (bank_holidays_read(load->arena, text, length, &file, &fault) != 0)
		return load_fail(load, "The file cannot be used: %s.", fault);
	load->totals.read = (int64_t)(file.count + file.wrong);
	load->totals.kept = (int64_t)file.count;
	if (file.wrong > 0)
		load_refuse(load, 0, "%zu holidays have no date or no title", file.wrong);
	load->totals.refused = (int64_t)file.wrong;
	if (load_check_refused(load) != LOAD_OK ||
	    load_check_drop(load, load->totals.kept) != LOAD_OK)
		return LOAD_FAILED;
	return load_transaction(load, merge, &file);
}

const struct source bank_holidays_source = {
	.name = "bank-holidays", .hosts = hosts, .fetch = fetch, .load = load_holidays
};
