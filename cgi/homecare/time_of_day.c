/* Reading a time of day. */
#include "homecare/time_of_day.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { DIGITS_MOST = 4, LETTERS_MOST = 8 };

/* The figures and the letters of what was typed; false when anything else is in it, or the
 * letters do not come last. */
struct parts {
	char digits[DIGITS_MOST + 1];
	char letters[LETTERS_MOST + 1];
	size_t digit_count;
	size_t letter_count;
	size_t before_mark; /* figures before a colon or full stop; 0: there is none */
};

static bool
take(struct parts *p, char c)
{
	unsigned char u = (unsigned char)c;

	if (isspace(u))
		return true;
	if (isdigit(u) && p->letter_count == 0 && p->digit_count < DIGITS_MOST) {
		p->digits[p->digit_count++] = c;
		return true;
	}
	if ((c == ':' || c == '.') && p->letter_count == 0 && p->before_mark == 0 &&
	    p->digit_count > 0) {
		p->before_mark = p->digit_count;
		return true;
	}
	/* "a.m." and "p.m." too */
	if (c == '.' && p->letter_count > 0)
		return true;
	if (isalpha(u) && p->letter_count < LETTERS_MOST) {
		p->letters[p->letter_count++] = (char)tolower(u);
		return true;
	}
	return false;
}

static int64_t
number(const char *digits, size_t count)
{
	int64_t value = 0;

	for (size_t i = 0; i < count; i++)
		value = value * 10 + (digits[i] - '0');
	return value;
}

static bool
named(const char *letters, int64_t *minute)
{
	if (strcmp(letters, "midnight") == 0)
		*minute = 0;
	else if (strcmp(letters, "midday") == 0 || strcmp(letters, "noon") == 0)
		*minute = INT64_C(12) * 60;
	else
		return false;
	return true;
}

/* Hours and minutes: behind a mark, or the last two of three or four figures. */
static bool
split(const struct parts *p, int64_t *hour, int64_t *rest)
{
	size_t hours = p->before_mark;

	if (hours == 0)
		hours = p->digit_count > 2 ? p->digit_count - 2 : p->digit_count;
	else if (p->digit_count - hours != 2)
		return false;
	*hour = number(p->digits, hours);
	*rest = number(p->digits + hours, p->digit_count - hours);
	return *rest < 60;
}

bool
time_read(const char *text, int64_t *minute)
{
	struct parts p = { .digit_count = 0 };
	int64_t hour, rest;

	for (; *text != '\0'; text++)
		if (!take(&p, *text))
			return false;
	if (p.digit_count == 0)
		return named(p.letters, minute);
	if (!split(&p, &hour, &rest))
		return false;
	if (strcmp(p.letters, "am") == 0 || strcmp(p.letters, "pm") == 0) {
		if (hour < 1 || hour > 12)
			return false;
		hour = hour % 12 + (p.letters[0] == 'p' ? 12 : 0);
	} else if (p.letter_count > 0 || hour > 23)
		return false;
	*minute = hour * 60 + rest;
	return true;
}
