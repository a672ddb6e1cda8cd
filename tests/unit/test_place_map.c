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
	areas[0] = (struct map_area){&shapes[0], 3, "5 'homes'", "/areas/w"};
	areas[1] = (struct map_area){&shapes[1], 77, NULL, NULL};
	*dots = (struct map_dot){{52.05, -2.1}, "Dot\x01 here"};
	*circles = (struct map_circle){{52.05, -2.1}, 1112, "a mile or less"};
	map_draw(arena, &(struct map_request){areas, 2, dots, 1, circles, 1, 1004, 1}, map);
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
	assert_int_equal(map.dots[0].x, 502);
	/* A hundredth of a degree: 81 units. */
	assert_int_equal(map.circles[0].radius, 81);
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
	    cmocka_unit_test(test_drawing),
	    cmocka_unit_test(test_empty_and_odd_requests),
	    cmocka_unit_test(test_template),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
