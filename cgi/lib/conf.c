/* Configuration: reads the file line by line against the table of options. */
#include "lib/conf.h"

#include <ctype.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/file.h"

enum kind { TEXT, NUMBER, FLAG };

struct option {
	enum kind kind;
	const char *key;
	const char *preset;
	const char *meaning;
	size_t offset;
};

static const struct option options[] = {
#define ROW(kind, name, preset, meaning) \
	{ kind, #name, preset, meaning, offsetof(struct conf, name) },
	CONF_OPTIONS(ROW)
#undef ROW
};

enum { OPTION_COUNT = sizeof(options) / sizeof(options[0]), FILE_MAX = 256 * 1024 };

static int
set_value(struct conf *conf, struct arena *a, const struct option *option, const char *value)
{
	char *at = (char *)conf + option->offset;
	char *end;
	long long number;

	switch (option->kind) {
	case TEXT:
		*(const char **)at = arena_strdup(a, value);
		return 0;
	case NUMBER:
		errno = 0;
		number = strtoll(value, &end, 10);
		if (errno != 0 || end == value || *end != '\0' || number < 0)
			return -1;
		*(int64_t *)at = number;
		return 0;
	case FLAG:
		if (strcmp(value, "yes") != 0 && strcmp(value, "no") != 0)
			return -1;
		*(bool *)at = value[0] == 'y';
		return 0;
	}
	return -1;
}

static char *
trim(char *text)
{
	char *end;

	while (isspace((unsigned char)*text))
		text++;
	end = text + strlen(text);
	while (end > text && isspace((unsigned char)end[-1]))
		*--end = '\0';
	return text;
}

static const struct option *
option_named(const char *key)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (strcmp(options[i].key, key) == 0)
			return &options[i];
	return NULL;
}

/* One `key = value` line; NULL when it is right, else what is wrong with it. */
static const char *
read_line(struct conf *conf, struct arena *a, char *line, bool *given)
{
	const struct option *option;
	char *equals, *key;

	line = trim(line);
	if (line[0] == '\0' || line[0] == '#')
		return NULL;
	if ((equals = strchr(line, '=')) == NULL)
		return "a line is KEY = VALUE";
	*equals = '\0';
	key = trim(line);
	if ((option = option_named(key)) == NULL)
		return arena_printf(a, "there is no option called %s", key);
	if (given[option - options])
		return arena_printf(a, "%s is given twice", key);
	given[option - options] = true;
	if (set_value(conf, a, option, trim(equals + 1)) != 0)
		return arena_printf(a, "%s is %s", key,
		    option->kind == NUMBER ? "a whole number, 0 or more" : "yes or no");
	return NULL;
}

int
conf_read(struct conf *conf, struct arena *a, const char *path, const char **fault)
{
	bool given[OPTION_COUNT] = { false };
	char *text, *line, *next;
	int number = 0;

	memset(conf, 0, sizeof(*conf));
	for (size_t i = 0; i < OPTION_COUNT; i++)
		set_value(conf, a, &options[i], options[i].preset);
	if ((text = file_read(a, path, FILE_MAX, NULL)) == NULL) {
		*fault = arena_printf(a, "%s cannot be read: %s", path, strerror(errno));
		return -1;
	}
	for (line = text; line != NULL; line = next) {
		const char *wrong;

		number++;
		if ((next = strchr(line, '\n')) != NULL)
			*next++ = '\0';
		if ((wrong = read_line(conf, a, line, given)) != NULL) {
			*fault = arena_printf(a, "%s:%d: %s", path, number, wrong);
			return -1;
		}
	}
	return 0;
}

void
conf_print_options(void)
{
	for (size_t i = 0; i < OPTION_COUNT; i++)
		printf("# %s\n%s = %s\n\n", options[i].meaning, options[i].key,
		    options[i].preset);
}
