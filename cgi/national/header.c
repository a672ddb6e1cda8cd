/* The header of a CSV file, looked at before the file is read. */
#include "national/header.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { HEADER_MOST = 16 * 1024, CENTURY = 2000 };

/* One cell, with its quotes taken off; *at moves behind its comma. */
static const char *
take_cell(struct arena *a, const char **at)
{
	const char *from = *at;
	char *cell = arena_alloc(a, strlen(from) + 1), *to = cell;
	bool quoted = false;

	for (; *from != '\0' && (quoted || *from != ','); from++) {
		if (*from == '"')
			quoted = !quoted;
		else if (to > cell || !isspace((unsigned char)*from))
			*to++ = *from;
	}
	while (to > cell && isspace((unsigned char)to[-1]))
		to--;
	*to = '\0';
	*at = *from == ',' ? from + 1 : from;
	return cell;
}

int
header_read(struct arena *a, const char *path, struct header *header)
{
	char line[HEADER_MOST];
	const char *at = line;
	FILE *file = fopen(path, "re");
	size_t most = 2;
	bool read;

	header->count = 0;
	if (file == NULL)
		return -1;
	read = fgets(line, sizeof(line), file) != NULL;
	fclose(file);
	if (!read)
		return -1;
	if (strncmp(line, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	line[strcspn(line, "\r\n")] = '\0';
	for (const char *c = at; *c != '\0'; c++)
		most += *c == ',';
	header->names = arena_array(a, most, sizeof(header->names[0]));
	while (*at != '\0')
		header->names[header->count++] = take_cell(a, &at);
	return 0;
}

/* Returns the year, 0 without one, or -1 when it does not fit. */
static int
fit(const char *name, const char *pattern, size_t length)
{
	int year = 0;

	if (strlen(name) != length)
		return -1;
	for (size_t i = 0; i < length; i++) {
		if (pattern[i] == '#' && isdigit((unsigned char)name[i]))
			year = year * 10 + (name[i] - '0');
		else if (tolower((unsigned char)pattern[i]) != tolower((unsigned char)name[i]))
			return -1;
	}
	return year > 0 ? CENTURY + year : 0;
}

int
name_fits(const char *name, const char *patterns, int *year)
{
	while (*patterns != '\0') {
		size_t length = strcspn(patterns, "|");

		if ((*year = fit(name, patterns, length)) >= 0)
			return 1;
		patterns += length + (patterns[length] == '|');
	}
	return 0;
}

const char *
header_find(const struct header *header, const char *patterns, int *year)
{
	while (*patterns != '\0') {
		size_t length = strcspn(patterns, "|");
		const char *best = NULL;
		int latest = -1;

		for (size_t i = 0; i < header->count; i++) {
			int found = fit(header->names[i], patterns, length);

			if (found > latest) {
				latest = found;
				best = header->names[i];
			}
		}
		if (best != NULL) {
			if (year != NULL)
				*year = latest;
			return best;
		}
		patterns += length + (patterns[length] == '|');
	}
	return NULL;
}
