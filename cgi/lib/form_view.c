/* Showing a form: fields, kept answers and refusals, as the template macros read them. */
#include "lib/form.h"

#include <string.h>

#include "lib/req.h"

static const char *const type_names[] = {
	[F_TEXT] = "text",
	[F_LONGTEXT] = "longtext",
	[F_EMAIL] = "email",
	[F_PHONE] = "phone",
	[F_PASSWORD] = "password",
	[F_INT] = "int",
	[F_MONEY] = "money",
	[F_DATE] = "date",
	[F_BOOL] = "bool",
	[F_ONEOF] = "oneof",
	[F_MANYOF] = "manyof",
};

static void
fill(struct req *rq, const struct filled **list, const char *field, const char *const *values,
    size_t count)
{
	struct filled *filled = arena_alloc(rq->a, sizeof(*filled));

	filled->field = field;
	filled->values = values;
	filled->count = count;
	filled->next = *list;
	*list = filled;
}

static const char *const *
single(struct req *rq, const char *value)
{
	const char **values = arena_array(rq->a, 1, sizeof(values[0]));

	values[0] = value;
	return values;
}

void
form_fill(struct req *rq, const char *field, const char *value)
{
	if (value != NULL)
		fill(rq, &rq->filled, field, single(rq, value), 1);
}

void
form_fill_many(struct req *rq, const char *field, const char *const *values, size_t count)
{
	fill(rq, &rq->filled, field, values, count);
}

void
form_hint(struct req *rq, const char *field, const char *hint)
{
	fill(rq, &rq->hints, field, single(rq, hint), 1);
}

static const struct filled *
filled_for(const struct filled *list, const char *field)
{
	for (; list != NULL; list = list->next)
		if (strcmp(list->field, field) == 0)
			return list;
	return NULL;
}

/* What the field shows: what was answered, or else what the page filled in. */
static size_t
values_of(struct req *rq, const struct pairs *answers, const char *field,
    const char *const **values)
{
	const struct filled *filled;
	const char **sent;
	size_t count;

	if (answers != NULL) {
		count = pairs_all(answers, field, rq->a, &sent);
		*values = sent;
		return count;
	}
	if ((filled = filled_for(rq->filled, field)) == NULL)
		return 0;
	*values = filled->values;
	return filled->count;
}

static bool
is_among(const char *value, const char *const *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(values[i], value) == 0)
			return true;
	return false;
}

static int
show_choices(struct req *rq, struct view *at, const struct form_field *field,
    const char *const *values, size_t value_count)
{
	const struct choice *list = field->choices->list;
	size_t count = field->choices->count;
	int code;

	if (field->choices->find != NULL &&
	    (code = field->choices->find(rq, &list, &count)) != 0)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *option = view_item(at, "options");

		view_text(option, "value", list[i].value);
		view_text(option, "text", list[i].text);
		if (list[i].hint != NULL)
			view_text(option, "hint", list[i].hint);
		view_flag(option, "chosen", is_among(list[i].value, values, value_count));
	}
	return 0;
}

static void
show_date(struct req *rq, struct view *at, const struct form_field *field,
    const struct pairs *answers, const char *filled)
{
	static const char *const names[] = { "day", "month", "year" };
	struct civil_date date;
	int parts[3];

	if (answers == NULL && (filled == NULL || civil_date_parse(filled, &date) != 0))
		return;
	if (answers == NULL) {
		parts[0] = date.day;
		parts[1] = date.month;
		parts[2] = date.year;
	}
	for (size_t i = 0; i < 3; i++)
		view_text(at, names[i],
		    answers == NULL
		        ? arena_printf(rq->a, "%d", parts[i])
		        : pairs_get(answers, arena_printf(rq->a, "%s-%s", field->name, names[i])));
}

static const char *
refusal_of(const struct req *rq, const char *field)
{
	const char *oldest = NULL;

	for (const struct refusal *r = rq->refusals; r != NULL; r = r->next)
		if (strcmp(r->field, field) == 0)
			oldest = r->sentence;
	return oldest;
}

static int
show_field(struct req *rq, struct view *at, const struct form_field *field,
    const struct pairs *answers)
{
	const struct filled *hint = filled_for(rq->hints, field->name);
	const char *const *values = NULL;
	const char *sentence = refusal_of(rq, field->name);
	size_t count = values_of(rq, answers, field->name, &values);

	/* One of several is always sent by a form that has it: an address without it leaves the
	 * choice to the page. */
	if (count == 0 && field->type == F_ONEOF && rq->method == GET)
		count = values_of(rq, NULL, field->name, &values);
	view_text(at, "name", field->name);
	view_text(at, "label", field->label);
	view_text(at, "type", type_names[field->type]);
	view_flag(at, "required", field->need == REQUIRED);
	if (field->most > 0)
		view_number(at, "max", field->most);
	if (hint != NULL)
		view_text(at, "hint", hint->values[0]);
	if (sentence != NULL)
		view_text(at, "error", sentence);
	/* A password is typed again each time: it is never sent back. */
	if (count > 0 && field->type != F_PASSWORD)
		view_text(at, "value", values[0]);
	if (field->type == F_DATE)
		show_date(rq, at, field, answers, count > 0 ? values[0] : NULL);
	if (field->type == F_BOOL)
		view_flag(at, "chosen", count > 0);
	if (field->choices == NULL)
		return 0;
	return show_choices(rq, at, field, values, count);
}

/* The summary lists what is wrong in the order of the fields, the whole form last. */
static void
show_refusals(struct req *rq, const struct form *form)
{
	struct view *at = view_branch(rq->view, "Form");
	const char *sentence;

	for (size_t i = 0; i < form->count; i++) {
		const char *name = form->fields[i].name;
		struct view *error;

		if ((sentence = refusal_of(rq, name)) == NULL)
			continue;
		error = view_item(at, "errors");
		view_text(error, "field", name);
		view_text(error, "text", sentence);
		view_text(error, "href", arena_printf(rq->a, "#%s", name));
	}
	if ((sentence = refusal_of(rq, "")) != NULL)
		view_text(view_item(at, "errors"), "text", sentence);
	view_flag(at, "refused", rq->refusals != NULL);
}

void
form_elsewhere(struct req *rq)
{
	rq->forms_elsewhere = true;
}

const char *
choice_words(const struct choices *choices, const char *value)
{
	for (size_t i = 0; value != NULL && i < choices->count; i++)
		if (strcmp(choices->list[i].value, value) == 0)
			return choices->list[i].text;
	return value != NULL ? value : "";
}

int
form_show_field(struct req *rq, const struct form *form, const char *field,
    const struct pairs *answers)
{
	struct view *fields = view_branch(rq->view, "Field");

	for (size_t i = 0; i < form->count; i++)
		if (strcmp(form->fields[i].name, field) == 0)
			return show_field(rq, view_branch(fields, field), &form->fields[i],
			    answers);
	return 0;
}

int
form_show(struct req *rq, const struct form *form, const struct pairs *answers)
{
	struct view *fields = view_branch(rq->view, "Field");
	int code;

	for (size_t i = 0; i < form->count && !form->shown_by_page; i++) {
		const struct form_field *field = &form->fields[i];

		code = show_field(rq, view_branch(fields, field->name), field, answers);
		if (code != 0)
			return code;
	}
	if (answers != NULL)
		show_refusals(rq, form);
	return 0;
}
