/* Where a load's bytes come from, and how they are kept: downloads, files that a person
 * brought, and their lasting names.  Queries: sql/query/national_load.sql. */
#include "national/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "lib/digest.h"
#include "national/cell.h"
#include "queries.h"

enum { ANSWER_MAX = 32 * 1024 * 1024, ORIGIN_MOST = 400 };

/* The list of hosts is the source's, the configuration's, and one that is added. */
static void
allow(struct load *load, const char *host)
{
	const char *const *own = load->hosts != NULL ? load->hosts : load->source->hosts;
	const char *const *further = load->hosts != NULL ? NULL : load->settings->further_hosts;
	size_t count = 0, most = list_length(own) + 2;
	const char **hosts;

	if (load->hosts != NULL && list_has(own, host))
		return;
	most += further != NULL ? list_length(further) : 0;
	hosts = arena_array(load->arena, most, sizeof(hosts[0]));
	for (; *own != NULL; own++)
		hosts[count++] = *own;
	for (; further != NULL && *further != NULL; further++)
		hosts[count++] = *further;
	if (!list_has(load->source->hosts, host))
		hosts[count] = host;
	load->hosts = hosts;
}

const char *
load_address(struct load *load, const char *address)
{
	const char *stand_in = load->settings->conf->loopback_sources;
	const char *rest = strstr(address, "://");

	if (stand_in[0] != '\0' && strncmp(address, stand_in, strlen(stand_in)) != 0)
		address = arena_printf(
		    load->arena, "%s/%s", stand_in, rest != NULL ? rest + 3 : address);
	allow(load, http_host(load->arena, address));
	return address;
}

static int
code_of(struct load *load, int code, const struct http_answer *answer)
{
	switch (code) {
	case HTTP_OK:
		return LOAD_OK;
	case HTTP_UNCHANGED:
		return LOAD_UNCHANGED;
	case HTTP_STOPPED:
		return LOAD_STOPPED;
	default:
		return load_fail(load, "%s", answer->fault);
	}
}

const char *
load_new_file(struct load *load, const char *extension)
{
	return arena_printf(load->arena, "%s/new%s%s.%s", load->folder,
	    load->part[0] != '\0' ? "-" : "", load->part, extension);
}

/* What is here of an address already, whole and undamaged; the publisher may say that it is
 * still right.  NULL when there is nothing. */
static const struct national_load_kept_row *
find_kept(struct load *load, const char *address)
{
	struct national_load_kept_row *kept = NULL;
	char sum[DIGEST_TEXT];
	int code = national_load_kept(load->db, load->arena,
	    (struct national_load_kept_args){ .source = load->source->name,
		.part = load->part,
		.origin = cell_cut(load->arena, address, ORIGIN_MOST) },
	    &kept);

	if (code != DB_OK || kept == NULL)
		return NULL;
	load->file =
	    arena_printf(load->arena, "%s/%s", load->folder, load_base_name(kept->raw_name));
	if (digest_file(load->file, sum) == 0 && strcmp(sum, kept->sha256) == 0)
		return kept;
	load->file = NULL;
	return NULL;
}

/* The publisher says that the kept bytes are its newest: they need not be read again, unless
 * they never came to be loaded. */
static int
use_kept(struct load *load, const struct national_load_kept_row *kept,
    const struct http_answer *answer)
{
	struct stat about;

	if (stat(load->file, &about) == 0)
		load->raw_bytes = about.st_size;
	load->came_from = answer->address;
	load->etag = kept->etag;
	load->last_modified = kept->last_modified;
	load->sha256 = kept->sha256;
	load->raw_name = kept->raw_name;
	return load_note_origin(load);
}

int
load_download(struct load *load, const char *address, const char *extension, int64_t max_bytes,
    const char *const *headers)
{
	struct http_request request = { .hosts = load->hosts,
		.address = address,
		.headers = headers,
		.path = load_new_file(load, extension),
		.max_bytes = max_bytes };
	const struct national_load_kept_row *kept = find_kept(load, address);
	struct http_answer answer;
	int code;

	load->origin = address;
	if (kept != NULL) {
		request.etag = kept->etag;
		request.last_modified = kept->last_modified;
	}
	meter_again(load->meter);
	code = http_fetch(load->run->http, load->arena, &request, &answer);
	if (code == HTTP_UNCHANGED && kept != NULL)
		return use_kept(load, kept, &answer);
	load->file = NULL;
	code = code_of(load, code, &answer);
	if (code == LOAD_STOPPED)
		load->reached = arena_printf(
		    load->arena, "%lld bytes of the download", (long long)answer.bytes);
	if (code != LOAD_OK)
		return code;
	load->file = request.path;
	load->came_from = answer.address;
	load->etag = answer.etag;
	load->last_modified = answer.last_modified;
	return LOAD_OK;
}

