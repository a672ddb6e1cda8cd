/* Workers: libfcgi's accept loop, and the translation between FastCGI and a request. */
#include "lib/worker.h"

#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "lib/dispatch.h"
#include "lib/log.h"
#include "lib/route.h"
#include "lib/worker_private.h"

struct worker {
	const struct worker_setup *setup;
	struct db *db;
	struct arena *arena;
	int64_t answered;
};

enum { IDLE_MILLISECONDS = 2000 };

/* Set by signals, read by the loop. */
static volatile sig_atomic_t stop_asked;

static void
on_stop(int signal_number)
{
	(void)signal_number;
	stop_asked = 1;
	FCGX_ShutdownPending();
}

static const char *
param(FCGX_Request *fcgi, const char *name)
{
	const char *value = FCGX_GetParam(name, fcgi->envp);

	return value != NULL ? value : "";
}

static const char *
param_or_null(FCGX_Request *fcgi, const char *name)
{
	const char *value = FCGX_GetParam(name, fcgi->envp);

	return value != NULL && value[0] != '\0' ? value : NULL;
}

/* The whole body, if it is no longer than the configuration allows; nginx has already
 * read it from the browser, so this never waits for a slow line. */
static int
read_body(struct req *rq, FCGX_Request *fcgi, char **body, size_t *length)
{
	size_t most = (size_t)rq->conf->body_kilobytes * 1024;
	const char *text = param(fcgi, "CONTENT_LENGTH");
	char *end;
	unsigned long long said;

	errno = 0;
	said = strtoull(text, &end, 10);
	if (text[0] == '\0' || *end != '\0' || errno != 0 || text[0] == '-')
		return 400;
	if (said > most)
		return 413;
	*body = arena_alloc(rq->a, (size_t)said + 1);
	*length = (size_t)FCGX_GetStr(*body, (int)said, fcgi->in);
	return *length == said ? 0 : 400;
}

static size_t
read_stream(void *source, char *buffer, size_t size)
{
	int got = FCGX_GetStr(buffer, (int)size, source);

	return got > 0 ? (size_t)got : 0;
}

static int
read_form(struct req *rq, FCGX_Request *fcgi)
{
	const char *type = param(fcgi, "CONTENT_TYPE");
	size_t most = (size_t)rq->conf->body_kilobytes * 1024;
	struct multipart_limits limits = { .total_bytes = (BODY_FILE_TIMES + 2) * most,
		.file_bytes = BODY_FILE_TIMES * most, .field_bytes = most, .files = 5,
		.directory = "/tmp" };
	char *body;
	size_t length;
	int fault;

	if (strncasecmp(type, "multipart/form-data", 19) == 0)
		fault = multipart_read(rq->a, type, read_stream, fcgi->in, &limits, &rq->sent,
		    &rq->uploads, &rq->upload_count);
	else if (strncasecmp(type, "application/x-www-form-urlencoded", 33) != 0)
		return 400;
	else if ((fault = read_body(rq, fcgi, &body, &length)) != 0)
		return fault;
	else
		fault = urlencoded_read(rq->a, body, length, &rq->sent);
	switch (fault) {
	case 0:
		return 0;
	case MULTIPART_TOO_BIG:
	case PAIRS_TOO_MANY:
		return 413;
	case MULTIPART_NO_ROOM:
		return 503;
	default:
		return 400;
	}
}

/* Fills the request from nginx's parameters.  Returns 0 or the status of a bad one. */
static int
read_request(struct req *rq, FCGX_Request *fcgi)
{
	const char *method = param(fcgi, "REQUEST_METHOD");

	rq->path = arena_strdup(rq->a, param(fcgi, "DOCUMENT_URI"));
	rq->query = arena_strdup(rq->a, param(fcgi, "QUERY_STRING"));
	rq->cookies = param_or_null(fcgi, "HTTP_COOKIE");
	rq->origin = param_or_null(fcgi, "HTTP_ORIGIN");
	rq->fetch_site = param_or_null(fcgi, "HTTP_SEC_FETCH_SITE");
	rq->address = param(fcgi, "REMOTE_ADDR");
	rq->id = arena_strdup(rq->a, param(fcgi, "REQUEST_ID"));
	rq->head = strcmp(method, "HEAD") == 0;
	rq->method = strcmp(method, "POST") == 0 ? POST : GET;
	if (rq->method == POST)
		return read_form(rq, fcgi);
	if (!rq->head && strcmp(method, "GET") != 0)
		return 405;
	return urlencoded_read(rq->a, rq->query, strlen(rq->query), &rq->sent) == 0 ? 0 : 400;
}

