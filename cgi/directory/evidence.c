/* Searches as market evidence (query search_keep, table search_record). */
#include "directory/evidence.h"

#include <stdio.h>
#include <string.h>

#include "lib/log.h"
#include "queries.h"

/* Written together at the first number; thrown away beyond the second, when the
 * database has been away for long. */
enum { ENOUGH = 64, MOST = 1024 };

struct evidence {
	struct evidence_row rows[MOST];
	size_t count;
};

struct evidence *
evidence_new(struct arena *own)
{
	return arena_alloc(own, sizeof(struct evidence));
}

static const char *
or_null(const char *text)
{
	return text[0] != '\0' ? text : NULL;
}

static struct search_keep_args
args_of(const struct evidence_row *row, const char *program)
{
	return (struct search_keep_args){ .searched_on = row->searched_on,
		.program = program,
		.district = or_null(row->district),
		.has_patch_id = row->patch_id != 0,
		.patch_id = row->patch_id,
		.lsoa = or_null(row->lsoa),
		.kinds = row->kinds,
		.terms = row->terms,
		.slots = row->slots,
		.has_price_limit = row->price_limit >= 0,
		.price_limit = row->price_limit,
		.matches = row->matches,
		.near_misses = row->near_misses,
		.missing = row->missing };
}

void
evidence_write(struct evidence *evidence, struct db *db, const char *program)
{
	struct arena *a;
	struct search_keep_args *args;
	int code;

	if (evidence->count == 0)
		return;
	a = arena_new(4 * 1024 * 1024);
	args = arena_array(a, evidence->count, sizeof(*args));
	for (size_t i = 0; i < evidence->count; i++)
		args[i] = args_of(&evidence->rows[i], program);
	code = db_bulk(db, &q_search_keep, args, evidence->count, NULL);
	/* The server may only have closed an idle connection; the next call makes another. */
	if (code == DB_DOWN)
		code = db_bulk(db, &q_search_keep, args, evidence->count, NULL);
	arena_free(a);
	/* The database is away or busy: keep them, as long as there is room.  Where the
	 * connection was lost in COMMIT they may be counted twice, rather than not at all. */
	if (code != DB_OK && code != DB_ERROR && evidence->count < MOST)
		return;
	if (code != DB_OK)
		log_event("searches_lost", "count=%zu", evidence->count);
	evidence->count = 0;
}

/* Adds "code|" to "|one|two|": once, and only where all of it fits. */
static void
add_code(struct arena *a, const char **list, const char *code, size_t size)
{
	const char *start = (*list)[0] != '\0' ? *list : "|";

	if (strstr(*list, arena_printf(a, "|%s|", code)) == NULL &&
	    strlen(start) + strlen(code) + 1 < size)
		*list = arena_printf(a, "%s%s|", start, code);
}

static bool
is_kind(const struct search *s, const struct term *term)
{
	const struct term_group *kinds = vocabulary_group(&s->directory->words, "kind");

	return kinds != NULL && term->group == kinds->number;
}

/* "|personal_care|shopping|" of the terms asked for, by filter or by words. */
static const char *
terms_asked(struct arena *a, const struct search *s, size_t size)
{
	const char *list = "";

	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++) {
		const struct chosen *chosen = search_chosen(s->form, &search_groups[i]);

		if (strcmp(search_groups[i].code, "kind") == 0)
			continue;
		for (size_t k = 0; k < chosen->count; k++)
			add_code(a, &list, chosen->items[k], size);
	}
	for (size_t i = 0; i < s->result.piece_count; i++)
		for (size_t k = 0; k < s->result.pieces[i].term_count; k++) {
			const struct term *term = vocabulary_term(&s->directory->words,
			    s->result.pieces[i].terms[k]);

			if (term != NULL && !is_kind(s, term))
				add_code(a, &list, term->code, size);
		}
	return list;
}

static const char *
kinds_asked(struct arena *a, const struct search *s, size_t size)
{
	const char *list = "";

	for (size_t i = 0; i < s->form->kind.count; i++)
		add_code(a, &list, s->form->kind.items[i], size);
	for (size_t i = 0; i < s->result.piece_count; i++)
		for (size_t k = 0; k < s->result.pieces[i].term_count; k++) {
			const struct term *term = vocabulary_term(&s->directory->words,
			    s->result.pieces[i].terms[k]);

			if (term != NULL && is_kind(s, term))
				add_code(a, &list, term->code, size);
		}
	return list;
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

		for (size_t i = 0; i < s->near_count; i++)
			count += (s->near[i].fails & criteria[c].bit) != 0;
		if (count > most) {
			most = count;
			name = criteria[c].name;
		}
	}
	return name;
}

static void
copy(char *to, size_t size, const char *from)
{
	snprintf(to, size, "%s", from != NULL ? from : "");
}

void
evidence_of(struct req *rq, const struct search *s, struct evidence_row *row)
{
	*row = (struct evidence_row){ .patch_id = s->place.patch_id,
		.slots = (int64_t)s->query.slots,
		.price_limit = s->query.has_price ? s->query.price : -1,
		.matches = s->result.total,
		.near_misses = s->near_total };
	copy(row->district, sizeof(row->district), s->place.district);
	copy(row->lsoa, sizeof(row->lsoa), s->place.lsoa);
	copy(row->kinds, sizeof(row->kinds), kinds_asked(rq->a, s, sizeof(row->kinds)));
	copy(row->terms, sizeof(row->terms), terms_asked(rq->a, s, sizeof(row->terms)));
	copy(row->missing, sizeof(row->missing), most_missing(s));
}

void
evidence_keep(struct evidence *evidence, struct req *rq, const struct evidence_row *row)
{
	struct evidence_row *own;

	/* A look at the head alone, or with a mistake in a field, is no search. */
	if (rq->head || rq->refusals != NULL || evidence->count == MOST)
		return;
	own = &evidence->rows[evidence->count++];
	*own = *row;
	copy(own->searched_on, sizeof(own->searched_on), req_today(rq));
	if (evidence->count % ENOUGH == 0)
		evidence_write(evidence, rq->db, rq->site->program);
}

void
evidence_keep_search(struct req *rq, const struct search *s)
{
	struct evidence_row row;

	if (s->form->has_page)
		return;
	evidence_of(rq, s, &row);
	evidence_keep(s->directory->evidence, rq, &row);
}
