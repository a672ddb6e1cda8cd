/*
 * Log lines on standard error (journald or var/log keeps them), one logfmt line
 * an event.  Nothing personal goes into a log: no form value, no query string, no
 * name; route patterns and row ids only.
 */
#ifndef LIB_LOG_H
#define LIB_LOG_H

#include <stdarg.h>

/* Names the program in each line that follows; the text is not copied. */
void log_program(const char *name);

/* One event: `at=... program=... event=EVENT` and then the formatted key=value pairs. */
void log_event(const char *event, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Says why and ends the process at once.  For what cannot happen and what cannot be
 * gone on from: no memory, a broken installation, our own mistake. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
