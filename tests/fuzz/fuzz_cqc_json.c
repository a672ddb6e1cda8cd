/* Any bytes as what publishers send: a location of CQC's API, the page with CQC's links, the
 * list of bank holidays, and a large JSON file taken apart. */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lib/arena.h"
#include "lib/text.h"
#include "national/bank_holidays.h"
#include "national/cqc_detail.h"
#include "national/cqc_directory.h"
#include "national/json_pieces.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
check_list(const char *list)
{
	size_t length = strlen(list);

	/* A list that was too long for its column is cut, and then ends in an ellipsis. */
	must(length == 0 || list[0] == '|');
	must(text_length(list) <= 1000);
}

static void
check_detail(struct arena *a, const char *text, size_t size)
{
	struct cqc_detail detail, again;
	const char *fault;
	int code = cqc_detail_read(a, text, size, &detail, &fault);
	char *line = cqc_detail_strip(a, text, size);

	if (code == CQC_DETAIL_OK) {
		must(detail.row.location_id[0] != '\0' && strlen(detail.row.location_id) <= 20);
		must(text_length(detail.row.name) <= 200 &&
		     text_length(detail.row.address) <= 400);
		check_list(detail.row.services);
		check_list(detail.row.specialisms);
		must(detail.row.has_latitude == detail.row.has_longitude);
		must(detail.row.rating[0] != '\0' || detail.row.rating_on == NULL);
	}
	if (line == NULL)
		return;
	must(strchr(line, '\n') == NULL);
	must(strstr(line, "\"contacts\":") == NULL);
	/* Without names of persons it says the same. */
	must(cqc_detail_read(a, line, strlen(line), &again, &fault) == code);
	if (code == CQC_DETAIL_OK)
		must(strcmp(detail.row.name, again.row.name) == 0 &&
		     strcmp(detail.row.rating, again.row.rating) == 0 &&
		     detail.link_count == again.link_count);
}

static void
check_page(struct arena *a, const char *text, size_t size)
{
	const char *link = directory_link(a, arena_strndup(a, text, size));

	must(link == NULL || strncmp(link, "https://www.cqc.org.uk/", 23) == 0);
	directory_day(a, "", arena_strndup(a, text, size));
}

static void
check_holidays(struct arena *a, const char *text, size_t size)
{
	struct bank_holidays holidays;
	const char *fault = NULL;

	if (bank_holidays_read(a, text, size, &holidays, &fault) != 0)
		must(fault != NULL);
	else
		for (size_t i = 0; i < holidays.count; i++)
			must(strlen(holidays.events[i].on_date) == 10 &&
			     text_length(holidays.events[i].title) <= 120);
}

static int
take_piece(void *data, const char *text, size_t length)
{
	size_t *pieces = data;

	must(length >= 2 && text[0] == '{' && text[length - 1] == '}');
	return ++*pieces == 1000;
}

static void
check_pieces(struct arena *a, const char *text, size_t size)
{
	int file = memfd_create("pieces", MFD_CLOEXEC);
	size_t pieces = 0;
	const char *path;

	if (file < 0)
		return;
	must(write(file, text, size) == (ssize_t)size);
	path = arena_printf(a, "/proc/self/fd/%d", file);
	json_pieces(path, NULL, take_piece, &pieces);
	json_pieces(path, "features", take_piece, &pieces);
	close(file);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a = arena_new(256 * 1024 * 1024);
	const char *text = (const char *)data;

	check_detail(a, text, size);
	check_page(a, text, size);
	check_holidays(a, text, size);
	check_pieces(a, text, size);
	arena_free(a);
	return 0;
}
