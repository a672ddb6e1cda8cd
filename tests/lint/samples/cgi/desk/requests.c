/* A sample with faults: calls that handlers may not make.  sprintf( in a comment is fine. */
#include "lib/arena.h"

static int
copy_names(struct desk *desk, char *to, const char *from)
{
	sprintf(to, "%s", from);			/* BAD calls */
	strcpy (to, from);				/* BAD calls */
	snprintf(to, 10, "strcat(%s)", from);
	desk->system(to);
	return atoi(from) + my_atoi(from);		/* BAD calls */
}

static int
keep(struct arena *a, const char *name)
{
	char *copy = strdup(name);			/* BAD calls */

	arena_defer(a, free, copy);
	free(copy);					/* BAD calls */
	hdf_set_value(name, "Name", copy);		/* BAD calls */
	return mysql_errno(name) + crypto_pwhash(copy);	/* BAD calls */
}

static const char *const texts[] = {
	"SELECT id FROM person",			/* BAD sql_text */
	"  insert into person (id) values (1)",		/* BAD sql_text */
	"Select a town from the list",
	"update person set name = 'x'",			/* BAD sql_text */
	"Update the address",
	"DELETE FROM person",				/* BAD sql_text */
};
