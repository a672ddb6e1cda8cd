/* Routes: which path and method finds which, and what stands in :id and :code. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/route.h"

PAGE(start, "/", ANYONE, nothing, "x.cs")
{
	return 200;
}

PAGE(shared_new, "/s/new", ANYONE, nothing, "x.cs")
{
	return 200;
}

PAGE(thing, "/things/:id", SIGNED_IN, nothing, "x.cs")
{
	return 200;
}

PAGE(shared, "/s/:code", ANYONE, nothing, "x.cs")
{
	return 200;
}

PAGE(part, "/things/:id/parts/:code", ANYONE, nothing, "x.cs")
{
	return 200;
}

ACTION(thing_change, "/things/:id", "thing.change", nothing, thing)
{
	return 200;
}

ACTION(thing_drop, "/things/:id/drop", "thing.change", nothing, thing)
{
	return 200;
}

static struct site site;
static struct req rq;

static int
set_up(void **state)
{
	(void)state;
	site.routes = route_all(&site.route_count);
	rq = (struct req){.a = arena_new(1024 * 1024), .site = &site};
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(rq.a);
	return 0;
}

static const char *
find(enum method method, const char *path)
{
	int status;

	rq.route = NULL;
	rq.path_id = 0;
	rq.path_code = NULL;
	rq.method = method;
	rq.path = path;
	status = route_find(&rq);
	if (status != 0)
		return status == 404 ? "404" : status == 405 ? "405" : "?";
	return rq.route->name;
}

static void
routes_gather_themselves(void **state)
{
	(void)state;
	assert_int_equal(site.route_count, 7);
	for (size_t i = 0; i < site.route_count; i++)
		assert_null(route_clash(site.routes[i]));
}

static void
paths_find_their_route(void **state)
{
	(void)state;
	assert_string_equal(find(GET, "/"), "start");
	assert_string_equal(find(GET, "/things/12"), "thing");
	assert_int_equal(rq.path_id, 12);
	assert_string_equal(find(POST, "/things/12"), "thing_change");
	assert_string_equal(find(POST, "/things/999999999999999999/drop"), "thing_drop");
	assert_int_equal(rq.path_id, 999999999999999999);
	assert_string_equal(find(GET, "/things/12/parts/a-9Z"), "part");
	assert_int_equal(rq.path_id, 12);
	assert_string_equal(rq.path_code, "a-9Z");
	assert_ptr_equal(thing_drop_route.page, &thing_route);
	assert_string_equal(thing_drop_route.may, "thing.change");
}

static void
a_word_comes_before_a_code(void **state)
{
	(void)state;
	assert_string_equal(find(GET, "/s/new"), "shared_new");
	assert_string_equal(find(GET, "/s/newer"), "shared");
	assert_string_equal(rq.path_code, "newer");
}

static void
other_paths_find_nothing(void **state)
{
	static const char *const paths[] = {"", "//", "/thing", "/things", "/things/", "/s/a_b",
	    "/s/a.b", "/s/a%20b", "/s/\xc3\xa9", "/s/", "/things/a", "/things/12/",
	    "/things/12/drop", "/things/12/parts", "/things/12/parts/", "/things/x/parts/a",
	    "/things/012/parts/a", "/things/-1/parts/a", "/things/1e3/parts/a",
	    "/things/1000000000000000000/parts/a", "/THINGS/12/parts/a", "/things/12/parts/a/b",
	    "things/12", "/s/12345678901234567890123456789012345678901"};

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		const char *answer = find(GET, paths[i]);

		if (strcmp(paths[i], "/things/12/drop") == 0)
			assert_string_equal(answer, "405");
		else
			assert_string_equal(answer, "404");
	}
	assert_string_equal(find(POST, "/"), "405");
	assert_string_equal(find(POST, "/s/new"), "405");
	assert_string_equal(find(POST, "/nothing"), "404");
}

static void
a_path_is_put_together_again(void **state)
{
	(void)state;
	find(POST, "/things/12/drop");
	assert_string_equal(route_path(&rq, &thing_route), "/things/12");
	assert_string_equal(route_path(&rq, &thing_drop_route), "/things/12/drop");
	assert_string_equal(route_path(&rq, &start_route), "/");
	find(GET, "/s/newer");
	assert_string_equal(route_path(&rq, &shared_route), "/s/newer");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(routes_gather_themselves, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(paths_find_their_route, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_word_comes_before_a_code, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(other_paths_find_nothing, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_path_is_put_together_again, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
