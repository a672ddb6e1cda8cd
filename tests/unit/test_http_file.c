/* Downloads: a file is whole or absent, and a broken one goes on where it stopped. */
#include "http_server.h"

#include <sys/resource.h>

#include "lib/file.h"

static void
unchanged_is_told_apart(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 304 Not Modified\r\nETag: \"abc\"\r\n\r\n", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .etag = "\"abc\"", .path = path_of("got") },
		&answer),
	    HTTP_UNCHANGED);
	assert_int_equal(access(path_of("got"), F_OK), -1);
	finish(&server);
}

static void
a_file_is_whole_or_absent(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345",
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123",
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1234567", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer),
	    HTTP_DOWN);
	assert_string_equal(
	    answer.fault, "The answer of 127.0.0.1 broke off after 7 bytes. Tried 3 times.");
	assert_int_equal(waits, 2);
	assert_int_equal(access(path_of("got"), F_OK), -1);
	finish(&server);
}

static void
a_broken_download_goes_on(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n12345",
		"HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\n"
		"Content-Range: bytes 5-9/10\r\nETag: \"v1\"\r\n\r\n67890",
		NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;
	const char *second;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer), HTTP_OK);
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "1234567890");
	assert_int_equal(answer.bytes, 10);
	assert_int_equal(answer.resumed, 5);
	assert_string_equal(answer.etag, "\"v1\"");
	assert_int_equal(seen_bytes, 10);
	assert_int_equal(seen_whole, 10);
	assert_int_equal(access(path_of("got.part"), F_OK), -1);
	assert_int_equal(access(path_of("got.part.of"), F_OK), -1);
	asked(&server);
	second = asked(&server);
	assert_non_null(strstr(second, "\r\nRange: bytes=5-\r\n"));
	assert_non_null(strstr(second, "\r\nIf-Range: \"v1\"\r\n"));
	finish(&server);
}

/* The file changed meanwhile: the server sends all of it, and nothing of the old stays. */
static void
a_changed_file_begins_anew(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n12345",
		"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nETag: \"v2\"\r\n\r\nnew", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer), HTTP_OK);
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "new");
	assert_int_equal(answer.resumed, 0);
	assert_string_equal(answer.etag, "\"v2\"");
	finish(&server);
}

/* A weak ETag or none promises nothing: the next try asks for the whole. */
static void
without_a_promise_nothing_is_resumed(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: W/\"v1\"\r\n\r\n12345",
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: W/\"v1\"\r\n\r\n1234567890",
		NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer), HTTP_OK);
	asked(&server);
	assert_null(strstr(asked(&server), "Range:"));
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "1234567890");
	finish(&server);
}

static void
another_piece_than_asked_is_not_glued_on(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n12345",
		"HTTP/1.1 206 Partial Content\r\nContent-Length: 4\r\n"
		"Content-Range: bytes 6-9/10\r\nETag: \"v1\"\r\n\r\n7890",
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n1234567890", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer), HTTP_OK);
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "1234567890");
	finish(&server);
}

static void
a_stopped_download_goes_on_next_time(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n1234567",
		"HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n"
		"Content-Range: bytes 7-9/10\r\nETag: \"v1\"\r\n\r\n890",
		NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	stop_at = 7;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer),
	    HTTP_STOPPED);
	assert_string_equal(answer.fault, "The transfer was stopped.");
	assert_string_equal(file_read(a, path_of("got.part"), 100, NULL), "1234567");
	stop = 0;
	stop_at = 0;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer), HTTP_OK);
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "1234567890");
	assert_int_equal(answer.resumed, 7);
	finish(&server);
}

/* What is kept belongs to one address only. */
static void
the_part_of_another_file_is_dropped(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nETag: \"v1\"\r\n\r\n1234567",
		"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", NULL
	};
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	stop_at = 7;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("got") }, &answer),
	    HTTP_STOPPED);
	stop = 0;
	stop_at = 0;
	assert_int_equal(fetch(&server,
			     (struct http_request){ .path = path_of("got"),
				 .address = arena_printf(a, "http://%s/other", server.host) },
			     &answer),
	    HTTP_OK);
	asked(&server);
	assert_null(strstr(asked(&server), "Range:"));
	assert_string_equal(file_read(a, path_of("got"), 100, NULL), "ok");
	finish(&server);
}

static void
a_folder_that_is_not_there_is_told(void **state)
{
	static const char *const replies[] = { "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
		NULL };
	struct server server = serve(replies);
	struct http_answer answer;

	(void)state;
	assert_int_equal(
	    fetch(&server, (struct http_request){ .path = path_of("no/where") }, &answer),
	    HTTP_STORAGE);
	assert_non_null(strstr(answer.fault, "could not be written: No such file"));
	assert_int_equal(answer.tries, 1);
	finish(&server);
}

/* A limit on the size of files refuses a write as a full disk does. */
static void
a_full_disk_is_told(void **state)
{
	static const char *const replies[] = {
		"HTTP/1.1 200 OK\r\nContent-Length: 60\r\nETag: \"v1\"\r\n\r\n"
		"123456789 123456789 123456789 123456789 123456789 123456789 ",
		NULL
	};
	struct server server = serve(replies);
	struct rlimit before, small;
	struct http_answer answer;
	int code;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 50;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	code = fetch(&server, (struct http_request){ .path = path_of("got") }, &answer);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(code, HTTP_STORAGE);
	assert_non_null(strstr(answer.fault, "got.part could not be written: File too large"));
	assert_int_equal(access(path_of("got.part"), F_OK), -1);
	finish(&server);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(unchanged_is_told_apart),
		TEST(a_file_is_whole_or_absent),
		TEST(a_broken_download_goes_on),
		TEST(a_changed_file_begins_anew),
		TEST(without_a_promise_nothing_is_resumed),
		TEST(another_piece_than_asked_is_not_glued_on),
		TEST(a_stopped_download_goes_on_next_time),
		TEST(the_part_of_another_file_is_dropped),
		TEST(a_folder_that_is_not_there_is_told),
		TEST(a_full_disk_is_told),
	};

	return cmocka_run_group_tests_name("http_file", tests, NULL, NULL);
}
