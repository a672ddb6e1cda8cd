/* A drawn map as a picture of its own.  Colours are presentation attributes, because a picture
 * shown by <img> has no stylesheet and the site's policy allows no style in it. */
#include "place/map.h"

#include <stdio.h>
#include <string.h>

#include "lib/arena.h"

/* Light to dark, told apart in grey too; white is "no figure". */
static const char *const fills[MAP_BANDS] = {
    "#ffffff", "#d9e8f6", "#a8cbe8", "#6aa5d3", "#2f77b1", "#12436d"};

/* A growing text.  The room doubles, so that the copies cost no more than the text. */
struct text {
	struct arena *a;
	char *bytes;
	size_t length, room;
};

static void
add_bytes(struct text *text, const char *bytes, size_t length)
{
	if (text->room - text->length <= length) {
		char *more;

		text->room = (text->length + length + 1) * 2;
		more = arena_alloc(text->a, text->room);
		if (text->length > 0)
			memcpy(more, text->bytes, text->length);
		text->bytes = more;
	}
	memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

static void
add(struct text *text, const char *markup)
{
	add_bytes(text, markup, strlen(markup));
}

static void
add_number(struct text *text, const char *before, int number, const char *after)
{
	char digits[16];

	add(text, before);
	add_bytes(text, digits, (size_t)snprintf(digits, sizeof(digits), "%d", number));
	add(text, after);
}

/* Text between tags or in a quoted attribute; what XML may not hold at all goes. */
static void
add_xml(struct text *text, const char *plain)
{
	for (const char *c = plain == NULL ? "" : plain; *c != '\0'; c++) {
		switch (*c) {
		case '&':
			add(text, "&amp;");
			break;
		case '<':
			add(text, "&lt;");
			break;
		case '>':
			add(text, "&gt;");
			break;
		case '"':
			add(text, "&quot;");
			break;
		case '\'':
			add(text, "&#39;");
			break;
		default:
			if ((unsigned char)*c >= 0x20 || *c == '\t' || *c == '\n')
				add_bytes(text, c, 1);
		}
	}
}

static void
add_titled(struct text *text, const char *name, const char *value)
{
	add(text, "><title>");
	add_xml(text, name);
	if (value != NULL && value[0] != '\0') {
		add(text, ": ");
		add_xml(text, value);
	}
	add(text, "</title>");
}

static void
add_shapes(struct text *text, const struct map *map)
{
	for (size_t i = 0; i < map->shape_count; i++) {
		const struct map_shape *shape = &map->shapes[i];

		if (shape->path[0] == '\0')
			continue;
		add_number(text, "<path class=\"app-map__area app-map__area--band-",
		    shape->band, "\" fill=\"");
		add(text, fills[shape->band]);
		add(text, "\" d=\"");
		add(text, shape->path);
		add(text, "\"");
		add_titled(text, shape->name, shape->value);
		add(text, "</path>\n");
	}
}

static void
add_marks(
    struct text *text, const struct map_mark *marks, size_t count, int radius, const char *look)
{
	for (size_t i = 0; i < count; i++) {
		add_number(text, "<circle cx=\"", marks[i].x, "\" cy=\"");
		add_number(text, "", marks[i].y, "\" r=\"");
		add_number(text, "", marks[i].radius > 0 ? marks[i].radius : radius, "\" ");
		add(text, look);
		add_titled(text, marks[i].label, NULL);
		add(text, "</circle>\n");
	}
}

const char *
map_svg(struct arena *a, const struct map *map, const char *title, const char *description)
{
	struct text text = {.a = a};

	add_number(
	    &text, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", map->width, " ");
	add_number(&text, "", map->height,
	    "\" role=\"img\" aria-labelledby=\"map-title map-description\">\n"
	    "<title id=\"map-title\">");
	add_xml(&text, title);
	add(&text, "</title>\n<desc id=\"map-description\">");
	add_xml(&text, description);
	add(&text, "</desc>\n<g class=\"app-map__areas\" stroke=\"#505a5f\" stroke-width=\"1\" "
		   "stroke-linejoin=\"round\">\n");
	add_shapes(&text, map);
	add(&text, "</g>\n");
	add_marks(&text, map->circles, map->circle_count, 1,
	    "class=\"app-map__circle\" fill=\"none\" stroke=\"#0b0c0c\" "
	    "stroke-dasharray=\"6 4\"");
	add_marks(&text, map->dots, map->dot_count, map->width / 200 + 2,
	    "class=\"app-map__dot\" fill=\"#d4351c\" stroke=\"#ffffff\"");
	add(&text, "</svg>\n");
	return text.bytes;
}
