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

void
map_view(struct view *at, const struct map *map)
{
	view_number(at, "width", map->width);
	view_number(at, "height", map->height);
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
	}
	view_marks(at, "dots", map->dots, map->dot_count);
	view_marks(at, "circles", map->circles, map->circle_count);
}
