/* Amounts of money: read as people type them, written as GOV.UK writes them. */
#include "lib/money.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "lib/arena.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reads whole pounds at s, with commas between thousands or with none.  Returns how many
 * bytes they take (0: there are none, or the commas are not where they should be).  Stops
 * counting above the largest amount, so that nothing overflows. */
static size_t
read_pounds(const char *s, int64_t *pounds)
{
	size_t i = 0, group = 0;
	bool commas = false;

	*pounds = 0;
	for (;; i++) {
		if (s[i] == ',') {
			if (group == 0 || group > 3 || (commas && group != 3))
				return 0;
			commas = true;
			group = 0;
		} else if (is_digit(s[i])) {
			group++;
			if (*pounds <= MONEY_MOST)
				*pounds = *pounds * 10 + (s[i] - '0');
		} else {
			break;
		}
	}
	return commas && group != 3 ? 0 : i;
}

/* Reads ".5" or ".50" at s, as 50.  Returns 0 or a fault; *used is how many bytes. */
static int
read_pence(const char *s, int64_t *pence, size_t *used)
{
	size_t digits = 0;

	*used = 0;
	*pence = 0;
	if (s[0] != '.')
		return 0;
	while (is_digit(s[1 + digits]))
		digits++;
	if (digits == 0)
		return MONEY_NOT_AN_AMOUNT;
	*used = digits + 1;
	if (digits <= 2)
		*pence = (s[1] - '0') * 10 + (digits == 2 ? s[2] - '0' : 0);
	return digits <= 2 ? 0 : MONEY_TOO_MANY_DECIMALS;
}

/* Passes over spaces, one pound sign and one minus, in the orders people type them. */
static const char *
skip_signs(const char *s, bool *negative)
{
	static const char pound[] = "\xc2\xa3";
	static const char minus[] = "\xe2\x88\x92"; /* U+2212 */
	bool has_pound = false;

	for (*negative = false;;) {
		s += strspn(s, " ");
		if (!has_pound && strncmp(s, pound, strlen(pound)) == 0) {
			has_pound = true;
			s += strlen(pound);
		} else if (!*negative && *s == '-') {
			*negative = true;
			s++;
		} else if (!*negative && strncmp(s, minus, strlen(minus)) == 0) {
			*negative = true;
			s += strlen(minus);
		} else {
			return s;
		}
	}
}

int
money_parse(const char *text, int64_t *pence)
{
	int64_t pounds, rest;
	size_t whole, part;
	bool negative;
	int fault;

	text = skip_signs(text, &negative);
	whole = read_pounds(text, &pounds);
	fault = read_pence(text + whole, &rest, &part);
	if (fault == MONEY_NOT_AN_AMOUNT || whole + part == 0)
		return MONEY_NOT_AN_AMOUNT;
	text += whole + part;
	if (text[strspn(text, " ")] != '\0')
		return MONEY_NOT_AN_AMOUNT;
	if (negative && (pounds > 0 || rest > 0))
		return MONEY_NEGATIVE;
	if (fault != 0)
		return fault;
	if (pounds > MONEY_MOST / 100)
		return MONEY_TOO_BIG;
	*pence = pounds * 100 + rest;
	return 0;
}

/* The amount without its sign; exact for INT64_MIN too. */
static uint64_t
magnitude(int64_t pence)
{
	return pence < 0 ? -(uint64_t)pence : (uint64_t)pence;
}

char *
money_text(struct arena *a, int64_t pence)
{
	uint64_t pounds = magnitude(pence) / 100;
	int rest = (int)(magnitude(pence) % 100);
	const char *thousands = "";

	if (pounds < 1000)
		return arena_printf(
		    a, "%s\xc2\xa3%d.%02d", pence < 0 ? "-" : "", (int)pounds, rest);
	while (pounds >= 1000) {
		thousands = arena_printf(a, ",%03d%s", (int)(pounds % 1000), thousands);
		pounds /= 1000;
	}
	return arena_printf(
	    a, "%s\xc2\xa3%d%s.%02d", pence < 0 ? "-" : "", (int)pounds, thousands, rest);
}

void
money_write_number(char text[MONEY_NUMBER_BYTES], int64_t pence)
{
	uint64_t amount = magnitude(pence);

	snprintf(text, MONEY_NUMBER_BYTES, "%s%llu.%02llu", pence < 0 ? "-" : "",
	    (unsigned long long)(amount / 100), (unsigned long long)(amount % 100));
}

char *
money_number(struct arena *a, int64_t pence)
{
	char *text = arena_alloc(a, MONEY_NUMBER_BYTES);

	money_write_number(text, pence);
	return text;
}
