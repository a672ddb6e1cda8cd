/* Bounded reading of GeoJSON into plain rings; the JSON itself is read by jansson. */
#include "place/geojson.h"

#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include <jansson.h>

#include "lib/arena.h"

/* What one reading carries along. */
struct reading {
	struct arena *a;
	size_t corners; /* so far, in all features */
	const char *fault;
};

static int
refuse(struct reading *r, int code, const char *fault)
{
	r->fault = fault;
	return code;
}

/* Is it nested deeper, or made of more values, than areas can be?  jansson follows any nesting
 * up to 2,048 and takes some forty bytes for each value, so this comes first. */
static bool
is_too_much(const char *bytes, size_t length)
{
	size_t depth = 0, commas = 0;
	bool quoted = false;

	for (size_t i = 0; i < length; i++) {
		char c = bytes[i];

		if (quoted) {
			if (c == '\\')
				i++;
			else if (c == '"')
				quoted = false;
		} else if (c == '"') {
			quoted = true;
		} else if (c == '{' || c == '[') {
			if (++depth > GEOJSON_MOST_DEPTH)
				return true;
		} else if ((c == '}' || c == ']') && depth > 0) {
			depth--;
		} else if (c == ',' && ++commas > 3 * (size_t)GEOJSON_MOST_CORNERS) {
			return true;
		}
	}
	return false;
}

/* Parses after the checks that need no parsing.  *root is the caller's to json_decref(). */
static int
parse(struct reading *r, const char *bytes, size_t length, json_t **root)
{
	json_error_t error;
	size_t start = 0;

	if (length > GEOJSON_MOST_BYTES)
		return refuse(r, GEOJSON_TOO_LARGE,
		    arena_printf(
			r->a, "the answer has more than %d bytes", GEOJSON_MOST_BYTES));
	if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		start = 3;
	while (start < length && isspace((unsigned char)bytes[start]))
		start++;
	if (start == length)
		return refuse(r, GEOJSON_NOT_JSON, "the answer is empty");
	if (bytes[start] == '<')
		return refuse(r, GEOJSON_HTML, "the answer is a web page, not data");
	if (is_too_much(bytes + start, length - start))
		return refuse(r, GEOJSON_TOO_LARGE,
		    "the answer is nested too deep, or has too many values, to be areas");
	*root = json_loadb(bytes + start, length - start, JSON_DECODE_INT_AS_REAL, &error);
	if (*root == NULL)
		return refuse(r, GEOJSON_NOT_JSON,
		    arena_printf(
			r->a, "not readable as JSON: line %d, %.100s", error.line, error.text));
	return GEOJSON_OK;
}

static int
read_position(struct reading *r, const json_t *pair, struct position *point)
{
	const json_t *east = json_array_get(pair, 0), *north = json_array_get(pair, 1);

	if (!json_is_number(east) || !json_is_number(north))
		return refuse(r, GEOJSON_BAD_SHAPE, "a corner is not a pair of numbers");
	point->longitude = json_number_value(east);
	point->latitude = json_number_value(north);
	if (!(fabs(point->longitude) <= 180) || !(fabs(point->latitude) <= 90))
		return refuse(r, GEOJSON_NOT_DEGREES,
		    "a corner is not in degrees: ask the server for outSR=4326");
	return GEOJSON_OK;
}

static int
read_ring(struct reading *r, const json_t *corners, bool hole, struct ring *ring)
{
	size_t count = json_array_size(corners), kept = 0;
	struct position *points;

	if (count < 3)
		return refuse(r, GEOJSON_BAD_SHAPE, "a ring has fewer than three corners");
	r->corners += count;
	if (r->corners > GEOJSON_MOST_CORNERS)
		return refuse(r, GEOJSON_TOO_LARGE, "the areas have too many corners");
	points = arena_array(r->a, count, sizeof(*points));
	for (size_t i = 0; i < count; i++) {
		int code = read_position(r, json_array_get(corners, i), &points[kept]);

		if (code != GEOJSON_OK)
			return code;
		if (kept == 0 || points[kept].latitude != points[kept - 1].latitude ||
		    points[kept].longitude != points[kept - 1].longitude)
			kept++;
	}
	/* The format repeats the first point at the end; we do not. */
	if (kept > 1 && points[0].latitude == points[kept - 1].latitude &&
	    points[0].longitude == points[kept - 1].longitude)
		kept--;
	if (kept < 3)
		return refuse(r, GEOJSON_BAD_SHAPE, "a ring has fewer than three corners");
	*ring = (struct ring){points, kept, hole};
	return GEOJSON_OK;
}

