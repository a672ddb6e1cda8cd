/* Progress on standard error, once a second: rows and bytes, and how many a second. */
#ifndef NATIONAL_METER_H
#define NATIONAL_METER_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct meter {
	bool on;
	bool terminal; /* one line that changes; else a line a second */
	bool drawn;
	const char *name;
	struct timespec began, shown;
};

/* Silent unless standard error is a terminal or asked is set. */
void meter_start(struct meter *meter, const char *name, bool asked);

/* A new stretch of work: rates are counted from here. */
void meter_again(struct meter *meter);

void meter_rows(struct meter *meter, int64_t rows);

/* whole is 0 when it is not known. */
void meter_bytes(struct meter *meter, int64_t bytes, int64_t whole);

/* Something worth its own line, such as a wait. */
void meter_note(struct meter *meter, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Takes the changing line away. */
void meter_end(struct meter *meter);

#endif
