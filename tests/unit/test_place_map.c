/* Maps: outlines that keep shared borders, whole units, path data, escaped pictures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/view.h"
#include "place/adjacency.h"
#include "place/map.h"
#include "place/outline.h"

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

static bool
has_corner(const struct outline_ring *ring, int32_t x, int32_t y)
{
	for (size_t i = 0; i < ring->count; i++)
		if (ring->corners[i].x == x && ring->corners[i].y == y)
			return true;
	return false;
}

/* Two areas that share a crooked border from (100,0) to (100,100). */
static void
test_shared_border_stays_shared(void **state)
{
	struct corner left[] = {{0, 0}, {100, 0}, {107, 20}, {113, 41}, {120, 60}, {110, 81},
	    {100, 100}, {0, 100}, {1, 50}};
	struct corner right[] = {{200, 100}, {100, 100}, {110, 81}, {120, 60}, {113, 41},
	    {107, 20}, {100, 0}, {200, 0}};
	struct outline_ring rings[] = {{left, 9}, {right, 8}};

	(void)state;
	outline_simplify(arena, rings, 2, 3);
	/* The ends and the one corner that stands out stay; small crooks go, on both sides. */
	for (size_t i = 0; i < 2; i++) {
		assert_true(has_corner(&rings[i], 100, 0));
		assert_true(has_corner(&rings[i], 100, 100));
		assert_true(has_corner(&rings[i], 120, 60));
		assert_false(has_corner(&rings[i], 107, 20));
		assert_false(has_corner(&rings[i], 113, 41));
		assert_false(has_corner(&rings[i], 110, 81));
	}
	assert_false(has_corner(&rings[0], 1, 50));
	assert_true(has_corner(&rings[0], 0, 0));
	assert_true(has_corner(&rings[1], 200, 100));
}

/* An island, an area with it as a hole, and a point-like ring. */
static void
test_rings_without_meetings(void **state)
{
	struct corner island[] = {{40, 40}, {50, 39}, {60, 40}, {60, 60}, {40, 60}};
	struct corner hole[] = {{60, 60}, {60, 40}, {50, 39}, {40, 40}, {40, 60}};
	struct corner speck[] = {{7, 7}, {7, 7}, {8, 7}, {7, 7}};
	struct outline_ring rings[] = {{island, 5}, {hole, 5}, {speck, 4}};

	(void)state;
	outline_simplify(arena, rings, 3, 2);
	assert_int_equal(rings[0].count, 4);
	assert_int_equal(rings[1].count, 4);
	assert_false(has_corner(&rings[0], 50, 39));
	assert_false(has_corner(&rings[1], 50, 39));
	assert_true(rings[2].count < 3);
	outline_simplify(arena, NULL, 0, 2);
}

/* A patchwork of cells with random borders: after any simplification every border of one
 * cell that is inside is the border of exactly one other, the other way round. */
static void
test_patchwork_has_no_gaps(void **state)
{
	enum { SIDE = 8, STEPS = 10 };
	static struct corner nodes[SIDE * STEPS + 1][SIDE * STEPS + 1];
	static struct corner all[SIDE * SIDE][4 * STEPS];
	struct outline_ring rings[SIDE * SIDE];
	uint32_t seed = 5;
	size_t stretches = 0;

	(void)state;
	for (int y = 0; y <= SIDE * STEPS; y++)
		for (int x = 0; x <= SIDE * STEPS; x++) {
			seed = seed * 1664525u + 1013904223u;
			nodes[y][x].x = x * 10 + (int32_t)(seed >> 28) % 9;
			seed = seed * 1664525u + 1013904223u;
			nodes[y][x].y = y * 10 + (int32_t)(seed >> 28) % 9;
		}
	for (int cell = 0; cell < SIDE * SIDE; cell++) {
		int x0 = cell % SIDE * STEPS, y0 = cell / SIDE * STEPS;
		size_t used = 0;

		for (int i = 0; i < STEPS; i++)
			all[cell][used++] = nodes[y0][x0 + i];
		for (int i = 0; i < STEPS; i++)
			all[cell][used++] = nodes[y0 + i][x0 + STEPS];
		for (int i = STEPS; i > 0; i--)
			all[cell][used++] = nodes[y0 + STEPS][x0 + i];
		for (int i = STEPS; i > 0; i--)
			all[cell][used++] = nodes[y0 + i][x0];
		rings[cell] = (struct outline_ring){all[cell], used};
	}
	outline_simplify(arena, rings, SIDE * SIDE, 6);
	for (int cell = 0; cell < SIDE * SIDE; cell++) {
		for (size_t i = 0; i < rings[cell].count; i++) {
			struct corner a = rings[cell].corners[i];
			struct corner b = rings[cell].corners[(i + 1) % rings[cell].count];
			size_t found = 0;

			for (int other = 0; other < SIDE * SIDE; other++)
				for (size_t k = 0; k < rings[other].count; k++) {
					struct corner c = rings[other].corners[k];
					struct corner d =
					    rings[other].corners[(k + 1) % rings[other].count];

					found += c.x == b.x && c.y == b.y && d.x == a.x &&
						 d.y == a.y;
				}
			/* Without a partner are only the stretches of the outside. */
			assert_true(found <= 1);
			if (cell % SIDE > 0 && cell % SIDE < SIDE - 1 && cell / SIDE > 0 &&
			    cell / SIDE < SIDE - 1)
				assert_int_equal(found, 1);
			stretches++;
		}
	}
	/* And something was simplified. */
	assert_true(stretches < SIDE * SIDE * 4 * STEPS * 3 / 4);
}