int
load_get(struct load *load, const char *address, const char *form, const char *const *headers,
    struct http_answer *answer)
{
	struct http_request request = { .hosts = load->hosts,
		.address = address,
		.form = form,
		.headers = headers,
		.max_bytes = ANSWER_MAX };

	return code_of(
	    load, http_fetch(load->run->http, load->arena, &request, answer), answer);
}

/* Where a person keeps files is nobody else's business. */
const char *
load_base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The kind of a brought file, by its name or its first byte. */
static const char *
extension_of(const char *path)
{
	static const char *const known[] = { "csv", "zip", "json", "geojson", "jsonl" };
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot != NULL && i < sizeof(known) / sizeof(known[0]); i++)
		if (strcasecmp(dot + 1, known[i]) == 0)
			return known[i];
	return "data";
}

static int
copy_bytes(struct load *load, int from, int to, int64_t whole)
{
	char piece[256 * 1024];
	int64_t done = 0;
	ssize_t length;

	while ((length = read(from, piece, sizeof(piece))) > 0) {
		if (load_is_stopped(load))
			return LOAD_STOPPED;
		for (ssize_t at = 0; at < length;) {
			ssize_t put = write(to, piece + at, (size_t)(length - at));

			if (put < 0)
				return load_fail(load, "The file cannot be kept: %s.",
				    errno == ENOSPC ? "the disk is full" : strerror(errno));
			at += put;
		}
		done += length;
		meter_bytes(load->meter, done, whole);
	}
	return length < 0 ? load_fail(load, "The file cannot be read: %s.", strerror(errno))
			  : LOAD_OK;
}

int
load_bring(struct load *load, const char *path)
{
	const char *copy = load_new_file(load, extension_of(path));
	int from = open(path, O_RDONLY | O_CLOEXEC), to = -1;
	struct stat about;
	int code = LOAD_FAILED;

	load->origin = load_base_name(path);
	if (from < 0 || fstat(from, &about) != 0) {
		load_fail(load, "%s cannot be read: %s.", path, strerror(errno));
		goto out;
	}
	if (!S_ISREG(about.st_mode)) {
		load_fail(load, "%s is not a file.", path);
		goto out;
	}
	if ((to = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640)) < 0) {
		load_fail(load, "%s cannot be written: %s.", copy, strerror(errno));
		goto out;
	}
	code = copy_bytes(load, from, to, about.st_size);
	if (code == LOAD_OK && fsync(to) != 0)
		code = load_fail(load, "The file cannot be kept: %s.", strerror(errno));
	load->file = copy;
out:
	if (from >= 0)
		close(from);
	if (to >= 0)
		close(to);
	if (code != LOAD_OK && to >= 0)
		unlink(copy);
	return code;
}

int
load_note_origin(struct load *load)
{
	int code =
	    load_db(load, national_load_origin(load->db,
			      (struct national_load_origin_args){ .id = load->id,
				  .origin = cell_cut(load->arena, load->origin, ORIGIN_MOST),
				  .etag = load->etag,
				  .last_modified = load->last_modified,
				  .sha256 = load->sha256,
				  .raw_name = load->raw_name,
				  .has_raw_bytes = load->raw_name != NULL,
				  .raw_bytes = load->raw_bytes },
			      NULL));

	return code == LOAD_OK && load_same_bytes(load) ? LOAD_UNCHANGED : code;
}

static const char *
today(struct arena *a)
{
	time_t now = time(NULL);
	char text[16];
	struct tm utc;

	gmtime_r(&now, &utc);
	strftime(text, sizeof(text), "%Y-%m-%d", &utc);
	return arena_strdup(a, text);
}

int
load_keep_raw(struct load *load)
{
	char sum[DIGEST_TEXT];
	const char *dot = strrchr(load->file, '.');
	const char *name, *path;
	struct stat about;

	/* What use_kept() found has its lasting name and is noted. */
	if (load->raw_name != NULL)
		return LOAD_OK;
	if (stat(load->file, &about) != 0 || digest_file(load->file, sum) != 0)
		return load_fail(load, "%s cannot be read: %s.", load->file, strerror(errno));
	name = arena_printf(load->arena, "%s-%s%s", today(load->arena), sum,
	    dot != NULL && strchr(dot, '/') == NULL ? dot : "");
	path = arena_printf(load->arena, "%s/%s", load->folder, name);
	if (rename(load->file, path) != 0)
		return load_fail(load, "%s cannot be kept: %s.", path, strerror(errno));
	load->file = path;
	load->sha256 = arena_strdup(load->arena, sum);
	load->raw_name = arena_printf(load->arena, "%s/%s", load->source->name, name);
	load->raw_bytes = about.st_size;
	return load_note_origin(load);
}
