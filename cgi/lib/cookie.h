/*
 * Reading the Cookie header (RFC 6265).
 */
#ifndef LIB_COOKIE_H
#define LIB_COOKIE_H

struct arena;

/* The value of the first cookie with this name (case matters), or NULL when there is none,
 * when that first one has a character a cookie may not have or is over 4,096 bytes, or when
 * the header is over 8,192 bytes.  The header may be NULL.  Quotes are not taken off. */
const char *cookie_get(struct arena *a, const char *header, const char *name);

#endif
