/* Calls to other machines: redirects to listed hosts, and patience with faults that pass. */
#include "lib/http.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/http_private.h"
#include "lib/log.h"

enum { REDIRECTS = 5, PROGRESS = 1024 * 1024, MOST_TRIES = 200 };

struct http *
http_new(const struct http_settings *settings)
{
	struct http *http = calloc(1, sizeof(*http));
	struct http_settings *s;

	if (http == NULL || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
	    (http->curl = curl_easy_init()) == NULL)
		die("out of memory: no room for calls to other machines");
	s = &http->settings;
	*s = *settings;
	s->connect_seconds = s->connect_seconds > 0 ? s->connect_seconds : 20;
	s->stall_seconds = s->stall_seconds > 0 ? s->stall_seconds : 60;
	s->memory_seconds = s->memory_seconds > 0 ? s->memory_seconds : 120;
	s->tries = s->tries > 0 ? s->tries : 8;
	s->first_wait_ms = s->first_wait_ms > 0 ? s->first_wait_ms : 250;
	s->longest_wait_ms = s->longest_wait_ms > 0 ? s->longest_wait_ms : 120000;
	return http;
}

void
http_free(struct http *http)
{
	if (http == NULL)
		return;
	curl_easy_cleanup(http->curl);
	curl_global_cleanup();
	free(http->memory);
	free(http);
}

static bool
stopped(const struct http *http)
{
	return http->settings.stop != NULL && *http->settings.stop;
}

bool
http_wait(const struct http *http, unsigned ms)
{
	while (ms > 0 && !stopped(http)) {
		unsigned piece = ms < 100 ? ms : 100;
		struct timespec pause = {0, (long)piece * 1000000};

		nanosleep(&pause, NULL);
		ms -= piece;
	}
	return !stopped(http);
}

/* Several machines that were cut off together must not come back together: each waits up
 * to a quarter more, by the clock's last digits. */
static unsigned
wait_before(const struct http *http, unsigned tries, unsigned retry_after_ms)
{
	const struct http_settings *s = &http->settings;
	unsigned wait = s->first_wait_ms;
	struct timespec now;

	for (unsigned i = 1; i < tries && wait < s->longest_wait_ms; i++)
		wait *= 2;
	clock_gettime(CLOCK_REALTIME, &now);
	wait += (unsigned)(now.tv_nsec / 1000 % 1000) * (wait / 4) / 1000;
	if (wait < retry_after_ms)
		wait = retry_after_ms;
	return wait < s->longest_wait_ms ? wait : s->longest_wait_ms;
}

/* A status that says "later".  The 403 of Azure's gateway is an outage behind it, not a
 * refusal of ours. */
static bool
says_later(const struct transfer *t)
{
	switch (t->status) {
	case 429:
	case 500:
	case 502:
	case 503:
	case 504:
		return true;
	case 403:
		return strstr(t->refusal, "Microsoft-Azure-Application-Gateway") != NULL;
	case 416:
		/* Our part is longer than the file now is: begin anew. */
		return t->offset > 0;
	default:
		return false;
	}
}

static int
judge(struct transfer *t)
{
	const char *host = http_named(t->arena, t->address);

	if (t->status == 304)
		return HTTP_UNCHANGED;
	if (t->status == 200 || (t->status == 206 && t->offset > 0))
		return t->part != NULL ? http_keep(t) : HTTP_OK;
	t->again = says_later(t);
	if (t->status == 416)
		http_forget_part(t);
	if (t->status == 403 && t->again)
		snprintf(t->fault, sizeof(t->fault),
		    "The gateway of %.180s is out of order (status 403).", host);
	else
		snprintf(t->fault, sizeof(t->fault), "%.180s answered with status %ld%s.", host,
		    t->status, t->status == 429 ? " (too many calls)" : "");
	return HTTP_STATUS;
}

static bool
is_redirect(long status)
{
	return status == 301 || status == 302 || status == 303 || status == 307 ||
	       status == 308;
}

