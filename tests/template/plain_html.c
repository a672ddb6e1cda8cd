/* HTML made comparable for the component tests. */
#include "plain_html.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
add(STRING *plain, const char *bytes, size_t length)
{
	NEOERR *error = string_appendn(plain, bytes, (int)length);

	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	exit(1);
}

static bool
starts(const char *at, const char *with)
{
	return strncmp(at, with, strlen(with)) == 0;
}

/* The tag at *at, its white space made single and none left before its end. */
static const char *
add_tag(STRING *plain, const char *at)
{
	char quote = '\0';
	bool gap = false;

	for (; *at != '\0'; at++) {
		if (quote == '\0' && isspace((unsigned char)*at)) {
			gap = true;
			continue;
		}
		if (gap && *at != '>')
			add(plain, " ", 1);
		gap = false;
		if (quote == *at)
			quote = '\0';
		else if (quote == '\0' && *at == '"')
			quote = '"';
		add(plain, at, 1);
		if (quote == '\0' && *at == '>')
			return at + 1;
	}
	return at;
}

static const char *
add_text(STRING *plain, const char *at, bool after_span)
{
	size_t length = strcspn(at, "<");
	const char *end = at + length;
	bool gap = false, any = false;

	for (; at < end; at++) {
		if (isspace((unsigned char)*at)) {
			gap = true;
			continue;
		}
		if (gap && (any || after_span))
			add(plain, " ", 1);
		add(plain, at, 1);
		gap = false;
		any = true;
	}
	if (gap && starts(end, "<span") && (any || after_span))
		add(plain, " ", 1);
	return end;
}

void
plain_html(const char *html, STRING *plain)
{
	bool after_span = false;

	add(plain, "", 0);
	while (*html != '\0') {
		if (*html == '<') {
			after_span = starts(html, "</span>");
			html = add_tag(plain, html);
		} else {
			html = add_text(plain, html, after_span);
			after_span = false;
		}
	}
}

void
plain_without_crown(STRING *plain)
{
	static const struct { const char *start, *end; } parts[] = {
		/* Only the crown's own drawing has this role. */
		{ "<svg focusable=\"false\" role=\"presentation\"", "</svg>" },
		{ "<svg aria-hidden=\"true\" focusable=\"false\" class=\"govuk-footer__licence",
		    "</span>" },
		{ "<div class=\"govuk-footer__meta-item\">", "</div>" },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		char *start = strstr(plain->buf, parts[i].start);
		char *end = start != NULL ? strstr(start, parts[i].end) : NULL;

		if (end == NULL)
			continue;
		end += strlen(parts[i].end);
		memmove(start, end, strlen(end) + 1);
		plain->len = (int)strlen(plain->buf);
	}
}
