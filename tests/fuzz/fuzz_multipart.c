/* Any bytes as a multipart body, read whole, byte by byte and in steps: the results must be
 * the same.  The input is a step size, a line with the Content-Type, and the body; each byte
 * 1 in the body stands for 5,000 letters, so that short inputs reach past the window. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/arena.h"
#include "lib/body.h"
#include "lib/text.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

enum { FILLER = 5000, BODY_MOST = 200000 };

struct source {
	const char *bytes;
	size_t left;
	size_t step;
};

struct result {
	int rc;
	struct pairs fields;
	struct upload *files;
	size_t file_count;
};

static size_t
give(void *what, char *buffer, size_t size)
{
	struct source *s = what;
	size_t n = s->step < size ? s->step : size;

	n = n < s->left ? n : s->left;
	memcpy(buffer, s->bytes, n);
	s->bytes += n;
	s->left -= n;
	return n;
}

static struct result
read_in_steps(struct arena *a, const char *type, const char *body, size_t length, size_t step)
{
	static const struct multipart_limits limits = {.total_bytes = 100000,
	    .file_bytes = 50000,
	    .field_bytes = 20000,
	    .files = 3,
	    .directory = "/tmp"};
	struct source s = {body, length, step};
	struct result r;

	r.rc = multipart_read(a, type, give, &s, &limits, &r.fields, &r.files, &r.file_count);
	if (r.rc > 0 || r.rc <= MULTIPART_NO_ROOM || r.file_count > limits.files ||
	    r.fields.count > PAIRS_MOST || (r.rc != 0 && r.fields.count + r.file_count > 0))
		abort();
	return r;
}

static const char *
content(struct arena *a, const struct upload *file)
{
	char *bytes = arena_alloc(a, (size_t)file->size + 1);

	if (read(file->fd, bytes, (size_t)file->size + 1) != (ssize_t)file->size)
		abort();
	return bytes;
}

static void
compare(struct arena *a, const struct result *x, const struct result *y)
{
	if (x->rc != y->rc || x->fields.count != y->fields.count ||
	    x->file_count != y->file_count)
		abort();
	for (size_t i = 0; i < x->fields.count; i++) {
		const struct pair *p = &x->fields.items[i], *q = &y->fields.items[i];

		if (strcmp(p->name, q->name) != 0 || strcmp(p->value, q->value) != 0 ||
		    strlen(p->value) != p->length || !text_is_utf8(p->value, p->length))
			abort();
	}
	for (size_t i = 0; i < x->file_count; i++) {
		const struct upload *p = &x->files[i], *q = &y->files[i];

		if (strcmp(p->field, q->field) != 0 ||
		    strcmp(p->file_name, q->file_name) != 0 ||
		    strcmp(p->content_type, q->content_type) != 0 || p->size != q->size ||
		    memcmp(content(a, p), content(a, q), (size_t)p->size) != 0)
			abort();
		if (*p->file_name == '\0' || strpbrk(p->file_name, "/\\\r\n") != NULL ||
		    text_length(p->file_name) > 120)
			abort();
	}
}

static char *
expanded(struct arena *a, const unsigned char *data, size_t size, size_t *length)
{
	char *body = arena_alloc(a, BODY_MOST + FILLER);

	*length = 0;
	for (size_t i = 0; i < size && *length < BODY_MOST; i++) {
		if (data[i] == 1) {
			memset(body + *length, 'f', FILLER);
			*length += FILLER;
		} else {
			body[(*length)++] = (char)data[i];
		}
	}
	return body;
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a;
	struct result whole, single, steps;
	const unsigned char *line;
	size_t length, step;
	char *type, *body;

	line = size > 0 ? memchr(data + 1, '\n', size - 1) : NULL;
	if (line == NULL)
		return 0;
	a = arena_new(256 * 1024 * 1024);
	step = (size_t)data[0] * 97 + 2;
	type = arena_strndup(a, (const char *)data + 1, (size_t)(line - data) - 1);
	body = expanded(a, line + 1, size - (size_t)(line - data) - 1, &length);
	whole = read_in_steps(a, type, body, length, length + 1);
	steps = read_in_steps(a, type, body, length, step);
	compare(a, &whole, &steps);
	if (length < 3 * FILLER) {
		for (size_t i = 0; i < whole.file_count; i++)
			lseek(whole.files[i].fd, 0, SEEK_SET);
		single = read_in_steps(a, type, body, length, 1);
		compare(a, &whole, &single);
	}
	arena_free(a);
	return 0;
}
