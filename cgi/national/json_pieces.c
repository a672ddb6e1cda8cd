/* Large JSON files taken apart as they stream, by following brackets and strings. */
#include "national/json_pieces.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { CHUNK = 64 * 1024, KEY_MOST = 64, DEPTH_MOST = 64 };

struct scan {
	const char *key;
	int (*take)(void *data, const char *text, size_t length);
	void *data;
	char brackets[DEPTH_MOST]; /* the open ones, '{' or '[' */
	int depth;
	bool in_string, escaped;
	/* The name of the member that is being read in an outermost object. */
	char name[KEY_MOST];
	size_t name_length;
	bool name_open, name_next;
	bool in_wanted;	 /* inside the array that key names */
	int piece_depth; /* of the piece being kept, or 0 */
	char *piece;
	size_t length, size;
};

static int
keep(struct scan *s, char c)
{
	if (s->length == s->size) {
		if (s->size >= JSON_PIECE_MOST)
			return JSON_PIECES_TOO_LONG;
		s->size = s->size > 0 ? s->size * 2 : CHUNK;
		if ((s->piece = realloc(s->piece, s->size)) == NULL)
			die("out of memory: no room for a piece of JSON");
	}
	s->piece[s->length++] = c;
	return 0;
}

static void
take_string_byte(struct scan *s, char c)
{
	if (s->escaped)
		s->escaped = false;
	else if (c == '\\')
		s->escaped = true;
	else if (c == '"') {
		s->in_string = s->name_open = false;
		return;
	}
	if (s->name_open && s->name_length < KEY_MOST - 1)
		s->name[s->name_length++] = c;
}

static void
open_string(struct scan *s)
{
	s->in_string = true;
	s->name_open = s->depth == 1 && s->brackets[0] == '{' && s->name_next;
	if (s->name_open)
		s->name_length = 0;
	s->name_next = false;
}

/* Is the object that opens here a piece? */
static bool
begins_piece(const struct scan *s)
{
	if (s->piece_depth != 0 || s->brackets[s->depth - 1] != '{')
		return false;
	if (s->key != NULL)
		return s->in_wanted && s->depth == 3;
	return s->depth == 1 || (s->depth == 2 && s->brackets[0] == '[');
}

static int
open_bracket(struct scan *s, char c)
{
	if (s->depth == DEPTH_MOST)
		return JSON_PIECES_NOT_JSON;
	s->brackets[s->depth++] = c;
	s->name_next = s->depth == 1 && c == '{';
	if (s->key != NULL && s->depth == 2 && c == '[' && s->brackets[0] == '{') {
		s->name[s->name_length] = '\0';
		s->in_wanted = strcmp(s->name, s->key) == 0;
	}
	if (begins_piece(s)) {
		s->piece_depth = s->depth;
		s->length = 0;
	}
	return 0;
}

static int
close_bracket(struct scan *s, char c)
{
	if (s->depth == 0 || s->brackets[s->depth - 1] != (c == '}' ? '{' : '['))
		return JSON_PIECES_NOT_JSON;
	s->depth--;
	if (s->depth == 1)
		s->in_wanted = false;
	if (s->piece_depth == 0 || s->depth >= s->piece_depth)
		return 0;
	s->piece_depth = 0;
	if (keep(s, c) != 0)
		return JSON_PIECES_TOO_LONG;
	return s->take(s->data, s->piece, s->length) == 0 ? 0 : JSON_PIECES_STOPPED;
}

static int
take_byte(struct scan *s, char c)
{
	int code = 0;

	if (s->in_string)
		take_string_byte(s, c);
	else if (c == '"')
		open_string(s);
	else if (c == '{' || c == '[')
		code = open_bracket(s, c);
	else if (c == '}' || c == ']')
		code = close_bracket(s, c);
	else if (c == ',' && s->depth == 1)
		s->name_next = true;
	else if (s->depth == 0 && (c == '\0' || strchr(" \t\r\n,\xef\xbb\xbf\x1e", c) == NULL))
		return JSON_PIECES_NOT_JSON;
	if (code != 0 || s->piece_depth == 0)
		return code;
	return keep(s, c);
}

static int
scan_file(struct scan *s, FILE *file)
{
	char chunk[CHUNK];
	size_t length;
	int code = 0;

	while (code == 0 && (length = fread(chunk, 1, sizeof(chunk), file)) > 0)
		for (size_t i = 0; code == 0 && i < length; i++)
			code = take_byte(s, chunk[i]);
	if (code == 0 && ferror(file)) {
		errno = EIO;
		return JSON_PIECES_UNREADABLE;
	}
	if (code == 0 && (s->depth != 0 || s->in_string))
		return JSON_PIECES_CUT_OFF;
	return code;
}

int
json_pieces(const char *path, const char *key,
    int (*take)(void *data, const char *text, size_t length), void *data)
{
	struct scan scan = { .key = key, .take = take, .data = data };
	FILE *file = fopen(path, "re");
	int code;

	if (file == NULL)
		return JSON_PIECES_UNREADABLE;
	code = scan_file(&scan, file);
	fclose(file);
	free(scan.piece);
	return code;
}
