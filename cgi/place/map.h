/*
 * Maps of areas, drawn by the server: path data that a template prints into its own <svg>
 * (place/map.cs).
 *
 * Drawing costs some ten milliseconds for the 393 areas of a county: keep what is drawn,
 * and colour it anew by changing `band`.
 */
#ifndef PLACE_MAP_H
#define PLACE_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "place/map_label.h"
#include "place/polygon.h"

struct arena;
struct view;

/* Bands of value, light to dark.  0 is "no figure": none, or not shown because it is small. */
enum { MAP_BANDS = 6 };

struct map_area {
	const struct shape *shape;
	int band;	   /* 0 to MAP_BANDS - 1 */
	const char *value; /* the figure in words, "12 providers"; NULL for none */
	const char *link;  /* a path of this site, or NULL */
	int number;	   /* its number in the key, from 1: written on the map; or 0 */
	bool outline;	   /* a line around other areas: it has no fill */
};

struct map_dot {
	struct position at; /* of a listing, rounded before it comes here where that is due */
	const char *label;
};

struct map_circle {
	struct position middle;
	double metres;
	const char *label; /* "5 miles" */
};

struct map_request {
	const struct map_area *areas;
	size_t area_count;
	const struct map_dot *dots;
	size_t dot_count;
	const struct map_circle *circles;
	size_t circle_count;
	int width;	  /* of the drawing in units, 100 to 10,000; the height follows */
	int margin;	  /* units kept free around all of it for what is written there; 0: few */
	double tolerance; /* in units: 1 for a county on a screen, 0 to keep every corner */
};

struct map_shape {
	const char *code;
	const char *name;
	const char *value;
	const char *link;
	const char
	    *path; /* for d="": digits, M, l, z and minus signs only; "" when too small */
	int band;
	bool outline;
	int label_x, label_y;
	bool has_room; /* for a short name at the label's point */
};

/* Heights of letters in a drawing of 800 units (static/scss/_map.scss has the same): at 320
 * pixels wide a map has numbers of 11 pixels, from a small tablet on, and on paper, names
 * of 13. */
enum { MAP_LETTERS_NARROW = 30, MAP_LETTERS_WIDE = 15, MAP_LETTERS_OF = 800 };

struct map_mark { /* a dot, or a circle when radius is not 0 */
	int x, y, radius;
	const char *label;
};

struct map {
	int width, height;
	struct map_shape *shapes;
	size_t shape_count;
	struct map_mark *dots;
	size_t dot_count;
	struct map_mark *circles;
	size_t circle_count;
	struct map_label *narrow; /* numbers alone, for a telephone */
	size_t narrow_count;
	struct map_label *wide; /* names where there is room, else numbers */
	size_t wide_count;
	int scale;		/* units, of */
	const char *scale_label; /* "half a mile": at most a third of the width */
};

/* Draws; everything in *map is in the arena, names and links are the request's own texts.  The
 * drawing covers all areas, or where there are none all dots and circles. */
void map_draw(struct arena *a, const struct map_request *request, struct map *map);

/* Puts the map into a page's tree as templates/place/map.cs reads it. */
void map_view(struct view *at, const struct map *map);

#endif
