/* Reads the header lines of multipart/form-data: a small, strict grammar, just what browsers
 * send. */
#include "lib/multipart_header.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "lib/arena.h"
#include "lib/body.h"
#include "lib/text.h"

enum { FILE_NAME_MOST = 120, CONTENT_TYPE_MOST = 100 };

static bool
is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static const char *
skip_white(const char *s)
{
	return s + strspn(s, " \t");
}

/* Passes over the word at *s in any case; false when it is not there. */
static bool
take(const char **s, const char *word)
{
	size_t length = strlen(word);

	if (strncasecmp(*s, word, length) != 0)
		return false;
	*s += length;
	return true;
}

int
multipart_boundary(const char *content_type, char boundary[BOUNDARY_MOST + 1])
{
	const char *s = content_type;
	bool quoted;
	size_t n = 0;

	if (s == NULL || !take(&s, "multipart/form-data"))
		return MULTIPART_BAD;
	s = skip_white(s);
	if (*s++ != ';')
		return MULTIPART_BAD;
	s = skip_white(s);
	if (!take(&s, "boundary="))
		return MULTIPART_BAD;
	quoted = *s == '"';
	s += quoted;
	/* RFC 2046's bchars; without quotes, those of them that a token may hold and the few
	 * that clients send bare. */
	while (*s != '\0' &&
	       (is_letter_or_digit(*s) || strchr(quoted ? "'()+_,-./:=? " : "'+_-./:=?", *s))) {
		if (n == BOUNDARY_MOST)
			return MULTIPART_BAD;
		boundary[n++] = *s++;
	}
	boundary[n] = '\0';
	if (n == 0 || boundary[n - 1] == ' ' || (quoted && *s++ != '"'))
		return MULTIPART_BAD;
	return *skip_white(s) == '\0' ? 0 : MULTIPART_BAD;
}

/* Reads the quoted text at *s into a new string.  Browsers write a quote in a file name as
 * %22, some other clients as \"; any other \ is part of the name. */
static const char *
take_quoted(struct arena *a, const char **s)
{
	const char *in = *s;
	char *out = arena_alloc(a, strlen(in) + 1);
	size_t n = 0;

	if (*in++ != '"')
		return NULL;
	for (; *in != '"'; in++) {
		if (*in == '\0')
			return NULL;
		if (in[0] == '\\' && in[1] == '"')
			in++;
		out[n++] = *in;
	}
	*s = in + 1;
	return out;
}

/* form-data; name="..." and perhaps filename="...", each once and nothing else. */
static int
read_disposition(struct arena *a, const char *s, struct part_header *h)
{
	if (h->name != NULL || !take(&s, "form-data"))
		return MULTIPART_BAD;
	for (;;) {
		const char **value;

		s = skip_white(s);
		if (*s == '\0')
			break;
		if (*s++ != ';')
			return MULTIPART_BAD;
		s = skip_white(s);
		if (take(&s, "name="))
			value = &h->name;
		else if (take(&s, "filename="))
			value = &h->file_name;
		else
			return MULTIPART_BAD;
		if (*value != NULL)
			return MULTIPART_BAD;
		*value = take_quoted(a, &s);
		if (*value == NULL)
			return MULTIPART_BAD;
	}
	return h->name != NULL ? pairs_check_name(h->name, strlen(h->name)) : MULTIPART_BAD;
}

/* The type alone, in lower case.  What makes no sense is as good as no type: browsers send
 * what the visitor's system says. */
static int
read_content_type(struct arena *a, const char *s, struct part_header *h)
{
	size_t length = strcspn(s, "; \t");
	size_t slash = strcspn(s, "/");
	char *type;

	if (h->content_type != NULL || strncasecmp(s, "multipart/", 10) == 0)
		return MULTIPART_BAD;
	h->content_type = "application/octet-stream";
	if (length > CONTENT_TYPE_MOST || slash == 0 || slash + 1 >= length)
		return 0;
	type = arena_strndup(a, s, length);
	for (size_t i = 0; i < length; i++) {
		if (i != slash && !is_letter_or_digit(type[i]) &&
		    strchr("!#$&^_.+-", type[i]) == NULL)
			return 0;
		if (type[i] >= 'A' && type[i] <= 'Z')
			type[i] += 'a' - 'A';
	}
	h->content_type = type;
	return 0;
}

int
part_header_line(struct arena *a, const char *line, size_t length, struct part_header *h)
{
	const char *s;
	size_t name;

	for (size_t i = 0; i < length; i++)
		if (((unsigned char)line[i] < 0x20 && line[i] != '\t') || line[i] == 0x7f)
			return MULTIPART_BAD;
	if (!text_is_utf8(line, length))
		return PAIRS_BAD_TEXT;
	line = arena_strndup(a, line, length);
	for (name = 0; is_letter_or_digit(line[name]) || line[name] == '-'; name++)
		continue;
	if (name == 0 || line[name] != ':')
		return MULTIPART_BAD;
	s = skip_white(line + name + 1);
	if (strncasecmp(line, "Content-Disposition:", name + 1) == 0)
		return read_disposition(a, s, h);
	if (strncasecmp(line, "Content-Type:", name + 1) == 0)
		return read_content_type(a, s, h);
	/* RFC 7578, 4.7: deprecated, and no browser sends it. */
	if (strncasecmp(line, "Content-Transfer-Encoding:", name + 1) == 0)
		return MULTIPART_BAD;
	return 0;
}

const char *
part_file_name(struct arena *a, const char *as_sent)
{
	const char *name = as_sent, *s;
	size_t length;

	for (s = as_sent; *s != '\0'; s++)
		if (*s == '/' || *s == '\\')
			name = s + 1;
	name = text_compose(a, name, strlen(name), NULL);
	if (name == NULL || *as_sent == '\0')
		return name;
	name = text_clean(a, name);
	if (strcmp(name, "") == 0 || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
		return "file";
	length = text_length(name);
	if (length <= FILE_NAME_MOST)
		return name;
	/* The end is kept, as the extension is there. */
	for (; length >= FILE_NAME_MOST; length--)
		for (name++; ((unsigned char)*name & 0xc0) == 0x80; name++)
			continue;
	return arena_printf(a, "\xe2\x80\xa6%s", name);
}