static bool
same_host(struct arena *a, const char *one, const char *other)
{
	const char *first = http_host(a, one), *second = http_host(a, other);

	return first != NULL && second != NULL && strcmp(first, second) == 0;
}

/* One try: the exchange, and those that its redirects lead to. */
static int
attempt(struct transfer *t)
{
	int code;

	t->address = t->request->address;
	t->keep_form = t->same_host = true;
	for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
		if (!http_may_call(t->http, t->request->hosts, t->address, t->fault))
			return HTTP_REFUSED;
		if ((code = http_transfer(t)) != HTTP_OK)
			return code;
		if (!is_redirect(t->status) || t->location == NULL)
			return judge(t);
		if (t->status != 307 && t->status != 308)
			t->keep_form = false;
		t->same_host = t->same_host && same_host(t->arena, t->address, t->location);
		t->address = t->location;
		t->refusal_length = 0;
		memset(t->refusal, 0, sizeof(t->refusal));
	}
	snprintf(t->fault, sizeof(t->fault), "%.180s redirects more than %d times.",
	    http_named(t->arena, t->request->address), REDIRECTS);
	return HTTP_REFUSED;
}

static void
fill_answer(const struct transfer *t, int code, struct http_answer *answer)
{
	bool refused = code == HTTP_STATUS;

	answer->status = t->status;
	answer->sent = t->sent;
	answer->address = t->address;
	answer->bytes = t->bytes;
	answer->resumed = t->offset;
	answer->type = t->type;
	answer->etag = t->etag;
	answer->last_modified = t->last_modified;
	answer->fault = code < 0 ? arena_strdup(t->arena, t->fault) : NULL;
	if (t->part != NULL && !refused)
		return;
	answer->length = refused ? t->refusal_length : (size_t)t->bytes;
	answer->body =
	    arena_strndup(t->arena, refused ? t->refusal : t->http->memory, answer->length);
}

static void
prepare(
    struct transfer *t, struct http *http, struct arena *a, const struct http_request *request)
{
	memset(t, 0, sizeof(*t));
	t->http = http;
	t->arena = a;
	t->request = request;
	if (request->path == NULL)
		return;
	t->part = arena_printf(a, "%s.part", request->path);
	t->part_of = arena_printf(a, "%s.part.of", request->path);
	if (request->form == NULL)
		http_resume(t);
	else
		http_forget_part(t);
}

int
http_fetch(struct http *http, struct arena *a, const struct http_request *request,
    struct http_answer *answer)
{
	const struct http_settings *settings = &http->settings;
	struct transfer *t = arena_alloc(a, sizeof(*t));
	unsigned in_vain = 0; /* tries since the last that brought the download on */
	int code = HTTP_STOPPED;

	memset(answer, 0, sizeof(*answer));
	t->http = http;
	t->arena = a;
	while (!stopped(http)) {
		unsigned wait;

		prepare(t, http, a, request);
		code = attempt(t);
		answer->tries++;
		in_vain = t->bytes >= t->offset + PROGRESS ? 1 : in_vain + 1;
		if (!t->again || code >= 0 || in_vain >= settings->tries ||
		    answer->tries >= MOST_TRIES)
			break;
		wait = wait_before(http, in_vain, t->retry_after_ms);
		if (settings->waiting != NULL)
			settings->waiting(settings->context, t->fault, wait);
		if (!http_wait(http, wait))
			code = HTTP_STOPPED;
	}
	if (t->part != NULL && (code == HTTP_SIZE || code == HTTP_STORAGE))
		http_forget_part(t);
	if (code == HTTP_STOPPED)
		snprintf(t->fault, sizeof(t->fault), "The transfer was stopped.");
	else if (code < 0 && answer->tries > 1)
		snprintf(t->fault + strlen(t->fault), sizeof(t->fault) - strlen(t->fault),
		    " Tried %u times.", answer->tries);
	fill_answer(t, code, answer);
	return code;
}
