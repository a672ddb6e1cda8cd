/* Typed postcodes: every spelling a person may use, and what is not one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "place/postcode.h"

static enum postcode_kind
read_text(const char *typed, struct postcode *postcode)
{
	return postcode_read(typed, strlen(typed), postcode);
}

static void
assert_full(const char *typed, const char *display, bool assumed)
{
	struct postcode p;

	if (read_text(typed, &p) != POSTCODE_FULL)
		fail_msg("\"%s\" was not read as a full postcode", typed);
	assert_string_equal(p.display, display);
	if (p.assumed != assumed)
		fail_msg("\"%s\": assumed is %d", typed, p.assumed);
}

static void
assert_kind(const char *typed, enum postcode_kind kind)
{
	struct postcode p;

	if (read_text(typed, &p) != kind)
		fail_msg("\"%s\" was read as kind %d, not %d", typed, p.kind, kind);
	assert_int_equal(p.kind, kind);
}

static void
test_parts_of_a_full_postcode(void **state)
{
	struct postcode p;

	(void)state;
	assert_int_equal(read_text("gl50 1aa", &p), POSTCODE_FULL);
	assert_string_equal(p.squeezed, "GL501AA");
	assert_string_equal(p.display, "GL50 1AA");
	assert_string_equal(p.outcode, "GL50");
	assert_string_equal(p.sector, "GL50 1");
	assert_string_equal(p.area, "GL");
	assert_false(p.assumed);
	assert_false(p.within);
}

static void
test_spellings(void **state)
{
	(void)state;
	assert_full("GL50 1AA", "GL50 1AA", false);
	assert_full("GL501AA", "GL50 1AA", false);
	assert_full("  gl50-1aa. ", "GL50 1AA", false);
	assert_full("gl 50 1 aa", "GL50 1AA", false);
	assert_full("G.L.5.0.1.A.A", "GL50 1AA", false);
	assert_full("GL5 01AA", "GL50 1AA", false);
	assert_full("GL1  1AD", "GL1 1AD", false);
	assert_full("GL1\xc2\xa0\061AD", "GL1 1AD", false);     /* no-break space */
	assert_full("GL1\xe2\x80\x89\061AD", "GL1 1AD", false); /* thin space */
	assert_full("GL1\xe2\x80\x8b\061AD", "GL1 1AD", false); /* zero-width space */
	assert_full("GL1\xe3\x80\x80\061AD", "GL1 1AD", false); /* ideographic space */
	assert_full("\xef\xbb\xbfGL1 1AD", "GL1 1AD", false);   /* byte order mark */
	assert_full("GL1\xe2\x80\x93\061AD", "GL1 1AD", false); /* en dash */
	assert_full(
	    "\xef\xbc\xa7\xef\xbc\xac\xef\xbc\x91 1AD", "GL1 1AD", false); /* full width */
	assert_full("GL1+1AD", "GL1 1AD", false);
	assert_full("GL1\t1AD\r\n", "GL1 1AD", false);
}

static void
test_every_shape(void **state)
{
	(void)state;
	assert_full("M1 1AE", "M1 1AE", false);
	assert_full("B33 8TH", "B33 8TH", false);
	assert_full("CR2 6XH", "CR2 6XH", false);
	assert_full("DN55 1PT", "DN55 1PT", false);
	assert_full("W1A 1HQ", "W1A 1HQ", false);
	assert_full("EC1A 1BB", "EC1A 1BB", false);
	assert_full("gir 0aa", "GIR 0AA", false);
	assert_full("GIRO AA", "GIR 0AA", true);
	assert_full("JE2 3AB", "JE2 3AB", false);
	assert_full("BL0 9AB", "BL0 9AB", false);
}

static void
test_letters_for_digits(void **state)
{
	(void)state;
	assert_full("GL5O 1AA", "GL50 1AA", true);
	assert_full("GL50 IAA", "GL50 1AA", true);
	assert_full("GLI 1AD", "GL1 1AD", true);
	/* Without one true digit it is a word: Goole is not "G0 0LE". */
	assert_kind("Goole", POSTCODE_NONE);
	assert_full("0X18 4AB", "OX18 4AB", true);
	assert_full("1P1 2AB", "IP1 2AB", true);
	/* An exact reading is taken before one that changes something. */
	assert_full("SO1 1AA", "SO1 1AA", false);
	assert_full("BI0 1AA", "B10 1AA", true);
	/* L for 1 is not guessed: "GL 1AA" would turn into Glasgow. */
	assert_kind("GL 1AA", POSTCODE_WRONG);
}

static void
test_sector_and_outcode(void **state)
{
	struct postcode p;

	(void)state;
	assert_int_equal(read_text("gl50 1", &p), POSTCODE_SECTOR);
	assert_string_equal(p.squeezed, "GL501");
	assert_string_equal(p.display, "GL50 1");
	assert_string_equal(p.outcode, "GL50");
	assert_string_equal(p.sector, "GL50 1");
	assert_int_equal(read_text("GL501", &p), POSTCODE_SECTOR);
	assert_string_equal(p.display, "GL50 1");
	assert_int_equal(read_text("gl50", &p), POSTCODE_OUTCODE);
	assert_string_equal(p.squeezed, "GL50");
	assert_string_equal(p.display, "GL50");
	assert_string_equal(p.sector, "");
	assert_int_equal(read_text("gl5o", &p), POSTCODE_OUTCODE);
	assert_string_equal(p.display, "GL50");
	assert_true(p.assumed);
	/* The parting decides between GL11 and GL1 1. */
	assert_int_equal(read_text("GL11", &p), POSTCODE_OUTCODE);
	assert_string_equal(p.display, "GL11");
	assert_int_equal(read_text("GL1 1", &p), POSTCODE_SECTOR);
	assert_string_equal(p.display, "GL1 1");
	assert_int_equal(read_text("GL 11", &p), POSTCODE_OUTCODE);
	assert_string_equal(p.display, "GL11");
}

