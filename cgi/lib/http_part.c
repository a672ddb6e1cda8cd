/* A download on disk: PATH.part, what it is part of, and how it becomes PATH. */
#include "lib/http_private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/file.h"

enum { PART_OF_MAX = 8192 };

void
http_forget_part(struct transfer *t)
{
	unlink(t->part);
	unlink(t->part_of);
	t->offset = 0;
}

/* Only a strong ETag, or a date, lets a server promise that the rest belongs to the same
 * bytes. */
static const char *
validator(const char *etag, const char *last_modified)
{
	if (etag != NULL && etag[0] == '"')
		return etag;
	return last_modified;
}

void
http_resume(struct transfer *t)
{
	struct stat part;
	char *text, *end, *check;

	t->offset = 0;
	if (stat(t->part, &part) != 0 || part.st_size == 0 ||
	    (text = file_read(t->arena, t->part_of, PART_OF_MAX, NULL)) == NULL ||
	    (end = strchr(text, '\n')) == NULL) {
		http_forget_part(t);
		return;
	}
	*end = '\0';
	check = end + 1;
	check[strcspn(check, "\n")] = '\0';
	if (strcmp(text, t->request->address) != 0 || check[0] == '\0') {
		http_forget_part(t);
		return;
	}
	t->offset = part.st_size;
	t->check = check;
}

/* Two lines: the address asked for, and what the server calls these bytes. */
static int
note_part_of(struct transfer *t)
{
	const char *check = validator(t->etag, t->last_modified);
	FILE *file;
	int written;

	unlink(t->part_of);
	if (check == NULL)
		return 0;
	if ((file = fopen(t->part_of, "we")) == NULL)
		return -1;
	written = fprintf(file, "%s\n%s\n", t->request->address, check);
	return fclose(file) != 0 || written < 0 ? -1 : 0;
}

int
http_part_open(struct transfer *t)
{
	int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (t->offset > 0 ? O_APPEND : O_TRUNC);

	if (t->offset == 0 && note_part_of(t) != 0)
		return -1;
	t->file = open(t->part, flags, 0640);
	return t->file < 0 ? -1 : 0;
}

int
http_part_write(struct transfer *t, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t done = write(t->file, bytes, length);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return -1;
		bytes += done;
		length -= (size_t)done;
	}
	return 0;
}

void
http_storage_fault(struct transfer *t)
{
	snprintf(t->fault, sizeof(t->fault), "%.180s could not be written: %s.", t->part,
	    errno == ENOSPC || errno == EDQUOT ? "the disk is full" : strerror(errno));
}

int
http_keep(struct transfer *t)
{
	if (rename(t->part, t->request->path) != 0) {
		http_storage_fault(t);
		return HTTP_STORAGE;
	}
	unlink(t->part_of);
	return HTTP_OK;
}
