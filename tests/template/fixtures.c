/* Every component is held to the fixtures that govuk-frontend ships: options go in as
 * the package's authors wrote them, and what our macro makes of them must be the
 * package's own HTML.  What cannot be supported is listed, with the reason, in
 * unsupported.txt beside this file; a listed fixture that matches fails too, so that
 * the list stays true.
 *
 * Then every text of every fixture is replaced by a hostile one, which must come out
 * escaped, in markup whose tags still close one another.
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

#include "fixture_options.h"
#include "html_check.h"
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
bail(const char *what, const char *why)
{
	printf("Bail out! %s: %s\n", what, why);
	exit(1);
}

static NEOERR *
append(void *page, char *piece)
{
	return nerr_pass(string_append(page, piece));
}

static void
render(struct suite *suite, const char *component, const json_t *options, const char *instead,
    STRING *page)
{
	HDF *hdf, *node;

	must(hdf_init(&hdf));
	must(hdf_set_value(hdf, "component", component));
	must(hdf_get_node(hdf, "o", &node));
	options_put(node, options, instead);
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
	render(suite, component, json_object_get(fixture, "options"), NULL, &page);
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

static bool
try_hostile(struct suite *suite, const char *component, const json_t *fixture)
{
	static const char *const texts[] = { HOSTILE_TEXT, HOSTILE_ADDRESS, "0", "" };
	bool good = true;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const char *fault;
		STRING page;

		string_init(&page);
		render(suite, component, json_object_get(fixture, "options"), texts[i], &page);
		fault = page.buf != NULL ? html_fault(page.buf) : NULL;
		if (fault != NULL)
			printf("# %s: %s with %s: %s\n", component,
			    json_string_value(json_object_get(fixture, "name")), texts[i], fault);
		good = good && fault == NULL;
		string_clear(&page);
	}
	return good;
}

static void
report(struct suite *suite, bool good, const char *component, const char *what)
{
	suite->tests++;
	suite->failed += !good;
	printf("%sok %d - %s: %s\n", good ? "" : "not ", suite->tests, component, what);
}

static void
try_component(struct suite *suite, const char *folder, const char *component)
{
	char path[PATH_MAX];
	json_error_t error;
	json_t *file, *fixtures, *fixture;
	size_t i, matched = 0;
	bool good = true, safe = true;
	char what[80];

	snprintf(path, sizeof(path), "%s/%s/fixtures.json", folder, component);
	file = json_load_file(path, 0, &error);
	if (file == NULL)
		bail(path, error.text);
	fixtures = json_object_get(file, "fixtures");
	json_array_foreach(fixtures, i, fixture) {
		good &= try_fixture(suite, component, fixture, &matched);
		safe &= try_hostile(suite, component, fixture);
	}
	suite->matched += matched;
	suite->total += json_array_size(fixtures);
	snprintf(what, sizeof(what), "%zu of %zu fixtures", matched, json_array_size(fixtures));
	report(suite, good, component, what);
	report(suite, safe, component, "hostile texts come out as text");
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
	report(suite, good, "unsupported.txt", "names only real fixtures");
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
