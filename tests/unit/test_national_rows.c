/* Rows of NSPL, of CQC's directory and of its API, read without a database. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "national/cqc_detail.h"
#include "national/cqc_directory.h"
#include "national/cqc_rating.h"
#include "national/cqc_services.h"
#include "national/nspl_row.h"

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
three_vocabularies_of_services(void **state)
{
	(void)state;
	assert_string_equal(cqc_service_code("Homecare agencies"), "homecare");
	assert_string_equal(cqc_service_code("Domiciliary care service"), "homecare");
	assert_string_equal(cqc_service_code("Service type - Care home service with nursing"),
	    "care_home_nursing");
	assert_string_equal(cqc_service_code("residential homes"), "care_home");
	assert_string_equal(cqc_service_code("Supported housing"), "extra_care");
	assert_string_equal(cqc_service_code("Extra Care housing services"), "extra_care");
	assert_string_equal(cqc_service_code("Doctors/GPs"), "other");
	assert_null(cqc_service_code("Partnership"));
	assert_null(cqc_service_code(""));
}

static void
values_between_bars_or_commas(void **state)
{
	const char *cell = "Dementia|| Treatment of disease, disorder or injury |A,B|";
	const char *commas = "Dementia,Treatment of disease, disorder or injury,";
	char bar = cqc_separator(cell), comma = cqc_separator(commas);

	(void)state;
	assert_int_equal(bar, '|');
	assert_string_equal(cqc_value_next(a, &cell, bar), "Dementia");
	assert_string_equal(
	    cqc_value_next(a, &cell, bar), "Treatment of disease, disorder or injury");
	assert_string_equal(cqc_value_next(a, &cell, bar), "A,B");
	assert_null(cqc_value_next(a, &cell, bar));
	assert_int_equal(comma, ',');
	assert_string_equal(cqc_value_next(a, &commas, comma), "Dementia");
	assert_string_equal(
	    cqc_value_next(a, &commas, comma), "Treatment of disease, disorder or injury");
	assert_null(cqc_value_next(a, &commas, comma));
	assert_string_equal(bar_list_add(a, "|care_home_nursing|", "care_home"),
	    "|care_home_nursing|care_home|");
	assert_string_equal(bar_list_add(a, "|a|b|", "b"), "|a|b|");
	assert_string_equal(bar_list_add(a, "", "a"), "|a|");
}

static void
ratings_in_any_spelling(void **state)
{
	(void)state;
	assert_string_equal(cqc_rating_word("Requires Improvement"), "Requires improvement");
	assert_string_equal(cqc_rating_word("GOOD"), "Good");
	assert_string_equal(cqc_rating_word("No published rating"), "");
	assert_string_equal(cqc_rating_word("Inspected but not rated"), "");
	assert_string_equal(cqc_rating_word(NULL), "");
}

static void
the_newest_directory_of_their_own(void **state)
{
	(void)state;
	assert_string_equal(
	    directory_link(a,
		"<a href=\"/sites/default/files/2026-02/25_February_2026_CQC_directory.csv\">"
		"<a href='/sites/default/files/2026-03/04_March_2026_CQC_directory.csv?x=1'>"
		"<a HREF=\"/sites/default/files/2026-01/28_January_2026_cqc_directory.CSV\">"
		"<a href=https://www.cqc.org.uk/01_May_2030_CQC_directory.csv>"),
	    "https://www.cqc.org.uk/sites/default/files/2026-03/"
	    "04_March_2026_CQC_directory.csv?x=1");
	assert_null(
	    directory_link(a, "<a href=\"https://x.example/1_May_2030_CQC_directory.csv\">"));
	assert_null(directory_link(a, "<a href=\"//x.example/1_May_2030_CQC_directory.csv\">"));
	assert_null(directory_link(a, "<a href=\"/files/CQC_directory_old.csv\">"));
	assert_null(directory_link(a, "href=\""));
	assert_null(directory_link(a, ""));
}

static void
the_day_of_a_directory(void **state)
{
	(void)state;
	assert_string_equal(
	    directory_day(a, "04_November_2026_CQC_directory.csv", ""), "2026-11-04");
	assert_string_equal(directory_day(a, "directory.csv",
				"x\nThis was produced on 4 November 2026 by\nName,"),
	    "2026-11-04");
	assert_null(directory_day(a, "cqc_directory_2016-02_x.csv", "Name,4 November 2026"));
	assert_null(directory_day(a, "", ""));
}

static void
a_row_of_the_directory(void **state)
{
	const char *v[DIRECTORY_COLUMNS] = { [DIRECTORY_NAME] = " Example  House",
		[DIRECTORY_ADDRESS_1] = "1 Road",
		[DIRECTORY_TOWN] = " Town ",
		[DIRECTORY_POSTCODE] = "gl501aa",
		[DIRECTORY_PHONE] = "1242000001",
		[DIRECTORY_SERVICES] = "Nursing homes|Sole trader",
		[DIRECTORY_SPECIALISMS] = "Dementia|Dementia",
		[DIRECTORY_PROVIDER] = "P",
		[DIRECTORY_AUTHORITY] = "Gloucestershire",
		[DIRECTORY_LOCATION_ID] = "1-1",
		[DIRECTORY_PROVIDER_ID] = "1-2" };
	struct national_cqc_stage_args row = { .load_id = 7 };
	struct cqc_words words = { "", "" };

	(void)state;
	assert_null(directory_row(a, v, &row, &words));
	assert_string_equal(row.name, "Example House");
	assert_string_equal(row.address, "1 Road, Town");
	assert_string_equal(row.postcode, "GL50 1AA");
	assert_string_equal(row.phone, "01242 000001");
	assert_string_equal(row.services, "|care_home_nursing|other|");
	assert_string_equal(words.unknown, "|Sole trader|");
	assert_int_equal(row.care_home, 1);
	assert_string_equal(row.specialisms, "|Dementia|");
	assert_string_equal(row.rating, "");
	assert_null(row.checked_on);
	assert_int_equal(row.load_id, 7);
	v[DIRECTORY_LOCATION_ID] = " ";
	assert_non_null(directory_row(a, v, &row, &words));
	v[DIRECTORY_LOCATION_ID] = "1-1";
	v[DIRECTORY_NAME] = "";
	assert_string_equal(directory_row(a, v, &row, &words), "it has no name");
}

static int
read_detail(const char *json, struct cqc_detail *detail)
{
	const char *fault;

	return cqc_detail_read(a, json, strlen(json), detail, &fault);
}

static void
lists_may_be_anything(void **state)
{
	struct cqc_detail d;

	(void)state;
	assert_int_equal(
	    read_detail(
		"{\"locationId\":\"1-1\",\"name\":\"x\",\"relationships\":{},"
		"\"gacServiceTypes\":null,\"specialisms\":[null,1,{\"name\":2}],"
		"\"currentRatings\":[],\"assessment\":[null,{}],\"numberOfBeds\":\"12\","
		"\"onspdLatitude\":\"51.9\",\"onspdLongitude\":null}",
		&d),
	    CQC_DETAIL_OK);
	assert_string_equal(d.row.services, "");
	assert_string_equal(d.row.specialisms, "");
	assert_string_equal(d.row.rating, "");
	assert_int_equal(d.link_count, 0);
	assert_true(d.row.has_beds);
	assert_int_equal(d.row.beds, 12);
	assert_false(d.row.has_latitude);
	assert_null(d.row.registered_on);
	assert_null(d.row.deregistered_on);
}

static void
the_newer_rating_counts(void **state)
{
	struct cqc_detail d;

	(void)state;
	assert_int_equal(
	    read_detail(
		"{\"locationId\":\"1-1\",\"name\":\"x\",\"currentRatings\":{\"overall\":{"
		"\"rating\":\"Good\",\"reportDate\":\"2025-01-01\"}},\"assessment\":[{"
		"\"assessmentPlanPublishedDateTime\":\"2024-01-01T00:00:00Z\",\"ratings\":{"
		"\"overall\":[{\"rating\":\"Inadequate\"}]}}]}",
		&d),
	    CQC_DETAIL_OK);
	assert_string_equal(d.row.rating, "Good");
	assert_string_equal(d.row.rating_on, "2025-01-01");
	assert_int_equal(
	    read_detail(
		"{\"locationId\":\"1-1\",\"name\":\"x\",\"currentRatings\":{\"overall\":{"
		"\"rating\":\"Good\",\"reportDate\":\"2023-01-01\",\"organisationId\":\"1-0\"}}"
		","
		"\"assessment\":[{\"ratings\":{\"overall\":[{\"rating\":\"No published "
		"rating\"}],"
		"\"asgRatings\":[{\"assessmentDate\":\"2024-05-05\"}]}}]}",
		&d),
	    CQC_DETAIL_OK);
	assert_string_equal(d.row.rating, "Good");
	assert_int_equal(d.row.rating_inherited, 1);
	assert_int_equal(
	    read_detail(
		"{\"locationId\":\"1-1\",\"name\":\"x\",\"assessment\":[{\"ratings\":{"
		"\"overall\":[{\"rating\":\"Good\"}],\"asgRatings\":[{\"assessmentDate\":"
		"\"2024-05-05\"}]}}]}",
		&d),
	    CQC_DETAIL_OK);
	assert_string_equal(d.row.rating, "Good");
	assert_string_equal(d.row.rating_on, "2024-05-05");
	assert_int_equal(d.row.rating_inherited, 0);
}

static void
other_lines_of_a_kept_file(void **state)
{
	struct cqc_detail d;
	const char *fault;

	(void)state;
	assert_int_equal(
	    read_detail("{\"window\":{\"start\":\"\",\"end\":\"2026-11-21T10:00:00Z\"}}", &d),
	    CQC_DETAIL_NOTHING);
	assert_string_equal(d.window_end, "2026-11-21T10:00:00Z");
	assert_int_equal(
	    read_detail("{\"locationId\":\"1-1\",\"missing\":true}", &d), CQC_DETAIL_NOTHING);
	assert_null(d.window_end);
	assert_int_equal(read_detail("{\"locationId\":\"1-1\"}", &d), CQC_DETAIL_WRONG);
	assert_int_equal(read_detail("{\"name\":\"x\"}", &d), CQC_DETAIL_WRONG);
	assert_int_equal(read_detail("[]", &d), CQC_DETAIL_WRONG);
	assert_int_equal(
	    cqc_detail_read(a, "{\"locations\":[]}", 16, &d, &fault), CQC_DETAIL_WRONG);
	assert_non_null(strstr(fault, "a list of locations"));
}

static void
names_of_persons_are_taken_out(void **state)
{
	static const char json[] =
	    "{\"a\":[{\"contacts\":[{\"personGivenName\":\"P\"}],\"b\":1}],"
	    "\"nominatedIndividual\":{\"x\":1},\"registeredManagerAbsentDate\":\"2020-01-01\","
	    "\"c\":{\"personFamilyName\":\"Q\",\"d\":\"line\\nend\"}}";

	(void)state;
	assert_string_equal(cqc_detail_strip(a, json, strlen(json)),
	    "{\"a\":[{\"b\":1}],\"c\":{\"d\":\"line\\nend\"}}");
	assert_null(cqc_detail_strip(a, "[1]", 3));
	assert_null(cqc_detail_strip(a, "x", 1));
}

static const char *
read_nspl(const char *const *changes, struct nspl_row *row)
{
	const char *v[NSPL_COLUMNS] = { [NSPL_POSTCODE] = "GL50 1AA",
		[NSPL_INTRODUCED] = "199912",
		[NSPL_TERMINATED] = "",
		[NSPL_GRID] = "1",
		[NSPL_EASTING] = "0394000",
		[NSPL_NORTHING] = "0222000",
		[NSPL_LATITUDE] = "51.9",
		[NSPL_LONGITUDE] = "-2.1",
		[NSPL_LSOA21] = "E01000001",
		[NSPL_WARD] = "E05000001",
		[NSPL_DISTRICT] = "E07000078" };

	for (int i = 0; i < NSPL_COLUMNS; i++)
		if (changes[i] != NULL)
			v[i] = changes[i];
	return nspl_row_read(a, v, row);
}

static void
a_row_of_nspl(void **state)
{
	const char *none[NSPL_COLUMNS] = { NULL };
	const char *ended[NSPL_COLUMNS] = { [NSPL_TERMINATED] = "201903" };
	const char *nowhere[NSPL_COLUMNS] = {
		[NSPL_LATITUDE] = "99.999999", [NSPL_LONGITUDE] = "0.000000"
	};
	const char *no_grid[NSPL_COLUMNS] = { [NSPL_GRID] = "9" };
	const char *wrong[NSPL_COLUMNS] = { [NSPL_POSTCODE] = "GL50" };
	const char *wrong_end[NSPL_COLUMNS] = { [NSPL_TERMINATED] = "2019" };
	struct nspl_row row;

	(void)state;
	assert_null(read_nspl(none, &row));
	assert_string_equal(row.postcode.squeezed, "GL501AA");
	assert_true(row.placed);
	assert_int_equal(row.easting, 394000);
	assert_string_equal(row.introduced_on, "1999-12-01");
	assert_null(row.terminated_on);
	assert_string_equal(row.lsoa21, "E01000001");
	assert_null(row.lsoa11);
	assert_null(read_nspl(ended, &row));
	assert_string_equal(row.terminated_on, "2019-03-01");
	assert_null(read_nspl(nowhere, &row));
	assert_false(row.placed);
	assert_null(read_nspl(no_grid, &row));
	assert_false(row.placed);
	assert_string_equal(read_nspl(wrong, &row), "\"GL50\" is not a postcode");
	assert_string_equal(read_nspl(wrong_end, &row), "\"2019\" is not a month");
	assert_string_equal(nspl_edition(a, "NSPL_NOV_2021_UK_HR.csv"), "2021-11-01");
	assert_null(nspl_edition(a, "NSPL_21_UK.csv"));
	assert_null(nspl_edition(a, "NSPL_FEB_"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(three_vocabularies_of_services),
		TEST(values_between_bars_or_commas),
		TEST(ratings_in_any_spelling),
		TEST(the_newest_directory_of_their_own),
		TEST(the_day_of_a_directory),
		TEST(a_row_of_the_directory),
		TEST(lists_may_be_anything),
		TEST(the_newer_rating_counts),
		TEST(other_lines_of_a_kept_file),
		TEST(names_of_persons_are_taken_out),
		TEST(a_row_of_nspl),
	};

	return cmocka_run_group_tests_name("national_rows", tests, NULL, NULL);
}
