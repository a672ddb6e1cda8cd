/* Rows on their way into a staging table, sent some thousand at a time. */
#include "national/batch.h"

#include <string.h>

enum { ROWS = 2000, TEXTS = 256 * 1024 * 1024 };

struct batch {
	struct load *load;
	const struct query *q;
	struct arena *texts;
	char *rows;
	size_t count;
	int code;
};

static void
free_texts(void *texts)
{
	arena_free(texts);
}

struct batch *
batch_new(struct load *load, const struct query *q)
{
	struct batch *batch = arena_alloc(load->arena, sizeof(*batch));

	batch->load = load;
	batch->q = q;
	batch->texts = arena_new(TEXTS);
	arena_defer(load->arena, free_texts, batch->texts);
	batch->rows = arena_array(load->arena, ROWS, q->args_size);
	return batch;
}

static int
send_rows(struct batch *batch)
{
	int code = DB_OK;

	if (batch->count > 0)
		code = db_bulk(batch->load->db, batch->q, batch->rows, batch->count, NULL);
	batch->count = 0;
	arena_reset(batch->texts);
	return load_db(batch->load, code);
}

void *
batch_next(struct batch *batch)
{
	void *row;

	if (batch->code == LOAD_OK && load_is_stopped(batch->load))
		batch->code = LOAD_STOPPED;
	if (batch->code == LOAD_OK && batch->count == ROWS)
		batch->code = send_rows(batch);
	if (batch->code != LOAD_OK)
		return NULL;
	row = batch->rows + batch->count++ * batch->q->args_size;
	return memset(row, 0, batch->q->args_size);
}

void
batch_drop(struct batch *batch)
{
	batch->count--;
}

struct arena *
batch_arena(struct batch *batch)
{
	return batch->texts;
}

int
batch_end(struct batch *batch)
{
	if (batch->code == LOAD_OK)
		batch->code = send_rows(batch);
	return batch->code;
}

int
batch_put(struct load *load, const struct query *change, const struct query *add,
    const void *rows, size_t count)
{
	uint64_t changed = 0, added = 0;
	int code = db_bulk(load->db, change, rows, count, &changed);

	if (code == DB_OK)
		code = db_bulk(load->db, add, rows, count, &added);
	load->totals.changed += (int64_t)changed;
	load->totals.added += (int64_t)added;
	return code;
}
