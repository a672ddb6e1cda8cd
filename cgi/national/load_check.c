/* What a file must be before it may take the place of what was loaded last. */
#include "national/load.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { BEGINNING = 512, DROP_PERCENT = 30, REFUSED_PERCENT = 10, REFUSED_ALWAYS_FINE = 5 };

int
load_check_bytes(struct load *load)
{
	char begin[BEGINNING];
	const char *first = begin;
	FILE *file = fopen(load->file, "re");
	size_t length;

	if (file == NULL)
		return load_fail(load, "%s cannot be read: %s.", load->file, strerror(errno));
	length = fread(begin, 1, sizeof(begin) - 1, file);
	fclose(file);
	begin[length] = '\0';
	if (strncmp(first, "\xef\xbb\xbf", 3) == 0)
		first += 3;
	first += strspn(first, " \t\r\n");
	if (*first == '\0' && (size_t)(first - begin) == length)
		return load_fail(load, "The file is empty.");
	/* No publisher's data that is loaded here begins so. */
	if (*first == '<')
		return load_fail(load, "A web page came instead of data.");
	return LOAD_OK;
}

int
load_check_drop(struct load *load, int64_t rows)
{
	int64_t before = load->before.rows_kept;

	if (rows == 0 && before == 0)
		return load_fail(load, "There is no row about our places in it.");
	if (load->run->options.accept_fewer || rows * 100 >= before * (100 - DROP_PERCENT))
		return LOAD_OK;
	return load_fail(load,
	    "It has %lld rows where the last load had %lld: more than %d %% fewer. "
	    "If that is right, run it with --accept-fewer.",
	    (long long)rows, (long long)before, DROP_PERCENT);
}

int
load_check_refused(struct load *load)
{
	int64_t refused = load->totals.refused;
	int64_t judged = refused + load->totals.kept;

	if (refused <= REFUSED_ALWAYS_FINE || refused * 100 <= judged * REFUSED_PERCENT)
		return LOAD_OK;
	return load_fail(load,
	    "%lld of %lld rows are wrong: the layout may have changed. The first reasons are "
	    "kept "
	    "with the load.",
	    (long long)refused, (long long)judged);
}

int
load_check_older(struct load *load)
{
	const char *before = load->before.published_on, *now = load->published_on;

	if (before == NULL || now == NULL || strcmp(now, before) >= 0 ||
	    load->run->options.again)
		return LOAD_OK;
	return load_fail(load,
	    "It is of %s, older than what is loaded (%s). If that is wanted, run it with "
	    "--again.",
	    now, before);
}
