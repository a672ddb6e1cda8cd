/* Runs register_to_listings() once as the account of `pull`, for tests/sql/register.t:
 * register_run CONFIG LOCAL-AUTHORITY DATE. */
#include <stdio.h>

#include "directory/register.h"
#include "lib/arena.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/program.h"

int
main(int argc, char **argv)
{
	struct arena *a = arena_new(64 * 1024 * 1024);
	struct register_report report;
	struct db_target target;
	struct conf conf;
	struct db *db;
	int code;

	if (argc != 4)
		return 64;
	program_conf(&conf, a, argv[1]);
	target = program_target(a, &conf, "cm_pull");
	db = db_new(&target);
	code = register_to_listings(db, a, argv[2], argv[3], &report);
	if (code == DB_OK)
		printf("added=%d changed=%d followed=%d unlisted=%d relisted=%d same=%d "
		       "placeless=%d\n",
		    (int)report.added, (int)report.changed, (int)report.followed,
		    (int)report.unlisted, (int)report.relisted, (int)report.same,
		    (int)report.placeless);
	else
		printf("refused: %s\n", db_fault(db));
	db_free(db);
	arena_free(a);
	return code == DB_OK ? 0 : 1;
}
