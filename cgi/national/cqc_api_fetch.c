/* Bringing what changed from CQC's API: which ids, then one call for each, at most five a
 * second. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "lib/file.h"
#include "national/cqc_api.h"
#include "national/cqc_detail.h"

enum { KEY_MOST = 200, CALL_MS = 200, LEFT_MOST = 8 * 1024 * 1024, LEFT_HOURS = 72 };

static const char base[] = "https://api.service.cqc.org.uk/public/v1";

static void
keep_pace(struct bringing *b)
{
	struct timespec now;
	int64_t passed;

	clock_gettime(CLOCK_MONOTONIC, &now);
	passed = (now.tv_sec - b->last_call.tv_sec) * 1000 +
		 (now.tv_nsec - b->last_call.tv_nsec) / 1000000;
	if (b->last_call.tv_sec != 0 && passed < CALL_MS)
		http_wait(b->load->run->http, (unsigned)(CALL_MS - passed));
	clock_gettime(CLOCK_MONOTONIC, &b->last_call);
}

int
cqc_api_call(struct bringing *b, const char *path, struct http_answer *answer)
{
	struct load *load = b->load;
	int code;

	keep_pace(b);
	code = load_get(load, load_address(load, arena_printf(load->arena, "%s%s", base, path)),
	    NULL, b->headers, answer);
	if (code != LOAD_FAILED)
		return code;
	/* A gateway that is out of order says 403 too, and load->fault says so. */
	if (answer->status == 401 ||
	    (answer->status == 403 &&
		strstr(answer->body, "Microsoft-Azure-Application-Gateway") == NULL))
		return load_fail(load, "CQC does not accept the key in %s (status %ld).",
		    load->settings->conf->cqc_key_file, answer->status);
	if (answer->status != 400 && answer->status != 404 && answer->status != 410)
		return LOAD_FAILED;
	load->fault[0] = '\0';
	return LOAD_OK;
}

/* ---- what is left to do, kept in a file ---- */

static int
write_left(struct bringing *b, const struct ids *ids)
{
	FILE *file = fopen(b->left, "we");
	bool written = file != NULL;

	if (written) {
		fprintf(file, "%s\n%s\n", b->start, b->end);
		for (size_t i = 0; i < ids->count; i++)
			fprintf(file, "%s\n", ids->list[i]);
		written = ferror(file) == 0;
		written = fclose(file) == 0 && written;
	}
	if (!written)
		return load_fail(
		    b->load, "%s cannot be written: %s.", b->left, strerror(errno));
	if (unlink(b->part) != 0 && errno != ENOENT)
		return load_fail(
		    b->load, "%s cannot be removed: %s.", b->part, strerror(errno));
	return LOAD_OK;
}

/* What a stopped run left, if it is recent enough to be gone on with. */
static bool
read_left(struct bringing *b, struct ids *ids)
{
	struct stat about;
	char *text, *line;

	if (b->load->run->options.again || stat(b->left, &about) != 0 ||
	    time(NULL) - about.st_mtime > LEFT_HOURS * 3600 ||
	    (text = file_read(b->load->arena, b->left, LEFT_MOST, NULL)) == NULL)
		return false;
	b->start = strsep(&text, "\n");
	b->end = strsep(&text, "\n");
	while ((line = strsep(&text, "\n")) != NULL)
		ids_add(b, ids, line);
	return b->end != NULL && strlen(b->end) == 20;
}

/* Whole lines of the part: as many as were asked for.  A broken last one is cut off. */
static int
count_lines(struct bringing *b, size_t *lines)
{
	FILE *file = fopen(b->part, "re");
	long whole = 0, at = 0;
	int c;

	*lines = 0;
	if (file == NULL)
		return errno == ENOENT ? LOAD_OK
				       : load_fail(b->load, "%s cannot be read: %s.", b->part,
					     strerror(errno));
	while ((c = getc_unlocked(file)) != EOF) {
		at++;
		if (c != '\n')
			continue;
		++*lines;
		whole = at;
	}
	fclose(file);
	if (at != whole && truncate(b->part, whole) != 0)
		return load_fail(b->load, "%s cannot be cut: %s.", b->part, strerror(errno));
	return LOAD_OK;
}

/* ---- the details ---- */

