/* GeoJSON as it comes, and as it should not come. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/geojson.h"

static const struct geojson_property wanted[] = {
    {"LSOA##CD|LSOACD", true}, {"LSOA##NM", false}, {"LADCD_ACTIVE", false}};

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new(64 << 20);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static int
read_text(const char *text, struct geojson *out)
{
	return geojson_read(arena, text, strlen(text), wanted, 3, out);
}

#define SQUARE "[[-2,51],[-1,51],[-1,52],[-2,52],[-2,51]]"
#define FEATURE(properties, geometry) \
	"{\"type\":\"Feature\",\"properties\":" properties ",\"geometry\":" geometry "}"
#define POLYGON(rings) "{\"type\":\"Polygon\",\"coordinates\":[" rings "]}"
#define COLLECTION(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define CODE "{\"LSOA21CD\":\"E01022100\",\"LSOA21NM\":\" Cheltenham 008A \",\"FID\":1}"

static void
test_polygon(void **state)
{
	struct geojson g;

	(void)state;
	assert_int_equal(read_text(COLLECTION(FEATURE(CODE, POLYGON(SQUARE))), &g), GEOJSON_OK);
	assert_null(g.fault);
	assert_int_equal(g.count, 1);
	assert_int_equal(g.corners, 5);
	assert_false(g.more);
	assert_string_equal(g.keys[0], "LSOA21CD");
	assert_string_equal(g.features[0].shape.code, "E01022100");
	assert_string_equal(g.features[0].shape.name, "Cheltenham 008A");
	assert_null(g.features[0].values[2]);
	assert_int_equal(g.features[0].shape.ring_count, 1);
	assert_int_equal(g.features[0].shape.rings[0].count, 4); /* the end is not repeated */
	assert_true(g.features[0].shape.box.south == 51);
	assert_true(g.features[0].shape.box.west == -2);
	assert_true(shape_contains(&g.features[0].shape, (struct position){51.5, -1.5}));
}

static void
test_many_polygons_and_holes(void **state)
{
	static const char text[] = COLLECTION(
	    FEATURE(CODE, "{\"type\":\"MultiPolygon\",\"coordinates\":[[" SQUARE
			  ",[[-1.8,51.2],[-1.2,51.2],[-1.2,51.8],[-1.8,51.8],[-1.8,51.2]]],"
			  "[[[0,51,99.5],[1,51],[1,52],[0,51]]]]}"));
	struct geojson g;
	const struct shape *s;

	(void)state;
	assert_int_equal(read_text(text, &g), GEOJSON_OK);
	s = &g.features[0].shape;
	assert_int_equal(s->ring_count, 3);
	assert_false(s->rings[0].hole);
	assert_true(s->rings[1].hole);
	assert_false(s->rings[2].hole);
	assert_false(shape_contains(s, (struct position){51.5, -1.5}));
	assert_true(shape_contains(s, (struct position){51.1, -1.5}));
	assert_true(shape_contains(s, (struct position){51.2, 0.9}));
}

static void
test_property_names(void **state)
{
	struct geojson g;

	(void)state;
	/* Of two years the later; small letters; the alias without a year. */
	assert_int_equal(
	    read_text(COLLECTION(FEATURE(
			  "{\"LSOA21CD\":\"new\",\"LSOA11CD\":\"old\"}", POLYGON(SQUARE))),
		&g),
	    GEOJSON_OK);
	assert_string_equal(g.features[0].shape.code, "new");
	assert_string_equal(g.keys[0], "LSOA21CD");
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("{\"lsoa21cd\":\"x\"}", POLYGON(SQUARE))), &g),
	    GEOJSON_OK);
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("{\"LSOACD\":\"y\"}", POLYGON(SQUARE))), &g),
	    GEOJSON_OK);
	assert_string_equal(g.features[0].shape.code, "y");
	/* Missing, blank, or not a text. */
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("{\"WD25CD\":\"z\"}", POLYGON(SQUARE))), &g),
	    GEOJSON_MISSING);
	assert_non_null(strstr(g.fault, "WD25CD"));
	assert_int_equal(g.count, 0);
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("{\"LSOA21CD\":\" \"}", POLYGON(SQUARE))), &g),
	    GEOJSON_MISSING);
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("{\"LSOA21CD\":7}", POLYGON(SQUARE))), &g),
	    GEOJSON_MISSING);
	assert_int_equal(
	    read_text(COLLECTION(FEATURE("null", POLYGON(SQUARE))), &g), GEOJSON_MISSING);
}

static void
test_transfer_limit(void **state)
{
	struct geojson g;

	(void)state;
	assert_int_equal(read_text("{\"type\":\"FeatureCollection\",\"features\":[],"
				   "\"exceededTransferLimit\":true}",
			     &g),
	    GEOJSON_OK);
	assert_true(g.more);
	assert_int_equal(
	    read_text("\xef\xbb\xbf\n{\"type\":\"FeatureCollection\",\"features\":[],"
		      "\"properties\":{\"exceededTransferLimit\":true}}",
		&g),
	    GEOJSON_OK);
	assert_true(g.more);
	assert_int_equal(g.count, 0);
}

