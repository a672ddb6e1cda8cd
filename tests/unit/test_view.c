/* Pages: the tree of values, and templates that escape, are parsed once, and say what is
 * wrong when they are missing or broken, until they are mended. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/view.h"

static struct arena *a;
static struct view *view;
static struct templates *templates;
static char folder[64];

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(8 * 1024 * 1024);
	view = view_new(a);
	snprintf(folder, sizeof(folder), "/tmp/care-view-XXXXXX");
	if (mkdtemp(folder) == NULL)
		return -1;
	templates = templates_new(folder);
	return 0;
}

static const char *
path_of(const char *name)
{
	return arena_printf(a, "%s/%s", folder, name);
}

static void
write_template(const char *name, const char *text)
{
	FILE *file = fopen(path_of(name), "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int
tear_down(void **state)
{
	static const char *const names[] = {"page.cs", "part.cs", "other.cs"};

	(void)state;
	for (size_t i = 0; i < 3; i++)
		unlink(path_of(names[i]));
	rmdir(folder);
	templates_free(templates);
	arena_free(a);
	return 0;
}

/* The page as text, or what is wrong behind "!". */
static const char *
rendered(const char *name)
{
	const char *html, *fault;
	size_t length;

	if (templates_render(templates, a, name, view, &html, &length, &fault) != 0)
		return arena_printf(a, "!%s", fault);
	assert_int_equal(strlen(html), length);
	return arena_strdup(a, html);
}

struct row {
	int64_t id;
	const char *name;
	bool has_price;
	int64_t price;
	double far;
};

static const struct db_field columns[] = {
    {"id", DB_INT, offsetof(struct row, id), SIZE_MAX},
    {"name", DB_TEXT, offsetof(struct row, name), SIZE_MAX},
    {"price", DB_INT, offsetof(struct row, price), offsetof(struct row, has_price)},
    {"far", DB_REAL, offsetof(struct row, far), SIZE_MAX},
};
static const struct query query = {
    .columns = columns, .column_count = 4, .row_size = sizeof(struct row)};

static void
the_tree(void **state)
{
	static const struct row rows[] = {
	    {1, "One", true, 0, 1.5},
	    {9007199254740993, NULL, false, 7, 2},
	};

	(void)state;
	view_text(view, "Page.title", "Find");
	view_text(view, "Page.none", NULL);
	view_number(view, "Page.number", INT64_MIN);
	view_flag(view, "Page.on", true);
	view_flag(view, "Page.off", false);
	assert_string_equal(view_value(view, "Page.title"), "Find");
	assert_string_equal(view_value(view, "Page.none"), "");
	assert_string_equal(view_value(view, "Page.number"), "-9223372036854775808");
	assert_string_equal(view_value(view, "Page.on"), "1");
	assert_string_equal(view_value(view, "Page.off"), "");
	view_rows(view, "Rows", &query, rows, 2);
	assert_string_equal(view_value(view, "Rows.0.name"), "One");
	assert_string_equal(view_value(view, "Rows.0.price"), "0");
	assert_string_equal(view_value(view, "Rows.0.far"), "1.5");
	assert_string_equal(view_value(view, "Rows.1.id"), "9007199254740993");
	assert_string_equal(view_value(view, "Rows.1.price"), "");
	assert_string_equal(view_value(view, "Rows.1.name"), "");
	view_text(view_item(view_branch(view, "Page"), "tags"), "text", "x");
	view_text(view_item(view_branch(view, "Page"), "tags"), "text", "y");
	assert_string_equal(view_value(view, "Page.tags.1.text"), "y");
}

static void
everything_is_escaped(void **state)
{
	(void)state;
	view_text(view, "Name", "<b>\"'&</b>\xc3\xa9");
	view_text(view, "List.0.text", "<i>");
	view_text(view, "Link", "javascript:alert(1)");
	write_template("page.cs",
	    "<?cs var:Name ?>|<?cs each:x = List ?><?cs var:x.text ?><?cs /each ?>|"
	    "<?cs def:m(v) ?><?cs var:v ?><?cs /def ?><?cs call:m(Name) ?>|"
	    "<?cs var:url_validate(Link) ?>|<?cs var:Missing ?>|<?cs var:html_escape(Name) ?>");
	assert_string_equal(rendered("page.cs"),
	    "&lt;b&gt;&quot;&#39;&amp;&lt;/"
	    "b&gt;\xc3\xa9|&lt;i&gt;|&lt;b&gt;&quot;&#39;&amp;&lt;/b&gt;\xc3\xa9|#||"
	    "&lt;b&gt;&quot;&#39;&amp;&lt;/b&gt;\xc3\xa9");
}

static void
templates_are_parsed_once(void **state)
{
	(void)state;
	view_text(view, "Name", "a");
	write_template("part.cs", "[<?cs var:Name ?>]");
	write_template("page.cs", "<?cs include:\"part.cs\" ?>!");
	assert_string_equal(rendered("page.cs"), "[a]!");
	write_template("page.cs", "changed");
	view_text(view, "Name", "b");
	assert_string_equal(rendered("page.cs"), "[b]!");
	write_template("other.cs", "");
	assert_string_equal(rendered("other.cs"), "");
	/* What one page sets is not there for the next request's. */
	view = view_new(a);
	assert_string_equal(rendered("page.cs"), "[]!");
}

static void
faults_last_until_they_are_mended(void **state)
{
	const char *fault;

	(void)state;
	assert_non_null(strstr(rendered("page.cs"), "page.cs"));
	assert_int_equal(templates_parse(templates, a, "page.cs", &fault), -1);
	write_template("page.cs", "<?cs nonsense:a ?>");
	assert_int_equal(rendered("page.cs")[0], '!');
	write_template("page.cs", "<?cs call:nobody() ?>");
	assert_int_equal(rendered("page.cs")[0], '!');
	write_template("page.cs", "<?cs include:\"part.cs\" ?>");
	assert_int_equal(rendered("page.cs")[0], '!');
	write_template("part.cs", "well");
	assert_string_equal(rendered("page.cs"), "well");
	assert_int_equal(templates_parse(templates, a, "page.cs", &fault), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(the_tree, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(everything_is_escaped, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(templates_are_parsed_once, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		faults_last_until_they_are_mended, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
