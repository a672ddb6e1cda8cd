/* Multipart bodies: what is read, what is refused, and that it does not matter how the bytes
 * arrive. */
#include <setjmp.h>
#include <stdarg.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/body.h"

#define TYPE "multipart/form-data; boundary=XX"
#define FIELD(name) "Content-Disposition: form-data; name=\"" name "\"\r\n"
#define FILE_FIELD(name, file) \
	"Content-Disposition: form-data; name=\"" name "\"; filename=\"" file "\"\r\n"

static struct arena *a;
static struct pairs fields;
static struct upload *files;
static size_t file_count;
static struct multipart_limits limits;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(64 * 1024 * 1024);
	limits = (struct multipart_limits){.total_bytes = 1000000,
	    .file_bytes = 100000,
	    .field_bytes = 50000,
	    .files = 3,
	    .directory = "/tmp"};
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

struct source {
	const char *bytes;
	size_t left;
	size_t first; /* how many bytes the first read gives; 0: all that fit */
	size_t step;  /* and each later one */
};

static size_t
give(void *what, char *buffer, size_t size)
{
	struct source *s = what;
	size_t n = s->first != 0 ? s->first : s->step;

	s->first = 0;
	if (n == 0 || n > size)
		n = size;
	if (n > s->left)
		n = s->left;
	memcpy(buffer, s->bytes, n);
	s->bytes += n;
	s->left -= n;
	return n;
}

static int
read_bytes(const char *type, const char *body, size_t length, size_t first, size_t step)
{
	struct source s = {body, length, first, step};

	return multipart_read(a, type, give, &s, &limits, &fields, &files, &file_count);
}

static int
read_text(const char *body)
{
	return read_bytes(TYPE, body, strlen(body), 0, 0);
}

static const char *
content(const struct upload *file)
{
	char *bytes = arena_alloc(a, (size_t)file->size + 1);

	assert_int_equal(pread(file->fd, bytes, (size_t)file->size + 1, 0), file->size);
	return bytes;
}

