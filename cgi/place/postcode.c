/* Reads a typed postcode: the text is brought to plain groups of capitals and digits, every UK
 * shape is laid over it, and the reading that changes fewest characters wins. */
#include "place/postcode.h"

#include <string.h>

#include <utf8proc.h>

enum {
	LONGEST_TEXT = 200, /* an address on one line; more is not a place */
	LONGEST_POSTCODE = 7,
	LONGEST_ATTEMPT = 9, /* a postcode with a character or two too many */
	MOST_GROUPS = 3      /* "GL 50 1AA" */
};

/* The text as capitals and digits, in groups parted by single spaces; anything else that is
 * neither space nor punctuation stands as '?', so that no shape fits over it. */
struct cleaned {
	char grouped[LONGEST_TEXT + 1];
	char squeezed[LONGEST_ATTEMPT + 1]; /* empty when there is more than fits */
	size_t groups;
	size_t last_group; /* characters in the last group */
	bool has_digit;
};

struct reading {
	enum postcode_kind kind;
	int changes;
	size_t outcode_length;
	char text[LONGEST_POSTCODE + 1];
	bool area_known;
};

/* A: a letter.  9: a digit.  N: a digit but nought (no district is 01).  C and D: the letters
 * used third and fourth.  L: the letters used in the last two places. */
static const char *const outcode_shapes[] = {"A9", "AN9", "AA9", "AAN9", "A9C", "AA9D"};
static const char letters_third[] = "ABCDEFGHJKPSTUW";
static const char letters_fourth[] = "ABEHMNPRVWXY";
static const char letters_last[] = "ABDEFGHJLNPQRSTUWXYZ";

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* One code point as a capital or a digit, ' ' for what parts groups, '?' for the rest. */
static char
plain(utf8proc_int32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e) /* full-width forms of ASCII */
		c -= 0xff01 - '!';
	if (c >= 'a' && c <= 'z')
		return (char)(c - 'a' + 'A');
	if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
		return (char)c;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return '?';
	default:
		return ' ';
	}
}

static void
squeeze(struct cleaned *text)
{
	size_t used = 0;

	for (const char *c = text->grouped; *c != '\0'; c++) {
		if (*c == ' ')
			continue;
		if (used == LONGEST_ATTEMPT) {
			text->squeezed[0] = '\0';
			return;
		}
		text->squeezed[used++] = *c;
	}
	text->squeezed[used] = '\0';
}

static bool
clean(const char *typed, size_t length, struct cleaned *text)
{
	size_t used = 0, at = 0;

	memset(text, 0, sizeof(*text));
	if (length > LONGEST_TEXT)
		return false;
	while (at < length) {
		utf8proc_int32_t point;
		utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)typed + at,
		    (utf8proc_ssize_t)(length - at), &point);
		char c;

		if (step <= 0)
			return false;
		at += (size_t)step;
		c = plain(point);
		if (c == ' ') {
			if (used > 0 && text->grouped[used - 1] != ' ')
				text->grouped[used++] = ' ';
			continue;
		}
		if (used == 0 || text->grouped[used - 1] == ' ') {
			text->groups++;
			text->last_group = 0;
		}
		text->last_group++;
		text->has_digit = text->has_digit || is_digit(c);
		text->grouped[used++] = c;
	}
	if (used > 0 && text->grouped[used - 1] == ' ')
		text->grouped[--used] = '\0';
	squeeze(text);
	return true;
}

/* The character that shape place `want` makes of c, or 0; *changes counts one when it differs.
 */
static char
fit_one(char want, char c, int *changes)
{
	char read = c;

	if (want == '9' || want == 'N') {
		if (c == 'O' || c == 'I')
			read = c == 'O' ? '0' : '1';
		if (!is_digit(read) || (want == 'N' && read == '0'))
			return 0;
	} else {
		if (c == '0' || c == '1')
			read = c == '0' ? 'O' : 'I';
		if (!is_letter(read))
			return 0;
		if ((want == 'C' && strchr(letters_third, read) == NULL) ||
		    (want == 'D' && strchr(letters_fourth, read) == NULL) ||
		    (want == 'L' && strchr(letters_last, read) == NULL))
			return 0;
	}
	if (read != c)
		(*changes)++;
	return read;
}

/* Lays shape and then ending over text; false when it does not fit. */
static bool
fit(const char *shape, const char *ending, const char *text, struct reading *reading)
{
	size_t first = strlen(shape), second = strlen(ending);
	char area[4] = "";

	memset(reading, 0, sizeof(*reading));
	if (strlen(text) != first + second)
		return false;
	for (size_t i = 0; i < first + second; i++) {
		char want = i < first ? shape[i] : ending[i - first];

		reading->text[i] = fit_one(want, text[i], &reading->changes);
		if (reading->text[i] == 0)
			return false;
		if (want == 'A')
			area[i] = reading->text[i];
	}
	reading->outcode_length = first;
	reading->area_known = postcode_area_name(area) != NULL;
	return true;
}

static bool
is_better(const struct reading *new, const struct reading *old, const struct cleaned *text)
{
	if (old->kind == POSTCODE_NONE)
		return true;
	if (new->area_known != old->area_known)
		return new->area_known;
	if (new->changes != old->changes)
		return new->changes < old->changes;
	/* "GL11" may be a district or the sector GL1 1: a parted last digit says which. */
	return new->kind == (text->last_group == 1 ? POSTCODE_SECTOR : POSTCODE_OUTCODE);
}

