/* All sources: a new one is a file in this folder and a line here. */
#include "national/sources.h"

#include <string.h>

const struct source *const all_sources[] = {
	&facts_source,
	&bank_holidays_source,
	&boundaries_source,
	&codepoint_source,
	&nspl_source,
	&cqc_directory_source,
	&cqc_api_source,
	NULL,
};

const struct source *
source_named(const char *name)
{
	for (const struct source *const *source = all_sources; *source != NULL; source++)
		if (strcmp((*source)->name, name) == 0)
			return *source;
	return NULL;
}
