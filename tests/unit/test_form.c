/* Forms: every type of field with answers that are right, wrong, missing and hostile, the
 * sentence each mistake gets, and what a page is given to show it all again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/form.h"
#include "lib/req.h"

static const struct choice sizes[] = {
    {"small", "Small", NULL},
    {"large", "Large", "For two"},
};
static const struct choices choices_size = {sizes, 2, NULL};

static const struct choice found[] = {{"north", "North", NULL}};

static int
find_places(struct req *rq, const struct choice **list, size_t *count)
{
	(void)rq;
	*list = found;
	*count = 1;
	return 0;
}

static int
find_nothing(struct req *rq, const struct choice **list, size_t *count)
{
	(void)rq;
	(void)list;
	(void)count;
	return DB_DOWN;
}

static const struct choices choices_place = {NULL, 0, find_places};
static const struct choices choices_gone = {NULL, 0, find_nothing};

#define EVERY(F, form) \
	F(form, TEXT, title, "Title", REQUIRED, 2, 5, NULL) \
	F(form, TEXT, number, "NHS number", OPTIONAL, 0, 0, NULL) \
	F(form, LONGTEXT, note, "Note", OPTIONAL, 0, 10, NULL) \
	F(form, EMAIL, email, "Email address", OPTIONAL, 0, 0, NULL) \
	F(form, PHONE, phone, "Phone number", OPTIONAL, 0, 0, NULL) \
	F(form, PASSWORD, password, "Password", OPTIONAL, 0, 0, NULL) \
	F(form, INT, hours, "Hours", OPTIONAL, 1, 168, NULL) \
	F(form, MONEY, rate, "Rate", OPTIONAL, 100, 10000, NULL) \
	F(form, DATE, start, "Start date", OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, agreed, "Agreed", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, size, "Size", OPTIONAL, 0, 0, &choices_size) \
	F(form, MANYOF, place, "Place", OPTIONAL, 0, 0, &choices_place)

static void check_every(struct req *rq, void *values);

FORM_CHECKED(every, EVERY, check_every);

static void
check_every(struct req *rq, void *values)
{
	struct every_form *f = values;

	if (f->agreed && !f->has_hours)
		form_refuse(rq, NULL, "Say how many hours you agree to");
}

#define GONE(F, form) F(form, ONEOF, place, "Place", OPTIONAL, 0, 0, &choices_gone)
FORM(gone, GONE);

static struct req rq;
static struct every_form values;

static int
set_up(void **state)
{
	(void)state;
	rq = (struct req){.a = arena_new(8 * 1024 * 1024)};
	rq.view = view_new(rq.a);
	values = (struct every_form){0};
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(rq.a);
	return 0;
}

/* Reads the form from a body to which a title is added, so that others can be tried. */
static void
read_form(const char *body)
{
	const char *whole = arena_printf(rq.a, "%s&title=Title", body);

	rq.refusals = NULL;
	memset(&values, 0, sizeof(values));
	assert_int_equal(urlencoded_read(rq.a, whole, strlen(whole), &rq.sent), 0);
	assert_int_equal(form_read(&rq, &every, &rq.sent, &values), 0);
}

static const char *
refusal(const char *field)
{
	const struct refusal *r = rq.refusals;

	if (r == NULL)
		return "(none)";
	assert_null(r->next);
	assert_string_equal(r->field, field);
	return r->sentence;
}

static void
refused(const char *body, const char *field, const char *sentence)
{
	read_form(body);
	assert_string_equal(refusal(field), sentence);
}

static void
right_answers(void **state)
{
	(void)state;
	read_form("number=+12+%0934+&note=+a%0D%0A%0D%0A%0D%0A+b+&email=robin%40example.org&"
		  "phone=%2B441632960001"
		  "&password=+x+&hours=168&rate=%C2%A313.50&start-day=29&start-month=2&start-"
		  "year=2028"
		  "&agreed=1&size=large&place=north&place=north&unknown=1");
	assert_null(rq.refusals == NULL ? NULL : rq.refusals->sentence);
	assert_string_equal(values.title, "Title");
	assert_string_equal(values.number, "12 34");
	assert_string_equal(values.note, "a\n\n b");
	assert_string_equal(values.email, "robin@example.org");
	assert_string_equal(values.phone, "01632 960001");
	assert_string_equal(values.password, " x ");
	assert_true(values.has_hours);
	assert_int_equal(values.hours, 168);
	assert_int_equal(values.rate, 1350);
	assert_true(values.has_start);
	assert_int_equal(values.start.year, 2028);
	assert_true(values.agreed);
	assert_string_equal(values.size, "large");
	assert_int_equal(values.place.count, 1);
	assert_string_equal(values.place.items[0], "north");
}

