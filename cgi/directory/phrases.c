/* Lists and phrases in plain English. */
#include "directory/phrases.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>

void
phrases_add(struct phrases *p, const char *text)
{
	if (text != NULL && text[0] != '\0' && p->count < PHRASES_MOST)
		p->items[p->count++] = text;
}

void
phrases_addf(struct phrases *p, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	phrases_add(p, arena_vprintf(p->a, format, args));
	va_end(args);
}

/* The items with a piece between each two, and another before the last; in one go, as every
 * card of a page has several. */
static char *
joined(const struct phrases *p, const char *between, const char *last)
{
	size_t lengths[PHRASES_MOST], size = 1;
	char *text, *at;

	for (size_t i = 0; i < p->count; i++) {
		lengths[i] = strlen(p->items[i]);
		size += lengths[i] + strlen(i + 1 == p->count ? last : between);
	}
	text = at = arena_alloc(p->a, size);
	for (size_t i = 0; i < p->count; i++) {
		if (i > 0)
			at = stpcpy(at, i + 1 == p->count ? last : between);
		at = (char *)memcpy(at, p->items[i], lengths[i]) + lengths[i];
	}
	return text;
}

const char *
phrases_and(const struct phrases *p)
{
	return joined(p, ", ", " and ");
}

const char *
phrases_or(const struct phrases *p)
{
	return joined(p, ", ", " or ");
}

const char *
phrases_sentence(const struct phrases *p)
{
	char *text = joined(p, "; ", "; ");

	text[0] = (char)toupper((unsigned char)text[0]);
	return text;
}

const char *
phrase_lower(struct arena *a, const char *text)
{
	char *lower = arena_strdup(a, text);

	if (isupper((unsigned char)text[0]) && !isupper((unsigned char)text[1]))
		lower[0] = (char)tolower((unsigned char)text[0]);
	return lower;
}