static void
fields_and_files(void **state)
{
	struct stat st;

	(void)state;
	assert_int_equal(
	    read_text("--XX\r\n" FIELD(
		"name") "\r\nAnn\r\nOther\r\n"
			"--XX\r\n" FILE_FIELD("plan",
			    "C:\\my files\\Care plan.PDF") "Content-Type: Application/PDF; "
							   "x=1\r\n\r\n%PDF\r\n--X\r\n"
							   "\r\n--XX\r\n" FIELD(
							       "empty") "\r\n\r\n--XX--\r\n"),
	    0);
	assert_int_equal(fields.count, 2);
	assert_string_equal(pairs_get(&fields, "name"), "Ann\nOther");
	assert_string_equal(pairs_get(&fields, "empty"), "");
	assert_int_equal(file_count, 1);
	assert_string_equal(files[0].field, "plan");
	assert_string_equal(files[0].file_name, "Care plan.PDF");
	assert_string_equal(files[0].content_type, "application/pdf");
	assert_int_equal(files[0].size, 11);
	assert_int_equal(lseek(files[0].fd, 0, SEEK_CUR), 0);
	assert_string_equal(content(&files[0]), "%PDF\r\n--X\r\n");
	assert_int_equal(fstat(files[0].fd, &st), 0);
	assert_int_equal(st.st_nlink, 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void
files_are_closed_with_the_arena(void **state)
{
	int fd;

	(void)state;
	assert_int_equal(
	    read_text("--XX\r\n" FILE_FIELD("f", "a.txt") "\r\nhello\r\n--XX--"), 0);
	assert_string_equal(files[0].content_type, "application/octet-stream");
	fd = files[0].fd;
	arena_reset(a);
	assert_int_equal(fcntl(fd, F_GETFD), -1);
}

static void
files_not_chosen_and_files_that_are_empty(void **state)
{
	(void)state;
	assert_int_equal(read_text("--XX\r\n" FILE_FIELD(
			     "f", "") "Content-Type: "
				      "application/octet-stream\r\n\r\n\r\n--XX--\r\n"),
	    0);
	assert_int_equal(file_count, 0);
	assert_int_equal(
	    read_text("--XX\r\n" FILE_FIELD("f", "a.txt") "\r\n\r\n--XX--\r\n"), 0);
	assert_int_equal(file_count, 1);
	assert_int_equal(files[0].size, 0);
	assert_int_equal(read_text("--XX\r\n" FILE_FIELD("f", "") "\r\nx\r\n--XX--\r\n"), 0);
	assert_string_equal(files[0].file_name, "file");
	/* a form without fields */
	assert_int_equal(read_text("--XX--\r\n"), 0);
	assert_int_equal(fields.count, 0);
}

static void
file_names(void **state)
{
	static const char *const names[][2] = {{"../../etc/passwd", "passwd"}, {"..", "file"},
	    {"a/", "file"},
	    {"\xe2\x80\xae"
	     "fdp.exe",
		"fdp.exe"},
	    {"a\\\"b.txt", "a\"b.txt"}, {"cafe\xcc\x81.txt", "caf\xc3\xa9.txt"},
	    {" a   b.txt ", "a b.txt"}};
	char *body, *long_name = arena_alloc(a, 131);

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		body = arena_printf(
		    a, "--XX\r\n" FILE_FIELD("f", "%s") "\r\nx\r\n--XX--\r\n", names[i][0]);
		assert_int_equal(read_text(body), 0);
		assert_string_equal(files[0].file_name, names[i][1]);
		limits.files = 3;
	}
	memset(long_name, 'a', 125);
	memcpy(long_name + 125, ".docx", 5);
	body =
	    arena_printf(a, "--XX\r\n" FILE_FIELD("f", "%s") "\r\nx\r\n--XX--\r\n", long_name);
	assert_int_equal(read_text(body), 0);
	assert_int_equal(strlen(files[0].file_name), 3 + 119);
	assert_string_equal(files[0].file_name + 3 + 114, ".docx");
}

static void
content_types(void **state)
{
	static const char body[] = "--a b\r\n" FIELD("x") "\r\n1\r\n--a b--\r\n";
	static const char *const wrong[] = {"", "text/plain", "multipart/form-data",
	    "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
	    "multipart/form-data; boundary=a b", "multipart/form-data; boundary=\"a b",
	    "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a\"b",
	    "multipart/mixed; boundary=a", "multipart/form-datax; boundary=a",
	    "multipart/form-data; boundary=a; boundary=b",
	    "multipart/form-data; "
	    "boundary=12345678901234567890123456789012345678901234567890123456789012345678901"};

	(void)state;
	assert_int_equal(
	    read_bytes("Multipart/Form-Data;boundary=\"a b\" ", body, sizeof(body) - 1, 0, 0),
	    0);
	assert_string_equal(pairs_get(&fields, "x"), "1");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_int_equal(
		    read_bytes(wrong[i], body, sizeof(body) - 1, 0, 0), MULTIPART_BAD);
	assert_int_equal(read_bytes(NULL, body, sizeof(body) - 1, 0, 0), MULTIPART_BAD);
}

static void
boundaries_are_whole_lines(void **state)
{
	static const char inside[] =
	    "\r\n--XXY\r\n--XX \r\n --XX\r\n--XX--x\r\n\n--XX\r\r\n--XX-";

	(void)state;
	assert_int_equal(read_text(arena_printf(a,
			     "--XX\r\n" FILE_FIELD("f", "a") "\r\n%s\r\n--XX--\r\n", inside)),
	    0);
	assert_string_equal(content(&files[0]), inside);
	assert_int_equal(read_text("x\r\n--XX--\r\n"), MULTIPART_BAD);
	assert_int_equal(read_text("\r\n--XX--\r\n"), MULTIPART_BAD);
	assert_int_equal(read_text("--XX--\r\nx"), MULTIPART_BAD);
	assert_int_equal(read_text("--XX--\r\n\r\n"), MULTIPART_BAD);
	assert_int_equal(read_text(""), MULTIPART_CUT_SHORT);
	assert_int_equal(read_text("--XX"), MULTIPART_CUT_SHORT);
	assert_int_equal(read_text("--XX\r\n"), MULTIPART_CUT_SHORT);
	assert_int_equal(read_text("--XX\r\n" FIELD("a")), MULTIPART_CUT_SHORT);
	assert_int_equal(read_text("--XX\r\n" FIELD("a") "\r\nabc"), MULTIPART_CUT_SHORT);
	assert_int_equal(
	    read_text("--XX\r\n" FIELD("a") "\r\nabc\r\n--XX-"), MULTIPART_CUT_SHORT);
	assert_int_equal(fields.count, 0);
	assert_null(files);
}

static void
headers_refused(void **state)
{
	static const char *const headers[] = {"", "X: y\r\n",
	    "Content-Disposition: form-data\r\n",
	    "Content-Disposition: attachment; name=\"a\"\r\n",
	    "Content-Disposition: form-data; name=a\r\n",
	    "Content-Disposition: form-data; name=\"a\r\n",
	    "Content-Disposition: form-data; name=\"a\" x\r\n",
	    "Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n",
	    "Content-Disposition: form-data; filename=\"b\"\r\n",
	    "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''b\r\n",
	    "Content-Disposition: form-data; name=\"a\"; size=\"1\"\r\n", FIELD("a") FIELD("a"),
	    FIELD("a") "Content-Transfer-Encoding: base64\r\n",
	    FIELD("a") "Content-Type: multipart/mixed; boundary=YY\r\n",
	    FIELD("a") "Content-Type: text/plain\r\nContent-Type: text/plain\r\n",
	    FIELD("a") " folded\r\n", FIELD("a") "no colon\r\n", FIELD("a") ": x\r\n",
	    FIELD("a") "X: a\x01\r\n", FIELD("a") "X: a\n b\r\n", FIELD("a") "X: a\rb\r\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		assert_int_equal(
		    read_text(arena_printf(a, "--XX\r\n%s\r\n1\r\n--XX--\r\n", headers[i])),
		    MULTIPART_BAD);
	assert_int_equal(
	    read_text("--XX\r\n" FIELD("a") "X: \xff\r\n\r\n1\r\n--XX--\r\n"), PAIRS_BAD_TEXT);
	assert_int_equal(
	    read_text("--XX\r\n" FIELD("a b") "\r\n1\r\n--XX--\r\n"), PAIRS_BAD_NAME);
	assert_int_equal(read_text("--XX\r\n" FIELD("") "\r\n1\r\n--XX--\r\n"), PAIRS_BAD_NAME);
	assert_int_equal(
	    read_text("--XX\r\n" FIELD("a") "\r\n\xff\r\n--XX--\r\n"), PAIRS_BAD_TEXT);
	/* headers that do not matter are passed over */
	assert_int_equal(read_text("--XX\r\nContent-Length: 1\r\n" FIELD(
			     "a") "content-type: text/plain\r\n\r\n1\r\n--XX--\r\n"),
	    0);
}

/* A body with the given number of empty fields. */
static char *
parts(size_t count, const char *header)
{
	char *body = arena_array(a, count + 1, 8300);
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		n += (size_t)snprintf(body + n, 8300, "--XX\r\n%s\r\n\r\n", header);
	memcpy(body + n, "--XX--\r\n", 9);
	return body;
}

/* One header block, FIELD("a") first, of exactly so many bytes with its empty line. */
static char *
header_bytes(size_t bytes)
{
	char *header = arena_alloc(a, bytes + 1);

	memset(header, 'x', bytes);
	memcpy(header, FIELD("a") "X: ", sizeof(FIELD("a") "X: ") - 1);
	memcpy(header + bytes - 4, "\r\n", 3);
	return header;
}

static void
limits_hold(void **state)
{
	char *headers = arena_strdup(a, FIELD("a"));
	char *value = arena_alloc(a, 50002), *body;

	(void)state;
	assert_int_equal(read_text(parts(100, FIELD("a"))), 0);
	assert_int_equal(fields.count, 100);
	assert_int_equal(read_text(parts(101, FIELD("a"))), MULTIPART_TOO_MANY);
	assert_int_equal(read_text(parts(3, FILE_FIELD("f", "a"))), 0);
	assert_int_equal(read_text(parts(4, FILE_FIELD("f", "a"))), MULTIPART_TOO_MANY);
	for (int i = 0; i < 15; i++)
		headers = arena_printf(a, "%sX: y\r\n", headers);
	assert_int_equal(read_text(parts(1, headers)), 0);
	assert_int_equal(
	    read_text(parts(1, arena_printf(a, "%sX: y\r\n", headers))), MULTIPART_TOO_MANY);
	assert_int_equal(read_text(parts(1, header_bytes(8192))), 0);
	body = parts(1, header_bytes(8192));
	assert_int_equal(read_bytes(TYPE, body, strlen(body), 0, 1), 0);
	assert_int_equal(read_text(parts(1, header_bytes(8193))), MULTIPART_TOO_BIG);

	memset(value, 'v', 50001);
	assert_int_equal(
	    read_text(arena_printf(a, "--XX\r\n" FIELD("a") "\r\n%.50000s\r\n--XX--", value)),
	    0);
	assert_int_equal(strlen(pairs_get(&fields, "a")), 50000);
	assert_int_equal(
	    read_text(arena_printf(a, "--XX\r\n" FIELD("a") "\r\n%s\r\n--XX--", value)),
	    MULTIPART_TOO_BIG);
	limits.file_bytes = 50000;
	value = arena_printf(a, "--XX\r\n" FILE_FIELD("a", "b") "\r\n%s\r\n--XX--", value);
	assert_int_equal(read_text(value), MULTIPART_TOO_BIG);
	limits.file_bytes = 50001;
	assert_int_equal(read_text(value), 0);
	limits.total_bytes = strlen(value);
	assert_int_equal(read_text(value), 0);
	limits.total_bytes--;
	assert_int_equal(read_text(value), MULTIPART_TOO_BIG);
	limits.total_bytes++;
	limits.directory = "/nonexistent";
	assert_int_equal(read_text(value), MULTIPART_NO_ROOM);
}

static void
how_the_bytes_arrive_does_not_matter(void **state)
{
	static const char body[] =
	    "--XX\r\n" FIELD("one") "\r\ncafe\xcc\x81\r\n--XX\r\n" FILE_FIELD(
		"two", "b.bin") "Content-Type: text/csv\r\n\r\n\0\r\n--X\r\n--XXX\r\n--XX-"
				"\r\n--XX\r\n" FIELD("three") "\r\n\r\n--XX--\r\n";
	size_t length = sizeof(body) - 1;

	(void)state;
	for (size_t step = 0; step <= 1; step++) {
		for (size_t first = 1; first <= length; first++) {
			assert_int_equal(read_bytes(TYPE, body, length, first, step), 0);
			assert_int_equal(fields.count, 2);
			assert_string_equal(fields.items[0].value, "caf\xc3\xa9");
			assert_string_equal(fields.items[1].value, "");
			assert_int_equal(file_count, 1);
			assert_int_equal(files[0].size, 20);
			assert_memory_equal(
			    content(&files[0]), "\0\r\n--X\r\n--XXX\r\n--XX-", 20);
			arena_reset(a);
		}
	}
}

/* A boundary at every place around the edge of the 16 KB window. */
static void
the_window_has_no_edge(void **state)
{
	char *filler = arena_alloc(a, 16501);

	(void)state;
	memset(filler, 'f', 16500);
	for (int length = 16200; length < 16500; length++) {
		struct arena *outer = a;

		a = arena_new(1024 * 1024);
		assert_int_equal(
		    read_text(arena_printf(a,
			"--XX\r\n" FILE_FIELD("f", "a") "\r\n%.*s\r\n--XX\r\n" FIELD(
			    "g") "\r\nh\r\n--XX--\r\n",
			length, filler)),
		    0);
		assert_int_equal(files[0].size, length);
		assert_string_equal(pairs_get(&fields, "g"), "h");
		arena_free(a);
		a = outer;
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(fields_and_files, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(files_are_closed_with_the_arena, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		files_not_chosen_and_files_that_are_empty, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(file_names, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(content_types, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(boundaries_are_whole_lines, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(headers_refused, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(limits_hold, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		how_the_bytes_arrive_does_not_matter, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(the_window_has_no_edge, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
