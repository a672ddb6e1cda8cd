/* Progress on standard error, once a second. */
#include "national/meter.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static double
seconds_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) +
	       (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void
meter_start(struct meter *meter, const char *name, bool asked)
{
	memset(meter, 0, sizeof(*meter));
	meter->name = name;
	meter->terminal = isatty(STDERR_FILENO) == 1;
	meter->on = meter->terminal || asked;
	meter_again(meter);
}

void
meter_again(struct meter *meter)
{
	clock_gettime(CLOCK_MONOTONIC, &meter->began);
	meter->shown = meter->began;
}

static bool
due(struct meter *meter)
{
	if (!meter->on || seconds_since(&meter->shown) < 1)
		return false;
	clock_gettime(CLOCK_MONOTONIC, &meter->shown);
	return true;
}

/* "\r" and "erase to the end of the line", so that the line changes in place. */
static void
draw(struct meter *meter, const char *text)
{
	if (meter->terminal)
		fprintf(stderr, "\r\033[K%s: %s", meter->name, text);
	else
		fprintf(stderr, "%s: %s\n", meter->name, text);
	fflush(stderr);
	meter->drawn = true;
}

void
meter_rows(struct meter *meter, int64_t rows)
{
	char text[120];

	if (!due(meter))
		return;
	snprintf(text, sizeof(text), "%lld rows, %.0f a second", (long long)rows,
	    (double)rows / seconds_since(&meter->began));
	draw(meter, text);
}

void
meter_bytes(struct meter *meter, int64_t bytes, int64_t whole)
{
	char text[120];
	double megabytes = (double)bytes / 1e6;
	double rate = megabytes / seconds_since(&meter->began);

	if (!due(meter))
		return;
	if (whole > 0)
		snprintf(text, sizeof(text), "%.1f of %.1f MB, %.1f MB a second", megabytes,
		    (double)whole / 1e6, rate);
	else
		snprintf(text, sizeof(text), "%.1f MB, %.1f MB a second", megabytes, rate);
	draw(meter, text);
}

void
meter_note(struct meter *meter, const char *format, ...)
{
	char text[500];
	va_list args;

	if (!meter->on)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	meter_end(meter);
	fprintf(stderr, "%s: %s\n", meter->name, text);
}

void
meter_end(struct meter *meter)
{
	if (meter->drawn && meter->terminal)
		fprintf(stderr, "\r\033[K");
	meter->drawn = false;
}
