/* Text of a known form: e-mail addresses, telephone numbers, parts of URLs. */
#include "lib/text.h"

#include <string.h>

#include "lib/arena.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The part before the @: RFC 5322's dot-atom. */
static bool
is_mailbox(const char *s, size_t length)
{
	if (length == 0 || length > 64 || s[0] == '.' || s[length - 1] == '.')
		return false;
	for (size_t i = 0; i < length; i++) {
		if (s[i] == '.' && s[i + 1] == '.')
			return false;
		if (!is_letter(s[i]) && !is_digit(s[i]) &&
		    (s[i] == '\0' || strchr(".!#$%&'*+/=?^_`{|}~-", s[i]) == NULL))
			return false;
	}
	return true;
}

static bool
is_host_label(const char *s, size_t length)
{
	if (length == 0 || length > 63 || s[0] == '-' || s[length - 1] == '-')
		return false;
	for (size_t i = 0; i < length; i++)
		if (!is_letter(s[i]) && !is_digit(s[i]) && s[i] != '-')
			return false;
	return true;
}

bool
text_is_email(const char *s)
{
	const char *at = strchr(s, '@');
	const char *label;
	size_t labels = 0, length;

	if (at == NULL || strlen(s) > 254 || !is_mailbox(s, (size_t)(at - s)))
		return false;
	for (label = at + 1;; label += length + 1) {
		length = strcspn(label, ".");
		if (!is_host_label(label, length))
			return false;
		labels++;
		if (label[length] == '\0')
			break;
	}
	/* The last label of a real host is never a number: "a@127.0.0.1" is none. */
	return labels >= 2 && length >= 2 && is_letter(label[0]);
}

/* Brings the digits to their form within the UK ("01452000000") and returns how many there
 * are; 0 when something else is among them or there are more than fit. */
static size_t
national_digits(const char *s, char digits[16])
{
	size_t n = 0, white = strspn(s, " ");

	s += white;
	if (strncmp(s, "+44", 3) == 0 || strncmp(s, "0044", 4) == 0) {
		s += s[0] == '+' ? 3 : 4;
		s += strspn(s, " ");
		if (strncmp(s, "(0)", 3) == 0)
			s += 3;
		digits[n++] = '0';
		s += strspn(s, " -.");
		s += *s == '0';
	}
	for (; *s != '\0'; s++) {
		if (strchr(" ()-.", *s) != NULL)
			continue;
		if (!is_digit(*s) || n == 15)
			return 0;
		digits[n++] = *s;
	}
	return n;
}

/* How many digits come before the first space, for a number of the UK's National Telephone
 * Numbering Plan (Ofcom); 0 when it is none.  An 11 digit number is grouped 3-4-4, 4-3-4 or
 * 5-6; some geographic and freephone numbers have 10 digits. */
static int
area_code_length(const char *d, size_t count)
{
	bool short_one = count == 10 && (d[1] == '1' || strncmp(d, "0800", 4) == 0);

	if (d[0] != '0' || (count != 11 && !short_one))
		return 0;
	switch (d[1]) {
	case '1': /* 011x and 01x1 are the large cities */
		return count == 11 && (d[2] == '1' || d[3] == '1') ? 4 : 5;
	case '2':
		return 3;
	case '3':
	case '8':
	case '9':
		return 4;
	case '5': /* numbers over the internet; the rest of 05 is not given out */
		return d[2] == '5' || d[2] == '6' ? 3 : 0;
	case '7':
		return 5;
	default:
		return 0;
	}
}

const char *
text_phone(struct arena *a, const char *s)
{
	char d[16] = "";
	size_t count = national_digits(s, d);
	int area = area_code_length(d, count);

	if (area == 0)
		return NULL;
	if (area == 3)
		return arena_printf(a, "%.3s %.4s %s", d, d + 3, d + 7);
	if (area == 4 && count == 11)
		return arena_printf(a, "%.4s %.3s %s", d, d + 4, d + 7);
	return arena_printf(a, "%.*s %s", area, d, d + area);
}

char *
text_url_escape(struct arena *a, const char *s)
{
	static const char hex[] = "0123456789ABCDEF";
	char *out = arena_array(a, strlen(s) + 1, 3);
	size_t n = 0;

	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;

		if (is_letter(*s) || is_digit(*s) || strchr("-._~", *s) != NULL) {
			out[n++] = *s;
		} else {
			out[n++] = '%';
			out[n++] = hex[c >> 4];
			out[n++] = hex[c & 15];
		}
	}
	return out;
}

bool
text_path_is_local(const char *s)
{
	size_t i;

	if (s[0] != '/')
		return false;
	for (i = 0; s[i] != '\0'; i++)
		if (s[i] <= ' ' || s[i] > '~' || s[i] == '\\' ||
		    (s[i] == '/' && s[i + 1] == '/'))
			return false;
	return i <= 2000;
}