/* A square of 2 by 2 hundredths of a degree whose corner is there. */
static struct ring
square(int row, int column, bool clockwise)
{
	struct position *points = arena_array(arena, 4, sizeof(*points));
	static const int norths[] = {0, 0, 2, 2}, easts[] = {0, 2, 2, 0};

	for (size_t i = 0; i < 4; i++) {
		size_t corner = clockwise ? 3 - i : i;

		points[i] = (struct position){
		    51 + (row + norths[corner]) / 100.0, -2 + (column + easts[corner]) / 100.0};
	}
	return (struct ring){points, 4, false};
}

/* Eight squares around a ninth that is not there, some of them running the other way. */
static void
test_outline_of_a_frame(void **state)
{
	struct ring rings[8];
	struct shape shapes[8] = {{NULL}}, whole;
	size_t used = 0;

	(void)state;
	for (int row = 0; row < 3; row++)
		for (int column = 0; column < 3; column++) {
			if (row == 1 && column == 1)
				continue;
			rings[used] = square(2 * row, 2 * column, (row + column) % 3 == 0);
			shapes[used] = (struct shape){.rings = &rings[used], .ring_count = 1};
			used++;
		}
	adjacency_outline(arena, shapes, 8, &whole);
	assert_int_equal(whole.ring_count, 2);
	assert_int_equal(whole.rings[0].count + whole.rings[1].count, 12 + 4);
	/* The one of four points is the hole. */
	assert_true(whole.rings[whole.rings[1].count == 4].hole);
	assert_false(whole.rings[whole.rings[1].count != 4].hole);
	assert_true(shape_contains(&whole, (struct position){51.01, -1.99}));
	assert_false(shape_contains(&whole, (struct position){51.03, -1.97}));
	assert_true(fabs(whole.box.east - -1.94) < 1e-6);
}

/* Squares that touch in a corner alone stay two parts, however they are strung together. */
static void
test_outline_of_parts(void **state)
{
	struct ring rings[3] = {square(0, 0, false), square(2, 2, false), square(8, 8, true)};
	struct shape shapes[] = {{.rings = &rings[0], .ring_count = 1},
	    {.rings = &rings[1], .ring_count = 1}, {.rings = &rings[2], .ring_count = 1}};
	struct shape whole;
	size_t points = 0;

	(void)state;
	adjacency_outline(arena, shapes, 3, &whole);
	for (size_t i = 0; i < whole.ring_count; i++) {
		points += whole.rings[i].count;
		assert_false(whole.rings[i].hole);
	}
	assert_int_equal(points, 12);
	assert_true(shape_contains(&whole, (struct position){51.03, -1.97}));
	assert_false(shape_contains(&whole, (struct position){51.03, -1.99}));
	adjacency_outline(arena, NULL, 0, &whole);
	assert_int_equal(whole.ring_count, 0);
}

/* A box of the picture as an area. */
static struct map_named
named_box(int number, const char *name, int left, int top, int width, int height)
{
	struct corner *corners = arena_array(arena, 4, sizeof(*corners));
	struct outline_ring *ring = arena_alloc(arena, sizeof(*ring));

	corners[0] = (struct corner){left, top};
	corners[1] = (struct corner){left + width, top};
	corners[2] = (struct corner){left + width, top + height};
	corners[3] = (struct corner){left, top + height};
	*ring = (struct outline_ring){corners, 4};
	return (struct map_named){number, name, {left + width / 2, top + height / 2}, ring, 1};
}