static void
no_answers(void **state)
{
	(void)state;
	read_form("number=&note=%0D%0A&email=+&phone=&hours=&rate=&start-day=&start-month=&"
		  "start-year=&size=&place=");
	assert_null(rq.refusals);
	assert_null(values.number);
	assert_null(values.note);
	assert_null(values.email);
	assert_false(values.has_hours);
	assert_false(values.has_rate);
	assert_false(values.has_start);
	assert_false(values.agreed);
	assert_null(values.size);
	assert_int_equal(values.place.count, 0);
	assert_int_equal(urlencoded_read(rq.a, "title=+", 7, &rq.sent), 0);
	assert_int_equal(form_read(&rq, &every, &rq.sent, &values), 0);
	assert_string_equal(refusal("title"), "Enter title");
}

static void
texts_have_a_length(void **state)
{
	(void)state;
	refused("note=12345678901", "note", "Note must be 10 characters or fewer");
	refused("note=%E6%97%A5%E6%9C%AC%F0%9F%91%8D4567890", "", "(none)");
	rq.refusals = NULL;
	assert_int_equal(urlencoded_read(rq.a, "title=A", 7, &rq.sent), 0);
	form_read(&rq, &every, &rq.sent, &values);
	assert_string_equal(refusal("title"), "Title must be 2 characters or more");
	rq.refusals = NULL;
	assert_int_equal(urlencoded_read(rq.a, "title=123456", 12, &rq.sent), 0);
	form_read(&rq, &every, &rq.sent, &values);
	assert_string_equal(refusal("title"), "Title must be 5 characters or fewer");
}

static void
wrong_answers(void **state)
{
	static const char *const numbers[] = {
	    "six", "1e1", "0x10", "1.0", "%2B1", "--1", "1+2", "-", "9223372036854775808"};

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		refused(arena_printf(rq.a, "hours=%s", numbers[i]), "hours",
		    "Hours must be a whole number, like 12");
	refused("hours=0", "hours", "Hours must be between 1 and 168");
	refused("hours=169", "hours", "Hours must be between 1 and 168");
	refused("rate=12.345", "rate", "Rate must have two decimal places at most, like 13.50");
	refused("rate=lots", "rate", "Rate must be an amount of money, like 13.50");
	refused("rate=0.99", "rate",
	    "Rate must be between \xc2\xa3"
	    "1.00 and \xc2\xa3"
	    "100.00");
	refused("email=robin", "email",
	    "Enter an email address in the correct format, like name@example.com");
	refused("phone=123", "phone",
	    "Enter a UK phone number, like 01632 960 001 or 07700 900 982");
	refused("start-day=29&start-month=2&start-year=2026", "start",
	    "Start date must be a real date");
	refused("start-day=1&start-year=2026", "start", "Start date must include a month");
	refused("start-day=1&start-month=2&start-year=26", "start",
	    "Start date must have a year of 4 numbers, like 2026");
	refused("size=medium", "size", "Select size from the list");
	refused("size=Large", "size", "Select size from the list");
	refused("place=south", "place", "Select place from the list");
	refused("agreed=1", "", "Say how many hours you agree to");
}

static void
a_single_field_comes_once(void **state)
{
	(void)state;
	refused(
	    "email=a%40example.org&email=b%40example.org", "email", "Enter email address once");
	refused("number=1&number=2", "number", "Enter NHS number once");
	refused("hours=1&hours=2", "hours", "Enter hours once");
	refused("size=small&size=large", "size", "Enter size once");
}

static void
a_fault_of_the_choices_is_passed_on(void **state)
{
	struct gone_form f = {0};

	(void)state;
	assert_int_equal(urlencoded_read(rq.a, "place=x", 7, &rq.sent), 0);
	assert_int_equal(form_read(&rq, &gone, &rq.sent, &f), DB_DOWN);
}

static const char *
shown(const char *name)
{
	return view_value(rq.view, name);
}

