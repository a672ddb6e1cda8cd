/* Lists and phrases in plain English. */
#include "directory/phrases.h"

#include <ctype.h>
#include <stdarg.h>

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

static const char *
joined(const struct phrases *p, const char *last)
{
	const char *text = p->count > 0 ? p->items[0] : "";

	for (size_t i = 1; i < p->count; i++)
		text = arena_printf(p->a, "%s%s%s", text, i + 1 == p->count ? last : ", ",
		    p->items[i]);
	return text;
}

const char *
phrases_and(const struct phrases *p)
{
	return joined(p, " and ");
}

const char *
phrases_or(const struct phrases *p)
{
	return joined(p, " or ");
}

const char *
phrases_sentence(const struct phrases *p)
{
	char *text = arena_strdup(p->a, p->count > 0 ? p->items[0] : "");

	text[0] = (char)toupper((unsigned char)text[0]);
	for (size_t i = 1; i < p->count; i++)
		text = arena_printf(p->a, "%s; %s", text, p->items[i]);
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