static void
test_wrong_but_meant(void **state)
{
	(void)state;
	assert_kind("GL50 1A", POSTCODE_WRONG);
	assert_kind("GL50 1AAA", POSTCODE_WRONG);
	assert_kind("GL50 1AC", POSTCODE_WRONG); /* C never stands there */
	assert_kind("GL500 1AA", POSTCODE_WRONG);
	assert_kind("50 1AA", POSTCODE_WRONG);
	assert_kind("GL01 1AA", POSTCODE_WRONG);
	assert_kind("GK50 1AA", POSTCODE_UNKNOWN_AREA);
	assert_kind("ZZ1 1ZZ", POSTCODE_UNKNOWN_AREA);
	assert_non_null(postcode_advice(POSTCODE_WRONG));
	assert_non_null(postcode_advice(POSTCODE_UNKNOWN_AREA));
	assert_null(postcode_advice(POSTCODE_FULL));
	assert_null(postcode_advice(POSTCODE_NONE));
}

static void
test_forces(void **state)
{
	(void)state;
	assert_kind("BFPO 801", POSTCODE_FORCES);
	assert_kind("bfpo5", POSTCODE_FORCES);
	assert_kind("BF1 2AU", POSTCODE_FORCES);
	assert_non_null(postcode_advice(POSTCODE_FORCES));
}

static void
test_words(void **state)
{
	static const char *const words[] = {"", "   ", "Stroud", "Stow-on-the-Wold", "Ebley",
	    "GL", "solo", "Guiting Power", "St Briavels", "12 High Street", "\xc3\x89\0611 1AA",
	    "\xff\xfe", "Flat 3, Stroud", "\xf0\x9f\x8f\xa0", "Three Oaks 12345678"};

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		assert_kind(words[i], POSTCODE_NONE);
}

static void
test_within_an_address(void **state)
{
	struct postcode p;
	char longest[400];

	(void)state;
	assert_int_equal(read_text("12 High Street, Stroud GL5 1AA", &p), POSTCODE_FULL);
	assert_string_equal(p.display, "GL5 1AA");
	assert_true(p.within);
	assert_int_equal(read_text("GL51AA, Caf\xc3\xa9 Yard", &p), POSTCODE_FULL);
	assert_string_equal(p.display, "GL5 1AA");
	/* Two: an address ends with its own. */
	assert_int_equal(read_text("old GL1 1AD new GL5 1AA", &p), POSTCODE_FULL);
	assert_string_equal(p.display, "GL5 1AA");
	/* A road is not a place in Manchester. */
	assert_kind("near the M5 junction", POSTCODE_NONE);
	memset(longest, 'x', sizeof(longest));
	memcpy(longest + 390, " GL5 1AA", 8);
	assert_int_equal(postcode_read(longest, 398, &p), POSTCODE_NONE);
}

static void
test_embedded_nul(void **state)
{
	struct postcode p;

	(void)state;
	assert_int_equal(postcode_read("GL5\0001AA", 7, &p), POSTCODE_FULL);
	assert_string_equal(p.display, "GL5 1AA");
}

static void
test_area_names(void **state)
{
	(void)state;
	assert_string_equal(postcode_area_name("GL"), "Gloucester");
	assert_string_equal(postcode_area_name("AB"), "Aberdeen");
	assert_string_equal(postcode_area_name("ZE"), "Shetland");
	assert_string_equal(postcode_area_name("NP"), "Newport");
	assert_null(postcode_area_name("XX"));
	assert_null(postcode_area_name(""));
	assert_string_equal(postcode_area_named("birmingham"), "Birmingham");
	assert_string_equal(postcode_area_named("stoke on trent"), "Stoke-on-Trent");
	assert_null(postcode_area_named("stoke"));
	assert_null(postcode_area_named(""));
	/* Every one-letter and two-letter area is found: 121 of the UK, 3 islands'. */
	int found = 0;

	for (char a = 'A'; a <= 'Z'; a++) {
		for (char b = 'A' - 1; b <= 'Z'; b++) {
			char letters[3] = {a, b < 'A' ? '\0' : b, '\0'};

			found += postcode_area_name(letters) != NULL;
		}
	}
	assert_int_equal(found, 124);
}

static void
test_every_output_reads_as_itself(void **state)
{
	static const char *const typed[] = {"gl501aa", "w1a1hq", "ec1a 1bb", "m1 1ae", "gl50 1",
	    "gl50", "gl1 1", "gl11", "e1", "gir0aa"};
	struct postcode first, again;

	(void)state;
	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		read_text(typed[i], &first);
		read_text(first.display, &again);
		assert_int_equal(first.kind, again.kind);
		assert_string_equal(first.squeezed, again.squeezed);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parts_of_a_full_postcode),
	    cmocka_unit_test(test_spellings),
	    cmocka_unit_test(test_every_shape),
	    cmocka_unit_test(test_letters_for_digits),
	    cmocka_unit_test(test_sector_and_outcode),
	    cmocka_unit_test(test_wrong_but_meant),
	    cmocka_unit_test(test_forces),
	    cmocka_unit_test(test_words),
	    cmocka_unit_test(test_within_an_address),
	    cmocka_unit_test(test_embedded_nul),
	    cmocka_unit_test(test_area_names),
	    cmocka_unit_test(test_every_output_reads_as_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
