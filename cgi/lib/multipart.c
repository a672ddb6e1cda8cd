/* Reads multipart/form-data as it streams in: a window slides over the body, parts go to
 * fields in memory or to temporary files. */
#include "lib/body.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/arena.h"
#include "lib/multipart_header.h"
#include "lib/temporary.h"

enum {
	PARTS_MOST = 100,
	HEADERS_MOST = 16,
	HEADER_BYTES_MOST = 8192,
	WINDOW = 16384,
	CLOSING = 4 /* "--" CR LF, the most that follows a boundary */
};

/* What follows a boundary; below 0 are faults. */
enum { NEXT_PART, NO_MORE_PARTS };

struct multipart {
	struct arena *arena;
	size_t (*read)(void *source, char *buffer, size_t size);
	void *source;
	const struct multipart_limits *limits;

	char delimiter[4 + BOUNDARY_MOST + 1]; /* CR LF "--" boundary */
	size_t delimiter_length;

	char *window; /* bytes from start to end are not dealt with yet */
	size_t start;
	size_t end;
	uint64_t bytes_left; /* of limits->total_bytes */
	bool at_end;
	bool too_big;

	struct pairs fields;
	struct upload *files;
	size_t file_count;

	/* The part being read; none before the first boundary. */
	struct part_header *part;
	struct upload *file; /* NULL until the first byte of a file */
	char *value;	     /* of a field */
	size_t value_length;
	size_t value_room;
};

/* Reads once more into the window.  Returns 0 or a fault; sets at_end.  What is past the limit
 * is not looked at, and is a fault only once more bytes are wanted: so the fault found is the
 * same however the bytes arrive. */
static int
fill(struct multipart *m)
{
	size_t n;

	if (m->too_big)
		return MULTIPART_TOO_BIG;
	memmove(m->window, m->window + m->start, m->end - m->start);
	m->end -= m->start;
	m->start = 0;
	n = m->read(m->source, m->window + m->end, WINDOW - m->end);
	m->at_end = n == 0;
	if (n > m->bytes_left) {
		n = (size_t)m->bytes_left;
		m->too_big = true;
	}
	m->end += n;
	m->bytes_left -= n;
	return 0;
}

static int
open_file(struct multipart *m)
{
	const char *name = part_file_name(m->arena, m->part->file_name);
	struct upload *file;

	if (name == NULL)
		return PAIRS_BAD_TEXT;
	if (m->file_count == m->limits->files || m->file_count == PARTS_MOST)
		return MULTIPART_TOO_MANY;
	file = &m->files[m->file_count];
	file->fd = temporary_file(m->arena, m->limits->directory);
	if (file->fd < 0)
		return MULTIPART_NO_ROOM;
	file->field = m->part->name;
	file->file_name = *name != '\0' ? name : "file";
	file->content_type = m->part->content_type;
	if (file->content_type == NULL)
		file->content_type = "application/octet-stream";
	m->file_count++;
	m->file = file;
	return 0;
}

static int
add_to_file(struct multipart *m, const char *bytes, size_t length)
{
	if (m->file == NULL) {
		int fault = open_file(m);

		if (fault != 0)
			return fault;
	}
	if (length > m->limits->file_bytes - m->file->size)
		return MULTIPART_TOO_BIG;
	m->file->size += length;
	while (length > 0) {
		ssize_t n = write(m->file->fd, bytes, length);

		if (n < 0 && errno != EINTR)
			return MULTIPART_NO_ROOM;
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
		}
	}
	return 0;
}

static int
add_to_value(struct multipart *m, const char *bytes, size_t length)
{
	if (length > m->limits->field_bytes - m->value_length)
		return MULTIPART_TOO_BIG;
	if (length > m->value_room - m->value_length) {
		size_t room = 2 * (m->value_length + length);
		char *value = arena_alloc(m->arena, room);

		if (m->value_length > 0)
			memcpy(value, m->value, m->value_length);
		m->value = value;
		m->value_room = room;
	}
	memcpy(m->value + m->value_length, bytes, length);
	m->value_length += length;
	return 0;
}

/* Takes the window's first length bytes as content of the part. */
static int
take_content(struct multipart *m, size_t length)
{
	const char *bytes = m->window + m->start;

	m->start += length;
	if (length == 0)
		return 0;
	if (m->part == NULL)
		return MULTIPART_BAD;
	if (m->part->file_name != NULL)
		return add_to_file(m, bytes, length);
	return add_to_value(m, bytes, length);
}

/* What stands after the delimiter: NEXT_PART, NO_MORE_PARTS, or a fault when it is not a
 * boundary after all, but content that begins like one.  *length is how much it is. */
static int
after_delimiter(const struct multipart *m, const char *after, size_t available, size_t *length)
{
	*length = 2;
	if (available >= 2 && memcmp(after, "\r\n", 2) == 0)
		return NEXT_PART;
	if (available == 2 && m->at_end && memcmp(after, "--", 2) == 0)
		return NO_MORE_PARTS;
	*length = 4;
	if (available >= 4 && memcmp(after, "--\r\n", 4) == 0)
		return NO_MORE_PARTS;
	return MULTIPART_BAD;
}