/* The rings of one polygon go behind the *count there are. */
static int
read_polygon(struct reading *r, const json_t *polygon, struct ring *rings, size_t *count)
{
	for (size_t i = 0; i < json_array_size(polygon); i++) {
		int code = read_ring(r, json_array_get(polygon, i), i > 0, &rings[*count]);

		if (code != GEOJSON_OK)
			return code;
		(*count)++;
	}
	return GEOJSON_OK;
}

static int
read_geometry(struct reading *r, const json_t *geometry, struct shape *shape)
{
	const char *type = json_string_value(json_object_get(geometry, "type"));
	const json_t *coordinates = json_object_get(geometry, "coordinates");
	bool many = type != NULL && strcmp(type, "MultiPolygon") == 0;
	size_t polygons = many ? json_array_size(coordinates) : 1, room = 0, count = 0;
	struct ring *rings;
	int code = GEOJSON_OK;

	if (!many && (type == NULL || strcmp(type, "Polygon") != 0))
		return refuse(r, GEOJSON_BAD_SHAPE,
		    type == NULL
			? "it has no shape"
			: arena_printf(r->a, "its shape is a %.30s, not an area", type));
	for (size_t i = 0; i < polygons; i++)
		room += json_array_size(many ? json_array_get(coordinates, i) : coordinates);
	if (room > GEOJSON_MOST_RINGS)
		return refuse(r, GEOJSON_TOO_LARGE, "its shape has too many rings");
	rings = arena_array(r->a, room, sizeof(*rings));
	for (size_t i = 0; i < polygons && code == GEOJSON_OK; i++)
		code = read_polygon(
		    r, many ? json_array_get(coordinates, i) : coordinates, rings, &count);
	if (code != GEOJSON_OK)
		return code;
	if (count == 0)
		return refuse(r, GEOJSON_BAD_SHAPE, "its shape has no rings");
	shape->rings = rings;
	shape->ring_count = count;
	shape_box(shape);
	return GEOJSON_OK;
}

static bool
matches(const char *pattern, size_t length, const char *key)
{
	if (strlen(key) != length)
		return false;
	for (size_t i = 0; i < length; i++)
		if (pattern[i] == '#'
			? !isdigit((unsigned char)key[i])
			: tolower((unsigned char)pattern[i]) != tolower((unsigned char)key[i]))
			return false;
	return true;
}

/* The key that the patterns choose, or NULL. */
static const char *
find_key(const json_t *properties, const char *names)
{
	while (*names != '\0') {
		size_t length = strcspn(names, "|");
		const char *best = NULL, *key;
		json_t *value;

		json_object_foreach((json_t *)properties, key, value)
		{
			if (matches(names, length, key) && json_is_string(value) &&
			    (best == NULL || strcasecmp(key, best) > 0))
				best = key;
		}
		if (best != NULL)
			return best;
		names += length + (names[length] == '|');
	}
	return NULL;
}

static const char *
trimmed(struct arena *a, const char *text)
{
	size_t length;

	while (isspace((unsigned char)*text))
		text++;
	length = strlen(text);
	while (length > 0 && isspace((unsigned char)text[length - 1]))
		length--;
	return length == 0 ? NULL : arena_strndup(a, text, length);
}

/* The names of a feature's properties, for the message that one is missing. */
static const char *
key_list(struct arena *a, const json_t *properties)
{
	const char *list = "none", *key;
	json_t *value;
	size_t shown = 0;

	json_object_foreach((json_t *)properties, key, value)
	{
		if (shown == 12)
			return arena_printf(a, "%s, ...", list);
		list = shown++ == 0 ? arena_printf(a, "%.40s", key)
				    : arena_printf(a, "%s, %.40s", list, key);
	}
	return list;
}

