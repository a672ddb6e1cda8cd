/*
 * Temporary files without a name.
 */
#ifndef LIB_TEMPORARY_H
#define LIB_TEMPORARY_H

struct arena;

/* A new file that only this process can reach: made in the directory with mode 0600 and
 * unlinked before it is returned; open for reading and writing, closed when the arena is
 * reset.  Returns its descriptor, or -1 with errno. */
int temporary_file(struct arena *a, const char *directory);

#endif