/* Passes content on up to the next boundary, and takes the boundary away. */
static int
read_content(struct multipart *m)
{
	size_t seen = 0; /* so many bytes of the window are content for certain */

	for (;;) {
		size_t available = m->end - m->start;
		const char *found = memmem(m->window + m->start + seen, available - seen,
		    m->delimiter, m->delimiter_length);
		size_t content = available;
		int fault;

		if (found != NULL) {
			const char *after = found + m->delimiter_length;
			size_t rest = (size_t)(m->window + m->end - after), length;
			int next = after_delimiter(m, after, rest, &length);

			content = (size_t)(found - m->window) - m->start;
			if (next >= 0) {
				fault = take_content(m, content);
				m->start += m->delimiter_length + length;
				return fault != 0 ? fault : next;
			}
			if (rest >= CLOSING || m->at_end) {
				seen = content + 1;
				continue;
			}
		} else if (m->at_end) {
			return MULTIPART_CUT_SHORT;
		} else {
			/* The last bytes may be the beginning of a delimiter. */
			content -=
			    content < m->delimiter_length ? content : m->delimiter_length - 1;
		}
		fault = take_content(m, content);
		if (fault == 0)
			fault = fill(m);
		if (fault != 0)
			return fault;
		seen = 0;
	}
}

/* Reads to the end of the header line that begins at the window's start; *length is without
 * its CR LF.  most is how long line and CR LF may be. */
static int
read_line(struct multipart *m, size_t most, size_t *length)
{
	size_t seen = 0;

	for (;;) {
		size_t available = m->end - m->start;
		const char *line = m->window + m->start;
		const char *found = memmem(line + seen, available - seen, "\r\n", 2);
		int fault;

		*length = found != NULL ? (size_t)(found - line) : available;
		if (found == NULL && available > 0 && line[available - 1] == '\r')
			--*length;
		if (*length + 2 > most)
			return MULTIPART_TOO_BIG;
		if (found != NULL)
			return 0;
		if (m->at_end)
			return MULTIPART_CUT_SHORT;
		seen = available > 0 ? available - 1 : 0;
		fault = fill(m);
		if (fault != 0)
			return fault;
	}
}

static int
read_headers(struct multipart *m)
{
	size_t left = HEADER_BYTES_MOST, length;

	for (int lines = 0;; lines++) {
		int fault = read_line(m, left, &length);

		if (fault != 0)
			return fault;
		if (length > 0 && lines == HEADERS_MOST)
			return MULTIPART_TOO_MANY;
		if (length > 0)
			fault =
			    part_header_line(m->arena, m->window + m->start, length, m->part);
		if (fault != 0)
			return fault;
		m->start += length + 2;
		left -= length + 2;
		if (length == 0)
			return m->part->name != NULL ? 0 : MULTIPART_BAD;
	}
}

static int
end_part(struct multipart *m)
{
	if (m->part == NULL)
		return 0;
	if (m->part->file_name == NULL)
		return pairs_add(m->arena, &m->fields, m->part->name, strlen(m->part->name),
		    m->value, m->value_length);
	/* An empty file has a name; where the user chose none, there is no name either. */
	if (m->file == NULL && *m->part->file_name != '\0') {
		int fault = open_file(m);

		if (fault != 0)
			return fault;
	}
	if (m->file != NULL && lseek(m->file->fd, 0, SEEK_SET) != 0)
		return MULTIPART_NO_ROOM;
	return 0;
}

/* Nothing may follow the last boundary. */
static int
check_end(struct multipart *m)
{
	int fault = 0;

	while (fault == 0 && m->start == m->end && !m->at_end)
		fault = fill(m);
	if (fault != 0)
		return fault;
	return m->start == m->end ? 0 : MULTIPART_BAD;
}

static int
read_parts(struct multipart *m)
{
	for (int parts = 0;; parts++) {
		int next = read_content(m);
		int fault = next < 0 ? next : end_part(m);

		if (fault != 0)
			return fault;
		if (next == NO_MORE_PARTS)
			return check_end(m);
		if (parts == PARTS_MOST)
			return MULTIPART_TOO_MANY;
		m->part = arena_alloc(m->arena, sizeof(*m->part));
		m->file = NULL;
		m->value = NULL;
		m->value_length = m->value_room = 0;
		fault = read_headers(m);
		if (fault != 0)
			return fault;
	}
}

int
multipart_read(struct arena *a, const char *content_type,
    size_t (*read)(void *source, char *buffer, size_t size), void *source,
    const struct multipart_limits *limits, struct pairs *fields, struct upload **files,
    size_t *file_count)
{
	struct multipart m = {.arena = a,
	    .read = read,
	    .source = source,
	    .limits = limits,
	    .bytes_left = limits->total_bytes};
	char boundary[BOUNDARY_MOST + 1];
	int fault;

	*fields = (struct pairs){NULL, 0};
	*files = NULL;
	*file_count = 0;
	fault = multipart_boundary(content_type, boundary);
	if (fault != 0)
		return fault;
	m.delimiter_length =
	    (size_t)snprintf(m.delimiter, sizeof(m.delimiter), "\r\n--%s", boundary);
	m.window = arena_alloc(a, WINDOW);
	/* The first boundary has no line before it; so that it is found like the others, it
	 * is given one. */
	memcpy(m.window, "\r\n", 2);
	m.end = 2;
	m.fields.items = arena_array(a, PARTS_MOST, sizeof(*m.fields.items));
	m.files = arena_array(a, PARTS_MOST, sizeof(*m.files));
	fault = read_parts(&m);
	if (fault != 0)
		return fault;
	*fields = m.fields;
	*files = m.files;
	*file_count = m.file_count;
	return 0;
}
