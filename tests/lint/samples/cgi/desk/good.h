/*
 * A sample as it should be.
 */
#ifndef DESK_GOOD_H
#define DESK_GOOD_H

#include <stddef.h>

#ifndef DESK_WIDTH
#define DESK_WIDTH 3
#endif

size_t width(void);

#endif
