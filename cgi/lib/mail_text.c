/* An e-mail as text: headers that nothing can be slipped into, and a body in
 * quoted-printable, which every mail server passes on unchanged. */
#include <stdio.h>
#include <string.h>

#include "lib/mail.h"
#include "lib/secret.h"

enum { LINE_MOST = 72 };

/* May it stand in a header as it is: printable ASCII. */
static bool
is_plain(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < ' ' || (unsigned char)*text > '~')
			return false;
	return true;
}

static bool
has_control(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < ' ' || *text == 127)
			return true;
	return false;
}

const char *
mail_box(struct arena *a, const char *from)
{
	const char *open = strrchr(from, '<'), *close = strrchr(from, '>');

	if (open == NULL || close == NULL || close < open)
		return from;
	return arena_strndup(a, open + 1, (size_t)(close - open - 1));
}

/* RFC 2047: pieces of at most 75 characters, each of whole characters. */
static const char *
encoded(struct arena *a, const char *text)
{
	enum { PIECE_MOST = 42 }; /* bytes, of which base64 makes 56 */
	const char *all = "";

	if (is_plain(text))
		return text;
	while (*text != '\0') {
		size_t length = strlen(text) < PIECE_MOST ? strlen(text) : PIECE_MOST;

		while (length > 1 && ((unsigned char)text[length] & 0xc0) == 0x80)
			length--;
		all = arena_printf(a, "%s%s=?UTF-8?B?%s?=", all, all[0] != '\0' ? "\r\n " : "",
		    secret_base64(a, text, length));
		text += length;
	}
	return all;
}

/* Writes one byte of the body; returns how many characters that took. */
static size_t
put(char *to, const char *from)
{
	unsigned char c = (unsigned char)*from;
	bool at_end = from[1] == '\n' || from[1] == '\0';

	if ((c > ' ' && c <= '~' && c != '=') || ((c == ' ' || c == '\t') && !at_end)) {
		*to = (char)c;
		return 1;
	}
	return (size_t)snprintf(to, 4, "=%02X", c);
}

static const char *
quoted_printable(struct arena *a, const char *body)
{
	/* A byte takes three at most; a soft line end after each 70 characters three more. */
	size_t most = strlen(body) * 4 + 3, length = 0, column = 0;
	char *text = arena_alloc(a, most + 8);

	for (; *body != '\0'; body++) {
		if (*body == '\n') {
			memcpy(text + length, "\r\n", 2);
			length += 2;
			column = 0;
			continue;
		}
		if (column >= LINE_MOST) {
			memcpy(text + length, "=\r\n", 3);
			length += 3;
			column = 0;
		}
		column += put(text + length, body);
		while (text[length] != '\0')
			length++;
	}
	return text;
}

/* "Sun, 22 Nov 2026 05:34:37 +0000", whatever the language of the machine. */
static const char *
date_of(struct arena *a, time_t now)
{
	static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
	static const char *const months[] = {
	    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	struct tm t;

	gmtime_r(&now, &t);
	return arena_printf(a, "%s, %d %s %d %02d:%02d:%02d +0000", days[t.tm_wday], t.tm_mday,
	    months[t.tm_mon], t.tm_year + 1900, t.tm_hour, t.tm_min, t.tm_sec);
}

static const char *
domain_of(struct arena *a, const char *from)
{
	const char *at = strrchr(mail_box(a, from), '@');

	return at != NULL ? at + 1 : "localhost";
}

const char *
mail_text(struct arena *a, const char *from, const struct mail *mail)
{
	if (!is_plain(from) || !is_plain(mail->to) || strpbrk(mail->to, " ,;<>\"") != NULL ||
	    strchr(mail->to, '@') == NULL || has_control(mail->subject))
		return NULL;
	return arena_printf(a,
	    "Date: %s\r\nFrom: %s\r\nTo: <%s>\r\nSubject: %s\r\nMessage-ID: <%s@%s>\r\n"
	    "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
	    "Content-Type: text/plain; charset=UTF-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n",
	    date_of(a, mail->now), from, mail->to, encoded(a, mail->subject), mail->reference,
	    domain_of(a, from), quoted_printable(a, mail->body));
}
