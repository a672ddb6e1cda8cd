/*
 * Ends a process at once, as kill -9 does, before the Nth statement that it sends to the
 * database: loaded before its libraries (LD_PRELOAD).  The number stands in the file that
 * CRASH_FILE names, and counts down over all processes that have it; without the file nothing
 * happens.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

int mysql_stmt_execute(void *statement);
signed char mysql_commit(void *connection);

/* One statement fewer. */
static void
count(void)
{
	const char *path = getenv("CRASH_FILE");
	int file = path != NULL ? open(path, O_RDWR) : -1;
	char text[16] = "";
	long left;

	if (file < 0)
		return;
	flock(file, LOCK_EX);
	left = read(file, text, sizeof(text) - 1) > 0 ? strtol(text, NULL, 10) : 0;
	if (left == 1) {
		unlink(path);
		kill(getpid(), SIGKILL);
		pause();
	}
	if (left > 1 && ftruncate(file, 0) == 0) {
		lseek(file, 0, SEEK_SET);
		dprintf(file, "%ld\n", left - 1);
	}
	close(file);
}

int
mysql_stmt_execute(void *statement)
{
	static int (*next)(void *);

	if (next == NULL)
		next = (int (*)(void *))dlsym(RTLD_NEXT, "mysql_stmt_execute");
	count();
	return next(statement);
}

signed char
mysql_commit(void *connection)
{
	static signed char (*next)(void *);

	if (next == NULL)
		next = (signed char (*)(void *))dlsym(RTLD_NEXT, "mysql_commit");
	count();
	return next(connection);
}
