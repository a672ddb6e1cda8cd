/* One exchange with one server, by libcurl: what is sent, where the answer goes, and what a
 * fault means. */
#include "lib/http_private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "lib/log.h"

enum { FIRST_MEMORY = 64 * 1024 };

static const char *
header(struct transfer *t, const char *name)
{
	struct curl_header *found;

	if (curl_easy_header(t->http->curl, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
		return NULL;
	return arena_strdup(t->arena, found->value);
}

/* "bytes 1000-1999/2000": does the piece begin where ours ends? */
static bool
continues_ours(struct transfer *t)
{
	const char *range = header(t, "Content-Range");
	char *end;

	if (range == NULL || strncasecmp(range, "bytes ", 6) != 0)
		return false;
	return strtoll(range + 6, &end, 10) == t->offset && *end == '-';
}

/* The first byte of a good answer: only now is it known whether the server sends the rest
 * or everything anew. */
static bool
begin(struct transfer *t)
{
	curl_off_t promised = 0;

	t->begun = true;
	if (t->status == 206 && t->offset > 0) {
		if (!continues_ours(t)) {
			snprintf(t->fault, sizeof(t->fault),
			    "%.180s sent another part of the file than was asked for.",
			    http_named(t->arena, t->address));
			http_forget_part(t);
			t->again = true;
			return false;
		}
	} else {
		t->offset = 0;
		t->etag = header(t, "ETag");
		t->last_modified = header(t, "Last-Modified");
	}
	curl_easy_getinfo(t->http->curl, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &promised);
	t->whole = promised > 0 ? t->offset + promised : 0;
	t->bytes = t->offset;
	if (t->part != NULL && http_part_open(t) != 0) {
		http_storage_fault(t);
		return false;
	}
	return true;
}

static void
remember(struct transfer *t, const char *bytes, size_t length)
{
	struct http *http = t->http;
	size_t needed = (size_t)t->bytes + length;

	if (needed > http->memory_size) {
		size_t size = http->memory_size > 0 ? http->memory_size : FIRST_MEMORY;

		while (size < needed)
			size *= 2;
		if ((http->memory = realloc(http->memory, size)) == NULL)
			die("out of memory: no room for an answer of %zu bytes", needed);
		http->memory_size = size;
	}
	memcpy(http->memory + t->bytes, bytes, length);
}

static size_t
keep_refusal(struct transfer *t, const char *bytes, size_t length)
{
	size_t room = HTTP_REFUSAL - t->refusal_length;

	memcpy(t->refusal + t->refusal_length, bytes, length < room ? length : room);
	t->refusal_length += length < room ? length : room;
	return length;
}

static size_t
take_bytes(char *bytes, size_t size, size_t count, void *context)
{
	struct transfer *t = context;
	size_t length = size * count;

	curl_easy_getinfo(t->http->curl, CURLINFO_RESPONSE_CODE, &t->status);
	if (t->status != 200 && t->status != 206)
		return keep_refusal(t, bytes, length);
	if (!t->begun && !begin(t))
		return CURL_WRITEFUNC_ERROR;
	if (t->bytes + (int64_t)length > t->request->max_bytes ||
	    t->whole > t->request->max_bytes) {
		snprintf(t->fault, sizeof(t->fault), "%.180s sent more than %lld bytes.",
		    http_named(t->arena, t->address), (long long)t->request->max_bytes);
		t->too_large = true;
		return CURL_WRITEFUNC_ERROR;
	}
	if (t->part == NULL) {
		remember(t, bytes, length);
	} else if (http_part_write(t, bytes, length) != 0) {
		http_storage_fault(t);
		return CURL_WRITEFUNC_ERROR;
	}
	t->bytes += (int64_t)length;
	return length;
}

static int
watch(void *context, curl_off_t whole, curl_off_t now, curl_off_t up_whole, curl_off_t up_now)
{
	struct transfer *t = context;
	const struct http_settings *settings = &t->http->settings;

	(void)whole, (void)now, (void)up_whole, (void)up_now;
	if (settings->progress != NULL && t->begun)
		settings->progress(settings->context, t->bytes, t->whole);
	return settings->stop != NULL && *settings->stop;
}

static void
add(struct curl_slist **list, const char *line)
{
	struct curl_slist *longer = curl_slist_append(*list, line);

	if (longer == NULL)
		die("out of memory: no room for a header");
	*list = longer;
}

/* With part of the file here, the rest is asked for, under the condition that the file is
 * still the same; else what the caller has may be confirmed. */
static struct curl_slist *
headers_of(struct transfer *t)
{
	struct curl_slist *list = NULL;
	const struct http_request *request = t->request;

	if (t->offset > 0) {
		add(&list, arena_printf(t->arena, "Range: bytes=%lld-", (long long)t->offset));
		add(&list, arena_printf(t->arena, "If-Range: %s", t->check));
	} else {
		if (request->etag != NULL && request->etag[0] != '\0')
			add(&list, arena_printf(t->arena, "If-None-Match: %s", request->etag));
		if (request->last_modified != NULL && request->last_modified[0] != '\0')
			add(&list, arena_printf(t->arena, "If-Modified-Since: %s",
				       request->last_modified));
	}
	for (const char *const *line = request->headers;
	     t->same_host && line != NULL && *line != NULL; line++)
		add(&list, *line);
	return list;
}

#define SET(option, value) \
	do { \
		if (curl_easy_setopt(curl, option, value) != CURLE_OK) \
			die("libcurl refused " #option); \
	} while (0)

static void
set_limits(struct transfer *t, CURL *curl)
{
	const struct http_settings *settings = &t->http->settings;

	SET(CURLOPT_PROTOCOLS_STR, settings->loopback ? "http,https" : "https");
	SET(CURLOPT_FOLLOWLOCATION, 0L);
	SET(CURLOPT_SSL_VERIFYPEER, 1L);
	SET(CURLOPT_SSL_VERIFYHOST, 2L);
	SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	if (settings->ca_file != NULL && settings->ca_file[0] != '\0')
		SET(CURLOPT_CAINFO, settings->ca_file);
	SET(CURLOPT_PROXY, settings->proxy != NULL ? settings->proxy : "");
	SET(CURLOPT_USERAGENT, settings->agent);
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_CONNECTTIMEOUT, (long)settings->connect_seconds);
	SET(CURLOPT_LOW_SPEED_LIMIT, 100L);
	SET(CURLOPT_LOW_SPEED_TIME, (long)settings->stall_seconds);
	if (t->part == NULL)
		SET(CURLOPT_TIMEOUT, (long)settings->memory_seconds);
}

static void
set_up(struct transfer *t, CURL *curl, struct curl_slist *headers)
{
	curl_easy_reset(curl);
	set_limits(t, curl);
	SET(CURLOPT_URL, t->address);
	SET(CURLOPT_HTTPHEADER, headers);
	/* A file is kept byte for byte as the publisher has it. */
	if (t->part == NULL)
		SET(CURLOPT_ACCEPT_ENCODING, "");
	if (t->request->form != NULL && t->keep_form)
		SET(CURLOPT_POSTFIELDS, t->request->form);
	SET(CURLOPT_WRITEFUNCTION, take_bytes);
	SET(CURLOPT_WRITEDATA, t);
	SET(CURLOPT_XFERINFOFUNCTION, watch);
	SET(CURLOPT_XFERINFODATA, t);
	SET(CURLOPT_NOPROGRESS, 0L);
}

static bool
passes_by_itself(CURLcode code)
{
	switch (code) {
	case CURLE_COULDNT_RESOLVE_PROXY:
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_CONNECT:
	case CURLE_WEIRD_SERVER_REPLY:
	case CURLE_HTTP2:
	case CURLE_HTTP2_STREAM:
	case CURLE_PARTIAL_FILE:
	case CURLE_OPERATION_TIMEDOUT:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_GOT_NOTHING:
	case CURLE_SEND_ERROR:
	case CURLE_RECV_ERROR:
		return true;
	default:
		return false;
	}
}

static int
code_of(struct transfer *t, CURLcode result, const char *words)
{
	const char *host = http_named(t->arena, t->address);

	if (result == CURLE_ABORTED_BY_CALLBACK) {
		snprintf(t->fault, sizeof(t->fault), "The transfer was stopped.");
		return HTTP_STOPPED;
	}
	if (t->too_large)
		return HTTP_SIZE;
	if (t->fault[0] != '\0') /* take_bytes() has said what is wrong */
		return t->again ? HTTP_DOWN : HTTP_STORAGE;
	t->again = passes_by_itself(result);
	if (result == CURLE_PARTIAL_FILE || (t->begun && t->again))
		snprintf(t->fault, sizeof(t->fault),
		    "The answer of %.120s broke off after %lld bytes.", host,
		    (long long)t->bytes);
	else
		snprintf(t->fault, sizeof(t->fault), "%.120s cannot be reached: %.150s.", host,
		    words[0] != '\0' ? words : curl_easy_strerror(result));
	return HTTP_DOWN;
}

static int
close_part(struct transfer *t, int code)
{
	/* An empty file is a file too. */
	if (t->part != NULL && code == HTTP_OK && t->status == 200 && t->file < 0 && !begin(t))
		return HTTP_STORAGE;
	if (t->file < 0)
		return code;
	if (code == HTTP_OK && fsync(t->file) != 0) {
		http_storage_fault(t);
		code = HTTP_STORAGE;
	}
	if (close(t->file) != 0 && code == HTTP_OK) {
		http_storage_fault(t);
		code = HTTP_STORAGE;
	}
	t->file = -1;
	return code;
}

/* What the server said about the answer as a whole. */
static void
read_headers(struct transfer *t)
{
	curl_off_t seconds = 0;
	char *next = NULL;

	t->type = header(t, "Content-Type");
	if (t->status == 200 || t->status == 206 || t->status == 304) {
		t->etag = header(t, "ETag");
		t->last_modified = header(t, "Last-Modified");
	}
	curl_easy_getinfo(t->http->curl, CURLINFO_REDIRECT_URL, &next);
	t->location = next != NULL ? arena_strdup(t->arena, next) : NULL;
	curl_easy_getinfo(t->http->curl, CURLINFO_RETRY_AFTER, &seconds);
	t->retry_after_ms = seconds > 86400 ? 86400000 : (unsigned)seconds * 1000;
}

int
http_transfer(struct transfer *t)
{
	char words[CURL_ERROR_SIZE] = "";
	CURL *curl = t->http->curl;
	struct curl_slist *headers;
	CURLcode result;
	int code = HTTP_OK;
	long out = 0;

	t->file = -1;
	headers = headers_of(t);
	set_up(t, curl, headers);
	SET(CURLOPT_ERRORBUFFER, words);
	result = curl_easy_perform(curl);
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &t->status);
	curl_easy_getinfo(curl, CURLINFO_REQUEST_SIZE, &out);
	t->sent = out > 0;
	if (result != CURLE_OK)
		code = code_of(t, result, words);
	else
		read_headers(t);
	curl_slist_free_all(headers);
	return close_part(t, code);
}
