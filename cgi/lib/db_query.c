/* MariaDB: running prepared statements and reading their rows into structs. */
#include "lib/db_private.h"

#include <errmsg.h>
#include <mysqld_error.h>
#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

/* A text up to this length is read without asking the client library twice. */
enum { SHORT_TEXT = 240, MAX_PARAMS = 64, MAX_COLUMNS = 64 };

size_t
db_query_count(void)
{
	return (size_t)(__stop_cm_queries - __start_cm_queries);
}

static size_t
query_place(const struct query *q)
{
	for (size_t i = 0; i < db_query_count(); i++)
		if (__start_cm_queries[i] == q)
			return i;
	die("query %s is not in this program's list", q->name);
}

int
db_statement(struct db *db, const struct query *q, MYSQL_STMT **statement)
{
	MYSQL_STMT **place = &db->statements[query_place(q)];
	MYSQL_STMT *made;
	int code;

	if ((code = db_connect(db)) != DB_OK)
		return code;
	if (*place == NULL) {
		if ((made = mysql_stmt_init(db->connection)) == NULL)
			die("out of memory: no room for a statement");
		if (mysql_stmt_prepare(made, q->sql, strlen(q->sql)) != 0) {
			code = db_failed(db, mysql_stmt_errno(made), mysql_stmt_error(made));
			mysql_stmt_close(made);
			return code;
		}
		*place = made;
	}
	*statement = *place;
	return DB_OK;
}

void
db_bind_param(MYSQL_BIND *bind, const struct db_field *field, const void *args,
    unsigned long *length, my_bool *null)
{
	const char *at = (const char *)args + field->offset;

	*null = field->has_offset != SIZE_MAX &&
	    !*(const bool *)((const char *)args + field->has_offset);
	bind->is_null = null;
	switch (field->type) {
	case DB_INT:
		bind->buffer_type = MYSQL_TYPE_LONGLONG;
		bind->buffer = (void *)(uintptr_t)at;
		break;
	case DB_REAL:
		bind->buffer_type = MYSQL_TYPE_DOUBLE;
		bind->buffer = (void *)(uintptr_t)at;
		break;
	case DB_TEXT:
		bind->buffer_type = MYSQL_TYPE_STRING;
		bind->buffer = *(char *const *)at;
		*null = bind->buffer == NULL;
		*length = *null ? 0 : strlen(bind->buffer);
		bind->length = length;
		break;
	}
}

/* *arrived is false when the server cannot have had the statement: it was not prepared,
 * or a connection that the server closed meanwhile refused its bytes. */
static int
try_to_execute(struct db *db, const struct query *q, MYSQL_BIND *binds,
    MYSQL_STMT **statement, bool *arrived)
{
	unsigned number;
	int code;

	*arrived = false;
	if ((code = db_statement(db, q, statement)) != DB_OK)
		return code;
	db->statement_count++;
	if ((q->placeholders == 0 || mysql_stmt_bind_param(*statement, binds) == 0) &&
	    mysql_stmt_execute(*statement) == 0)
		return DB_OK;
	number = mysql_stmt_errno(*statement);
	*arrived = number != CR_SERVER_GONE_ERROR;
	return db_failed(db, number, mysql_stmt_error(*statement));
}

/* Executes q once.  Outside a transaction, a statement that only reads or that never
 * arrived is tried again once on a new connection; a write that may have arrived never
 * is. */
static int
execute(struct db *db, const struct query *q, const void *args, MYSQL_STMT **statement)
{
	MYSQL_BIND binds[MAX_PARAMS] = { 0 };
	unsigned long lengths[MAX_PARAMS];
	my_bool nulls[MAX_PARAMS];
	bool alone = !db->in_transaction;
	bool arrived;
	int code;

	if (q->placeholders > MAX_PARAMS || q->column_count > MAX_COLUMNS)
		die("query %s has too many parameters or columns", q->name);
	for (size_t i = 0; i < q->placeholders; i++)
		db_bind_param(&binds[i], &q->params[q->order[i]], args, &lengths[i], &nulls[i]);
	code = try_to_execute(db, q, binds, statement, &arrived);
	if (code == DB_DOWN && alone && (q->column_count > 0 || !arrived))
		code = try_to_execute(db, q, binds, statement, &arrived);
	if (code == DB_ERROR)
		log_event("query_failed", "query=%s fault=\"%s\"", q->name, db->fault);
	return code;
}

struct column_buffer {
	my_bool null;
	my_bool error;
	unsigned long length;
	char text[SHORT_TEXT];
};

static void
bind_columns(const struct query *q, MYSQL_BIND *binds, struct column_buffer *buffers)
{
	for (size_t i = 0; i < q->column_count; i++) {
		MYSQL_BIND *bind = &binds[i];

		bind->buffer = buffers[i].text;
		bind->buffer_length = SHORT_TEXT;
		bind->is_null = &buffers[i].null;
		bind->length = &buffers[i].length;
		bind->error = &buffers[i].error;
		bind->buffer_type = q->columns[i].type == DB_INT ? MYSQL_TYPE_LONGLONG
		    : q->columns[i].type == DB_REAL              ? MYSQL_TYPE_DOUBLE
		                                                 : MYSQL_TYPE_STRING;
	}
}

static const char *
text_column(MYSQL_STMT *statement, unsigned number, struct arena *a,
    struct column_buffer *buffer)
{
	MYSQL_BIND whole = { 0 };
	unsigned long length;
	char *text;

