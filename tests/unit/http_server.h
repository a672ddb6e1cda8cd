/*
 * For the tests of lib/http.h: a server of their own on a free port of this machine, which
 * answers from a script, and a client that knows it.  Included once by a test program.
 */
#ifndef UNIT_HTTP_SERVER_H
#define UNIT_HTTP_SERVER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/http.h"

enum { REQUEST_MAX = 4096 };

/* One connection for each answer; what was asked comes back through a pipe. */
struct server {
	char host[32];
	pid_t child;
	int asked;
};

static struct arena *a;
static char folder[64];
static volatile sig_atomic_t stop;
static int64_t seen_bytes, seen_whole;
static unsigned waits;
static int64_t stop_at;

static void
answer_one(int listening, int pipe_end, const char *reply)
{
	char request[REQUEST_MAX] = "";
	size_t length = 0;
	int connection = accept(listening, NULL, NULL);
	const char *end, *body;

	while (length < sizeof(request) - 1) {
		ssize_t got = read(connection, request + length, sizeof(request) - 1 - length);

		if (got <= 0)
			break;
		length += (size_t)got;
		if ((end = strstr(request, "\r\n\r\n")) == NULL)
			continue;
		body = strstr(request, "Content-Length: ");
		if (body == NULL ||
		    strlen(end + 4) >= strtoul(body + strlen("Content-Length: "), NULL, 10))
			break;
	}
	if (write(connection, reply, strlen(reply)) < 0 ||
	    write(pipe_end, request, REQUEST_MAX) != REQUEST_MAX)
		_exit(1);
	shutdown(connection, SHUT_WR);
	while (read(connection, request, sizeof(request)) > 0)
		;
	close(connection);
}

/* Answers so many connections as there are replies (NULL-ended), one after the other. */
static struct server
serve(const char *const *replies)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof(address);
	struct server server;
	int listening = socket(AF_INET, SOCK_STREAM, 0);
	int ends[2];

	assert_int_equal(bind(listening, (struct sockaddr *)&address, size), 0);
	assert_int_equal(listen(listening, 16), 0);
	assert_int_equal(getsockname(listening, (struct sockaddr *)&address, &size), 0);
	assert_int_equal(pipe(ends), 0);
	snprintf(server.host, sizeof(server.host), "127.0.0.1:%d", ntohs(address.sin_port));
	server.child = fork();
	if (server.child == 0) {
		alarm(30);
		for (; *replies != NULL; replies++)
			answer_one(listening, ends[1], *replies);
		_exit(0);
	}
	close(listening);
	close(ends[1]);
	server.asked = ends[0];
	return server;
}

/* The next request that the server got, or NULL. */
static const char *
asked(struct server *server)
{
	char *request = arena_alloc(a, REQUEST_MAX + 1);
	size_t length = 0;

	while (length < REQUEST_MAX) {
		ssize_t got = read(server->asked, request + length, REQUEST_MAX - length);

		if (got <= 0)
			return NULL;
		length += (size_t)got;
	}
	return request;
}

static void
finish(struct server *server)
{
	close(server->asked);
	kill(server->child, SIGKILL);
	waitpid(server->child, NULL, 0);
}

static void
note_progress(void *context, int64_t bytes, int64_t whole)
{
	(void)context;
	seen_bytes = bytes;
	seen_whole = whole;
	if (stop_at > 0 && bytes >= stop_at)
		stop = 1;
}

static void
note_wait(void *context, const char *why, unsigned ms)
{
	(void)context, (void)ms;
	assert_true(strlen(why) > 10);
	waits++;
}

static struct http *
client(void)
{
	static const struct http_settings settings = { .agent = "care-market test",
		.loopback = true,
		.tries = 3,
		.first_wait_ms = 1,
		.longest_wait_ms = 1500,
		.stop = &stop,
		.progress = note_progress,
		.waiting = note_wait };

	return http_new(&settings);
}

/* One fetch with a client of its own. */
static int
fetch(struct server *server, struct http_request request, struct http_answer *answer)
{
	const char *hosts[] = { server->host, NULL };
	struct http *http = client();
	int code;

	if (request.hosts == NULL)
		request.hosts = hosts;
	if (request.max_bytes == 0)
		request.max_bytes = 1000000;
	if (request.address == NULL)
		request.address = arena_printf(a, "http://%s/data", server->host);
	code = http_fetch(http, a, &request, answer);
	http_free(http);
	return code;
}

static const char *
path_of(const char *name)
{
	return arena_printf(a, "%s/%s", folder, name);
}

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(32 * 1024 * 1024);
	snprintf(folder, sizeof(folder), "%s/http-test-XXXXXX",
	    getenv("TMPDIR") != NULL && strlen(getenv("TMPDIR")) < 30 ? getenv("TMPDIR")
								      : "/tmp");
	stop = 0;
	waits = 0;
	stop_at = seen_bytes = seen_whole = 0;
	return mkdtemp(folder) == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	static const char *const names[] = { "got", "got.part", "got.part.of" };

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(path_of(names[i]));
	rmdir(folder);
	arena_free(a);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
