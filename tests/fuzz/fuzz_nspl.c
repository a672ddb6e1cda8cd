/* Any bytes as a file of the National Statistics Postcode Lookup, and as one of CQC's
 * directory. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/csv_read.h"
#include "lib/text.h"
#include "national/cqc_directory.h"
#include "national/nspl_row.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static int
take_nspl(void *data, const struct csv_row *csv)
{
	struct arena *a = data;
	struct nspl_row row;
	const char *fault = nspl_row_read(a, csv->values, &row);

	if (fault != NULL)
		return 0;
	must(row.postcode.kind == POSTCODE_FULL);
	must(strlen(row.postcode.squeezed) >= 5 && strlen(row.postcode.squeezed) <= 7);
	must(!row.placed || (row.latitude > 48 && row.latitude < 63 && row.longitude > -10 &&
				row.longitude < 4));
	must(row.terminated_on == NULL || strlen(row.terminated_on) == 10);
	return 0;
}

static int
take_directory(void *data, const struct csv_row *csv)
{
	struct arena *a = data;
	struct national_cqc_stage_args row = { .load_id = 0 };
	struct cqc_words words = { "", "" };

	if (directory_row(a, csv->values, &row, &words) != NULL)
		return 0;
	must(row.location_id[0] != '\0' && row.name[0] != '\0');
	must(text_length(row.name) <= 200 && text_length(row.specialisms) <= 1000);
	must(row.checked_on == NULL || strlen(row.checked_on) == 10);
	return 0;
}

static void
read_as(const unsigned char *data, size_t size, const struct csv_column *columns, size_t count,
    int (*row)(void *data, const struct csv_row *row))
{
	struct arena *a = arena_new(256 * 1024 * 1024);
	struct csv_format format = { .columns = columns, .column_count = count, .row = row };
	struct csv_reader *reader;

	format.data = a;
	reader = csv_reader_new(a, &format);
	if (csv_reader_feed(reader, (const char *)data, size) == 0)
		csv_reader_end(reader);
	arena_free(a);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	read_as(data, size, nspl_columns, NSPL_COLUMNS, take_nspl);
	read_as(data, size, directory_columns, DIRECTORY_COLUMNS, take_directory);
	return 0;
}
