/* Temporary files without a name: whatever happens to the process, none is left behind. */
#include "lib/temporary.h"

#include <stdlib.h>
#include <fcntl.h>
#include <unistd.h>

#include "lib/arena.h"

static void
close_file(void *what)
{
	close(*(int *)what);
}

int
temporary_file(struct arena *a, const char *directory)
{
	char *path = arena_printf(a, "%s/care-market-XXXXXX", directory);
	int *fd = arena_alloc(a, sizeof(*fd));

	/* Not O_TMPFILE, which some file systems that containers use do not have. */
	*fd = mkostemp(path, O_CLOEXEC);
	if (*fd < 0)
		return -1;
	unlink(path);
	arena_defer(a, close_file, fd);
	return *fd;
}
