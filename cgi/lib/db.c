/* MariaDB: the connection, what its faults mean, and transactions. */
#include "lib/db_private.h"

#include <errmsg.h>
#include <mysqld_error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/file.h"
#include "lib/log.h"

enum { ER_NODE_NOT_PRIMARY = 1047, PASSWORD_MAX = 256 };

struct db *
db_new(const struct db_target *target)
{
	struct db *db = calloc(1, sizeof(*db));

	if (db == NULL)
		die("out of memory: no room for a database handle");
	db->target = *target;
	db->statements = calloc(db_query_count() + 1, sizeof(db->statements[0]));
	if (db->statements == NULL)
		die("out of memory: no room for statements");
	return db;
}

static void
drop_connection(struct db *db)
{
	for (size_t i = 0; i < db_query_count(); i++) {
		if (db->statements[i] != NULL)
			mysql_stmt_close(db->statements[i]);
		db->statements[i] = NULL;
	}
	if (db->connection != NULL)
		mysql_close(db->connection);
	db->connection = NULL;
	db->in_transaction = false;
}

void
db_free(struct db *db)
{
	if (db == NULL)
		return;
	drop_connection(db);
	db_kept_free(db);
	free(db->statements);
	free(db);
}

void
db_forget(struct db *db)
{
	db->connection = NULL;
	memset(db->statements, 0, db_query_count() * sizeof(db->statements[0]));
	db->in_transaction = false;
}

static int
code_of(unsigned number)
{
	switch (number) {
	case CR_CONNECTION_ERROR:
	case CR_CONN_HOST_ERROR:
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_SERVER_LOST_EXTENDED:
	case ER_CON_COUNT_ERROR:
	case ER_SERVER_SHUTDOWN:
	case ER_CONNECTION_KILLED:
	case ER_ACCESS_DENIED_ERROR: /* no password file yet, or the accounts are being made */
	case ER_DBACCESS_DENIED_ERROR:
	case ER_BAD_DB_ERROR:
		return DB_DOWN;
	case ER_OPTION_PREVENTS_STATEMENT:
	case ER_NODE_NOT_PRIMARY:
	case ER_READ_ONLY_MODE:
		return DB_READ_ONLY;
	case ER_RECORD_FILE_FULL:
	case ER_DISK_FULL:
		return DB_FULL;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
		return DB_RETRY;
	case ER_STATEMENT_TIMEOUT:
	case ER_QUERY_INTERRUPTED:
		return DB_SLOW;
	case ER_DUP_ENTRY:
	case ER_DUP_ENTRY_WITH_KEY_NAME:
		return DB_DUPLICATE;
	case ER_NO_REFERENCED_ROW_2:
	case ER_ROW_IS_REFERENCED_2:
		return DB_REFERENCE;
	default:
		return DB_ERROR;
	}
}

int
db_failed(struct db *db, unsigned number, const char *text)
{
	int code = code_of(number);

	snprintf(db->fault, sizeof(db->fault), "%u %s", number, text);
	if (code == DB_DOWN)
		drop_connection(db);
	return code;
}

static int
read_password(struct db *db, char *password)
{
	const char *path = db->target.password_file;

	password[0] = '\0';
	if (path == NULL || path[0] == '\0')
		return DB_OK;
	if (file_first_line(path, password, PASSWORD_MAX) < 0) {
		snprintf(db->fault, sizeof(db->fault), "the password file cannot be read");
		return DB_DOWN;
	}
	return DB_OK;
}

/* One round trip sets what every connection must have: UTC, strict values, and
 * limits on how long a statement or a lock may take. */
