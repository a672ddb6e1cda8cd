/* Reading a form: each field of what was sent, checked by its type, into the struct;
 * what is wrong is kept as a sentence that says what to do. */
#include "lib/form.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/db.h"
#include "lib/money.h"
#include "lib/req.h"
#include "lib/text.h"

struct reading {
	struct req *rq;
	bool forgiving;
	const struct form_field *field;
	const struct pairs *sent;
	char *values;
};

void
form_refuse(struct req *rq, const char *field, const char *sentence)
{
	struct refusal *refusal = arena_alloc(rq->a, sizeof(*refusal));

	refusal->field = field != NULL ? field : "";
	refusal->sentence = sentence;
	refusal->next = rq->refusals;
	rq->refusals = refusal;
}

const struct choice *
choices_of(struct arena *a, const struct query *q, const void *rows, size_t count)
{
	struct choice *list = arena_array(a, count + 1, sizeof(*list));

	for (size_t i = 0; i < count; i++) {
		const char *row = (const char *)rows + i * q->row_size;
		const char *value = row + q->columns[0].offset;

		list[i].value = q->columns[0].type == DB_TEXT
		    ? *(const char *const *)value
		    : arena_printf(a, "%" PRId64, *(const int64_t *)value);
		list[i].text = *(const char *const *)(row + q->columns[1].offset);
	}
	return list;
}

/* "Enter X" with the label as it would stand inside a sentence. */
static const char *
lower_label(struct req *rq, const char *label)
{
	char *text = arena_strdup(rq->a, label);

	/* An abbreviation (NHS number) keeps its capitals. */
	if (isupper((unsigned char)text[0]) && !isupper((unsigned char)text[1]))
		text[0] = (char)tolower((unsigned char)text[0]);
	return text;
}

