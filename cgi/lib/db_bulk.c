/* MariaDB: one statement for many rows, for the loaders of national data. */
#include "lib/db_private.h"

#include <string.h>

#include "lib/log.h"

enum { MAX_PARAMS = 64, BATCH = 2000 };

/* Connector/C takes each column as arrays: of values, of lengths, of indicators. */
static void
bind_column(struct arena *a, const struct db_field *field, const char *args, size_t stride,
    size_t count, MYSQL_BIND *bind)
{
	char *indicators = arena_alloc(a, count);
	char **texts = arena_array(a, count, sizeof(texts[0]));
	unsigned long *lengths = arena_array(a, count, sizeof(lengths[0]));
	int64_t *numbers = arena_array(a, count, sizeof(numbers[0]));

	for (size_t i = 0; i < count; i++) {
		MYSQL_BIND one = { 0 };
		my_bool null;

		db_bind_param(&one, field, args + i * stride, &lengths[i], &null);
		indicators[i] = null ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
		if (field->type == DB_TEXT)
			texts[i] = one.buffer;
		else
			memcpy(&numbers[i], one.buffer, sizeof(numbers[i]));
		bind->buffer_type = one.buffer_type;
	}
	bind->buffer = field->type == DB_TEXT ? (void *)texts : (void *)numbers;
	bind->length = field->type == DB_TEXT ? lengths : NULL;
	bind->u.indicator = indicators;
}

static int
send_batch(struct db *db, struct arena *a, const struct query *q, const char *args,
    size_t count, uint64_t *changed)
{
	MYSQL_BIND binds[MAX_PARAMS] = { 0 };
	unsigned rows = (unsigned)count;
	unsigned single = 0;
	MYSQL_STMT *statement;
	int code;

	for (size_t i = 0; i < q->placeholders; i++)
		bind_column(a, &q->params[q->order[i]], args, q->args_size, count, &binds[i]);
	if ((code = db_statement(db, q, &statement)) != DB_OK)
		return code;
	db->statement_count++;
	if (mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &rows) != 0 ||
	    mysql_stmt_bind_param(statement, binds) != 0 || mysql_stmt_execute(statement) != 0)
		code = db_failed(db, mysql_stmt_errno(statement), mysql_stmt_error(statement));
	else if (changed != NULL)
		*changed += mysql_stmt_affected_rows(statement);
	if (code == DB_OK)
		db->changes += mysql_stmt_affected_rows(statement);
	if (code == DB_ERROR)
		log_event("query_failed", "query=%s fault=\"%s\"", q->name, db->fault);
	/* The same statement may next be used for a single row. */
	if (db->connection != NULL)
		mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &single);
	return code;
}

int
db_bulk(struct db *db, const struct query *q, const void *args, size_t count,
    uint64_t *changed)
{
	struct arena *a;
	int code = DB_OK;

	if (q->placeholders > MAX_PARAMS)
		die("query %s has too many parameters", q->name);
	if (changed != NULL)
		*changed = 0;
	a = arena_new(256 * 1024 * 1024);
	for (size_t done = 0; done < count && code == DB_OK; done += BATCH) {
		size_t batch = count - done < BATCH ? count - done : BATCH;

		code = send_batch(db, a, q, (const char *)args + done * q->args_size, batch,
		    changed);
		arena_reset(a);
	}
	arena_free(a);
	return code;
}
