/*
 * Reads areas from GeoJSON (RFC 7946), as the Office for National Statistics and ArcGIS
 * servers give it: a FeatureCollection of Polygons and MultiPolygons with properties.
 *
 * The bytes come from outside and may be anything: a web page, a server's error in JSON, half
 * a file.  Nothing is read beyond the bounds below; what is refused is refused whole, with a
 * sentence in plain English for the log and the status page.
 */
#ifndef PLACE_GEOJSON_H
#define PLACE_GEOJSON_H

#include <stdbool.h>
#include <stddef.h>

#include "place/polygon.h"

struct arena;

enum geojson_code {
	GEOJSON_OK = 0,
	GEOJSON_HTML = -1,         /* a web page: the server was busy or the address is old */
	GEOJSON_SERVER_FAULT = -2, /* {"error": ...} with status 200, as ArcGIS does */
	GEOJSON_NOT_JSON = -3,     /* damaged, cut off, empty */
	GEOJSON_NOT_FEATURES = -4, /* JSON, but not what was asked for */
	GEOJSON_TOO_LARGE = -5,    /* bytes, features, corners or nesting beyond the bounds */
	GEOJSON_BAD_SHAPE = -6,    /* a feature without an area */
	GEOJSON_MISSING = -7,      /* a feature without a property that was asked for */
	GEOJSON_NOT_DEGREES = -8   /* projected coordinates: outSR was forgotten */
};

enum {
	GEOJSON_MOST_BYTES = 32 * 1024 * 1024,
	GEOJSON_MOST_DEPTH = 20,
	GEOJSON_MOST_FEATURES = 50000,
	GEOJSON_MOST_CORNERS = 1000000,
	GEOJSON_MOST_RINGS = 20000, /* of one shape */
	GEOJSON_MOST_PROPERTIES = 8
};

/* A property wanted of each feature.  names: one or more patterns parted by '|', the first
 * that is there wins; '#' stands for a digit and case does not matter, so "LSOA##CD|LSOACD"
 * finds LSOA21CD.  Of two years (LSOA11CD and LSOA21CD) the later is taken; pin the year in
 * the pattern where it matters. */
struct geojson_property {
	const char *names;
	bool required;
};

struct geojson_feature {
	struct shape shape;  /* code and name are values[0] and values[1] */
	const char **values; /* one for each property wanted; NULL where it is not there */
};

struct geojson {
	struct geojson_feature *features;
	size_t count;
	size_t corners; /* points of all rings */
	bool more;      /* the server says that it has left some out (exceededTransferLimit) */
	const char *
	    *keys; /* each property as the first feature spells it ("LSOA21CD"), or NULL */
	const char *fault; /* what was wrong, NULL when all is well */
};

/* Reads a whole FeatureCollection; everything in *out is in the arena.  Property texts are
 * trimmed.  Returns a code above. */
int geojson_read(struct arena *a, const char *bytes, size_t length,
    const struct geojson_property *wanted, size_t wanted_count, struct geojson *out);

/* Reads one geometry object ({"type":"Polygon",...}) as geojson_write() makes it: fills the
 * rings and the box of *shape and leaves its code and name. */
int geojson_read_shape(
    struct arena *a, const char *text, size_t length, struct shape *shape, const char **fault);

/* The shape as a geometry object with six decimals (a tenth of a metre), for keeping in the
 * database. */
char *geojson_write(struct arena *a, const struct shape *shape);

#endif
