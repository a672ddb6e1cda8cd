/*
 * What a request's body holds: named values, and uploaded files.
 *
 * Both readers take hostile bytes, work in linear time, decode once, stop at the
 * first fault, and give the same result however the bytes arrive.  All they hand out
 * is in the arena; an upload's file is closed when the arena is reset.
 *
 * A name is 1 to 64 of [A-Za-z0-9_.-].  A value is UTF-8 in Unicode's composed form
 * (NFC), with each CR LF as LF; TAB and LF are the only control characters in it.  At
 * most 30 combining marks may follow one another (the limit of Unicode's Stream-Safe
 * Text Format, UAX 15), as sorting longer runs would take quadratic time.
 */
#ifndef LIB_BODY_H
#define LIB_BODY_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/* PAIRS_USUAL is what a form may have that asks for no more of its own (lib/form.h). */
enum { PAIRS_MOST = 1024, PAIRS_USUAL = 256, PAIRS_NAME_MOST = 64 };

/* A file may be so many times as long as a form without one (body_kilobytes of the settings). */
enum { BODY_FILE_TIMES = 10 };

/* What the readers return when it is not 0.  All but MULTIPART_NO_ROOM are faults of the
 * request. */
enum body_fault {
	PAIRS_TOO_MANY = -1,	  /* over PAIRS_MOST */
	PAIRS_BAD_ESCAPE = -2,	  /* a % without two hexadecimal digits */
	PAIRS_BAD_TEXT = -3,	  /* NUL or other control, invalid UTF-8, a long run of marks */
	PAIRS_TOO_LONG = -4,	  /* a name over 64 bytes */
	PAIRS_BAD_NAME = -5,	  /* an empty name, or one with another character */
	MULTIPART_BAD = -6,	  /* not as RFC 7578 has it, or a form of it that is refused */
	MULTIPART_TOO_MANY = -7,  /* over 100 parts, 16 headers a part, or limits->files */
	MULTIPART_TOO_BIG = -8,	  /* past a limit, or over 8 KB of headers in a part */
	MULTIPART_CUT_SHORT = -9, /* the body ended before its last boundary */
	MULTIPART_NO_ROOM = -10	  /* a temporary file could not be made or written */
};

struct pair {
	const char *name;
	const char *value;
	size_t length; /* of value, in bytes */
};

struct pairs {
	struct pair *items; /* in the order sent */
	size_t count;
};

/* The first value under the name, or NULL. */
const char *pairs_get(const struct pairs *p, const char *name);

/* How often the name was sent: a caller that wants one value refuses more. */
size_t pairs_count(const struct pairs *p, const char *name);

/* All values under the name, in order; returns how many. */
size_t pairs_all(
    const struct pairs *p, const char *name, struct arena *a, const char ***values);

/* Returns 0, PAIRS_TOO_LONG or PAIRS_BAD_NAME. */
int pairs_check_name(const char *name, size_t length);

/* Adds a pair after checking its name and making its value as described above; shared by
 * both readers.  p->items must have room for PAIRS_MOST. */
int pairs_add(struct arena *a, struct pairs *p, const char *name, size_t name_length,
    const char *value, size_t length);

/* Reads application/x-www-form-urlencoded (a body or a query string).  A pair without '='
 * has an empty value; nothing between two '&' is no pair.  Returns 0 or a fault; *out is
 * empty after a fault. */
int urlencoded_read(struct arena *a, const char *bytes, size_t length, struct pairs *out);

struct multipart_limits {
	uint64_t total_bytes;  /* of the whole body */
	uint64_t file_bytes;   /* of each file */
	size_t field_bytes;    /* of each value that is not a file */
	size_t files;	       /* how many; 0 refuses all */
	const char *directory; /* where temporary files are made; they have no name there */
};

struct upload {
	const char *field;
	const char *file_name;	  /* to show only: base name, cleaned, 120 characters at most */
	const char *content_type; /* what the browser said, lower case: "application/pdf" */
	int fd;			  /* at its start, readable; closed by the arena */
	uint64_t size;
};

/* Reads multipart/form-data (RFC 7578) as it comes from read(source, buffer, size), which
 * gives 1 to size bytes, or 0 at the end.  Files are streamed to 0600 files in
 * limits->directory that are unlinked before their first byte.  A file field left empty by
 * the user is no upload.
 *
 * Refused as MULTIPART_BAD: a boundary not of 1 to 70 characters, anything before the first
 * or after the last boundary, nested multipart, Content-Transfer-Encoding, folded headers,
 * filename*.  Returns 0 or a fault; after a fault *fields and *files are empty. */
int multipart_read(struct arena *a, const char *content_type,
    size_t (*read)(void *source, char *buffer, size_t size), void *source,
    const struct multipart_limits *limits, struct pairs *fields, struct upload **files,
    size_t *file_count);

#endif
