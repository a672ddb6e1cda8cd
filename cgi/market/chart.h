/*
 * Charts drawn by the server: bars beside their labels, and a line over time.
 *
 * Pure sums: what is drawn is numbers that templates/market/chart.cs prints into an <svg>
 * with a title and a description.  Each bar and point carries its value in words, so that
 * nothing is said by colour or length alone, and the table beside a chart says it all again.
 */
#ifndef MARKET_CHART_H
#define MARKET_CHART_H

#include <stddef.h>

struct arena;
struct view;

enum chart_kind { CHART_BARS, CHART_LINE };

/* Units of the drawing. */
enum {
	CHART_WIDTH = 640, /* bars with long labels or words are wider */
	CHART_BAR_STEP = 28,
	CHART_BAR_LEFT = 210, /* where bars begin at least: labels stand before it */
	CHART_BAR_LEFT_MOST = 450,
	CHART_LETTER = 9,     /* the room of one in a label */
	CHART_WORDS_GAP = 6,  /* between a bar and the words behind it */
	CHART_BAR_MOST = 340, /* the longest bar */
	CHART_LINE_HEIGHT = 260,
	CHART_LINE_LEFT = 50,
	CHART_LINE_RIGHT = 600,
	CHART_LINE_TOP = 20,
	CHART_LINE_BOTTOM = 220
};

struct chart_point {
	const char *label; /* "Stroud patch", "3 May" */
	double value;	   /* not below 0 */
	const char *words; /* "12 days" */
};

struct chart {
	enum chart_kind kind;
	const char *id; /* a short word, its own on the page */
	const char *title;
	const char *description;
	const struct chart_point *points;
	size_t count;
};

/* Of a bar: where it begins, its width; of a line's point: where it is. */
struct chart_mark {
	int x;
	int y;
	int width;
};

struct chart_drawing {
	int width;
	int height;
	double most; /* what the longest bar or the top of the scale stands for */
	struct chart_mark *marks;
	const char *line; /* "50,220 120,80": of a line's points; "" for bars */
};

/* The least of 1, 2 or 5 times a power of ten that is not below value; 1 for 0. */
double chart_scale(double value);

/* Works out the drawing; it lives in the arena. */
void chart_draw(struct arena *a, const struct chart *chart, struct chart_drawing *drawing);

/* Draws, and puts the chart into the tree as an item of the list Charts. */
void chart_show(struct arena *a, struct view *at, const struct chart *chart);

#endif