static void
refuse(const struct reading *r, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void
refuse(const struct reading *r, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	form_refuse(r->rq, r->field->name, arena_vprintf(r->rq->a, format, args));
	va_end(args);
}

/* As refuse(), for what people choose or follow a link to and do not type. */
static void
refuse_choice(const struct reading *r, const char *sentence)
{
	if (r->forgiving)
		r->rq->passed_over = true;
	else
		form_refuse(r->rq, r->field->name, sentence);
}

static void
refuse_empty(const struct reading *r)
{
	const char *label = lower_label(r->rq, r->field->label);

	if (r->field->type == F_ONEOF || r->field->type == F_MANYOF)
		refuse(r, "Select %s", label);
	else
		refuse(r, "Enter %s", label);
}

/* The one value sent under the field's name; NULL when there is none or it is empty.
 * A single field sent twice is nobody's honest form. */
static const char *
only_value(const struct reading *r)
{
	const char *value;

	if (pairs_count(r->sent, r->field->name) > 1) {
		refuse_choice(r,
		    arena_printf(r->rq->a, "Enter %s once",
		        lower_label(r->rq, r->field->label)));
		return NULL;
	}
	value = pairs_get(r->sent, r->field->name);
	if (value != NULL)
		value = r->field->type == F_LONGTEXT ? text_clean_lines(r->rq->a, value)
		    : r->field->type == F_PASSWORD   ? value
		                                     : text_clean(r->rq->a, value);
	if (value == NULL || value[0] == '\0') {
		if (r->field->need == REQUIRED)
			refuse_empty(r);
		return NULL;
	}
	return value;
}

static void
set_text(const struct reading *r, const char *value)
{
	*(const char **)(r->values + r->field->offset) = value;
}

static void
set_number(const struct reading *r, int64_t value)
{
	*(int64_t *)(r->values + r->field->offset) = value;
	*(bool *)(r->values + r->field->has_offset) = true;
}

static void
read_text(const struct reading *r)
{
	const char *value = only_value(r);
	int64_t length;

	if (value == NULL)
		return;
	length = (int64_t)text_length(value);
	if (r->field->most > 0 && length > r->field->most)
		refuse(r, "%s must be %" PRId64 " characters or fewer", r->field->label,
		    r->field->most);
	else if (length < r->field->least)
		refuse(r, "%s must be %" PRId64 " characters or more", r->field->label,
		    r->field->least);
	else
		set_text(r, value);
}

static void
read_email(const struct reading *r)
{
	const char *value = only_value(r);

	if (value == NULL)
		return;
	if (text_is_email(value))
		set_text(r, value);
	else
		refuse(r, "Enter an email address in the correct format, like name@example.com");
}

static void
read_phone(const struct reading *r)
{
	const char *value = only_value(r);
	const char *phone;

	if (value == NULL)
		return;
	if ((phone = text_phone(r->rq->a, value)) != NULL)
		set_text(r, phone);
	else
		refuse(r, "Enter a UK phone number, like 01632 960 001 or 07700 900 982");
}

static void
read_int(const struct reading *r)
{
	const char *value = only_value(r);
	char *end;
	long long number;

	if (value == NULL)
		return;
	errno = 0;
	number = strtoll(value, &end, 10);
	if (errno != 0 || *end != '\0' || !(isdigit((unsigned char)value[0]) || value[0] == '-'))
		refuse_choice(r,
		    arena_printf(r->rq->a, "%s must be a whole number, like 12",
		        r->field->label));
	else if (number < r->field->least || number > r->field->most)
		refuse_choice(r,
		    arena_printf(r->rq->a, "%s must be between %" PRId64 " and %" PRId64,
		        r->field->label, r->field->least, r->field->most));
	else
		set_number(r, number);
}

static void
read_money(const struct reading *r)
{
	const char *value = only_value(r);
	int64_t pence;

	if (value == NULL)
		return;
	switch (money_parse(value, &pence)) {
	case 0:
		if (pence < r->field->least || pence > r->field->most)
			refuse(r, "%s must be between %s and %s", r->field->label,
			    money_text(r->rq->a, r->field->least),
			    money_text(r->rq->a, r->field->most));
		else
			set_number(r, pence);
		return;
	case MONEY_TOO_MANY_DECIMALS:
		refuse(r, "%s must have two decimal places at most, like 13.50", r->field->label);
		return;
	default:
		refuse(r, "%s must be an amount of money, like 13.50", r->field->label);
	}
}

static const char *
date_fault_text(int fault)
{
	switch (fault) {
	case CIVIL_DATE_NO_DAY:
		return "must include a day";
	case CIVIL_DATE_NO_MONTH:
		return "must include a month";
	case CIVIL_DATE_NO_YEAR:
		return "must include a year";
	case CIVIL_DATE_NO_DAY_OR_MONTH:
		return "must include a day and month";
	case CIVIL_DATE_NO_DAY_OR_YEAR:
		return "must include a day and year";
	case CIVIL_DATE_NO_MONTH_OR_YEAR:
		return "must include a month and year";
	case CIVIL_DATE_SHORT_YEAR:
		return "must have a year of 4 numbers, like 2026";
	case CIVIL_DATE_OUT_OF_RANGE:
		return "must have a year between 1900 and 2100";
	default:
		return "must be a real date";
	}
}

static void
read_date(const struct reading *r)
{
	const char *parts[3];
	struct civil_date date;
	static const char *const names[] = { "day", "month", "year" };
	int fault;

	for (size_t i = 0; i < 3; i++)
		parts[i] = pairs_get(r->sent,
		    arena_printf(r->rq->a, "%s-%s", r->field->name, names[i]));
	fault = civil_date_from_parts(parts[0], parts[1], parts[2], &date);
	if (fault == CIVIL_DATE_EMPTY && r->field->need == OPTIONAL)
		return;
	if (fault == CIVIL_DATE_EMPTY)
		refuse_empty(r);
	else if (fault != 0)
		refuse(r, "%s %s", r->field->label, date_fault_text(fault));
	else {
		*(struct civil_date *)(r->values + r->field->offset) = date;
		*(bool *)(r->values + r->field->has_offset) = true;
	}
}

static int
find_choices(struct req *rq, const struct choices *choices, const struct choice **list,
    size_t *count)
{
	*list = choices->list;
	*count = choices->count;
	return choices->find != NULL ? choices->find(rq, list, count) : 0;
}

static const char *
choice_value(const struct choice *list, size_t count, const char *value)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i].value, value) == 0)
			return list[i].value;
	return NULL;
}

