/* Every component is held to the fixtures that govuk-frontend ships: options go in as
 * the package's authors wrote them, and what our macro makes of them must be the
 * package's own HTML.  What cannot be supported is listed, with the reason, in
 * unsupported.txt beside this file; a listed fixture that matches fails too, so that
 * the list stays true.
 *
 * usage: fixtures TEMPLATES CASES COMPONENTS UNSUPPORTED [list]
 *
 * CASES is the folder of cases.cs; "list" prints the fixtures that do not match in the
 * form of unsupported.txt.  Output is TAP, one test for each component. */
#include <ClearSilver.h>
#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plain_html.h"

struct unsupported {
	json_t *reasons; /* "component: fixture" -> reason */
	json_t *seen;
};

struct suite {
	HDF *setting;
	CSPARSE *cs;
	struct unsupported unsupported;
	bool list;
	int tests;
	int failed;
	size_t matched;
	size_t total;
};

static void
must(NEOERR *error)
{
	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	printf("Bail out! ClearSilver refused\n");
	exit(1);
}

static void
bail(const char *what, const char *why)
{
	printf("Bail out! %s: %s\n", what, why);
	exit(1);
}

static HDF *
child(HDF *node, const char *name)
{
	HDF *made;

	must(hdf_get_node(node, name, &made));
	return made;
}

static HDF *
numbered(HDF *node, size_t number)
{
	char name[24];

	snprintf(name, sizeof(name), "%zu", number);
	return child(node, name);
}

static void put(HDF *node, const json_t *value);

/* Attributes are a numbered list for us: their names are never HDF names. */
static void
put_attributes(HDF *node, json_t *attributes)
{
	const char *name;
	json_t *value;
	size_t number = 0;

	json_object_foreach(attributes, name, value) {
		HDF *pair = numbered(node, number++);

		must(hdf_set_value(pair, "name", name));
		if (json_is_boolean(value))
			must(hdf_set_value(pair, "value", json_is_true(value) ? "true" : "false"));
		else
			put(child(pair, "value"), value);
	}
}

static void
put_object(HDF *node, json_t *object)
{
	const char *name;
	json_t *value;

	if (json_object_size(object) == 0)
		must(hdf_set_value(node, "", "")); /* there, although empty */
	json_object_foreach(object, name, value) {
		if (strcmp(name, "attributes") == 0 && json_is_object(value))
			put_attributes(child(node, name), value);
		else if (!json_is_null(value))
			put(child(node, name), value);
	}
}

/* Items that are nothing in JavaScript are left out; the others keep their number. */
static void
put_array(HDF *node, json_t *array)
{
	size_t i;
	json_t *value;

	if (json_array_size(array) == 0)
		must(hdf_set_value(node, "", ""));
	json_array_foreach(array, i, value) {
		if (json_is_null(value) || json_is_false(value) ||
		    (json_is_string(value) && json_string_length(value) == 0))
			continue;
		put(numbered(node, i), value);
	}
}

static void
put(HDF *node, const json_t *value)
{
	char number[40];

	if (json_is_object(value)) {
		put_object(node, (json_t *)value);
	} else if (json_is_array(value)) {
		put_array(node, (json_t *)value);
	} else if (json_is_string(value)) {
		must(hdf_set_value(node, "", json_string_value(value)));
	} else if (json_is_boolean(value)) {
		must(hdf_set_value(node, "", json_is_true(value) ? "1" : "0"));
	} else if (json_is_number(value)) {
		snprintf(number, sizeof(number), "%.15g", json_number_value(value));
		must(hdf_set_value(node, "", number));
	}
}

static NEOERR *
append(void *page, char *piece)
{
	return nerr_pass(string_append(page, piece));
}

static void
render(struct suite *suite, const char *component, const json_t *options, STRING *page)
{
	HDF *hdf;

	must(hdf_init(&hdf));
	must(hdf_set_value(hdf, "component", component));
	put(child(hdf, "o"), options);
	suite->cs->hdf = hdf;
	must(cs_render(suite->cs, page, append));
	suite->cs->hdf = suite->setting;
	hdf_destroy(&hdf);
}

static bool
same(const char *component, const char *expected, const char *made, STRING *want, STRING *have)
{
	string_init(want);
	string_init(have);
	plain_html(expected, want);
	plain_html(made, have);
	if (strcmp(component, "footer") == 0)
		plain_without_crown(want);
	return strcmp(want->buf, have->buf) == 0;
}

static const char *
reason_for(struct suite *suite, const char *component, const char *name)
{
	char key[300];
	const char *reason;

	snprintf(key, sizeof(key), "%s: %s", component, name);
	reason = json_string_value(json_object_get(suite->unsupported.reasons, key));
	if (reason == NULL) {
		snprintf(key, sizeof(key), "%s: *", component);
		reason = json_string_value(json_object_get(suite->unsupported.reasons, key));
	}
	if (reason != NULL)
		json_object_set_new(suite->unsupported.seen, key, json_true());
	return reason;
}

