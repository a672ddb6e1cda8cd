/* What `pull --status` prints. */
#ifndef NATIONAL_STATUS_H
#define NATIONAL_STATUS_H

#include "lib/db.h"

/* A table of all sources on standard output.  Returns a db_code. */
int status_print(struct db *db);

#endif
