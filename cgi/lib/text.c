/* Unicode text that people typed: checked, composed, cleaned, folded and cut. */
#include "lib/text.h"

#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "lib/arena.h"
#include "lib/log.h"

/* Stream-Safe Text Format (UAX 15, D4) allows this many marks in a row. */
enum { MARKS_MOST = 30 };

/* Text is taken in pieces of at most this many bytes, so that the lengths given to utf8proc
 * can never overflow. */
#define TEXT_MOST ((size_t)1 << 30)

/* The code point at s and, in *bytes, how long it is; U+FFFD for a byte that is not UTF-8. */
static int32_t
next_character(const char *s, size_t length, size_t *bytes)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n;

	n = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)length, &c);
	if (n <= 0) {
		*bytes = 1;
		return 0xfffd;
	}
	*bytes = (size_t)n;
	return c;
}

bool
text_is_utf8(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n;

		n = utf8proc_iterate(
		    (const utf8proc_uint8_t *)bytes + i, (utf8proc_ssize_t)(length - i), &c);
		if (n <= 0 || c == 0)
			return false;
		i += (size_t)n;
	}
	return true;
}

/* Runs utf8proc over the text with its memory in the arena. */
static char *
transform(struct arena *a, const char *s, size_t length, utf8proc_option_t options,
    size_t *out_length)
{
	const utf8proc_uint8_t *in = (const utf8proc_uint8_t *)s;
	utf8proc_ssize_t count, n;
	utf8proc_int32_t *buffer;

	if (length > TEXT_MOST)
		die("a text of %zu bytes is too long to fold", length);
	count = utf8proc_decompose(in, (utf8proc_ssize_t)length, NULL, 0, options);
	if (count < 0)
		return NULL;
	/* One more than asked for: reencode() ends the text with a NUL. */
	buffer = arena_array(a, (size_t)count + 1, sizeof(*buffer));
	n = utf8proc_decompose(in, (utf8proc_ssize_t)length, buffer, count, options);
	if (n == count)
		n = utf8proc_reencode(buffer, count, options);
	if (n < 0)
		return NULL;
	*out_length = (size_t)n;
	return (char *)buffer;
}

char *
text_compose(struct arena *a, const char *bytes, size_t length, size_t *out_length)
{
	bool may_change = false;
	size_t marks = 0, n, ignored;

	if (out_length == NULL)
		out_length = &ignored;
	for (size_t i = 0; i < length; i += n) {
		int32_t c;

		if (bytes[i] > 0) { /* ASCII, nearly always */
			n = 1;
			marks = 0;
			continue;
		}
		c = next_character(bytes + i, length - i, &n);
		if (c == 0 || (c == 0xfffd && n == 1))
			return NULL;
		marks = utf8proc_get_property(c)->combining_class != 0 ? marks + 1 : 0;
		if (marks > MARKS_MOST)
			return NULL;
		/* Everything below the combining marks is composed already. */
		may_change |= c >= 0x300;
	}
	*out_length = length;
	if (!may_change)
		return arena_strndup(a, bytes, length);
	return transform(a, bytes, length, UTF8PROC_STABLE | UTF8PROC_COMPOSE, out_length);
}

static bool
is_white(int32_t c)
{
	return (c >= 0x09 && c <= 0x0d) || c == ' ' || c == 0x85 || c == 0x2028 ||
	       c == 0x2029 || (c >= 0x80 && utf8proc_category(c) == UTF8PROC_CATEGORY_ZS);
}

/* Controls, zero-width spaces, and marks that turn the direction of what follows: none can
 * be seen, and they make two texts that look the same differ. */
