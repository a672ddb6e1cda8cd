/*
 * The header lines of multipart/form-data: the request's Content-Type and those of a part.
 * Only multipart.c uses this; see body.h for what is refused.
 */
#ifndef LIB_MULTIPART_HEADER_H
#define LIB_MULTIPART_HEADER_H

#include <stddef.h>

struct arena;

enum { BOUNDARY_MOST = 70 };

struct part_header {
	const char *name;	  /* NULL until Content-Disposition was read */
	const char *file_name;	  /* as sent; NULL when the part is not a file */
	const char *content_type; /* NULL when not sent */
};

/* Copies the boundary out of "multipart/form-data; boundary=...".  Returns 0 or
 * MULTIPART_BAD. */
int multipart_boundary(const char *content_type, char boundary[BOUNDARY_MOST + 1]);

/* Takes one header line, without its CR LF.  Returns 0 or a fault. */
int part_header_line(struct arena *a, const char *line, size_t length, struct part_header *h);

/* The file name to show: the part after the last / or \, cleaned, its last 120 characters.
 * "" stays so: no file was chosen.  NULL when it is not text. */
const char *part_file_name(struct arena *a, const char *as_sent);

#endif
