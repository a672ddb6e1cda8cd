/* Reads application/x-www-form-urlencoded bodies and query strings: one pass, bounded. */
#include "lib/body.h"

#include <string.h>

#include "lib/arena.h"

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Writes the decoded bytes to out, which has room for length of them.  Returns how many, or
 * -1 for a bad escape. */
static ptrdiff_t
decode(const char *bytes, size_t length, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		char c = bytes[i];

		if (c == '+') {
			c = ' ';
		} else if (c == '%') {
			int high = i + 2 < length ? hex_digit(bytes[i + 1]) : -1;
			int low = i + 2 < length ? hex_digit(bytes[i + 2]) : -1;

			if (high < 0 || low < 0)
				return -1;
			c = (char)(high * 16 + low);
			i += 2;
		}
		out[n++] = c;
	}
	return (ptrdiff_t)n;
}

/* Decodes both sides of one pair into scratch, and adds it. */
static int
read_pair(struct arena *a, const char *bytes, size_t length, char *scratch, struct pairs *out)
{
	const char *equals = memchr(bytes, '=', length);
	size_t left = equals != NULL ? (size_t)(equals - bytes) : length;
	ptrdiff_t name_length, value_length = 0;

	name_length = decode(bytes, left, scratch);
	if (name_length < 0)
		return PAIRS_BAD_ESCAPE;
	if (equals != NULL)
		value_length = decode(equals + 1, length - left - 1, scratch + name_length);
	if (value_length < 0)
		return PAIRS_BAD_ESCAPE;
	return pairs_add(
	    a, out, scratch, (size_t)name_length, scratch + name_length, (size_t)value_length);
}

/* Most forms are short: they take no room for the longest. */
static size_t
room_for(const char *bytes, size_t length)
{
	size_t room = 1;

	for (size_t i = 0; i < length && room < PAIRS_MOST; i++)
		room += bytes[i] == '&';
	return room;
}

int
urlencoded_read(struct arena *a, const char *bytes, size_t length, struct pairs *out)
{
	char *scratch = arena_alloc(a, length + 1);
	struct pairs pairs = {arena_array(a, room_for(bytes, length), sizeof(*pairs.items)), 0};
	size_t start = 0;

	*out = (struct pairs){NULL, 0};
	while (start < length) {
		const char *and = memchr(bytes + start, '&', length - start);
		size_t end = and != NULL ? (size_t)(and-bytes) : length;

		if (end > start) {
			int fault = read_pair(a, bytes + start, end - start, scratch, &pairs);

			if (fault != 0)
				return fault;
		}
		start = end + 1;
	}
	*out = pairs;
	return 0;
}
