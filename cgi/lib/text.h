/*
 * Text that people typed: checking, cleaning, folding for comparison, cutting.
 *
 * All text is UTF-8.  Where a function is given bytes that are not, each such byte counts
 * as U+FFFD, so that nothing is ever read past the end.  "Character" is a Unicode code
 * point, as in the database's column widths.  Results are new, in the arena.
 */
#ifndef LIB_TEXT_H
#define LIB_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Is this UTF-8 without a NUL in it? */
bool text_is_utf8(const char *bytes, size_t length);

/* Composed form (NFC).  NULL when it is not text_is_utf8(), or has more than 30 combining
 * marks in a row (see body.h).  *out_length may be NULL. */
char *text_compose(struct arena *a, const char *bytes, size_t length, size_t *out_length);

/* One line: every run of white space is one space, none at the ends; control characters,
 * zero-width spaces and direction overrides are dropped. */
char *text_clean(struct arena *a, const char *s);

/* Many lines: LF between lines, no white space at a line's end, no blank line at either
 * end, never two blank lines together; the rest as text_clean(), but spaces inside a line
 * stay and a TAB is a space. */
char *text_clean_lines(struct arena *a, const char *s);

/* For comparing and searching: text_clean(), then without case, accents and other marks;
 * curly quotes and long dashes become plain ones, and letters such as o with a stroke or ae
 * their usual Latin spelling.  "  Zoë O’Brien" gives "zoe o'brien". */
char *text_fold(struct arena *a, const char *s);

/* In characters. */
size_t text_length(const char *s);

/* At most this many characters, the last of them an ellipsis when something was cut off.
 * Never cuts between a letter and its accents. */
char *text_truncate(struct arena *a, const char *s, size_t characters);

/* name@host.example: the plain form that people have, at most 254 bytes, ASCII. */
bool text_is_email(const char *s);

/* A UK telephone number in its usual grouping ("01452 000000", "07700 900123",
 * "020 7946 0000"), from any spelling with spaces, brackets, dots, dashes, +44 or 0044; NULL
 * when it is not one. */
const char *text_phone(struct arena *a, const char *s);

/* For a value in a URL's query: all but A-Z a-z 0-9 - . _ ~ as %XX. */
char *text_url_escape(struct arena *a, const char *s);

/* May a redirect go there: a path (and query) of this site.  Begins with one '/', has no
 * "//" and no '\', is printable ASCII without spaces, and at most 2,000 bytes. */
bool text_path_is_local(const char *s);

#endif