static void
read_whole(const struct cleaned *text, struct reading *best)
{
	static const struct {
		enum postcode_kind kind;
		const char *ending;
	} endings[] = {{POSTCODE_FULL, "9LL"}, {POSTCODE_SECTOR, "9"}, {POSTCODE_OUTCODE, ""}};
	struct reading reading;

	memset(best, 0, sizeof(*best));
	for (size_t e = 0; e < sizeof(endings) / sizeof(endings[0]); e++)
		for (size_t s = 0; s < sizeof(outcode_shapes) / sizeof(outcode_shapes[0]);
		     s++) {
			if (!fit(
				outcode_shapes[s], endings[e].ending, text->squeezed, &reading))
				continue;
			reading.kind = endings[e].kind;
			if (is_better(&reading, best, text))
				*best = reading;
		}
	/* The one postcode of no ordinary shape, Girobank's. */
	if (best->kind == POSTCODE_NONE &&
	    (strcmp(text->squeezed, "GIR0AA") == 0 || strcmp(text->squeezed, "GIROAA") == 0)) {
		*best = (struct reading){.kind = POSTCODE_FULL,
		    .changes = text->squeezed[3] == 'O',
		    .outcode_length = 3,
		    .text = "GIR0AA",
		    .area_known = true};
	}
}

/* A full postcode, exactly typed, among the groups of a longer text: the last one, because an
 * address ends with it. */
static bool
read_within(const struct cleaned *text, struct reading *found)
{
	const char *group = text->grouped;
	bool any = false;

	while (*group != '\0') {
		size_t one = strcspn(group, " ");
		size_t two = group[one] == ' ' ? strcspn(group + one + 1, " ") : 0;
		size_t lengths[2] = {one, two == 0 ? 0 : one + 1 + two};

		for (size_t i = 0; i < 2; i++) {
			struct cleaned part;
			struct reading reading;

			if (lengths[i] < 5 || lengths[i] > LONGEST_POSTCODE + 1)
				continue;
			clean(group, lengths[i], &part);
			read_whole(&part, &reading);
			if (reading.kind == POSTCODE_FULL && reading.changes == 0 &&
			    reading.area_known) {
				*found = reading;
				any = true;
			}
		}
		group += one + (group[one] == ' ');
	}
	return any;
}

/* Nobody's village starts with a letter or two and then a digit, or ends like "1AA": whoever
 * typed that meant a postcode. */
static bool
looks_like_one(const struct cleaned *text)
{
	const char *s = text->squeezed;
	size_t length = strlen(s), letters = 0;

	if (length < 2 || text->groups > MOST_GROUPS || strchr(s, '?') != NULL)
		return false;
	while (is_letter(s[letters]))
		letters++;
	if (letters >= 1 && letters <= 3 && is_digit(s[letters]))
		return true;
	return length >= 5 && length <= LONGEST_POSTCODE && is_digit(s[length - 3]) &&
	       is_letter(s[length - 2]) && is_letter(s[length - 1]);
}

static void
fill(struct postcode *postcode, const struct reading *reading)
{
	size_t length = strlen(reading->text), first = reading->outcode_length;

	postcode->kind = reading->kind;
	postcode->assumed = reading->changes > 0;
	memcpy(postcode->squeezed, reading->text, length);
	memcpy(postcode->outcode, reading->text, first);
	memcpy(postcode->display, reading->text, first);
	if (length > first) {
		postcode->display[first] = ' ';
		memcpy(postcode->display + first + 1, reading->text + first, length - first);
		memcpy(postcode->sector, postcode->display, first + 2);
	}
	for (size_t i = 0; i < first && is_letter(reading->text[i]); i++)
		postcode->area[i] = reading->text[i];
}

enum postcode_kind
postcode_read(const char *typed, size_t length, struct postcode *postcode)
{
	struct cleaned text;
	struct reading reading;

	memset(postcode, 0, sizeof(*postcode));
	if (!clean(typed, length, &text))
		return POSTCODE_NONE;
	if (strncmp(text.squeezed, "BFPO", 4) == 0 || strncmp(text.grouped, "BFPO ", 5) == 0)
		return postcode->kind = POSTCODE_FORCES;
	if (!text.has_digit && strcmp(text.squeezed, "GIROAA") != 0)
		return POSTCODE_NONE;
	read_whole(&text, &reading);
	if (reading.kind != POSTCODE_NONE && reading.area_known) {
		fill(postcode, &reading);
	} else if (reading.kind == POSTCODE_FULL && strncmp(reading.text, "BF", 2) == 0) {
		postcode->kind = POSTCODE_FORCES;
	} else if (reading.kind != POSTCODE_NONE) {
		postcode->kind = POSTCODE_UNKNOWN_AREA;
	} else if (read_within(&text, &reading)) {
		fill(postcode, &reading);
		postcode->within = true;
	} else if (looks_like_one(&text)) {
		postcode->kind = POSTCODE_WRONG;
	}
	return postcode->kind;
}

const char *
postcode_advice(enum postcode_kind kind)
{
	switch (kind) {
	case POSTCODE_WRONG:
		return "That looks like a postcode, but part of it is missing or wrong. "
		       "Check it, or enter a town or village instead";
	case POSTCODE_UNKNOWN_AREA:
		return "That looks like a postcode, but no UK postcode starts with those "
		       "letters. Check it, or enter a town or village instead";
	case POSTCODE_FORCES:
		return "That is a British Forces Post Office number, which is not a place in "
		       "the UK. Enter the postcode, town or village where the care is needed";
	default:
		return NULL;
	}
}