/* A name where it fits, a number where it does not, none for what has no number. */
static void
test_names_and_numbers(void **state)
{
	struct map_named named[] = {named_box(1, "Cam", 100, 100, 200, 100),
	    named_box(2, "A name that is far too long for so small an area", 400, 100, 60, 60),
	    named_box(0, "Nothing", 600, 100, 100, 100)};
	struct map_label labels[3];

	(void)state;
	assert_int_equal(map_labels(arena, named, 3, 15, 800, 600, labels), 2);
	assert_string_equal(labels[0].text, "Cam");
	assert_int_equal(labels[0].x, 200);
	assert_int_equal(labels[0].y, 155); /* the foot: 0.36 of 15 below the middle */
	assert_false(labels[0].leads);
	assert_string_equal(labels[1].text, "2");
	assert_int_equal(labels[1].x, 430);
	/* Large letters leave no room for the name. */
	assert_int_equal(map_labels(arena, named, 1, 120, 800, 600, labels), 1);
	assert_string_equal(labels[0].text, "1");
}

/* Forty areas of ten units each, side by side in a corner: their numbers are all there, lie
 * nowhere on one another, and stay inside the picture. */
static void
test_no_label_lies_on_another(void **state)
{
	struct map_named named[40];
	struct map_label labels[40];
	size_t leading = 0;

	(void)state;
	for (int i = 0; i < 40; i++)
		named[i] = named_box(i + 1, NULL, i % 8 * 10, i / 8 * 10, 10, 10);
	assert_int_equal(map_labels(arena, named, 40, 30, 800, 600, labels), 40);
	for (size_t i = 0; i < 40; i++) {
		/* Half of what "88" needs at the least: letters are over 0.5 of their height.
		 */
		int half = (int)strlen(labels[i].text) * 8;

		assert_true(labels[i].x - half >= 0 && labels[i].x + half <= 800);
		assert_true(labels[i].y - 22 >= 0 && labels[i].y <= 600);
		for (size_t other = 0; other < i; other++)
			assert_true(abs(labels[i].y - labels[other].y) >= 30 ||
				    abs(labels[i].x - labels[other].x) >=
					half + (int)strlen(labels[other].text) * 8);
		leading += labels[i].leads;
		if (labels[i].leads)
			assert_true(labels[i].tip.x < 80 && labels[i].tip.y < 50);
	}
	assert_true(leading >= 30);
}

static void
test_shared_ending(void **state)
{
	static const char *const patches[] = {
	    "Cam patch (example)", NULL, "Stroud patch (example)"};
	static const char *const none[] = {"Northam", "Southam"};
	static const char *const whole[] = {"patch", "North patch"};

	(void)state;
	assert_int_equal(map_shared_ending(patches, 3), strlen(" patch (example)"));
	assert_int_equal(map_shared_ending(none, 2), 0); /* "tham" is part of a word */
	assert_int_equal(map_shared_ending(whole, 2), 0);
	assert_int_equal(map_shared_ending(patches, 1), 0);
	assert_int_equal(map_shared_ending(NULL, 0), 0);
}

static const struct position west_points[] = {
    {52, -2.2}, {52, -2.1}, {52.1, -2.1}, {52.1, -2.2}};
static const struct position east_points[] = {
    {52, -2.1}, {52, -2.0}, {52.1, -2.0}, {52.1, -2.1}};
static const struct ring west_ring = {west_points, 4, false};
static const struct ring east_ring = {east_points, 4, false};

static void
draw(struct map *map)
{
	struct shape *shapes = arena_array(arena, 2, sizeof(*shapes));
	struct map_area *areas = arena_array(arena, 2, sizeof(*areas));
	struct map_dot *dots = arena_alloc(arena, sizeof(*dots));
	struct map_circle *circles = arena_alloc(arena, sizeof(*circles));

	shapes[0] = (struct shape){
	    .code = "W", .name = "West <&\">", .rings = &west_ring, .ring_count = 1};
	shapes[1] =
	    (struct shape){.code = "E", .name = "East", .rings = &east_ring, .ring_count = 1};
	shape_box(&shapes[0]);
	shape_box(&shapes[1]);
	areas[0] = (struct map_area){&shapes[0], 3, "5 'homes'", "/areas/w", 1, false};
	areas[1] = (struct map_area){&shapes[1], 77, NULL, NULL, 2, false};
	*dots = (struct map_dot){{52.05, -2.1}, "Dot\x01 here"};
	*circles = (struct map_circle){{52.05, -2.1}, 1112, "a mile or less"};
	map_draw(arena, &(struct map_request){areas, 2, dots, 1, circles, 1, 1004, 0, 1}, map);
}

