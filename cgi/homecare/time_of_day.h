/* A time of day as people type it. */
#ifndef HOMECARE_TIME_OF_DAY_H
#define HOMECARE_TIME_OF_DAY_H

#include <stdbool.h>
#include <stdint.h>

/* From "7am", "7.30 am", "07:30", "1930", "19", "12pm", "midday", "noon" or "midnight", in any
 * case, to minutes after midnight, 0 to 1439.  A bare hour without am or pm is one of 24.
 * False leaves *minute. */
bool time_read(const char *text, int64_t *minute);

#endif