static void
a_refused_form_is_shown_whole(void **state)
{
	(void)state;
	read_form("hours=six&note=%3Cb%3E&start-day=31&start-month=2&start-year=x&size=large&"
		  "place=north"
		  "&agreed=1&password=secret");
	assert_int_equal(form_show(&rq, &every, &rq.sent), 0);
	assert_string_equal(shown("Form.refused"), "1");
	assert_string_equal(
	    shown("Form.errors.0.text"), "Hours must be a whole number, like 12");
	assert_string_equal(shown("Form.errors.0.href"), "#hours");
	assert_string_equal(shown("Form.errors.1.href"), "#start");
	assert_string_equal(shown("Form.errors.2.text"), "Say how many hours you agree to");
	assert_string_equal(shown("Form.errors.2.href"), "");
	assert_string_equal(shown("Field.hours.value"), "six");
	assert_string_equal(
	    shown("Field.hours.error"), "Hours must be a whole number, like 12");
	assert_string_equal(shown("Field.note.value"), "<b>");
	assert_string_equal(shown("Field.start.day"), "31");
	assert_string_equal(shown("Field.start.year"), "x");
	assert_string_equal(shown("Field.size.options.0.chosen"), "");
	assert_string_equal(shown("Field.size.options.1.chosen"), "1");
	assert_string_equal(shown("Field.size.options.1.hint"), "For two");
	assert_string_equal(shown("Field.place.options.0.chosen"), "1");
	assert_string_equal(shown("Field.agreed.chosen"), "1");
	assert_string_equal(shown("Field.password.value"), "");
	assert_string_equal(shown("Field.title.required"), "1");
	assert_string_equal(shown("Field.note.required"), "");
	assert_string_equal(shown("Field.note.max"), "10");
}

static void
an_open_form_is_filled_by_its_page(void **state)
{
	static const char *const places[] = {"north"};

	(void)state;
	form_fill(&rq, "note", "As it was");
	form_fill(&rq, "number", NULL);
	form_fill(&rq, "start", "2026-11-21");
	form_fill(&rq, "size", "small");
	form_fill_many(&rq, "place", places, 1);
	form_hint(&rq, "hours", "In a week");
	assert_int_equal(form_show(&rq, &every, NULL), 0);
	assert_string_equal(shown("Form.refused"), "");
	assert_string_equal(shown("Field.note.value"), "As it was");
	assert_string_equal(shown("Field.number.value"), "");
	assert_string_equal(shown("Field.start.day"), "21");
	assert_string_equal(shown("Field.start.month"), "11");
	assert_string_equal(shown("Field.start.year"), "2026");
	assert_string_equal(shown("Field.size.options.0.chosen"), "1");
	assert_string_equal(shown("Field.place.options.0.chosen"), "1");
	assert_string_equal(shown("Field.hours.hint"), "In a week");
	assert_string_equal(shown("Field.hours.error"), "");
}

static void
rows_of_a_query_are_choices(void **state)
{
	struct by_number {
		int64_t id;
		const char *name;
	};
	struct by_code {
		const char *code, *label;
	};
	static const struct db_field numbers[] = {
	    {.name = "id", .type = DB_INT, .offset = offsetof(struct by_number, id)},
	    {.name = "name", .type = DB_TEXT, .offset = offsetof(struct by_number, name)}};
	static const struct db_field codes[] = {
	    {.name = "code", .type = DB_TEXT, .offset = offsetof(struct by_code, code)},
	    {.name = "label", .type = DB_TEXT, .offset = offsetof(struct by_code, label)}};
	const struct query by_number = {
	    .columns = numbers, .column_count = 2, .row_size = sizeof(struct by_number)};
	const struct query by_code = {
	    .columns = codes, .column_count = 2, .row_size = sizeof(struct by_code)};
	const struct by_number one[] = {{7, "North"}, {-12, "South"}};
	const struct by_code other[] = {{"e", "East"}};
	const struct choice *list = choices_of(rq.a, &by_number, one, 2);

	(void)state;
	assert_string_equal(list[0].value, "7");
	assert_string_equal(list[1].value, "-12");
	assert_string_equal(list[1].text, "South");
	assert_null(list[1].hint);
	list = choices_of(rq.a, &by_code, other, 1);
	assert_string_equal(list[0].value, "e");
	assert_string_equal(list[0].text, "East");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(right_answers, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(no_answers, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(texts_have_a_length, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(wrong_answers, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_single_field_comes_once, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		a_fault_of_the_choices_is_passed_on, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_refused_form_is_shown_whole, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		an_open_form_is_filled_by_its_page, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(rows_of_a_query_are_choices, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