	if (buffer->length <= SHORT_TEXT)
		return arena_strndup(a, buffer->text, buffer->length);
	text = arena_alloc(a, buffer->length + 1);
	whole.buffer_type = MYSQL_TYPE_STRING;
	whole.buffer = text;
	whole.buffer_length = buffer->length;
	whole.length = &length;
	if (mysql_stmt_fetch_column(statement, &whole, number, 0) != 0)
		return "";
	return text;
}

static void
fill_row(const struct query *q, MYSQL_STMT *statement, struct arena *a,
    struct column_buffer *buffers, void *row)
{
	for (size_t i = 0; i < q->column_count; i++) {
		const struct db_field *field = &q->columns[i];
		char *to = (char *)row + field->offset;

		if (field->has_offset != SIZE_MAX)
			*(bool *)((char *)row + field->has_offset) = !buffers[i].null;
		if (field->type == DB_TEXT)
			*(const char **)to = buffers[i].null
			    ? NULL
			    : text_column(statement, (unsigned)i, a, &buffers[i]);
		else if (!buffers[i].null)
			memcpy(to, buffers[i].text,
			    field->type == DB_INT ? sizeof(int64_t) : sizeof(double));
	}
}

struct walk {
	struct db *db;
	const struct query *q;
	MYSQL_STMT *statement;
	MYSQL_BIND binds[MAX_COLUMNS];
	struct column_buffer buffers[MAX_COLUMNS];
};

/* The arena keeps the walk's buffers: they are too large for a small stack. */
static int
walk_start(struct walk **walk, struct db *db, struct arena *a, const struct query *q,
    const void *args)
{
	struct walk *w = arena_alloc(a, sizeof(*w));
	int code;

	w->db = db;
	w->q = q;
	if ((code = execute(db, q, args, &w->statement)) != DB_OK)
		return code;
	bind_columns(q, w->binds, w->buffers);
	if (mysql_stmt_bind_result(w->statement, w->binds) != 0)
		return db_failed(db, mysql_stmt_errno(w->statement),
		    mysql_stmt_error(w->statement));
	*walk = w;
	return DB_OK;
}

/* 1 with a row fetched, 0 at the end, negative on a fault. */
static int
walk_next(struct walk *w)
{
	switch (mysql_stmt_fetch(w->statement)) {
	case 0:
	case MYSQL_DATA_TRUNCATED: /* long texts: text_column() asks again */
		return 1;
	case MYSQL_NO_DATA:
		return 0;
	default:
		return db_failed(w->db, mysql_stmt_errno(w->statement),
		    mysql_stmt_error(w->statement));
	}
}

int
db_rows(struct db *db, struct arena *a, const struct query *q, const void *args, void **rows,
    size_t *count)
{
	struct walk *w;
	size_t expected;
	bool keep;
	int code;

	*rows = NULL;
	*count = 0;
	keep = q->keep && db->target.keep_seconds > 0 && !db->in_transaction;
	if (keep && db_kept_find(db, a, q, args, rows, count))
		return DB_OK;
	if ((code = walk_start(&w, db, a, q, args)) != DB_OK)
		return code;
	if (mysql_stmt_store_result(w->statement) != 0)
		return db_failed(db, mysql_stmt_errno(w->statement),
		    mysql_stmt_error(w->statement));
	expected = (size_t)mysql_stmt_num_rows(w->statement);
	*rows = arena_array(a, expected, q->row_size);
	while (*count < expected && (code = walk_next(w)) == 1) {
		fill_row(q, w->statement, a, w->buffers, (char *)*rows + *count * q->row_size);
		++*count;
	}
	if (code < 0)
		return code;
	mysql_stmt_free_result(w->statement);
	if (keep)
		db_kept_add(db, q, args, *rows, *count);
	return DB_OK;
}

int
db_each(struct db *db, struct arena *a, const struct query *q, const void *args,
    int (*row)(void *context, const void *row), void *context)
{
	struct arena *texts = arena_new(16 * 1024 * 1024);
	struct walk *w;
	void *one = arena_alloc(a, q->row_size);
	int code;

	if ((code = walk_start(&w, db, a, q, args)) != DB_OK)
		goto out;
	while ((code = walk_next(w)) == 1) {
		memset(one, 0, q->row_size);
		fill_row(q, w->statement, texts, w->buffers, one);
		if ((code = row(context, one)) != 0)
			break;
		arena_reset(texts);
	}
	/* Rows not yet read are thrown away here. */
	if (db->connection != NULL)
		mysql_stmt_free_result(w->statement);
out:
	arena_free(texts);
	return code;
}

int
db_change(struct db *db, const struct query *q, const void *args, uint64_t *changed)
{
	MYSQL_STMT *statement;
	int code;

	if ((code = execute(db, q, args, &statement)) != DB_OK)
		return code;
	if (changed != NULL)
		*changed = mysql_stmt_affected_rows(statement);
	db->changes += mysql_stmt_affected_rows(statement);
	db->last_id = mysql_stmt_insert_id(statement);
	return DB_OK;
}

int
db_check(struct db *db, void (*report)(const char *name, const char *fault))
{
	MYSQL_STMT *statement;
	int failed = 0;
	int code;

	if ((code = db_connect(db)) != DB_OK)
		return code;
	for (size_t i = 0; i < db_query_count(); i++) {
		const struct query *q = __start_cm_queries[i];

		code = db_statement(db, q, &statement);
		if (code == DB_OK && mysql_stmt_field_count(statement) != q->column_count) {
			report(q->name, "the number of columns is not what -- cols: says");
			failed++;
		} else if (code != DB_OK) {
			report(q->name, db->fault);
			failed++;
		}
		if (code == DB_DOWN)
			return DB_DOWN;
	}
	return failed;
}
