/* CQC's words for kinds of service, in its three vocabularies, as our codes. */
#ifndef NATIONAL_CQC_SERVICES_H
#define NATIONAL_CQC_SERVICES_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"

/* Our code ("homecare"; the codes of the term group `service`, and "other" for services that
 * are not social care), or NULL for words that CQC does not use for a service. */
const char *cqc_service_code(const char *words);

/* A list between bars: "|homecare|supported_living|".  Grows by one, unless it is there. */
const char *bar_list_add(struct arena *a, const char *list, const char *item);
bool bar_list_has(const char *list, const char *item);

/* What parts the values of a published cell: bars, or where there is none commas that no
 * blank follows ("Treatment of disease, disorder or injury" is one value). */
char cqc_separator(const char *cell);

/* The next value, trimmed, or NULL at the end; *at is moved on. */
const char *cqc_value_next(struct arena *a, const char **at, char separator);

#endif
