/* SHA-256 of kept bytes, as 64 small hexadecimal digits. */
#ifndef LIB_DIGEST_H
#define LIB_DIGEST_H

#include <stddef.h>

enum { DIGEST_TEXT = 65 };

void digest_bytes(const void *bytes, size_t length, char text[DIGEST_TEXT]);

/* Of a whole file, read in pieces.  Returns 0, or -1 with errno set. */
int digest_file(const char *path, char text[DIGEST_TEXT]);

#endif
