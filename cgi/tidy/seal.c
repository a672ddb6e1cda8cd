/* Seals on the audit trail (sql/query/tidy.sql). */
#include "tidy/seal.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "queries.h"

enum { ROW_BYTES = 1024 * 1024 };

/* The proof so far.  Rows come one by one, each with memory for itself alone. */
struct chain {
	struct arena *row_memory;
	const uint8_t *key;
	char proof[SECRET_TOKEN_LENGTH + 1];
	uint64_t rows;
};

/* Every column with its length before it, so that no text can pass for two. */
static const char *
row_text(struct arena *a, const struct seal_rows_row *row)
{
	const char *columns[] = { row->done_at, row->program, row->action, row->subject_kind,
		row->detail != NULL ? row->detail : "", row->request };
	const char *text = arena_printf(a, "%" PRId64 " %" PRId64 " %d %" PRId64, row->id,
	    row->subject_id, row->has_account_id, row->has_account_id ? row->account_id : 0);

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		text = arena_printf(a, "%s\n%zu %s", text, strlen(columns[i]), columns[i]);
	return text;
}

static int
add_row(void *context, const struct seal_rows_row *row)
{
	struct chain *chain = context;
	struct arena *a = chain->row_memory;
	const char *text = arena_printf(a, "%s\n%s", chain->proof, row_text(a, row));

	snprintf(chain->proof, sizeof(chain->proof), "%s",
	    secret_proof(a, chain->key, "audit row", text));
	chain->rows++;
	arena_reset(a);
	return 0;
}

/* The seal over the rows after one and up to another, behind the seal before them. */
static int
work_out(struct db *db, struct arena *a, struct chain *chain, const char *before, int64_t after,
    int64_t up_to)
{
	int code;

	chain->rows = 0;
	chain->row_memory = arena_new(ROW_BYTES);
	snprintf(chain->proof, sizeof(chain->proof), "%s", before);
	code = seal_rows(db, a, (struct seal_rows_args){ .after = after, .up_to = up_to },
	    add_row, chain);
	arena_free(chain->row_memory);
	return code;
}

int
seal_new_rows(struct db *db, struct arena *a, const uint8_t key[SECRET_KEY_BYTES],
    uint64_t *sealed)
{
	struct chain chain = { .key = key };
	struct seal_last_row *last;
	struct seal_newest_row *newest;
	int64_t after;
	int code;

	*sealed = 0;
	if ((code = seal_last(db, a, &last)) != DB_OK ||
	    (code = seal_newest(db, a, &newest)) != DB_OK)
		return code;
	after = last != NULL ? last->up_to : 0;
	if (newest->id <= after)
		return DB_OK;
	code = work_out(db, a, &chain, last != NULL ? last->seal : "", after, newest->id);
	if (code != DB_OK || chain.rows == 0)
		return code;
	*sealed = chain.rows;
	return seal_add(db,
	    (struct seal_add_args){
	        .up_to = newest->id, .row_count = (int64_t)chain.rows, .seal = chain.proof },
	    NULL);
}

static bool
fits(const struct chain *chain, const struct seal_list_row *seal)
{
	return strcmp(chain->proof, seal->seal) == 0 && chain->rows == (uint64_t)seal->row_count;
}

/* A seal again, with the key of the one before it; or, from here on, with the key of now.
 * What a former key sealed stays proved by the first seal of the next one, so nobody who
 * has the former key can make those rows anew. */
static int
work_out_again(struct db *db, struct arena *a, struct chain *chain, const uint8_t *key,
    const char *before, int64_t after, const struct seal_list_row *seal)
{
	int code = work_out(db, a, chain, before, after, seal->up_to);

	if (code != DB_OK || chain->key == key || fits(chain, seal))
		return code;
	chain->key = key;
	return work_out(db, a, chain, before, after, seal->up_to);
}

int
seal_verify(struct db *db, struct arena *a, const uint8_t key[SECRET_KEY_BYTES],
    const uint8_t *former, struct seal_report *report)
{
	struct chain chain = { .key = former != NULL ? former : key };
	const char *before = "";
	struct seal_list_row *seals;
	size_t count;
	int code;

	*report = (struct seal_report){ .from = 1 };
	if ((code = seal_list(db, a, &seals, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		code = work_out_again(db, a, &chain, key, before, report->up_to, &seals[i]);
		if (code != DB_OK)
			return code;
		report->from = report->up_to + 1;
		report->up_to = seals[i].up_to;
		report->rows += chain.rows;
		report->seals++;
		if (!fits(&chain, &seals[i])) {
			report->broken = i + 1;
			return DB_OK;
		}
		before = seals[i].seal;
	}
	return DB_OK;
}
