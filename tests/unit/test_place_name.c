/* Names of places, and the shipped tables that hold them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/name.h"
#include "place/postcode.h"

static void
test_fold(void **state)
{
	static const struct {
		const char *name, *folded;
	} cases[] = {{"Stow-on-the-Wold", "stow on the wold"}, {"St Mark's", "st marks"},
	    {"Saint Mark\xe2\x80\x99s", "st marks"}, {"St. Briavels", "st briavels"},
	    {"  Bishops   Cleeve ", "bishops cleeve"},
	    {"Innsworth & Longford", "innsworth and longford"},
	    {"Newtown (Sharpness)", "newtown sharpness"}, {"Caf\xc3\xa9", "cafe"}, {"", ""},
	    {"&&&", "and and and"}, {"---", ""}, {"saints", "saints"}};
	struct arena *a = arena_new(1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(place_name_fold(a, cases[i].name), cases[i].folded);
	arena_free(a);
}

static void
test_trim(void **state)
{
	struct arena *a = arena_new(1 << 20);

	(void)state;
	assert_string_equal(place_name_trim(a, "stroud glos uk"), "stroud");
	assert_string_equal(place_name_trim(a, "ham gloucestershire england"), "ham");
	assert_string_equal(place_name_trim(a, "stroud"), "stroud");
	assert_string_equal(place_name_trim(a, "glos"), "glos");
	assert_string_equal(
	    place_name_trim(a, "south gloucestershire"), "south gloucestershire");
	arena_free(a);
}

static void
test_slips(void **state)
{
	(void)state;
	assert_int_equal(place_name_slips("stroud", "stroud", 2), 0);
	assert_int_equal(place_name_slips("stroud", "strowd", 2), 1);
	assert_int_equal(place_name_slips("stroud", "strod", 2), 1);
	assert_int_equal(place_name_slips("stroud", "strouud", 2), 1);
	assert_int_equal(place_name_slips("stroud", "storud", 2), 1); /* swapped */
	assert_int_equal(place_name_slips("cheltnam", "cheltenham", 3), 2);
	assert_int_equal(place_name_slips("ca", "abc", 3), 3); /* not edited twice */
	assert_int_equal(place_name_slips("stroud", "painswick", 2), 3);
	assert_int_equal(place_name_slips("", "abc", 3), 3);
	assert_int_equal(place_name_slips("", "", 0), 0);
	assert_int_equal(place_name_slips("a", "b", 0), 1);
	assert_int_equal(place_name_slips_allowed(3), 0);
	assert_int_equal(place_name_slips_allowed(4), 1);
	assert_int_equal(place_name_slips_allowed(6), 2);
	assert_int_equal(place_name_slips_allowed(10), 3);
}

/* The whole table at once, to prove that leaving off early changes no answer. */
static unsigned
slips_slowly(const char *one, const char *other)
{
	unsigned t[16][16];
	size_t m = strlen(one), n = strlen(other);

	for (size_t i = 0; i <= m; i++) {
		for (size_t j = 0; j <= n; j++) {
			if (i == 0 || j == 0) {
				t[i][j] = (unsigned)(i + j);
				continue;
			}
			t[i][j] = t[i - 1][j - 1] + (one[i - 1] != other[j - 1]);
			if (t[i - 1][j] + 1 < t[i][j])
				t[i][j] = t[i - 1][j] + 1;
			if (t[i][j - 1] + 1 < t[i][j])
				t[i][j] = t[i][j - 1] + 1;
			if (i > 1 && j > 1 && one[i - 1] == other[j - 2] &&
			    one[i - 2] == other[j - 1] && t[i - 2][j - 2] + 1 < t[i][j])
				t[i][j] = t[i - 2][j - 2] + 1;
		}
	}
	return t[m][n];
}

static void
test_slips_against_the_whole_table(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char words[2][9];

		for (int w = 0; w < 2; w++) {
			size_t length;

			seed = seed * 1664525u + 1013904223u;
			length = (seed >> 24) % 9;
			for (size_t i = 0; i < length; i++) {
				seed = seed * 1664525u + 1013904223u;
				words[w][i] = (char)('a' + (seed >> 24) % 3);
			}
			words[w][length] = '\0';
		}
		for (unsigned most = 0; most < 4; most++) {
			unsigned want = slips_slowly(words[0], words[1]);

			if (want > most)
				want = most + 1;
			assert_int_equal(place_name_slips(words[0], words[1], most), want);
		}
	}
}

