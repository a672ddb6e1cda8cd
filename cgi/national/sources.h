/* All sources, in the order in which they are best pulled: what others build on first. */
#ifndef NATIONAL_SOURCES_H
#define NATIONAL_SOURCES_H

#include "national/load.h"

/* NULL-ended. */
extern const struct source *const all_sources[];

/* NULL when there is none of that name. */
const struct source *source_named(const char *name);

extern const struct source facts_source;
extern const struct source bank_holidays_source;
extern const struct source boundaries_source;
extern const struct source codepoint_source;
extern const struct source nspl_source;
extern const struct source cqc_directory_source;
extern const struct source cqc_api_source;

#endif
