/* Searches as market evidence (query search_keep, table search_record). */
#include "directory/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "lib/log.h"
#include "queries.h"

/* Written together at the first number; thrown away beyond the second, when the
 * database has been away for long. */
enum { ENOUGH = 64, MOST = 4096 };

struct evidence {
	struct arena *texts;
	struct search_keep_args rows[MOST];
	size_t count;
};

struct evidence *
evidence_new(void)
{
	struct evidence *evidence = calloc(1, sizeof(*evidence));

	if (evidence == NULL)
		die("out of memory: no room for searches");
	evidence->texts = arena_new(16 * 1024 * 1024);
	return evidence;
}

void
evidence_write(struct evidence *evidence, struct db *db)
{
	int code;

	if (evidence->count == 0)
		return;
	code = db_bulk(db, &q_search_keep, evidence->rows, evidence->count, NULL);
	if (code == DB_DOWN || code == DB_RETRY || code == DB_READ_ONLY || code == DB_FULL) {
		if (evidence->count < MOST)
			return;
	}
	if (code != DB_OK)
		log_event("searches_lost", "count=%zu", evidence->count);
	evidence->count = 0;
	arena_reset(evidence->texts);
}

/* "|personal_care|shopping|" of the terms asked for, by filter or by words. */
static const char *
terms_asked(struct arena *a, const struct search *s)
{
	const char *text = "|";

	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++) {
		const struct chosen *chosen = search_chosen(s->form, &search_groups[i]);

		for (size_t k = 0; k < chosen->count && strcmp(search_groups[i].code, "kind") != 0; k++)
			text = arena_printf(a, "%s%s|", text, chosen->items[k]);
	}
	for (size_t i = 0; i < s->result.piece_count; i++)
		for (size_t k = 0; k < s->result.pieces[i].term_count; k++) {
			const struct term *term =
			    vocabulary_term(&s->directory->words, s->result.pieces[i].terms[k]);

			if (term != NULL)
				text = arena_printf(a, "%s%s|", text, term->code);
		}
	return strlen(text) <= 400 ? text : arena_strndup(a, text, 400);
}

static const char *
kinds_asked(struct arena *a, const struct search *s)
{
	const char *text = "|";

	for (size_t i = 0; i < s->form->kind.count; i++)
		text = arena_printf(a, "%s%s|", text, s->form->kind.items[i]);
	return text;
}

/* What most of the near misses lack. */
static const char *
most_missing(const struct search *s)
{
	static const struct {
		uint32_t bit;
		const char *name;
	} criteria[] = {
		{ INDEX_FAILS_AREA, "area" },
		{ INDEX_FAILS_SLOTS, "time" },
		{ INDEX_FAILS_PRICE, "price" },
		{ INDEX_FAILS_START, "start" },
		{ INDEX_FAILS_TEXT, "words" },
		{ INDEX_FAILS_GROUP, "offer" },
	};
	size_t most = 0;
	const char *name = "";

	for (size_t c = 0; c < sizeof(criteria) / sizeof(criteria[0]); c++) {
		size_t count = 0;

		for (size_t i = 0; i < s->result.near_count; i++)
			count += (s->result.near[i].fails & criteria[c].bit) != 0;
		if (count > most) {
			most = count;
			name = criteria[c].name;
		}
	}
	return name;
}

static const char *
kept(struct arena *a, const char *text)
{
	return text != NULL ? arena_strdup(a, text) : NULL;
}

void
evidence_keep(struct req *rq, const struct search *s)
{
	struct evidence *evidence = s->directory->evidence;
	struct arena *a = evidence->texts;

	if (s->query.offset > 0 || evidence->count == MOST)
		return;
	evidence->rows[evidence->count++] = (struct search_keep_args){
		.searched_on = civil_date_iso(a, rq->today),
		.program = rq->site->program,
		.district = kept(a, s->place.district),
		.has_patch_id = s->place.patch_id != 0,
		.patch_id = s->place.patch_id,
		.lsoa = kept(a, s->place.lsoa),
		.kinds = kinds_asked(a, s),
		.terms = terms_asked(a, s),
		.slots = (int64_t)s->query.slots,
		.has_price_limit = s->query.has_price,
		.price_limit = s->query.price,
		.matches = s->result.total,
		.near_misses = s->result.near_total,
		.missing = most_missing(s),
	};
	if (evidence->count >= ENOUGH)
		evidence_write(evidence, rq->db);
}
