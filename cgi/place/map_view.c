/* A drawn map as values for templates/place/map.cs. */
#include "place/map.h"

#include "lib/view.h"

static void
view_marks(struct view *at, const char *name, const struct map_mark *marks, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct view *item = view_item(at, name);

		view_number(item, "x", marks[i].x);
		view_number(item, "y", marks[i].y);
		view_number(item, "radius", marks[i].radius);
		view_text(item, "label", marks[i].label);
	}
}

static void
view_labels(struct view *at, const char *name, const struct map_label *labels, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct view *item = view_item(at, name);

		view_text(item, "text", labels[i].text);
		view_number(item, "x", labels[i].x);
		view_number(item, "y", labels[i].y);
		view_flag(item, "leads", labels[i].leads);
		view_number(item, "start_x", labels[i].start.x);
		view_number(item, "start_y", labels[i].start.y);
		view_number(item, "tip_x", labels[i].tip.x);
		view_number(item, "tip_y", labels[i].tip.y);
	}
}

void
map_view(struct view *at, const struct map *map)
{
	view_number(at, "width", map->width);
	view_number(at, "height", map->height);
	view_number(at, "scale.width", map->scale);
	view_text(at, "scale.text", map->scale_label);
	for (size_t i = 0; i < map->shape_count; i++) {
		const struct map_shape *shape = &map->shapes[i];
		struct view *item = view_item(at, "shapes");

		view_text(item, "code", shape->code);
		view_text(item, "name", shape->name);
		view_text(item, "value", shape->value);
		view_text(item, "link", shape->link);
		view_text(item, "path", shape->path);
		view_number(item, "band", shape->band);
		view_number(item, "label_x", shape->label_x);
		view_number(item, "label_y", shape->label_y);
		view_flag(item, "has_room", shape->has_room);
		view_flag(item, "outline", shape->outline);
	}
	view_labels(at, "narrow", map->narrow, map->narrow_count);
	view_labels(at, "wide", map->wide, map->wide_count);
	view_marks(at, "dots", map->dots, map->dot_count);
	view_marks(at, "circles", map->circles, map->circle_count);
}
