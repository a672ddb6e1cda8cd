/* Small files read whole: passwords, keys, configuration. */
#ifndef LIB_FILE_H
#define LIB_FILE_H

#include <stddef.h>

#include "lib/arena.h"

/* The file's first line without its newline, at most size - 1 bytes.  Returns its
 * length, or -1 when the file cannot be read or the line does not fit. */
int file_first_line(const char *path, char *line, size_t size);

/* The whole file in the arena with a NUL behind it, or NULL with errno set; a file
 * over max bytes is refused with EFBIG. */
char *file_read(struct arena *a, const char *path, size_t max, size_t *length);

#endif
