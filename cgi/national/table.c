/* CSV tables of a load: read as they stream, from a file or out of a zip archive. */
#include "national/table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <zip.h>

enum { PIECE = 64 * 1024 };

/* A UK-wide postcode file is about a gigabyte: beyond this an archive is a trap. */
static const uint64_t inflated_most = 8ULL * 1024 * 1024 * 1024;

struct reading {
	struct load *load;
	const struct table *table;
	struct csv_format format;
	struct csv_reader *reader;
	struct arena *arena;
	int code;
};

static int
take_row(void *data, const struct csv_row *row)
{
	struct reading *reading = data;

	load_count(reading->load);
	if (load_is_stopped(reading->load))
		reading->code = LOAD_STOPPED;
	else
		reading->code = reading->table->row(reading->load, reading->table->data, row);
	return reading->code;
}

static void
take_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	struct reading *reading = data;

	load_count(reading->load);
	load_refuse(reading->load, (int64_t)line, "%s", csv_row_fault_text(why));
}

static void
begin(struct reading *reading, struct load *load, const struct table *table)
{
	memset(reading, 0, sizeof(*reading));
	reading->load = load;
	reading->table = table;
	reading->arena = arena_new(8 * 1024 * 1024);
	reading->format = (struct csv_format){ .columns = table->columns,
		.column_count = table->column_count,
		.no_header = table->no_header,
		.row = take_row,
		.bad_row = take_bad_row,
		.data = reading };
	reading->reader = csv_reader_new(reading->arena, &reading->format);
}

/* What the reader says is a clause: it becomes a sentence about the file. */
static int
end(struct reading *reading, int fault, const char *name)
{
	struct load *load = reading->load;
	int code = reading->code;

	if (fault == 0)
		fault = csv_reader_end(reading->reader);
	if (code == LOAD_OK && fault != 0)
		code = load_fail(load, "%s: %s.", name, csv_reader_message(reading->reader));
	arena_free(reading->arena);
	return code;
}

int
table_read(struct load *load, const char *path, const struct table *table)
{
	char piece[PIECE];
	struct reading reading;
	ssize_t length = 0;
	int file = open(path, O_RDONLY | O_CLOEXEC);
	int fault = 0, code;

	if (file < 0)
		return load_fail(load, "%s cannot be read: %s.", path, strerror(errno));
	begin(&reading, load, table);
	while (fault == 0 && (length = read(file, piece, sizeof(piece))) > 0)
		fault = csv_reader_feed(reading.reader, piece, (size_t)length);
	code = end(&reading, fault, load_base_name(path));
	if (length < 0 && code == LOAD_OK)
		code = load_fail(load, "%s cannot be read: %s.", path, strerror(errno));
	close(file);
	return code;
}

static int
read_entry(struct load *load, zip_t *archive, zip_uint64_t place, const struct table *table)
{
	const char *name = zip_get_name(archive, place, ZIP_FL_ENC_GUESS);
	zip_file_t *entry = zip_fopen_index(archive, place, 0);
	char piece[PIECE];
	struct reading reading;
	zip_int64_t length = 0;
	uint64_t inflated = 0;
	int fault = 0, code;

	if (entry == NULL)
		return load_fail(
		    load, "%s in the archive cannot be read: %s.", name, zip_strerror(archive));
	begin(&reading, load, table);
	while (fault == 0 && (length = zip_fread(entry, piece, sizeof(piece))) > 0) {
		inflated += (uint64_t)length;
		if (inflated > inflated_most)
			break;
		fault = csv_reader_feed(reading.reader, piece, (size_t)length);
	}
	code = end(&reading, fault, load_base_name(name));
	if (code == LOAD_OK && inflated > inflated_most)
		code = load_fail(load, "%s in the archive is too large.", name);
	if (code == LOAD_OK && length < 0)
		code = load_fail(load, "%s in the archive is damaged.", name);
	zip_fclose(entry);
	return code;
}

int
table_read_zip(struct load *load, const char *path,
    bool (*wanted)(struct load *load, const char *name), const struct table *table,
    size_t *found)
{
	int code = LOAD_OK, fault = 0;
	zip_t *archive = zip_open(path, ZIP_RDONLY, &fault);

	*found = 0;
	if (archive == NULL)
		return load_fail(load, "The archive is damaged or not a zip archive.");
	for (zip_int64_t i = 0; code == LOAD_OK && i < zip_get_num_entries(archive, 0); i++) {
		const char *name = zip_get_name(archive, (zip_uint64_t)i, ZIP_FL_ENC_GUESS);

		if (name == NULL || !wanted(load, name))
			continue;
		++*found;
		code = read_entry(load, archive, (zip_uint64_t)i, table);
	}
	zip_discard(archive);
	return code;
}

bool
table_is_zip(const char *path)
{
	char begin_with[4] = "";
	FILE *file = fopen(path, "re");
	bool zip;

	if (file == NULL)
		return false;
	zip = fread(begin_with, 1, 4, file) == 4 && memcmp(begin_with, "PK\003\004", 4) == 0;
	fclose(file);
	return zip;
}
