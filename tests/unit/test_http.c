/* Calls to other machines: what is asked, what is tried again, and who may be called. */
#include "http_server.h"

#include <time.h>

static void
an_answer_comes_into_memory(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n"
		"ETag: \"abc\"\r\nLast-Modified: Tue, 03 Nov 2026 09:00:00 GMT\r\n\r\nhello",
		NULL
	};
	static const char *const headers[] = { "Ocp-Apim-Subscription-Key: k1", NULL };
	struct server server = serve(replies);
	struct http_answer answer;
	const char *request;

	(void)state;
	assert_int_equal(fetch(&server,
			     (struct http_request){ .headers = headers,
				 .etag = "\"old\"",
				 .last_modified = "Mon, 02 Nov 2026 09:00:00 GMT" },
			     &answer),
	    HTTP_OK);
	assert_int_equal(answer.status, 200);
	assert_string_equal(answer.body, "hello");
	assert_int_equal(answer.length, 5);
	assert_string_equal(answer.type, "text/plain");
	assert_string_equal(answer.etag, "\"abc\"");
	assert_string_equal(answer.last_modified, "Tue, 03 Nov 2026 09:00:00 GMT");
	assert_int_equal(answer.tries, 1);
	assert_null(answer.fault);
	request = asked(&server);
	assert_int_equal(strncmp(request, "GET /data HTTP/1.1\r\n", 20), 0);
	assert_non_null(strstr(request, "\r\nUser-Agent: care-market test\r\n"));
	assert_non_null(strstr(request, "\r\nIf-None-Match: \"old\"\r\n"));
	assert_non_null(
	    strstr(request, "\r\nIf-Modified-Since: Mon, 02 Nov 2026 09:00:00 GMT\r\n"));
	assert_non_null(strstr(request, "\r\nOcp-Apim-Subscription-Key: k1\r\n"));
	finish(&server);
}

static void
a_form_is_posted(void **state)
{
	static const char *const replies[] = { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
		NULL };
	struct server server = serve(replies);
	struct http_answer answer;
	const char *request;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .form = "where=1%3D1&f=json" }, &answer),
	    HTTP_OK);
	request = asked(&server);
	assert_int_equal(strncmp(request, "POST /data HTTP/1.1\r\n", 21), 0);
	assert_non_null(strstr(request, "\r\n\r\nwhere=1%3D1&f=json"));
	finish(&server);
}

static void
what_passes_is_tried_again(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n",
		"HTTP/1.1 403 Forbidden\r\nContent-Length: 52\r\n\r\n"
		"<html>Microsoft-Azure-Application-Gateway/v2</html> ",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_OK);
	assert_int_equal(answer.tries, 3);
	assert_string_equal(answer.body, "ok");
	finish(&server);
}

static void
a_lasting_fault_ends(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\ndown",
		"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\ndown",
		"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\ndown", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_STATUS);
	assert_int_equal(answer.status, 503);
	assert_string_equal(answer.body, "down");
	assert_string_equal(answer.fault, "127.0.0.1 answered with status 503. Tried 3 times.");
	finish(&server);
}

static void
a_refusal_is_not_repeated(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n\r\nno key", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_STATUS);
	assert_int_equal(answer.tries, 1);
	assert_int_equal(answer.status, 403);
	finish(&server);
}

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
the_server_may_say_when(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: "
		"0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;
	int64_t began = milliseconds();

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_OK);
	assert_true(milliseconds() - began >= 1000);
	finish(&server);
}

/* A date an hour ahead: the wait ends at the client's own limit of 1.5 seconds. */
static void
a_late_date_is_capped(void **state)
{
	const char *replies[] = { NULL, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
		NULL };
	struct server server;
	struct http_answer answer;
	time_t later = time(NULL) + 3600;
	int64_t began = milliseconds();
	struct tm utc;
	char date[64];

	(void)state;
	gmtime_r(&later, &utc);
	strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S GMT", &utc);
	replies[0] = arena_printf(a,
	    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n",
	    date);
	server = serve(replies);
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_OK);
	assert_true(milliseconds() - began >= 1500);
	assert_true(milliseconds() - began < 5000);
	finish(&server);
}

static void
too_much_is_refused(void **state)
{
	static const char *const told[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n0123456789", NULL
	};
	static const char *const untold[] = { "HTTP/1.1 200 OK\r\n\r\n0123456789", NULL };
	struct server server = serve(told);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .max_bytes = 1000 }, &answer), HTTP_SIZE);
	assert_int_equal(answer.tries, 1);
	finish(&server);
	server = serve(untold);
	assert_int_equal(
	    fetch(&server, (struct http_request){ .max_bytes = 9, .path = path_of("got") },
		&answer),
	    HTTP_SIZE);
	assert_int_equal(access(path_of("got.part"), F_OK), -1);
	finish(&server);
}

static void
redirects_stay_on_the_list(void **state)
{
	static const char *const away[] = {
		"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/data\r\n"
		"Content-Length: 0\r\n\r\n",
		NULL
	};
	static const char *const down[] = { "HTTP/1.1 302 Found\r\nLocation: "
					    "file:///etc/hosts\r\nContent-Length: 0\r\n\r\n",
		NULL };
	static const char *const here[] = {
		"HTTP/1.1 303 See Other\r\nLocation: /other?x=1\r\nContent-Length: 0\r\n"
		"Connection: close\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", NULL
	};
	struct server server = serve(away);
	struct http_answer answer;

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_REFUSED);
	assert_string_equal(answer.fault,
	    "elsewhere.example (port 443) is not among the hosts that may be called.");
	finish(&server);
	server = serve(down);
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_REFUSED);
	finish(&server);
	server = serve(here);
	assert_int_equal(
	    fetch(&server, (struct http_request){ .form = "a=1" }, &answer), HTTP_OK);
	asked(&server);
	assert_int_equal(strncmp(asked(&server), "GET /other?x=1 ", 15), 0);
	finish(&server);
}