static void
test_drawing(void **state)
{
	struct map map;

	(void)state;
	draw(&map);
	assert_int_equal(map.width, 1004);
	/* 0.1 degree of latitude to 0.2 of longitude at 52.05 north: 1000 units x 0.5 / 0.6150,
	 * and the margins. */
	assert_int_equal(map.height, 818);
	assert_string_equal(map.shapes[0].path, "M2 815l500 0 0-813-500 0z");
	assert_string_equal(map.shapes[1].path, "M502 815l500 0 0-813-500 0z");
	assert_int_equal(map.shapes[0].band, 3);
	assert_int_equal(map.shapes[1].band, 0); /* there is no band 77 */
	assert_true(abs(map.shapes[0].label_x - 252) <= 1);
	assert_true(abs(map.shapes[0].label_y - 409) <= 1);
	assert_true(map.shapes[0].has_room);
	assert_int_equal(map.narrow_count, 2);
	assert_string_equal(map.narrow[0].text, "1");
	assert_int_equal(map.wide_count, 2);
	assert_string_equal(map.wide[0].text, "West <&\">");
	assert_string_equal(map.wide[1].text, "East");
	assert_int_equal(map.dots[0].x, 502);
	/* A hundredth of a degree: 81 units. */
	assert_int_equal(map.circles[0].radius, 81);
	/* Two miles are 3218.7 metres, of which 1112 are 81.3 units; five would be over a third. */
	assert_int_equal(map.scale, 235);
	assert_string_equal(map.scale_label, "2 miles");
}

static void
test_empty_and_odd_requests(void **state)
{
	struct map_request none = {.width = -5};
	struct map_dot far[] = {{{-89, 179}, "x"}, {{52, -2}, NULL}};
	struct map map;

	(void)state;
	map_draw(arena, &none, &map);
	assert_int_equal(map.width, 100);
	map_draw(
	    arena, &(struct map_request){.dots = far, .dot_count = 2, .width = 1 << 30}, &map);
	assert_int_equal(map.width, 10000);
	assert_true(map.height <= 4 * map.width + 10);
}

/* The template prints what was drawn, escaped, and the same in a table. */
static void
test_template(void **state)
{
	static const char page[] =
	    "<?cs include:\"place/map.cs\" ?><?cs call:map_figure(Map) ?>"
	    "<?cs call:map_table(Map) ?><?cs call:map_dots(Map) ?>";
	char folder[] = "/tmp/test_place_map.XXXXXX", path[80], top[4000], place[4096];
	struct templates *templates;
	struct view *view = view_new(arena), *at = view_branch(view, "Map");
	const char *html, *fault = NULL;
	struct map map;
	size_t length;
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_non_null(getcwd(top, sizeof(top)));
	snprintf(place, sizeof(place), "%s/templates/place", top);
	snprintf(path, sizeof(path), "%s/place", folder);
	assert_int_equal(symlink(place, path), 0);
	snprintf(path, sizeof(path), "%s/page.cs", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(page, file);
	fclose(file);
	draw(&map);
	map_view(at, &map);
	view_text(at, "id", "map");
	view_text(at, "title", "Homes & more");
	templates = templates_new(folder);
	if (templates_render(templates, arena, "page.cs", view, &html, &length, &fault) != 0)
		fail_msg("%s", fault);
	assert_non_null(strstr(html, "d=\"M2 815l500 0 0-813-500 0z\""));
	assert_non_null(strstr(html, "app-map__area--band-3"));
	assert_non_null(strstr(html, "aria-labelledby=\"map-title map-description\""));
	assert_non_null(strstr(html, "West &lt;&amp;&quot;&gt;"));
	assert_non_null(strstr(html, "href=\"/areas/w\""));
	assert_non_null(strstr(html, "app-map__labels--narrow"));
	assert_non_null(strstr(html, ">East</text>"));
	assert_non_null(strstr(html, "No figure"));
	assert_non_null(strstr(html, "<li>Dot"));
	templates_free(templates);
	unlink(path);
	snprintf(path, sizeof(path), "%s/place", folder);
	unlink(path);
	rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_shared_border_stays_shared),
	    cmocka_unit_test(test_rings_without_meetings),
	    cmocka_unit_test(test_patchwork_has_no_gaps),
	    cmocka_unit_test(test_outline_of_a_frame),
	    cmocka_unit_test(test_outline_of_parts),
	    cmocka_unit_test(test_names_and_numbers),
	    cmocka_unit_test(test_no_label_lies_on_another),
	    cmocka_unit_test(test_shared_ending),
	    cmocka_unit_test(test_drawing),
	    cmocka_unit_test(test_empty_and_odd_requests),
	    cmocka_unit_test(test_template),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
