/* Bars and lines as numbers for an <svg>. */
#include "market/chart.h"

#include <string.h>

#include "lib/arena.h"
#include "lib/view.h"

enum { BAR_TOP = 8, SCALE_LINES = 2, LABELS = 3 };

double
chart_scale(double value)
{
	static const double steps[] = {1, 2, 5};
	double power = 1;

	for (;;) {
		for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
			if (steps[i] * power >= value)
				return steps[i] * power;
		power *= 10;
	}
}

static double
most_of(const struct chart *chart)
{
	double most = 0;

	for (size_t i = 0; i < chart->count; i++)
		if (chart->points[i].value > most)
			most = chart->points[i].value;
	return most;
}

/* Where bars begin, so that the longest label has room before them. */
static int
bars_left(const struct chart *chart)
{
	size_t longest = 0;
	int left;

	for (size_t i = 0; i < chart->count; i++) {
		size_t letters = strlen(chart->points[i].label);

		if (letters > longest)
			longest = letters < CHART_BAR_LEFT_MOST ? letters : CHART_BAR_LEFT_MOST;
	}
	left = (int)longest * CHART_LETTER;
	if (left > CHART_BAR_LEFT_MOST)
		return CHART_BAR_LEFT_MOST;
	return left > CHART_BAR_LEFT ? left : CHART_BAR_LEFT;
}

/* How much more than usual the longest words behind a bar need. */
static int
words_right(const struct chart *chart)
{
	const int usual = CHART_WIDTH - CHART_BAR_LEFT - CHART_BAR_MOST;
	int most = usual;

	for (size_t i = 0; i < chart->count; i++) {
		int room = CHART_WORDS_GAP + (int)strlen(chart->points[i].words) * CHART_LETTER;

		if (room > most)
			most = room;
	}
	return most - usual;
}

static void
draw_bars(const struct chart *chart, struct chart_drawing *drawing)
{
	int left = bars_left(chart);

	drawing->most = most_of(chart);
	drawing->width = CHART_WIDTH + left - CHART_BAR_LEFT + words_right(chart);
	drawing->height = BAR_TOP * 2 + (int)chart->count * CHART_BAR_STEP;
	for (size_t i = 0; i < chart->count; i++) {
		double share = drawing->most > 0 ? chart->points[i].value / drawing->most : 0;

		drawing->marks[i] = (struct chart_mark){.x = left,
		    .y = BAR_TOP + (int)i * CHART_BAR_STEP,
		    .width = (int)(share * CHART_BAR_MOST + 0.5)};
	}
}

static void
draw_line(struct arena *a, const struct chart *chart, struct chart_drawing *drawing)
{
	int wide = CHART_LINE_RIGHT - CHART_LINE_LEFT;
	int high = CHART_LINE_BOTTOM - CHART_LINE_TOP;

	drawing->most = chart_scale(most_of(chart));
	drawing->height = CHART_LINE_HEIGHT;
	for (size_t i = 0; i < chart->count; i++) {
		double share = chart->points[i].value / drawing->most;
		int steps = chart->count > 1 ? (int)chart->count - 1 : 1;
		struct chart_mark *mark = &drawing->marks[i];

		mark->x = CHART_LINE_LEFT + (int)i * wide / steps;
		mark->y = CHART_LINE_BOTTOM - (int)(share * high + 0.5);
		drawing->line = arena_printf(
		    a, "%s%s%d,%d", drawing->line, i > 0 ? " " : "", mark->x, mark->y);
	}
}

void
chart_draw(struct arena *a, const struct chart *chart, struct chart_drawing *drawing)
{
	*drawing = (struct chart_drawing){.width = CHART_WIDTH,
	    .marks = arena_array(a, chart->count + 1, sizeof(drawing->marks[0])),
	    .line = ""};
	if (chart->kind == CHART_LINE)
		draw_line(a, chart, drawing);
	else
		draw_bars(chart, drawing);
}

/* The scale of a line: nothing, half, all; and the days at its ends and middle. */
static void
show_scale(struct arena *a, struct view *at, const struct chart *chart,
    const struct chart_drawing *drawing)
{
	for (int i = 0; i <= SCALE_LINES; i++) {
		struct view *line = view_item(at, "scale");

		view_number(line, "y",
		    CHART_LINE_BOTTOM - i * (CHART_LINE_BOTTOM - CHART_LINE_TOP) / SCALE_LINES);
		view_text(line, "text", arena_printf(a, "%g", drawing->most * i / SCALE_LINES));
	}
	for (size_t i = 0; i < LABELS && chart->count >= LABELS; i++) {
		size_t point = i * (chart->count - 1) / (LABELS - 1);
		struct view *label = view_item(at, "labels");

		view_number(label, "x", drawing->marks[point].x);
		view_text(label, "text", chart->points[point].label);
		view_text(label, "anchor",
		    i == 0	      ? "start"
		    : i == LABELS - 1 ? "end"
				      : "middle");
	}
}

void
chart_show(struct arena *a, struct view *tree, const struct chart *chart)
{
	struct view *at = view_item(tree, "Charts");
	struct chart_drawing drawing;

	chart_draw(a, chart, &drawing);
	view_text(at, "id", chart->id);
	view_text(at, "title", chart->title);
	view_text(at, "description", chart->description);
	view_number(at, "width", drawing.width);
	view_number(at, "height", drawing.height);
	view_text(at, "line", drawing.line);
	for (size_t i = 0; i < chart->count; i++) {
		struct view *point = view_item(at, "points");
		const struct chart_mark *mark = &drawing.marks[i];

		view_text(point, "label", chart->points[i].label);
		view_text(point, "words", chart->points[i].words);
		view_number(point, "x", mark->x);
		view_number(point, "y", mark->y);
		view_number(point, "width", mark->width);
		view_number(point, "text_y", mark->y + 17);
		view_number(point, "end", mark->x + mark->width + CHART_WORDS_GAP);
	}
	if (chart->kind == CHART_LINE)
		show_scale(a, at, chart, &drawing);
}
