/* Drops the files of former loads: the records of those stay (sql/query/national_load.sql). */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "national/load.h"
#include "queries.h"

/* The record forgets a file only once it is gone, so that none is left behind unseen. */
static int
drop(const struct load_run *run, struct arena *a, const struct source *source,
    const char *folder, const char *raw_name)
{
	const char *path = arena_printf(a, "%s/%s", folder, load_base_name(raw_name));

	if (unlink(path) != 0 && errno != ENOENT) {
		fprintf(stderr, "%s: the old file %s cannot be removed: %s\n", source->name, path,
		    strerror(errno));
		return DB_OK;
	}
	return national_raw_forget(run->db,
	    (struct national_raw_forget_args){ .source = source->name, .raw_name = raw_name },
	    NULL);
}

void
load_drop_old(const struct load_run *run, const struct source *source, const char *folder)
{
	int64_t keep = run->settings->conf->raw_files;
	struct arena *a = arena_new(4 * 1024 * 1024);
	struct national_raw_old_row *old;
	size_t count = 0;
	int code = DB_OK;

	if (keep > 0)
		code = national_raw_old(run->db, a,
		    (struct national_raw_old_args){ .source = source->name, .keep = keep }, &old,
		    &count);
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = drop(run, a, source, folder, old[i].raw_name);
	if (code != DB_OK)
		fprintf(stderr, "%s: old files are not removed: %s\n", source->name,
		    db_fault(run->db));
	arena_free(a);
}