static int
prepare_session(struct db *db, MYSQL *connection)
{
	char settings[400];
	const unsigned off = 0;
	const my_bool no = 0;
	/* Answers later than the server's own limit mean that it is gone. */
	unsigned wait = db->target.statement_seconds + 5;

	snprintf(settings, sizeof(settings),
	    "SET SESSION time_zone = '+00:00',"
	    " sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
	    "ERROR_FOR_DIVISION_BY_ZERO',"
	    " max_statement_time = %u, innodb_lock_wait_timeout = 5,"
	    " tx_isolation = 'READ-COMMITTED'",
	    db->target.statement_seconds);
	if (mysql_options(connection, MYSQL_INIT_COMMAND, settings) != 0 ||
	    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4") != 0 ||
	    mysql_options(connection, MYSQL_OPT_CONNECT_TIMEOUT, &db->target.connect_seconds) !=
	        0 ||
	    mysql_options(connection, MYSQL_OPT_READ_TIMEOUT, &wait) != 0 ||
	    mysql_options(connection, MYSQL_OPT_WRITE_TIMEOUT, &wait) != 0 ||
	    mysql_options(connection, MYSQL_OPT_LOCAL_INFILE, &off) != 0 ||
	    mysql_options(connection, MYSQL_OPT_RECONNECT, &no) != 0)
		return -1;
	return 0;
}

int
db_connect(struct db *db)
{
	char password[PASSWORD_MAX];
	MYSQL *connection;
	int code;

	if (db->connection != NULL)
		return DB_OK;
	if ((code = read_password(db, password)) != DB_OK)
		return code;
	if ((connection = mysql_init(NULL)) == NULL)
		die("out of memory: no room for a connection");
	if (prepare_session(db, connection) != 0)
		die("Connector/C refused an option: %s", mysql_error(connection));
	/* Rows found count, so that "0 rows" means "no such row", never "unchanged". */
	if (mysql_real_connect(connection, NULL, db->target.account, password,
	        db->target.database, 0, db->target.socket, CLIENT_FOUND_ROWS) == NULL) {
		code = db_failed(db, mysql_errno(connection), mysql_error(connection));
		mysql_close(connection);
		return code == DB_ERROR ? DB_DOWN : code;
	}
	db->connection = connection;
	return DB_OK;
}

/* Transactions by the library's own calls: autocommit is off from db_begin() until
 * the work is committed or undone. */
int
db_begin(struct db *db)
{
	int code;

	if ((code = db_connect(db)) != DB_OK)
		return code;
	/* An idle connection may have been closed by the server: nothing was begun, so
	 * a second try is safe. */
	if (mysql_autocommit(db->connection, 0) != 0) {
		drop_connection(db);
		if ((code = db_connect(db)) != DB_OK)
			return code;
		if (mysql_autocommit(db->connection, 0) != 0)
			return db_failed(db, mysql_errno(db->connection),
			    mysql_error(db->connection));
	}
	db->in_transaction = true;
	db->changes = 0;
	return DB_OK;
}

/* A connection that cannot leave its transaction is of no more use. */
static void
end_transaction(struct db *db)
{
	db->in_transaction = false;
	if (db->connection != NULL && mysql_autocommit(db->connection, 1) != 0)
		drop_connection(db);
}

int
db_commit(struct db *db)
{
	int code = DB_OK;

	if (!db->in_transaction)
		return DB_DOWN;
	if (mysql_commit(db->connection) != 0)
		code = db_failed(db, mysql_errno(db->connection), mysql_error(db->connection));
	if (code != DB_OK && code != DB_DOWN)
		db_rollback(db);
	else
		end_transaction(db);
	return code == DB_DOWN ? DB_UNSURE : code;
}

void
db_rollback(struct db *db)
{
	if (!db->in_transaction)
		return;
	db->changes = 0;
	/* When this fails the connection is dropped, which also undoes the work. */
	if (mysql_rollback(db->connection) != 0)
		drop_connection(db);
	end_transaction(db);
}

uint64_t
db_changes(const struct db *db)
{
	return db->changes;
}

uint64_t
db_statements(const struct db *db)
{
	return db->statement_count;
}

uint64_t
db_last_id(struct db *db)
{
	return db->last_id;
}

const char *
db_fault(const struct db *db)
{
	return db->fault;
}
