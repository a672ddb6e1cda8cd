/* Every page's template, which is every one that includes the frame: it parses, it
 * shows something when nothing is set, and with hostile text in every name it reads
 * nothing comes out as markup, the tags still close one another, and there is one main
 * heading.
 *
 * usage: pages TEMPLATES
 *
 * Output is TAP, one test for each page and one for each component, which has to be
 * in components/all.cs. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "html_check.h"
#include "lib/arena.h"
#include "lib/view.h"
#include "names.h"

enum { ROOM = 64 * 1024 * 1024, WAYS = 12, LARGEST = 200000 };

struct test {
	const char *folder;
	struct templates *templates;
	const struct macros *macros;
	struct arena *kept; /* what is read once */
	struct arena *a;    /* one page's */
	int tests;
	int failed;
};

struct filling {
	struct view *view;
	unsigned way;
	const char *text;
};

static void
report(struct test *t, bool good, const char *what, const char *name)
{
	t->tests++;
	t->failed += !good;
	printf("%sok %d - %s %s\n", good ? "" : "not ", t->tests, name, what);
}

/* Which names are set differs from way to way, so that each side of an if is seen:
 * in the first none is, in the next two all are, then about half, chosen by the name. */
static bool
is_set(unsigned way, const char *name)
{
	uint32_t sum = 2166136261u + way;

	if (way < 3)
		return way != 0;
	for (; *name != '\0'; name++)
		sum = (sum ^ (unsigned char)*name) * 16777619u;
	return (sum >> 13) & 1;
}

static void
fill(void *context, const char *name)
{
	static const char heading[] = ".isPageHeading"; /* the page's own decision */
	struct filling *filling = context;
	size_t length = strlen(name), end = strlen(heading);

	if (length > end && strcmp(name + length - end, heading) == 0)
		return;
	if (is_set(filling->way, name))
		view_text(filling->view, name, filling->text);
}

static size_t
headings(const char *html)
{
	size_t count = 0;

	while ((html = strstr(html, "<h1")) != NULL) {
		count++;
		html++;
	}
	return count;
}

static bool
try_way(struct test *t, const char *name, unsigned way)
{
	static const char *const texts[] = { HOSTILE_TEXT, HOSTILE_ADDRESS };
	struct filling filling = { view_new(t->a), way, texts[way % 2] };
	const char *html, *fault;
	size_t length;

	if (names_read(t->a, t->macros, t->folder, name, fill, &filling) != 0) {
		printf("# %s: something it includes is missing\n", name);
		return false;
	}
	if (templates_render(t->templates, t->a, name, filling.view, &html, &length, &fault) != 0) {
		printf("# %s: %s\n", name, fault);
		return false;
	}
	fault = html_fault(html);
	if (fault == NULL && headings(html) != 1)
		fault = "there is not one h1";
	if (fault != NULL)
		printf("# %s, way %u: %s\n", name, way, fault);
	return fault == NULL;
}

static void
try_page(struct test *t, const char *name)
{
	bool good = true;

	for (unsigned way = 0; way < WAYS && good; way++) {
		good = try_way(t, name, way);
		arena_reset(t->a);
	}
	report(t, good, "stands hostile texts", name);
}

static void
try_component(struct test *t, const char *list, const char *name)
{
	report(t, strstr(list, arena_printf(t->a, "include:\"%s\"", name)) != NULL,
	    "is in components/all.cs", name);
}

static const char *
component_list(struct test *t)
{
	FILE *file = fopen(arena_printf(t->kept, "%s/components/all.cs", t->folder), "r");
	char *bytes = arena_alloc(t->kept, 10000);

	if (file == NULL) {
		printf("Bail out! %s has no components/all.cs\n", t->folder);
		exit(1);
	}
	bytes[fread(bytes, 1, 9999, file)] = '\0';
	fclose(file);
	return bytes;
}

static bool
is_template(const char *name)
{
	size_t length = strlen(name);

	return length > 3 && strcmp(name + length - 3, ".cs") == 0;
}

/* What includes the frame is a page; the rest are parts of pages, tried with them. */
static bool
is_page(struct test *t, const char *path)
{
	char *bytes = arena_alloc(t->a, LARGEST);
	FILE *file = fopen(arena_printf(t->a, "%s/%s", t->folder, path), "r");

	if (file == NULL)
		return false;
	bytes[fread(bytes, 1, LARGEST - 1, file)] = '\0';
	fclose(file);
	return strstr(bytes, "include:\"layout/head.cs\"") != NULL;
}

static void
try_folder(struct test *t, const char *list, const char *folder)
{
	struct dirent **names;
	int count = scandir(arena_printf(t->kept, "%s/%s", t->folder, folder), &names, NULL,
	    alphasort);

	for (int i = 0; i < count; i++) {
		const char *name = names[i]->d_name;
		const char *path = *folder == '\0' ? arena_strdup(t->kept, name)
		                                   : arena_printf(t->kept, "%s/%s", folder, name);
		struct stat is;

		if (name[0] != '.' &&
		    stat(arena_printf(t->kept, "%s/%s", t->folder, path), &is) == 0) {
			if (S_ISDIR(is.st_mode))
				try_folder(t, list, path);
			else if (!is_template(name) || strcmp(name, "all.cs") == 0)
				; /* neither page nor component */
			else if (strcmp(folder, "components") == 0)
				try_component(t, list, path);
			else if (is_page(t, path))
				try_page(t, path);
		}
		free(names[i]);
	}
	if (count >= 0)
		free(names);
}

int
main(int argc, char **argv)
{
	struct test t = { .kept = arena_new(ROOM), .a = arena_new(ROOM) };

	if (argc != 2) {
		fprintf(stderr, "usage: pages TEMPLATES\n");
		return 2;
	}
	t.folder = argv[1];
	t.templates = templates_new(t.folder);
	t.macros = macros_read(t.kept, t.folder);
	if (t.macros != NULL)
		try_folder(&t, component_list(&t), "");
	else
		report(&t, false, "has components", t.folder);
	printf("1..%d\n", t.tests);
	templates_free(t.templates);
	arena_free(t.a);
	arena_free(t.kept);
	return t.failed != 0;
}
