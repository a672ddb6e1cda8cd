/* The tree a template reads, as ClearSilver's HDF. */
#include "lib/view.h"

#include <ClearSilver.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/log.h"

static HDF *
tree(struct view *at)
{
	return (HDF *)at;
}

/* Only a mistake of ours, or no memory, makes a set fail. */
static void
must(NEOERR *error, const char *name)
{
	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	nerr_ignore(&error);
	die("the value %s could not be put into a page", name);
}

static void
destroy(void *what)
{
	HDF *hdf = what;

	hdf_destroy(&hdf);
}

struct view *
view_new(struct arena *a)
{
	HDF *hdf;

	must(hdf_init(&hdf), "(none)");
	arena_defer(a, destroy, hdf);
	return (struct view *)hdf;
}

void
view_text(struct view *at, const char *name, const char *value)
{
	must(hdf_set_value(tree(at), name, value != NULL ? value : ""), name);
}

/* Writes a number and its NUL; snprintf() would be most of the time a list takes. */
static void
write_number(char text[24], uint64_t number)
{
	char digits[24];
	size_t count = 0;

	do
		digits[count++] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	for (size_t i = 0; i < count; i++)
		text[i] = digits[count - 1 - i];
	text[count] = '\0';
}

void
view_number(struct view *at, const char *name, int64_t value)
{
	char text[25];

	text[0] = '-';
	write_number(text + 1, value < 0 ? -(uint64_t)value : (uint64_t)value);
	view_text(at, name, value < 0 ? text : text + 1);
}

void
view_flag(struct view *at, const char *name, bool value)
{
	if (value)
		view_text(at, name, "1");
}

struct view *
view_branch(struct view *at, const char *name)
{
	HDF *branch;

	must(hdf_get_node(tree(at), name, &branch), name);
	return (struct view *)branch;
}

struct view *
view_item(struct view *at, const char *name)
{
	HDF *list = tree(view_branch(at, name));
	HDF *last = hdf_obj_child(list), *item;
	char number[24];
	uint64_t count = 0;

	/* The last child's name is its number; a long list knows its last child. */
	if (list->hash != NULL)
		last = list->last_child;
	while (last != NULL && hdf_obj_next(last) != NULL)
		last = hdf_obj_next(last);
	if (last != NULL)
		count = strtoull(hdf_obj_name(last), NULL, 10) + 1;
	write_number(number, count);
	must(hdf_get_node(list, number, &item), name);
	return (struct view *)item;
}

void
view_row(struct view *at, const struct query *q, const void *row)
{
	for (size_t i = 0; i < q->column_count; i++) {
		const struct db_field *field = &q->columns[i];
		const char *from = (const char *)row + field->offset;
		char text[40];

		if (field->has_offset != SIZE_MAX &&
		    !*(const bool *)((const char *)row + field->has_offset))
			continue;
		switch (field->type) {
		case DB_TEXT:
			if (*(const char *const *)from != NULL)
				view_text(at, field->name, *(const char *const *)from);
			break;
		case DB_INT:
			view_number(at, field->name, *(const int64_t *)from);
			break;
		case DB_REAL:
			snprintf(text, sizeof(text), "%.6g", *(const double *)from);
			view_text(at, field->name, text);
			break;
		}
	}
}

void
view_rows(struct view *at, const char *name, const struct query *q, const void *rows,
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		view_row(view_item(at, name), q, (const char *)rows + i * q->row_size);
}

const char *
view_value(struct view *at, const char *name)
{
	return hdf_get_value(tree(at), name, "");
}