static int
read_properties(struct reading *r, const json_t *feature, const struct geojson_property *wanted,
    size_t wanted_count, struct geojson *out, struct geojson_feature *read)
{
	const json_t *properties = json_object_get(feature, "properties");

	read->values = arena_array(r->a, wanted_count, sizeof(*read->values));
	for (size_t i = 0; i < wanted_count; i++) {
		const char *key = find_key(properties, wanted[i].names);

		if (key != NULL)
			read->values[i] =
			    trimmed(r->a, json_string_value(json_object_get(properties, key)));
		if (read->values[i] == NULL && wanted[i].required)
			return refuse(r, GEOJSON_MISSING,
			    arena_printf(r->a, "it has no %s; what it has: %s", wanted[i].names,
				key_list(r->a, properties)));
		if (key != NULL && out->keys[i] == NULL)
			out->keys[i] = arena_strdup(r->a, key);
	}
	read->shape.code = wanted_count > 0 ? read->values[0] : NULL;
	read->shape.name = wanted_count > 1 ? read->values[1] : NULL;
	return GEOJSON_OK;
}

/* ArcGIS says at the top, or under "properties", that it stopped at its limit. */
static bool
left_some_out(const json_t *root)
{
	const json_t *below = json_object_get(root, "properties");

	return json_is_true(json_object_get(root, "exceededTransferLimit")) ||
	       json_is_true(json_object_get(below, "exceededTransferLimit"));
}

static int
read_features(struct reading *r, const json_t *root, const struct geojson_property *wanted,
    size_t wanted_count, struct geojson *out)
{
	const json_t *error = json_object_get(root, "error");
	const json_t *features = json_object_get(root, "features");
	const char *type = json_string_value(json_object_get(root, "type"));
	const char *message = json_string_value(json_object_get(error, "message"));

	if (error != NULL)
		return refuse(r, GEOJSON_SERVER_FAULT,
		    arena_printf(r->a, "the server answered with a fault: %.200s",
			message == NULL ? "it did not say which" : message));
	if (type == NULL || strcmp(type, "FeatureCollection") != 0 || !json_is_array(features))
		return refuse(r, GEOJSON_NOT_FEATURES,
		    "the answer is not a GeoJSON FeatureCollection (ask with f=geojson)");
	if (json_array_size(features) > GEOJSON_MOST_FEATURES)
		return refuse(r, GEOJSON_TOO_LARGE, "the answer has too many areas");
	out->more = left_some_out(root);
	out->features = arena_array(r->a, json_array_size(features), sizeof(*out->features));
	for (size_t i = 0; i < json_array_size(features); i++) {
		const json_t *feature = json_array_get(features, i);
		struct geojson_feature *read = &out->features[i];
		int code = read_properties(r, feature, wanted, wanted_count, out, read);

		if (code == GEOJSON_OK)
			code = read_geometry(
			    r, json_object_get(feature, "geometry"), &read->shape);
		if (code != GEOJSON_OK)
			return refuse(r, code,
			    arena_printf(r->a, "area %zu (%s): %s", i + 1,
				read->shape.code == NULL ? "no code" : read->shape.code,
				r->fault));
		out->count++;
	}
	return GEOJSON_OK;
}

int
geojson_read(struct arena *a, const char *bytes, size_t length,
    const struct geojson_property *wanted, size_t wanted_count, struct geojson *out)
{
	struct reading r = {a, 0, NULL};
	json_t *root = NULL;
	int code;

	memset(out, 0, sizeof(*out));
	out->keys = arena_array(a, wanted_count, sizeof(*out->keys));
	code = parse(&r, bytes, length, &root);
	if (code == GEOJSON_OK)
		code = read_features(&r, root, wanted, wanted_count, out);
	if (code != GEOJSON_OK)
		out->count = 0;
	out->corners = r.corners;
	out->fault = r.fault;
	json_decref(root);
	return code;
}

int
geojson_read_shape(
    struct arena *a, const char *text, size_t length, struct shape *shape, const char **fault)
{
	struct reading r = {a, 0, NULL};
	json_t *root = NULL;
	int code = parse(&r, text, length, &root);

	if (code == GEOJSON_OK)
		code = read_geometry(&r, root, shape);
	*fault = r.fault;
	json_decref(root);
	return code;
}