/* True when the fixture is as it should be: matching, or listed and not matching. */
static bool
try_fixture(struct suite *suite, const char *component, const json_t *fixture, size_t *matched)
{
	const char *name = json_string_value(json_object_get(fixture, "name"));
	const char *expected = json_string_value(json_object_get(fixture, "html"));
	const char *reason = reason_for(suite, component, name);
	STRING page, want, have;
	bool match;

	string_init(&page);
	render(suite, component, json_object_get(fixture, "options"), &page);
	match = same(component, expected, page.buf != NULL ? page.buf : "", &want, &have);
	*matched += match;
	if (match && reason != NULL)
		printf("# %s: %s: matches, so it is not unsupported\n", component, name);
	if (!match && reason == NULL && suite->list)
		printf("%s: %s: \n", component, name);
	else if (!match && reason == NULL)
		printf("# %s: %s\n# want %s\n# have %s\n", component, name, want.buf, have.buf);
	string_clear(&page);
	string_clear(&want);
	string_clear(&have);
	return match == (reason == NULL);
}

static void
try_component(struct suite *suite, const char *folder, const char *component)
{
	char path[PATH_MAX];
	json_error_t error;
	json_t *file, *fixtures, *fixture;
	size_t i, matched = 0;
	bool good = true;

	snprintf(path, sizeof(path), "%s/%s/fixtures.json", folder, component);
	file = json_load_file(path, 0, &error);
	if (file == NULL)
		bail(path, error.text);
	fixtures = json_object_get(file, "fixtures");
	json_array_foreach(fixtures, i, fixture)
		good &= try_fixture(suite, component, fixture, &matched);
	suite->tests++;
	suite->failed += !good;
	suite->matched += matched;
	suite->total += json_array_size(fixtures);
	printf("%sok %d - %s: %zu of %zu fixtures\n", good ? "" : "not ", suite->tests, component,
	    matched, json_array_size(fixtures));
	json_decref(file);
}

/* Lines are "component: fixture: reason"; a fixture's name may itself have a colon, so
 * the reason starts at the last one followed by a space. */
static void
read_unsupported(struct suite *suite, const char *path)
{
	char line[1000];
	FILE *file = fopen(path, "r");

	suite->unsupported.reasons = json_object();
	suite->unsupported.seen = json_object();
	if (file == NULL)
		bail(path, strerror(errno));
	while (fgets(line, sizeof(line), file) != NULL) {
		char *end = line + strcspn(line, "\n"), *at;

		*end = '\0';
		if (line[0] == '#' || line[0] == '\0')
			continue;
		for (at = end; at > line && strncmp(at, ": ", 2) != 0; at--)
			;
		if (at == line)
			bail(path, line);
		*at = '\0';
		json_object_set_new(suite->unsupported.reasons, line, json_string(at + 2));
	}
	fclose(file);
}

/* A line for a fixture that is gone says something untrue. */
static void
check_list(struct suite *suite)
{
	const char *key;
	json_t *reason;
	bool good = true;

	json_object_foreach(suite->unsupported.reasons, key, reason) {
		if (json_object_get(suite->unsupported.seen, key) != NULL)
			continue;
		printf("# %s: there is no such fixture\n", key);
		good = false;
	}
	suite->tests++;
	suite->failed += !good;
	printf("%sok %d - the list of unsupported fixtures names only real ones\n",
	    good ? "" : "not ", suite->tests);
}

static void
parse(struct suite *suite, const char *templates, const char *cases)
{
	must(hdf_init(&suite->setting));
	must(hdf_set_value(suite->setting, "hdf.loadpaths.0", templates));
	must(hdf_set_value(suite->setting, "hdf.loadpaths.1", cases));
	must(hdf_set_value(suite->setting, "Config.VarEscapeMode", "html"));
	must(cs_init(&suite->cs, suite->setting));
	must(cgi_register_strfuncs(suite->cs));
	must(cs_parse_file(suite->cs, "cases.cs"));
}

static int
is_component(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && strchr(entry->d_name, '.') == NULL;
}

int
main(int argc, char **argv)
{
	struct suite suite = { 0 };
	struct dirent **names;
	int count;

	if (argc < 5) {
		fprintf(stderr, "usage: fixtures TEMPLATES CASES COMPONENTS UNSUPPORTED [list]\n");
		return 2;
	}
	suite.list = argc > 5;
	parse(&suite, argv[1], argv[2]);
	read_unsupported(&suite, argv[4]);
	count = scandir(argv[3], &names, is_component, alphasort);
	if (count < 0)
		bail(argv[3], strerror(errno));
	for (int i = 0; i < count; i++) {
		try_component(&suite, argv[3], names[i]->d_name);
		free(names[i]);
	}
	free(names);
	check_list(&suite);
	printf("# %zu of %zu fixtures match\n1..%d\n", suite.matched, suite.total, suite.tests);
	json_decref(suite.unsupported.reasons);
	json_decref(suite.unsupported.seen);
	cs_destroy(&suite.cs);
	hdf_destroy(&suite.setting);
	return suite.failed != 0;
}
