/* MariaDB: answers that a worker keeps for a while, for reports: a count over years of records
 * takes long, and is asked for again and again while a report is being read. */
#include "lib/db_private.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/log.h"

/* So many answers, and none larger than this: a worker stays as small as the others. */
enum { KEPT_MOST = 64, KEPT_BYTES = 2 * 1024 * 1024 };

struct kept {
	struct arena *memory; /* of all below; NULL: free */
	const char *key;
	time_t made_at;
	void *rows;
	size_t count;
};

struct db_kept {
	struct kept all[KEPT_MOST];
	size_t next; /* is replaced next: the one that was made first */
};

/* What tells one answer from another: the query, and each argument with its length before it.
 */
static const char *
make_key(struct arena *a, const struct query *q, const void *args)
{
	const char *key = q->name;

	for (size_t i = 0; i < q->placeholders; i++) {
		const struct db_field *field = &q->params[q->order[i]];
		const char *at = (const char *)args + field->offset;
		const char *text = NULL;

		if (field->type == DB_TEXT)
			text = *(const char *const *)(const void *)at;
		else if (field->has_offset == SIZE_MAX ||
			 *(const bool *)((const char *)args + field->has_offset))
			text = field->type == DB_INT
				   ? arena_printf(
					 a, "%" PRId64, *(const int64_t *)(const void *)at)
				   : arena_printf(a, "%a", *(const double *)(const void *)at);
		key = text == NULL ? arena_printf(a, "%s -", key)
				   : arena_printf(a, "%s %zu:%s", key, strlen(text), text);
	}
	return key;
}

/* The same rows in another arena, their texts too: who asked may change its own. */
static void *
copy_rows(struct arena *a, const struct query *q, const void *rows, size_t count)
{
	char *copy = arena_array(a, count, q->row_size);

	if (count > 0)
		memcpy(copy, rows, count * q->row_size);
	for (size_t row = 0; row < count; row++)
		for (size_t i = 0; i < q->column_count; i++) {
			const char **text;

			if (q->columns[i].type != DB_TEXT)
				continue;
			text = (const char **)(void *)(copy + row * q->row_size +
						       q->columns[i].offset);
			if (*text != NULL)
				*text = arena_strdup(a, *text);
		}
	return copy;
}

static void
note_age(struct db *db, time_t made_at)
{
	if (db->kept_since == 0 || made_at < db->kept_since)
		db->kept_since = made_at;
}

bool
db_kept_find(struct db *db, struct arena *a, const struct query *q, const void *args,
    void **rows, size_t *count)
{
	const char *key;
	time_t now = time(NULL);

	if (db->kept == NULL)
		return false;
	key = make_key(a, q, args);
	for (size_t i = 0; i < KEPT_MOST; i++) {
		const struct kept *kept = &db->kept->all[i];

		/* A clock that was put back makes an answer old, never young. */
		if (kept->memory == NULL || strcmp(kept->key, key) != 0 ||
		    now < kept->made_at ||
		    now - kept->made_at >= (time_t)db->target.keep_seconds)
			continue;
		*rows = copy_rows(a, q, kept->rows, kept->count);
		*count = kept->count;
		note_age(db, kept->made_at);
		return true;
	}
	return false;
}

void
db_kept_add(
    struct db *db, const struct query *q, const void *args, const void *rows, size_t count)
{
	struct kept *kept;

	if (count > KEPT_BYTES / 2 / q->row_size)
		return;
	if (db->kept == NULL && (db->kept = calloc(1, sizeof(*db->kept))) == NULL)
		die("out of memory: no room to keep answers");
	kept = &db->kept->all[db->kept->next];
	db->kept->next = (db->kept->next + 1) % KEPT_MOST;
	arena_free(kept->memory);
	kept->memory = arena_new(8 * KEPT_BYTES);
	kept->key = make_key(kept->memory, q, args);
	kept->made_at = time(NULL);
	kept->rows = copy_rows(kept->memory, q, rows, count);
	kept->count = count;
	note_age(db, kept->made_at);
}

void
db_kept_free(struct db *db)
{
	if (db->kept == NULL)
		return;
	for (size_t i = 0; i < KEPT_MOST; i++)
		arena_free(db->kept->all[i].memory);
	free(db->kept);
	db->kept = NULL;
}

time_t
db_kept_since(const struct db *db)
{
	return db->kept_since;
}

void
db_kept_begin(struct db *db)
{
	db->kept_since = 0;
}
