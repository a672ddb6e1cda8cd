/* The demonstration sign-ins. Queries: sql/query/demo.sql. */
#include "demo/store.h"

#include "lib/arena.h"
#include "lib/db.h"
#include "lib/secret.h"
#include "queries.h"

static const struct {
	const char *login;
	const char *name;
	const char *role;
} accounts[] = {
    {"practitioner@demo.example", "Demo Practitioner", "practitioner"},
    {"broker@demo.example", "Demo Broker", "broker"},
    {"payments@demo.example", "Demo Payments Officer", "payments_officer"},
    {"directory@demo.example", "Demo Directory Officer", "directory_officer"},
    {"commissioner@demo.example", "Demo Commissioner", "commissioner"},
    {"approver@demo.example", "Demo Approver", "approver"},
    {"provider@demo.example", "Demo Provider", "provider"},
    {"provider2@demo.example", "Second Demo Provider", "provider"},
    {"owner@demo.example", "Demo System Owner", "system_owner"},
};

static int
store_accounts(struct db *db, const char *hash)
{
	int code = DB_OK;

	for (size_t i = 0; i < sizeof(accounts) / sizeof(accounts[0]) && code == DB_OK; i++) {
		code = demo_account_add(db,
		    (struct demo_account_add_args){accounts[i].login, accounts[i].name, hash},
		    NULL);
		if (code == DB_OK)
			code = demo_account_role_add(db,
			    (struct demo_account_role_add_args){
				accounts[i].login, accounts[i].role},
			    NULL);
	}
	return code;
}

int
demo_store_accounts(struct db *db, struct arena *a, const char *password)
{
	const char *hash = NULL;
	int code;

	if (password != NULL)
		hash = password_hash(a, password, &password_cost_interactive);
	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = store_accounts(db, hash)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}