static bool
is_unseen(int32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200b || c == 0x2060 ||
	       c == 0xfeff || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* The text itself, or when it is not UTF-8 a copy that is. */
static const char *
valid(struct arena *a, const char *s)
{
	size_t length = strlen(s), n = 0, bytes;
	char *copy;

	if (text_is_utf8(s, length))
		return s;
	copy = arena_array(a, length + 1, 3);
	for (size_t i = 0; i < length; i += bytes) {
		if (next_character(s + i, length - i, &bytes) == 0xfffd) {
			memcpy(copy + n, "\xef\xbf\xbd", 3);
			n += 3;
		} else {
			memcpy(copy + n, s + i, bytes);
			n += bytes;
		}
	}
	return copy;
}

char *
text_clean(struct arena *a, const char *s)
{
	size_t length, n = 0, bytes;
	bool gap = false;
	char *out;

	s = valid(a, s);
	length = strlen(s);
	out = arena_alloc(a, length + 1);
	for (size_t i = 0; i < length; i += bytes) {
		int32_t c = next_character(s + i, length - i, &bytes);

		if (is_white(c)) {
			gap = n > 0;
		} else if (!is_unseen(c)) {
			if (gap)
				out[n++] = ' ';
			gap = false;
			memcpy(out + n, s + i, bytes);
			n += bytes;
		}
	}
	return out;
}

static bool
ends_line(int32_t c)
{
	return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

char *
text_clean_lines(struct arena *a, const char *s)
{
	size_t length, n = 0, bytes, lines = 0, spaces = 0;
	char *out;

	s = valid(a, s);
	length = strlen(s);
	out = arena_alloc(a, length + 1);
	for (size_t i = 0; i < length; i += bytes) {
		int32_t c = next_character(s + i, length - i, &bytes);

		if (ends_line(c)) {
			lines += c != '\r' || s[i + 1] != '\n';
			spaces = 0;
		} else if (is_white(c)) {
			spaces++;
		} else if (!is_unseen(c)) {
			/* What was held back is written now that something follows it. */
			size_t breaks = lines > 2 ? 2 : lines;

			if (n > 0) {
				memset(out + n, '\n', breaks);
				memset(out + n + breaks, ' ', spaces);
				n += breaks + spaces;
			}
			lines = spaces = 0;
			memcpy(out + n, s + i, bytes);
			n += bytes;
		}
	}
	return out;
}

/* Letters that Unicode does not take apart, in their usual Latin spelling. */
static const char *
plain_spelling(int32_t c)
{
	switch (c) {
	case 0xe6: /* ae */
		return "ae";
	case 0xf0:  /* eth */
	case 0x111: /* d with stroke */
		return "d";
	case 0xf8: /* o with stroke */
		return "o";
	case 0xfe: /* thorn */
		return "th";
	case 0x127: /* h with stroke */
		return "h";
	case 0x131: /* dotless i */
		return "i";
	case 0x142: /* l with stroke */
		return "l";
	case 0x153: /* oe */
		return "oe";
	default:
		return NULL;
	}
}

char *
text_fold(struct arena *a, const char *s)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
					  UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
					  UTF8PROC_STRIPMARK | UTF8PROC_IGNORE | UTF8PROC_LUMP;
	size_t length, n = 0, bytes;
	char *folded, *out;

	s = valid(a, s);
	folded = transform(a, s, strlen(s), options, &length);
	if (folded == NULL)
		die("text that is UTF-8 could not be folded");
	/* Each spelling is no longer than the letter. */
	out = arena_alloc(a, length + 1);
	for (size_t i = 0; i < length; i += bytes) {
		int32_t c = next_character(folded + i, length - i, &bytes);
		const char *plain = plain_spelling(c);
		size_t size = plain != NULL ? strlen(plain) : bytes;

		memcpy(out + n, plain != NULL ? plain : folded + i, size);
		n += size;
	}
	return text_clean(a, out);
}

size_t
text_length(const char *s)
{
	size_t length = strlen(s), count = 0, bytes;

	for (size_t i = 0; i < length; i += bytes) {
		next_character(s + i, length - i, &bytes);
		count++;
	}
	return count;
}

char *
text_truncate(struct arena *a, const char *s, size_t characters)
{
	size_t length, cut = 0, count = 0, bytes;
	utf8proc_int32_t state = 0;
	int32_t before = 0;

	s = valid(a, s);
	length = strlen(s);
	if (characters == 0 || text_length(s) <= characters)
		return arena_strndup(a, s, characters == 0 ? 0 : length);
	for (size_t i = 0; count < characters; i += bytes) {
		int32_t c = next_character(s + i, length - i, &bytes);

		/* The last place before the limit where a cut parts nothing. */
		if (i == 0 || utf8proc_grapheme_break_stateful(before, c, &state))
			cut = i;
		before = c;
		count++;
	}
	while (cut > 0 && s[cut - 1] == ' ')
		cut--;
	return arena_printf(a, "%.*s\xe2\x80\xa6", (int)cut, s);
}