static void
test_refused(void **state)
{
	static const struct {
		const char *text;
		int code;
	} cases[] = {
	    {"", GEOJSON_NOT_JSON},
	    {"  \n", GEOJSON_NOT_JSON},
	    {"<!DOCTYPE html><html>", GEOJSON_HTML},
	    {"\xef\xbb\xbf <html>", GEOJSON_HTML},
	    {"{\"type\":\"FeatureCollection\",\"features\":[{", GEOJSON_NOT_JSON},
	    {"nonsense", GEOJSON_NOT_JSON},
	    {"{\"error\":{\"code\":400,\"message\":\"Invalid URL\"}}", GEOJSON_SERVER_FAULT},
	    {"{\"error\":7}", GEOJSON_SERVER_FAULT},
	    {"[]", GEOJSON_NOT_FEATURES},
	    {"{}", GEOJSON_NOT_FEATURES},
	    {"{\"geometryType\":\"esriGeometryPolygon\",\"features\":[]}",
		GEOJSON_NOT_FEATURES},
	    {"{\"type\":\"FeatureCollection\",\"features\":{}}", GEOJSON_NOT_FEATURES},
	    {"{\"type\":\"FeatureCollection\"}", GEOJSON_NOT_FEATURES},
	    {COLLECTION(FEATURE(CODE, "null")), GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, "{\"type\":\"Point\",\"coordinates\":[-2,51]}")),
		GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, "{\"type\":\"Polygon\"}")), GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, POLYGON(""))), GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, POLYGON("[[0,1],[1,1]]"))), GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, POLYGON("[[0,1],[0,1],[0,1],[0,1]]"))),
		GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, POLYGON("[[0,1],[1,\"x\"],[1,2],[0,1]]"))),
		GEOJSON_BAD_SHAPE},
	    {COLLECTION(FEATURE(CODE, POLYGON("[[0],[1,1],[1,2],[0,1]]"))), GEOJSON_BAD_SHAPE},
	    {COLLECTION(
		 FEATURE(CODE, POLYGON("[[383316,218534],[383317,218534],[383317,218599]]"))),
		GEOJSON_NOT_DEGREES},
	    {COLLECTION("7"), GEOJSON_MISSING},
	    {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", GEOJSON_TOO_LARGE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct geojson g;
		int code = read_text(cases[i].text, &g);

		if (code != cases[i].code)
			fail_msg("%s: code %d, not %d", cases[i].text, code, cases[i].code);
		assert_non_null(g.fault);
		assert_int_equal(g.count, 0);
	}
}

static void
test_server_fault_is_told(void **state)
{
	struct geojson g;

	(void)state;
	read_text("{\"error\":{\"code\":400,\"message\":\"Invalid URL\"}}", &g);
	assert_non_null(strstr(g.fault, "Invalid URL"));
}

static void
test_nesting_in_texts_does_not_count(void **state)
{
	struct geojson g;

	(void)state;
	assert_int_equal(read_text("{\"type\":\"FeatureCollection\",\"features\":[],"
				   "\"note\":\"\\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"}",
			     &g),
	    GEOJSON_OK);
}

static void
test_too_many_values(void **state)
{
	size_t length = 3 * (size_t)GEOJSON_MOST_CORNERS + 10;
	char *text = arena_alloc(arena, length);
	struct geojson g;

	(void)state;
	memset(text, ',', length);
	text[0] = '[';
	assert_int_equal(geojson_read(arena, text, length, wanted, 3, &g), GEOJSON_TOO_LARGE);
}

static void
test_write_and_read_again(void **state)
{
	static const char many[] = "{\"type\":\"MultiPolygon\",\"coordinates\":["
				   "[[[-2.000000,51.000000],[-1.000000,51.000000],"
				   "[-1.000000,52.000000],[-2.000000,51.000000]],"
				   "[[-1.500000,51.200000],[-1.200000,51.200000],"
				   "[-1.200000,51.500000],[-1.500000,51.200000]]],"
				   "[[[-179.123456,-89.123456],[1.000000,51.000000],"
				   "[1.000000,52.000000],[-179.123456,-89.123456]]]]}";
	struct shape shape = {0};
	const char *fault = NULL;

	(void)state;
	assert_int_equal(
	    geojson_read_shape(arena, many, sizeof(many) - 1, &shape, &fault), GEOJSON_OK);
	assert_null(fault);
	assert_int_equal(shape.ring_count, 3);
	assert_true(shape.rings[1].hole);
	assert_string_equal(geojson_write(arena, &shape), many);
	assert_int_equal(geojson_read_shape(arena, "{}", 2, &shape, &fault), GEOJSON_BAD_SHAPE);
	assert_non_null(fault);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_polygon),
	    cmocka_unit_test(test_many_polygons_and_holes),
	    cmocka_unit_test(test_property_names),
	    cmocka_unit_test(test_transfer_limit),
	    cmocka_unit_test(test_refused),
	    cmocka_unit_test(test_server_fault_is_told),
	    cmocka_unit_test(test_nesting_in_texts_does_not_count),
	    cmocka_unit_test(test_too_many_values),
	    cmocka_unit_test(test_write_and_read_again),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
