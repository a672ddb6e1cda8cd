/* Any bytes as text, a date, a moment or an amount: what comes out is as promised, and what
 * was made once is not changed by being made again. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/text.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static struct arena *a;

static void
want(bool holds)
{
	if (!holds)
		abort();
}

static void
is_text(const char *s)
{
	want(text_is_utf8(s, strlen(s)));
}

static void
check_cleaning(const char *s)
{
	char *once = text_clean(a, s);

	is_text(once);
	want(strcmp(once, text_clean(a, once)) == 0);
	want(strpbrk(once, "\t\r\n\x7f") == NULL && strstr(once, "  ") == NULL);
	once = text_clean_lines(a, s);
	is_text(once);
	want(strcmp(once, text_clean_lines(a, once)) == 0);
	want(strpbrk(once, "\t\r\x7f") == NULL && strstr(once, "\n\n\n") == NULL);
	once = text_fold(a, s);
	is_text(once);
	want(strcmp(once, text_fold(a, once)) == 0);
}

static void
check_composing(const char *bytes, size_t size)
{
	size_t length, again;
	char *once = text_compose(a, bytes, size, &length);

	if (once == NULL)
		return;
	want(text_is_utf8(bytes, size) && strlen(once) == length);
	want(strcmp(text_compose(a, once, length, &again), once) == 0 && again == length);
}

static void
check_cutting(const char *s)
{
	static const size_t lengths[] = {0, 1, 2, 5, 100};

	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		char *cut = text_truncate(a, s, lengths[i]);

		is_text(cut);
		want(text_length(cut) <= lengths[i]);
		want(lengths[i] == 0 ||
		     (text_length(s) <= lengths[i]) == (text_length(cut) == text_length(s)));
	}
}

static void
check_forms(const char *s)
{
	const char *phone = text_phone(a, s), *escaped = text_url_escape(a, s);

	if (phone != NULL)
		want(strcmp(text_phone(a, phone), phone) == 0 && strlen(phone) <= 13);
	if (text_is_email(s))
		want(strlen(s) <= 254 && strpbrk(s, " \r\n,;<>\"") == NULL);
	want(strpbrk(escaped, "&=+?#/ ") == NULL && strlen(escaped) >= strlen(s));
	if (text_path_is_local(s))
		want(s[0] == '/' && s[1] != '/' && strpbrk(s, "\\\r\n \t") == NULL);
}

static void
check_money(const char *s, const unsigned char *data, size_t size)
{
	int64_t pence = -1, again = -1, any = 0;

	if (money_parse(s, &pence) == 0) {
		want(pence >= 0 && pence <= MONEY_MOST);
		want(money_parse(money_text(a, pence), &again) == 0 && again == pence);
		want(money_parse(money_number(a, pence), &again) == 0 && again == pence);
	} else {
		want(pence == -1);
	}
	memcpy(&any, data, size < sizeof(any) ? size : sizeof(any));
	is_text(money_text(a, any));
}

/* Cuts the first line off. */
static const char *
next_line(char **rest)
{
	char *line = *rest, *end = line + strcspn(line, "\n");

	*rest = end + (*end != '\0');
	*end = '\0';
	return line;
}

static void
check_dates(const char *s)
{
	struct civil_date d, again;
	char *rest = arena_strdup(a, s);
	const char *day = next_line(&rest), *month = next_line(&rest);

	if (civil_date_parse(s, &d) == 0)
		want(civil_date_is_real(d) && strcmp(civil_date_iso(a, d), s) == 0);
	if (civil_date_from_parts(day, month, next_line(&rest), &d) == 0) {
		want(civil_date_is_real(d));
		again = civil_date_from_day_number(civil_date_day_number(d));
		want(civil_date_compare(d, again) == 0);
		want(civil_date_weekday(d) >= MONDAY && civil_date_weekday(d) <= SUNDAY);
		is_text(civil_date_text(a, d));
		is_text(civil_date_short(a, d));
	}
}

static void
check_moments(const char *s)
{
	time_t utc, same;

	if (utc_parse(s, &utc) != 0) {
		want(london_text(a, s) == NULL);
		return;
	}
	want(utc_parse(utc_text(a, utc), &same) == 0 && same == utc);
	is_text(london_text(a, s));
	want(london_offset(utc) == 0 || london_offset(utc) == 3600);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	char *s;

	a = arena_new(256 * 1024 * 1024);
	s = arena_strndup(a, (const char *)data, size);
	check_composing((const char *)data, size);
	check_cleaning(s);
	check_cutting(s);
	check_forms(s);
	check_money(s, data, size);
	check_dates(s);
	check_moments(s);
	arena_free(a);
	a = NULL;
	return 0;
}
