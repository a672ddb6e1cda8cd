/* Routes: gathered by the linker, matched part by part. */
#include "lib/route.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

extern const struct route *const __start_cm_routes[] __attribute__((weak));
extern const struct route *const __stop_cm_routes[] __attribute__((weak));

const struct form nothing = { .name = "nothing", .size = sizeof(struct nothing_form) };

enum { CODE_MOST = 40, ID_DIGITS = 18 };

const struct route *const *
route_all(size_t *count)
{
	*count = (size_t)(__stop_cm_routes - __start_cm_routes);
	return __start_cm_routes;
}

static bool
is_id(const char *part, size_t length)
{
	if (length == 0 || length > ID_DIGITS || (length > 1 && part[0] == '0'))
		return false;
	for (size_t i = 0; i < length; i++)
		if (!isdigit((unsigned char)part[i]))
			return false;
	return true;
}

static bool
is_code(const char *part, size_t length)
{
	if (length == 0 || length > CODE_MOST)
		return false;
	for (size_t i = 0; i < length; i++)
		if (!isalnum((unsigned char)part[i]) && part[i] != '-')
			return false;
	return true;
}

/* One part of a pattern against one part of a path. */
static bool
part_fits(struct req *rq, const char *pattern, size_t pattern_length, const char *part,
    size_t length)
{
	if (pattern_length == 3 && memcmp(pattern, ":id", 3) == 0) {
		if (!is_id(part, length))
			return false;
		rq->path_id = strtoll(part, NULL, 10);
		return true;
	}
	if (pattern_length == 5 && memcmp(pattern, ":code", 5) == 0) {
		if (!is_code(part, length))
			return false;
		rq->path_code = arena_strndup(rq->a, part, length);
		return true;
	}
	return pattern_length == length && memcmp(pattern, part, length) == 0;
}

static bool
path_fits(struct req *rq, const char *pattern, const char *path)
{
	while (*pattern == '/' && *path == '/') {
		size_t pattern_length = strcspn(++pattern, "/");
		size_t length = strcspn(++path, "/");

		if (!part_fits(rq, pattern, pattern_length, path, length))
			return false;
		pattern += pattern_length;
		path += length;
	}
	return *pattern == '\0' && *path == '\0';
}

int
route_find(struct req *rq)
{
	bool other_method = false;

	for (size_t i = 0; i < rq->site->route_count; i++) {
		const struct route *route = rq->site->routes[i];

		if (!path_fits(rq, route->path, rq->path))
			continue;
		if (route->method != rq->method)
			other_method = true;
		/* "/find/compare" before "/find/:code", however they are linked. */
		else if (rq->route == NULL || strcmp(route->path, rq->path) == 0)
			rq->route = route;
	}
	if (rq->route != NULL)
		return 0;
	return other_method ? 405 : 404;
}

const char *
route_path(struct req *rq, const struct route *route)
{
	const char *path = "";
	size_t length;

	for (const char *part = route->path; *part == '/'; part += length) {
		length = strcspn(++part, "/");
		if (length == 3 && memcmp(part, ":id", 3) == 0)
			path = arena_printf(rq->a, "%s/%lld", path, (long long)rq->path_id);
		else if (length == 5 && memcmp(part, ":code", 5) == 0)
			path = arena_printf(rq->a, "%s/%s", path,
			    rq->path_code != NULL ? rq->path_code : "");
		else
			path = arena_printf(rq->a, "%s/%.*s", path, (int)length, part);
	}
	return path;
}

const struct route *
route_clash(const struct route *route)
{
	size_t count;
	const struct route *const *all = route_all(&count);

	for (size_t i = 0; i < count; i++)
		if (all[i] != route && all[i]->method == route->method &&
		    strcmp(all[i]->path, route->path) == 0)
			return all[i];
	return NULL;
}