/* Cuts a line of a table that has no quoted field. */
static size_t
cut(char *line, char *fields[], size_t most)
{
	size_t count = 0;

	line[strcspn(line, "\r\n")] = '\0';
	for (char *at = line; at != NULL && count < most; count++) {
		char *comma = strchr(at, ',');

		fields[count] = at;
		if (comma != NULL)
			*comma++ = '\0';
		at = comma;
	}
	return count;
}

static double
number(const char *text)
{
	char *end;
	double value = strtod(text, &end);

	assert_true(end != text && *end == '\0');
	return value;
}

static void
test_towns(void **state)
{
	struct arena *a = arena_new(1 << 22);
	FILE *file = fopen("sql/facts/town.csv", "r");
	char line[400], before[100] = "", *f[7];
	int towns = 0, others = 0;

	(void)state;
	assert_non_null(file);
	assert_non_null(fgets(line, sizeof(line), file));
	assert_string_equal(line, "name,folded,other,kind,latitude,longitude,district\n");
	while (fgets(line, sizeof(line), file) != NULL) {
		assert_int_equal(cut(line, f, 7), 7);
		assert_string_equal(f[1], place_name_fold(a, f[0]));
		assert_true(strcmp(before, f[1]) < 0);
		snprintf(before, sizeof(before), "%s", f[1]);
		assert_true(
		    f[2][0] == '\0' || (f[2][0] == '|' && f[2][strlen(f[2]) - 1] == '|'));
		assert_true(strcmp(f[3], "town") == 0 || strcmp(f[3], "village") == 0 ||
			    strcmp(f[3], "suburb") == 0);
		if (strcmp(f[6], "E07000078") >= 0 && strcmp(f[6], "E07000083") <= 0) {
			assert_true(number(f[4]) > 51.57 && number(f[4]) < 52.12);
			assert_true(number(f[5]) > -2.69 && number(f[5]) < -1.61);
			towns += strcmp(f[3], "town") == 0;
			others += strcmp(f[3], "town") != 0;
		} else {
			assert_true(number(f[4]) > 51.3 && number(f[4]) < 52.4);
			assert_true(number(f[5]) > -3 && number(f[5]) < -1);
			assert_string_equal(f[3], "town");
		}
	}
	fclose(file);
	arena_free(a);
	assert_true(towns >= 25);
	assert_true(others >= 300);
}

static void
test_postcode_parts(void **state)
{
	static const struct {
		const char *path, *kind;
		enum postcode_kind read_as;
		int least;
	} tables[] = {{"sql/facts/outcode.csv", "outcode", POSTCODE_OUTCODE, 100},
	    {"sql/facts/sector.csv", "sector", POSTCODE_SECTOR, 100}};

	(void)state;
	for (size_t t = 0; t < 2; t++) {
		FILE *file = fopen(tables[t].path, "r");
		char line[400], *f[7];
		int rows = 0;

		assert_non_null(file);
		assert_non_null(fgets(line, sizeof(line), file));
		while (fgets(line, sizeof(line), file) != NULL) {
			struct postcode p;

			/* One council's name holds a comma and is quoted. */
			if (strchr(line, '"') == NULL) {
				assert_int_equal(cut(line, f, 7), 7);
				assert_true(number(f[6]) >= 0 && number(f[6]) <= 1);
			} else {
				assert_int_equal(cut(line, f, 4), 4);
			}
			assert_string_equal(f[1], tables[t].kind);
			assert_int_equal(
			    postcode_read(f[0], strlen(f[0]), &p), tables[t].read_as);
			assert_string_equal(p.display, f[0]);
			assert_true(number(f[2]) > 51 && number(f[2]) < 53);
			assert_true(number(f[3]) > -3.5 && number(f[3]) < -1);
			rows++;
		}
		fclose(file);
		assert_true(rows >= tables[t].least);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_fold),
	    cmocka_unit_test(test_trim),
	    cmocka_unit_test(test_slips),
	    cmocka_unit_test(test_slips_against_the_whole_table),
	    cmocka_unit_test(test_towns),
	    cmocka_unit_test(test_postcode_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