static const char *
status_words(int status)
{
	switch (status) {
	case 200:
		return "OK";
	case 303:
		return "See Other";
	case 400:
		return "Bad Request";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 409:
		return "Conflict";
	case 413:
		return "Content Too Large";
	case 422:
		return "Unprocessable Content";
	case 429:
		return "Too Many Requests";
	case 503:
		return "Service Unavailable";
	default:
		return "Internal Server Error";
	}
}

static void
write_answer(struct req *rq, FCGX_Request *fcgi, const struct answer *answer)
{
	char *head = arena_printf(rq->a, "Status: %d %s\r\nContent-Type: %s\r\n", answer->status,
	    status_words(answer->status), answer->content_type);

	if (answer->location != NULL)
		head = arena_printf(rq->a, "%sLocation: %s\r\n", head, answer->location);
	if (answer->status == 503)
		head = arena_printf(rq->a, "%sRetry-After: 30\r\n", head);
	if (answer->private_to_visitor || answer->status != 200)
		head = arena_printf(rq->a, "%sCache-Control: no-store\r\n", head);
	for (const struct header *h = answer->headers; h != NULL; h = h->next)
		head = arena_printf(rq->a, "%s%s: %s\r\n", head, h->name, h->value);
	head = arena_printf(rq->a, "%sContent-Length: %zu\r\n\r\n", head, answer->length);
	FCGX_PutStr(head, (int)strlen(head), fcgi->out);
	if (!rq->head)
		FCGX_PutStr(answer->body, (int)answer->length, fcgi->out);
}

static void
answer_one(struct worker *worker, FCGX_Request *fcgi)
{
	struct site *site = worker->setup->site;
	struct req rq = { .a = worker->arena, .db = worker->db, .site = site, .conf = site->conf };
	struct answer answer = { 0 };
	uint64_t statements = db_statements(worker->db);
	struct timespec from, to;
	int fault;

	clock_gettime(CLOCK_MONOTONIC, &from);
	db_kept_begin(worker->db);
	rq.now = time(NULL);
	rq.today = london_date(rq.now);
	if (worker->setup->before != NULL)
		worker->setup->before(site);
	fault = read_request(&rq, fcgi);
	dispatch(&rq, fault, &answer);
	write_answer(&rq, fcgi, &answer);
	clock_gettime(CLOCK_MONOTONIC, &to);
	log_event("request",
	    "req=%s account=%lld route=\"%s %s\" status=%d us=%ld db=%llu arena=%zu bytes=%zu",
	    rq.id, (long long)rq.who.account_id, rq.method == POST ? "POST" : "GET",
	    rq.route != NULL ? rq.route->path : "-", answer.status,
	    (to.tv_sec - from.tv_sec) * 1000000 + (to.tv_nsec - from.tv_nsec) / 1000,
	    (unsigned long long)(db_statements(worker->db) - statements), arena_used(rq.a),
	    answer.length);
}

/* SA_RESTART is left out, so that a signal wakes an idle worker from accept(). */
static void
catch_stop_signals(void)
{
	struct sigaction action = { .sa_handler = on_stop };

	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

/* Waits for a request; while none comes, the program's own idle work is done.  False
 * when the worker is to stop. */
static bool
wait_for_request(struct worker *worker, int listening)
{
	struct pollfd waiting = { .fd = listening, .events = POLLIN };

	while (!stop_asked) {
		int ready = poll(&waiting, 1, IDLE_MILLISECONDS);

		if (ready > 0)
			return !stop_asked;
		if (ready == 0 && worker->setup->idle != NULL)
			worker->setup->idle(worker->setup->site, worker->db);
	}
	return false;
}

int
worker_answer_requests(const struct worker_setup *setup, int listening)
{
	struct worker worker = { .setup = setup };
	const struct conf *conf = setup->site->conf;
	FCGX_Request fcgi;

	catch_stop_signals();
	if (FCGX_Init() != 0 ||
	    FCGX_InitRequest(&fcgi, listening, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
		die("libfcgi would not start");
	worker.db = db_new(setup->target);
	worker.arena = arena_new((size_t)conf->request_megabytes * 1024 * 1024);
	if (setup->start != NULL)
		setup->start(setup->site);
	fcntl(listening, F_SETFL, fcntl(listening, F_GETFL) | O_NONBLOCK);
	while (worker.answered < conf->worker_requests && wait_for_request(&worker, listening)) {
		int code = FCGX_Accept_r(&fcgi);

		/* Every waiting worker is woken, and one gets the request.  The others must not
		 * stay in accept(), where no idle work is done. */
		if (code == -EAGAIN)
			continue;
		if (code != 0)
			break;
		answer_one(&worker, &fcgi);
		FCGX_Finish_r(&fcgi);
		arena_reset(worker.arena);
		worker.answered++;
	}
	if (setup->idle != NULL)
		setup->idle(setup->site, worker.db);
	db_free(worker.db);
	arena_free(worker.arena);
	templates_free(setup->site->templates);
	return 0;
}
