/* What db.c, db_query.c and db_bulk.c share; nothing else includes it. */
#ifndef LIB_DB_PRIVATE_H
#define LIB_DB_PRIVATE_H

#include <mysql.h>
#include <time.h>

#include "lib/db.h"

struct db {
	struct db_target target;
	MYSQL *connection;       /* NULL when there is none */
	MYSQL_STMT **statements; /* by place in the sorted list of linked queries */
	bool in_transaction;
	uint64_t changes;
	uint64_t statement_count;
	uint64_t last_id;
	char fault[512];
	struct db_kept *kept; /* NULL until something is kept */
	time_t kept_since;
};

/* The queries linked into this program: each generated object adds its own pointer
 * to this section. */
extern const struct query *const __start_cm_queries[] __attribute__((weak));
extern const struct query *const __stop_cm_queries[] __attribute__((weak));

size_t db_query_count(void);

/* The prepared statement of q, made at first use. */
int db_statement(struct db *db, const struct query *q, MYSQL_STMT **statement);

/* Turns MariaDB's error number into a code, keeps its text, and drops the
 * connection when it is of no more use. */
int db_failed(struct db *db, unsigned number, const char *text);

/* Sets up one bind for a parameter that lives at field in args. */
void db_bind_param(MYSQL_BIND *bind, const struct db_field *field, const void *args,
    unsigned long *length, my_bool *null);

/* Rows of a query that says `-- keep: yes`, as kept for these arguments: copies, in the arena. */
bool db_kept_find(struct db *db, struct arena *a, const struct query *q, const void *args,
    void **rows, size_t *count);
void db_kept_add(struct db *db, const struct query *q, const void *args, const void *rows,
    size_t count);
void db_kept_free(struct db *db);

#endif
