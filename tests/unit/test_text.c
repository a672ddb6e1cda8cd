/* Text that people typed: checking, composing, cleaning, folding, cutting, known forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/text.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(32 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
utf8_is_told_from_other_bytes(void **state)
{
	static const char *const wrong[] = {
	    "\x80",		/* a continuation alone */
	    "\xc3",		/* cut short */
	    "\xc0\xaf",		/* '/' written overlong */
	    "\xe0\x80\xaf",	/* the same, longer */
	    "\xed\xa0\x80",	/* a surrogate */
	    "\xf4\x90\x80\x80", /* above U+10FFFF */
	    "\xff",
	};

	(void)state;
	assert_true(text_is_utf8("", 0));
	assert_true(text_is_utf8("caf\xc3\xa9 \xf0\x9f\x90\x95", 10));
	assert_false(text_is_utf8("a\0b", 3));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(text_is_utf8(wrong[i], strlen(wrong[i])));
}

static void
composing(void **state)
{
	char marks[2 + 31 * 2 + 1] = "e";
	size_t length;

	(void)state;
	assert_string_equal(text_compose(a, "cafe\xcc\x81", 6, &length), "caf\xc3\xa9");
	assert_int_equal(length, 5);
	assert_string_equal(text_compose(a, "plain", 5, NULL), "plain");
	assert_string_equal(text_compose(a, "", 0, &length), "");
	assert_int_equal(length, 0);
	assert_null(text_compose(a, "\xff", 1, NULL));
	assert_null(text_compose(a, "a\0b", 3, NULL));
	for (size_t i = 0; i < 31; i++)
		memcpy(marks + 1 + 2 * i, "\xcc\x81", 2);
	assert_non_null(text_compose(a, marks, 1 + 2 * 30, NULL));
	assert_null(text_compose(a, marks, 1 + 2 * 31, NULL));
}

static void
one_line_is_cleaned(void **state)
{
	(void)state;
	assert_string_equal(text_clean(a, "  Ann \t\n  Other \r\n"), "Ann Other");
	assert_string_equal(text_clean(a, ""), "");
	assert_string_equal(text_clean(a, " \xc2\xa0 "), "");
	assert_string_equal(text_clean(a, "a\xc2\xa0\xe2\x80\x83"
					  "b"),
	    "a b");
	/* a zero-width space, a right-to-left override, a byte order mark, a bell */
	assert_string_equal(text_clean(a, "\xef\xbb\xbf"
					  "a\xe2\x80\x8b"
					  "b\xe2\x80\xae"
					  "c\x07"),
	    "abc");
	assert_string_equal(text_clean(a, "a\xff"
					  "b"),
	    "a\xef\xbf\xbd"
	    "b");
}

static void
many_lines_are_cleaned(void **state)
{
	(void)state;
	assert_string_equal(
	    text_clean_lines(a, "\r\n\n one  \r\n\r\n\r\n\r\n  two\tthree \n\n"),
	    "one\n\n  two three");
	assert_string_equal(text_clean_lines(a, "a\rb\r\nc"), "a\nb\nc");
	assert_string_equal(text_clean_lines(a, " \n \n"), "");
}

static void
folding(void **state)
{
	(void)state;
	assert_string_equal(text_fold(a, "  Zo\xc3\xab  O\xe2\x80\x99"
					 "Brien "),
	    "zoe o'brien");
	assert_string_equal(text_fold(a, "Zoe\xcc\x88"), "zoe");
	assert_string_equal(text_fold(a, "STRA\xc3\x9f"
					 "E"),
	    "strasse");
	assert_string_equal(text_fold(a, "\xc5\x81ukasz"), "lukasz");
	assert_string_equal(text_fold(a, "\xc3\x86gir"), "aegir");
	assert_string_equal(
	    text_fold(a, "Stow\xe2\x80\x93on\xe2\x80\x91the-Wold"), "stow-on-the-wold");
	assert_string_equal(text_fold(a, "\xef\xac\x81rst"), "first");
}