/* The line for one id.  Ids in small letters get a 400, so they are always sent in capitals. */
static int
take_detail(struct bringing *b, const char *id, FILE *file)
{
	struct load *load = b->load;
	struct arena *kept = load->arena;
	struct http_answer answer;
	char *line = NULL;
	int code;

	arena_reset(b->scratch);
	load->arena = b->scratch; /* a call's memory is not kept until the end */
	code = cqc_api_call(b, arena_printf(b->scratch, "/locations/%s", id), &answer);
	if (code == LOAD_OK && answer.status == 200) {
		line = cqc_detail_strip(b->scratch, answer.body, answer.length);
		if (line == NULL)
			code =
			    load_fail(load, "CQC answered with no JSON for location %s.", id);
	} else if (code == LOAD_OK) {
		line = arena_printf(b->scratch, "{\"locationId\":\"%s\",\"missing\":true}", id);
	}
	load->arena = kept;
	if (code == LOAD_OK && (fprintf(file, "%s\n", line) < 0 || fflush(file) != 0))
		code = load_fail(load, "%s cannot be written: %s.", b->part,
		    errno == ENOSPC ? "the disk is full" : strerror(errno));
	return code;
}

static int
take_details(struct bringing *b, const struct ids *ids)
{
	struct load *load = b->load;
	FILE *file;
	size_t lines;
	int code = count_lines(b, &lines);

	if (code != LOAD_OK)
		return code;
	if ((file = fopen(b->part, "ae")) == NULL)
		return load_fail(load, "%s cannot be written: %s.", b->part, strerror(errno));
	if (lines == 0)
		fprintf(file, "{\"window\":{\"start\":\"%s\",\"end\":\"%s\"},\"asked\":%zu}\n",
		    b->start, b->end, ids->count);
	else
		meter_note(
		    load->meter, "going on after %zu of %zu locations", lines - 1, ids->count);
	meter_again(load->meter);
	for (size_t i = lines > 0 ? lines - 1 : 0; code == LOAD_OK && i < ids->count; i++) {
		code =
		    load_is_stopped(load) ? LOAD_STOPPED : take_detail(b, ids->list[i], file);
		if (code == LOAD_OK)
			meter_rows(load->meter, (int64_t)i + 1);
		else
			load->reached =
			    arena_printf(load->arena, "%zu of %zu locations", i, ids->count);
	}
	if (fclose(file) != 0 && code == LOAD_OK)
		code = load_fail(load, "%s cannot be written: %s.", b->part, strerror(errno));
	return code;
}

static int
read_key(struct bringing *b)
{
	const char *path = b->load->settings->conf->cqc_key_file;
	char key[KEY_MOST];

	if (file_first_line(path, key, sizeof(key)) <= 0)
		return load_fail(b->load, "The key file %s cannot be read, or is empty.", path);
	for (const char *c = key; *c != '\0'; c++)
		if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_')
			return load_fail(
			    b->load, "What is in the key file %s is not a key.", path);
	b->headers[0] = arena_printf(b->load->arena, "Ocp-Apim-Subscription-Key: %s", key);
	return LOAD_OK;
}

static void
free_scratch(void *scratch)
{
	arena_free(scratch);
}

int
cqc_api_fetch(struct load *load)
{
	struct bringing b = { .load = load };
	struct ids ids;
	const char *file;
	int code = read_key(&b);

	/* Allows the host once, in memory that lasts. */
	load->origin = load_address(load, base);
	if (code == LOAD_OK)
		code = known_locations_read(load, &b.known);
	if (code != LOAD_OK)
		return code;
	b.left = arena_printf(load->arena, "%s/details.left", load->folder);
	b.part = arena_printf(load->arena, "%s/details.part", load->folder);
	b.scratch = arena_new(64 * 1024 * 1024);
	arena_defer(load->arena, free_scratch, b.scratch);
	ids_make(&b, &ids);
	if (!read_left(&b, &ids)) {
		ids.count = 0;
		code = cqc_api_find(&b, &ids);
		if (code == LOAD_OK)
			code = write_left(&b, &ids);
	}
	if (code == LOAD_OK)
		code = take_details(&b, &ids);
	if (code != LOAD_OK)
		return code;
	file = load_new_file(load, "jsonl");
	if (rename(b.part, file) != 0)
		return load_fail(load, "%s cannot be kept: %s.", file, strerror(errno));
	unlink(b.left);
	load->file = file;
	return LOAD_OK;
}
