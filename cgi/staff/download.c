/* A list as CSV or XLSX, with one set of calls for both. */
#include "staff/download.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/csv_write.h"
#include "lib/log.h"
#include "staff/pager.h"

#define XLSX_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

struct download {
	struct req *rq;
	const char *name;
	struct csv_writer *csv; /* one of these two, */
	struct xlsx_writer *xlsx;
	bool failed; /* or neither: no room for the temporary file */
};

static const struct choice formats[] = {
	{ "csv", "CSV", NULL },
	{ "xlsx", "Spreadsheet (XLSX)", NULL },
};

const struct choices choices_download = { formats, 2, NULL };

struct download *
download_new(struct req *rq, const char *as, const char *name, const char *title,
    const char *note, const struct xlsx_column *columns, size_t count)
{
	struct download *d = arena_alloc(rq->a, sizeof(*d));

	d->rq = rq;
	d->name = name;
	if (strcmp(as, "xlsx") == 0) {
		d->xlsx = xlsx_writer_new(rq->a, "/tmp", title, title, note, columns, count);
		d->failed = d->xlsx == NULL;
		return d;
	}
	d->csv = csv_writer_new(rq->a, NULL, NULL);
	for (size_t i = 0; i < count; i++)
		csv_text(d->csv, columns[i].heading);
	csv_end_row(d->csv);
	return d;
}

void
download_text(struct download *d, const char *text)
{
	if (d->csv != NULL)
		csv_text(d->csv, text);
	else if (d->xlsx != NULL)
		xlsx_text(d->xlsx, text);
}

void
download_integer(struct download *d, int64_t number)
{
	if (d->csv != NULL)
		csv_integer(d->csv, number);
	else if (d->xlsx != NULL)
		xlsx_integer(d->xlsx, number);
}

void
download_number(struct download *d, double number)
{
	if (d->csv != NULL)
		csv_number(d->csv, number);
	else if (d->xlsx != NULL)
		xlsx_number(d->xlsx, number);
}

void
download_money(struct download *d, int64_t pence)
{
	if (d->csv != NULL)
		csv_money(d->csv, pence);
	else if (d->xlsx != NULL)
		xlsx_money(d->xlsx, pence);
}

void
download_date(struct download *d, const char *iso)
{
	struct civil_date date;

	if (iso == NULL || civil_date_parse(iso, &date) != 0)
		download_text(d, NULL);
	else if (d->csv != NULL)
		csv_date(d->csv, date);
	else if (d->xlsx != NULL)
		xlsx_date(d->xlsx, date);
}

void
download_end_row(struct download *d)
{
	if (d->csv != NULL)
		csv_end_row(d->csv);
	else if (d->xlsx != NULL)
		xlsx_end_row(d->xlsx);
}

static void
name_file(struct download *d, const char *ending)
{
	reply_header(d->rq, "Content-Disposition",
	    arena_printf(d->rq->a, "attachment; filename=\"%s-%s.%s\"", d->name,
	        civil_date_iso(d->rq->a, d->rq->today), ending));
}

static int
reply_csv(struct download *d)
{
	size_t length;
	const char *text;

	csv_writer_end(d->csv);
	text = csv_writer_text(d->csv, &length);
	name_file(d, "csv");
	return reply_body(d->rq, "text/csv; charset=utf-8", text, length);
}

/* The whole of a finished file, in the arena; NULL when it cannot be read. */
static const char *
read_all(struct arena *a, int fd, size_t *length)
{
	struct stat facts;
	size_t had = 0;
	char *bytes;

	if (fstat(fd, &facts) != 0)
		return NULL;
	*length = (size_t)facts.st_size;
	bytes = arena_alloc(a, *length + 1);
	while (had < *length) {
		ssize_t got = read(fd, bytes + had, *length - had);

		if (got <= 0)
			return NULL;
		had += (size_t)got;
	}
	return bytes;
}

int
download_reply(struct download *d)
{
	const char *bytes;
	size_t length;
	int fd;

	if (d->csv != NULL)
		return reply_csv(d);
	if (d->failed || (fd = xlsx_writer_end(d->xlsx)) < 0 ||
	    (bytes = read_all(d->rq->a, fd, &length)) == NULL) {
		log_event("download_failed", "req=%s", d->rq->id);
		return 503;
	}
	name_file(d, "xlsx");
	return reply_body(d->rq, XLSX_TYPE, bytes, length);
}

void
download_links(struct req *rq)
{
	struct view *at = view_branch(rq->view, "Download");

	view_text(at, "csv", pager_address(rq, "as", "csv"));
	view_text(at, "xlsx", pager_address(rq, "as", "xlsx"));
	view_number(at, "most", DOWNLOAD_ROWS_MOST);
}