static const char *
not_in_list(const struct reading *r)
{
	return arena_printf(r->rq->a, "Select %s from the list",
	    lower_label(r->rq, r->field->label));
}

bool
chosen_has(const struct chosen *chosen, const char *value)
{
	for (size_t i = 0; i < chosen->count; i++)
		if (strcmp(chosen->items[i], value) == 0)
			return true;
	return false;
}

bool
chosen_has_id(const struct chosen *chosen, int64_t id)
{
	for (size_t i = 0; i < chosen->count; i++)
		if (strtoll(chosen->items[i], NULL, 10) == id)
			return true;
	return false;
}

/* A box ticked twice is ticked. */
static void
choose(struct chosen *chosen, const char *value)
{
	for (size_t i = 0; i < chosen->count; i++)
		if (chosen->items[i] == value)
			return;
	chosen->items[chosen->count++] = value;
}

static int
read_oneof(const struct reading *r)
{
	const struct choice *list;
	const char *value = only_value(r);
	size_t count;
	int code;

	if (value == NULL)
		return 0;
	if ((code = find_choices(r->rq, r->field->choices, &list, &count)) != 0)
		return code;
	if ((value = choice_value(list, count, value)) == NULL)
		refuse_choice(r, not_in_list(r));
	else
		set_text(r, value);
	return 0;
}

static int
read_manyof(const struct reading *r)
{
	struct chosen *chosen = (struct chosen *)(r->values + r->field->offset);
	const struct choice *list;
	const char **values;
	size_t count, sent;
	bool unknown = false;
	int code;

	if ((code = find_choices(r->rq, r->field->choices, &list, &count)) != 0)
		return code;
	sent = pairs_all(r->sent, r->field->name, r->rq->a, &values);
	chosen->items = arena_array(r->rq->a, sent, sizeof(values[0]));
	for (size_t i = 0; i < sent; i++) {
		const char *value = choice_value(list, count, values[i]);

		/* An empty value is how a form says "none of these". */
		if (value != NULL)
			choose(chosen, value);
		else
			unknown |= values[i][0] != '\0';
	}
	/* Once, however many they are. */
	if (unknown)
		refuse_choice(r, not_in_list(r));
	if (chosen->count == 0 && r->field->need == REQUIRED)
		refuse_empty(r);
	else if (r->field->most > 0 && (int64_t)chosen->count > r->field->most)
		refuse(r, "Select %" PRId64 " at most", r->field->most);
	return 0;
}

static int
read_field(const struct reading *r)
{
	switch (r->field->type) {
	case F_TEXT:
	case F_LONGTEXT:
	case F_PASSWORD:
		read_text(r);
		return 0;
	case F_EMAIL:
		read_email(r);
		return 0;
	case F_PHONE:
		read_phone(r);
		return 0;
	case F_INT:
		read_int(r);
		return 0;
	case F_MONEY:
		read_money(r);
		return 0;
	case F_DATE:
		read_date(r);
		return 0;
	case F_BOOL:
		*(bool *)(r->values + r->field->offset) =
		    pairs_get(r->sent, r->field->name) != NULL;
		return 0;
	case F_ONEOF:
		return read_oneof(r);
	case F_MANYOF:
		return read_manyof(r);
	}
	return 0;
}

int
form_read(struct req *rq, const struct form *form, const struct pairs *sent, void *values)
{
	struct reading r = { .rq = rq, .forgiving = form->forgiving, .sent = sent,
		.values = values };
	int code;

	for (size_t i = 0; i < form->count; i++) {
		r.field = &form->fields[i];
		if ((code = read_field(&r)) != 0)
			return code;
	}
	if (form->check != NULL)
		form->check(rq, values);
	return 0;
}
