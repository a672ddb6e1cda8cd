/* One pull of a source at a time. */
#include "national/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

static long
read_holder(int file)
{
	char text[32] = "";

	if (pread(file, text, sizeof(text) - 1, 0) <= 0)
		return -1; /* locked a moment ago and not yet signed */
	return strtol(text, NULL, 10);
}

int
lock_take(const char *path, long *holder)
{
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);

	*holder = 0;
	if (file < 0)
		return -1;
	if (flock(file, LOCK_EX | LOCK_NB) != 0) {
		if (errno == EWOULDBLOCK)
			*holder = read_holder(file);
		close(file);
		return -1;
	}
	if (ftruncate(file, 0) != 0 || dprintf(file, "%ld\n", (long)getpid()) < 0) {
		close(file);
		return -1;
	}
	return file;
}

void
lock_drop(int lock)
{
	if (lock >= 0)
		close(lock);
}
