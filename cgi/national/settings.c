/* The configuration as the loaders want it: its lists taken apart. */
#include "national/settings.h"

#include <string.h>

const char *const *
list_of(struct arena *a, const char *text)
{
	size_t most = 1, count = 0;
	const char **list;

	for (const char *c = text; *c != '\0'; c++)
		most += *c == ',';
	list = arena_array(a, most + 1, sizeof(list[0]));
	while (*text != '\0') {
		size_t length;

		text += strspn(text, ", \t");
		length = strcspn(text, ",");
		while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
			length--;
		if (length > 0)
			list[count++] = arena_strndup(a, text, length);
		text += strcspn(text, ",");
	}
	return list;
}

bool
list_has(const char *const *list, const char *text)
{
	for (; text != NULL && *list != NULL; list++)
		if (strcmp(*list, text) == 0)
			return true;
	return false;
}

size_t
list_length(const char *const *list)
{
	size_t length = 0;

	while (list[length] != NULL)
		length++;
	return length;
}

void
settings_read(struct settings *settings, struct arena *a, const struct conf *conf)
{
	settings->conf = conf;
	settings->districts = list_of(a, conf->districts);
	settings->postcode_areas = list_of(a, conf->postcode_areas);
	settings->authorities = list_of(
	    a, arena_printf(a, "%s,%s", conf->local_authority, conf->neighbour_authorities));
	settings->further_hosts = list_of(a, conf->further_hosts);
}
