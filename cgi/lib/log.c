/* Log lines: built whole, control characters shown as '?', written in one call so
 * that workers that share a log do not cut into one another. */
#include "lib/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static const char *program_name = "care-market";

void
log_program(const char *name)
{
	program_name = name;
}

static void
log_line(const char *event, const char *format, va_list args)
{
	char line[2048];
	struct timespec now;
	struct tm utc;
	size_t length;
	int n;

	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &utc);
	length = strftime(line, sizeof(line), "at=%Y-%m-%dT%H:%M:%SZ", &utc);
	n = snprintf(line + length, sizeof(line) - length, " program=%s event=%s ", program_name,
	    event);
	length += (size_t)n;
	n = vsnprintf(line + length, sizeof(line) - length - 1, format, args);
	if (n > 0)
		length += (size_t)n;
	if (length > sizeof(line) - 2)
		length = sizeof(line) - 2;
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
			line[i] = '?';
	line[length++] = '\n';
	/* Nothing can be done about a log that cannot be written. */
	if (write(STDERR_FILENO, line, length) < 0)
		return;
}

void
log_event(const char *event, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	log_line(event, format, args);
	va_end(args);
}

void
die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	log_line("fatal", format, args);
	va_end(args);
	/* No clean-up handlers: what is broken must not run on. */
	_exit(70);
}
