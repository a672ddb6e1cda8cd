/* Pages looked at as text: balance of tags, and hostile text that got through. */
#include "html_check.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DEEPEST = 200 };

struct name {
	const char *start;
	size_t length;
};

/* The last sentence; a test asks one question at a time. */
static char sentence[200];

static bool
is(struct name name, const char *text)
{
	return strlen(text) == name.length && strncmp(name.start, text, name.length) == 0;
}

/* Elements that have no end tag. */
static bool
is_void(struct name name)
{
	static const char *const names[] = { "input", "br", "hr", "img", "meta", "link" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (is(name, names[i]))
			return true;
	return false;
}

static const char *
fault(const char *what, const char *at)
{
	snprintf(sentence, sizeof(sentence), "%s: %.100s", what, at);
	for (char *c = sentence; *c != '\0'; c++)
		if (isspace((unsigned char)*c))
			*c = ' ';
	return sentence;
}

/* Past the end of the tag at *at; NULL when a quote is left open or a value has a "<". */
static const char *
after_tag(const char *at)
{
	bool quoted = false;

	for (at++; *at != '\0'; at++) {
		if (*at == '"')
			quoted = !quoted;
		else if (*at == '<')
			return NULL;
		else if (*at == '>' && !quoted)
			return at + 1;
	}
	return NULL;
}

static const char *
unbalanced(const char *html)
{
	struct name open[DEEPEST];
	size_t depth = 0;
	const char *at = html;

	while ((at = strchr(at, '<')) != NULL) {
		bool end = at[1] == '/';
		struct name name = { .start = at + 1 + end };
		const char *next = after_tag(at);

		name.length = strcspn(name.start, " \t\r\n/>");
		if (next == NULL)
			return fault("a tag that does not end", at);
		if (end) {
			if (depth == 0 || open[depth - 1].length != name.length ||
			    strncmp(open[depth - 1].start, name.start, name.length) != 0)
				return fault("closes what is not open", at);
			depth--;
		} else if (at[1] != '!' && next[-2] != '/' && !is_void(name)) {
			if (depth == DEEPEST)
				return fault("too deep", at);
			open[depth++] = name;
		}
		at = next;
	}
	return depth > 0 ? fault("not closed", open[depth - 1].start - 1) : NULL;
}

const char *
html_fault(const char *html)
{
	static const char *const never[] = { "<b>", "\"'&x", "href=\"javascript:",
		"action=\"javascript:", "src=\"javascript:" };

	for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++) {
		const char *found = strstr(html, never[i]);

		if (found != NULL)
			return fault("got through unescaped", found);
	}
	return unbalanced(html);
}