static void
lengths_and_cuts(void **state)
{
	(void)state;
	assert_int_equal(text_length("caf\xc3\xa9"), 4);
	assert_int_equal(text_length(""), 0);
	assert_string_equal(text_truncate(a, "Cheltenham", 10), "Cheltenham");
	assert_string_equal(text_truncate(a, "Cheltenham", 9), "Chelten"
							       "h\xe2\x80\xa6");
	assert_string_equal(text_truncate(a, "Bath Road", 6), "Bath\xe2\x80\xa6");
	assert_string_equal(text_truncate(a, "abc", 1), "\xe2\x80\xa6");
	assert_string_equal(text_truncate(a, "abc", 0), "");
	/* the accent belongs to the e: neither is kept */
	assert_string_equal(text_truncate(a, "cafe\xcc\x81s", 5), "caf\xe2\x80\xa6");
}

static void
email_addresses(void **state)
{
	static const char *const right[] = {"a@b.org", "first.last@example.co.uk",
	    "o'brien+care@sub-domain.example.org", "x@xn--caf-dma.example"};
	static const char *const wrong[] = {"", "a", "@b.org", "a@", "a@b", "a@@b.org",
	    "a b@c.org", "a..b@c.org", ".a@c.org", "a.@c.org", "a@-c.org", "a@c-.org",
	    "a@c..org", "a@.org", "a@c.org.", "a@127.0.0.1", "a@c.o", "a@c.org\r\nBcc: x@y.org",
	    "caf\xc3\xa9@c.org", "<a@b.org>"};

	(void)state;
	for (size_t i = 0; i < sizeof(right) / sizeof(*right); i++)
		assert_true(text_is_email(right[i]));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(text_is_email(wrong[i]));
}

static void
phone_numbers(void **state)
{
	/* Ofcom's numbers for drama, and shapes of the numbering plan */
	static const char *const pairs[][2] = {{"01452000000", "01452 000000"},
	    {" (01452) 000 000 ", "01452 000000"}, {"+44 1452 000000", "01452 000000"},
	    {"+44 (0)1452 000-000", "01452 000000"}, {"0044 01452 000000", "01452 000000"},
	    {"07700900123", "07700 900123"}, {"02079460000", "020 7946 0000"},
	    {"0117 496 0000", "0117 496 0000"}, {"01214960000", "0121 496 0000"},
	    {"03069990000", "0306 999 0000"}, {"08081570000", "0808 157 0000"},
	    {"0800 123456", "0800 123456"}, {"0120400000", "01204 00000"},
	    {"05600000000", "056 0000 0000"}};
	static const char *const wrong[] = {"", "0", "1452000000", "0145200000000", "999",
	    "01452 00000x", "07700 90012", "00447", "+1 202 555 0100", "04000000000",
	    "06000000000", "05000000000", "0123456789012345678", "++447700900123"};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		assert_string_equal(text_phone(a, pairs[i][0]), pairs[i][1]);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_null(text_phone(a, wrong[i]));
}

static void
urls(void **state)
{
	static const char *const inside[] = {
	    "/", "/desk/requests/17?tab=offers&page=2", "/a/../b", "/%2fevil.example"};
	static const char *const outside[] = {"", "desk", "//evil.example", "/\\evil.example",
	    "/a//b", "https:evil.example", "https://evil.example/", "javascript:alert(1)",
	    "/a\r\nSet-Cookie: x=1", "/a b", "/caf\xc3\xa9", "\t/a", "/a\x7f"};

	(void)state;
	assert_string_equal(text_url_escape(a, "a b&c=d/\xc3\xa9~"), "a%20b%26c%3Dd%2F%C3%A9~");
	for (size_t i = 0; i < sizeof(inside) / sizeof(*inside); i++)
		assert_true(text_path_is_local(inside[i]));
	for (size_t i = 0; i < sizeof(outside) / sizeof(*outside); i++)
		assert_false(text_path_is_local(outside[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(utf8_is_told_from_other_bytes),
	    cmocka_unit_test(composing),
	    cmocka_unit_test(one_line_is_cleaned),
	    cmocka_unit_test(many_lines_are_cleaned),
	    cmocka_unit_test(folding),
	    cmocka_unit_test(lengths_and_cuts),
	    cmocka_unit_test(email_addresses),
	    cmocka_unit_test(phone_numbers),
	    cmocka_unit_test(urls),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