/* A key is for the host it was made for, and not for where that one sends us. */
static void
headers_stay_with_their_host(void **state)
{
	static const char *const second[] = { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
		NULL };
	static const char *const headers[] = { "Key: secret", NULL };
	const char *first[] = { NULL, NULL }, *hosts[3] = { NULL };
	struct server to = serve(second), from;
	struct http_answer answer;

	(void)state;
	first[0] = arena_printf(a,
	    "HTTP/1.1 302 Found\r\nLocation: http://%s/\r\nContent-Length: 0\r\n\r\n", to.host);
	from = serve(first);
	hosts[0] = from.host;
	hosts[1] = to.host;
	assert_int_equal(
	    fetch(&from, (struct http_request){ .hosts = hosts, .headers = headers }, &answer),
	    HTTP_OK);
	assert_non_null(strstr(asked(&from), "Key: secret"));
	assert_null(strstr(asked(&to), "Key: secret"));
	finish(&from);
	finish(&to);
}

static void
endless_redirects_end(void **state)
{
	static const char again[] =
	    "HTTP/1.1 301 Moved\r\nLocation: /again\r\nContent-Length: 0\r\n"
	    "Connection: close\r\n\r\n";
	static const char *const replies[] = { again, again, again, again, again, again, again,
		NULL };
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_REFUSED);
	assert_string_equal(answer.fault, "127.0.0.1 redirects more than 5 times.");
	finish(&server);
}

static void
addresses_are_held_to_the_list(void **state)
{
	static const char *const hosts[] = { "www.cqc.org.uk", "127.0.0.1:8099", NULL };
	static const char *const refused[] = { "http://www.cqc.org.uk/x",
		"https://cqc.org.uk/x", "https://www.cqc.org.uk.example/x",
		"https://www.cqc.org.uk:8443/x", "https://www.cqc.org.uk@example.org/x",
		"https://me:pw@www.cqc.org.uk/x", "ftp://www.cqc.org.uk/x",
		"file:///etc/passwd", "gopher://www.cqc.org.uk/", "http://127.0.0.1:8098/x",
		"www", "", "https://", "https://[::1]:8099/" };
	struct http_answer answer;
	struct http *http = client();

	(void)state;
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		struct http_request request = {
			.address = refused[i], .hosts = hosts, .max_bytes = 10
		};

		assert_int_equal(http_fetch(http, a, &request, &answer), HTTP_REFUSED);
		assert_int_equal(answer.tries, 1);
		assert_non_null(answer.fault);
	}
	http_free(http);
	assert_string_equal(http_host(a, "https://www.cqc.org.uk/a/b?c"), "www.cqc.org.uk");
	assert_string_equal(http_host(a, "http://127.0.0.1:8099/"), "127.0.0.1:8099");
	assert_null(http_host(a, "not an address"));
	assert_null(http_host(a, NULL));
}

static void
plain_http_needs_leave(void **state)
{
	static const struct http_settings strict = { .agent = "test" };
	static const char *const hosts[] = { "127.0.0.1:8099", NULL };
	struct http_request request = {
		.address = "http://127.0.0.1:8099/", .hosts = hosts, .max_bytes = 10
	};
	struct http *http = http_new(&strict);
	struct http_answer answer;

	(void)state;
	assert_int_equal(http_fetch(http, a, &request, &answer), HTTP_REFUSED);
	http_free(http);
}

static void
nobody_there_is_a_plain_fault(void **state)
{
	static const char *const replies[] = { NULL };
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	finish(&server);
	assert_int_equal(fetch(&server, (struct http_request){ 0 }, &answer), HTTP_DOWN);
	assert_int_equal(answer.tries, 3);
	assert_int_equal(strncmp(answer.fault, "127.0.0.1 cannot be reached: ", 29), 0);
}

/* A program that is being stopped begins nothing more. */
static void
stopped_before_it_begins(void **state)
{
	struct http_request request = { .address = "http://127.0.0.1:9/", .max_bytes = 10 };
	struct http *http = client();
	struct http_answer answer;

	(void)state;
	stop = 1;
	assert_int_equal(http_fetch(http, a, &request, &answer), HTTP_STOPPED);
	assert_string_equal(answer.fault, "The transfer was stopped.");
	assert_string_equal(answer.body, "");
	assert_int_equal(answer.tries, 0);
	http_free(http);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_answer_comes_into_memory),
		TEST(a_form_is_posted),
		TEST(what_passes_is_tried_again),
		TEST(a_lasting_fault_ends),
		TEST(a_refusal_is_not_repeated),
		TEST(the_server_may_say_when),
		TEST(a_late_date_is_capped),
		TEST(too_much_is_refused),
		TEST(redirects_stay_on_the_list),
		TEST(headers_stay_with_their_host),
		TEST(endless_redirects_end),
		TEST(addresses_are_held_to_the_list),
		TEST(plain_http_needs_leave),
		TEST(nobody_there_is_a_plain_fault),
		TEST(stopped_before_it_begins),
	};

	return cmocka_run_group_tests_name("http", tests, NULL, NULL);
}
