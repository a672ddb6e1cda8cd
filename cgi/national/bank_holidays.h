/* GOV.UK's bank holidays, read from its JSON. */
#ifndef NATIONAL_BANK_HOLIDAYS_H
#define NATIONAL_BANK_HOLIDAYS_H

#include <stddef.h>

#include "lib/arena.h"

struct bank_holiday {
	const char *division; /* "england-and-wales" */
	const char *on_date;  /* 2026-12-25; the substitute day where there is one */
	const char *title;
	const char *notes;
};

struct bank_holidays {
	struct bank_holiday *events;
	size_t count;
	size_t wrong; /* events without a real date or a title */
};

/* Both shapes are read: all divisions, or one.  Returns 0, or -1 with a clause in *fault. */
int bank_holidays_read(struct arena *a, const char *text, size_t length,
    struct bank_holidays *holidays, const char **fault);

#endif
