/* The terms of a listing, group by group (queries listing_term_list, desk_terms_*). */
#include "desk/terms.h"

#include <string.h>

#include "directory/directory.h"
#include "directory/phrases.h"

int
terms_read(struct req *rq, int64_t listing_id, struct terms *t)
{
	struct listing_term_list_row *rows;
	struct directory *ready;
	int code;

	t->rq = rq;
	t->listing_id = listing_id;
	/* Reads the words where this worker has not read them yet. */
	if ((code = directory_ready(rq, &ready)) != DB_OK)
		return code;
	code = listing_term_list(
	    rq->db, rq->a, (struct listing_term_list_args){ .id = listing_id }, &rows, &t->count);
	t->rows = rows;
	return code;
}

static const struct term_group *
group_of(const struct terms *t, const char *code)
{
	struct directory *directory = req_own(t->rq);

	return vocabulary_group(&directory->words, code);
}

/* The next term of the group after *i. */
static const struct term *
next_term(const struct terms *t, const struct term_group *group, size_t *i)
{
	struct directory *directory = req_own(t->rq);

	while (group != NULL && *i < t->count) {
		unsigned number = (unsigned)t->rows[(*i)++].term_id;
		const struct term *term = vocabulary_term(&directory->words, number);

		if (term != NULL && term->group == group->number)
			return term;
	}
	return NULL;
}

void
terms_fill(const struct terms *t, const char *group)
{
	const char **codes = arena_array(t->rq->a, t->count, sizeof(codes[0]));
	const struct term *term;
	size_t i = 0, count = 0;

	while ((term = next_term(t, group_of(t, group), &i)) != NULL)
		codes[count++] = term->code;
	form_fill_many(t->rq, group, codes, count);
}

const char *
terms_words(const struct terms *t, const char *group)
{
	struct phrases labels = { .a = t->rq->a };
	const struct term *term;
	size_t i = 0;

	while ((term = next_term(t, group_of(t, group), &i)) != NULL)
		phrases_add(&labels,
		    labels.count == 0 ? term->label : phrase_lower(t->rq->a, term->label));
	return phrases_and(&labels);
}

bool
terms_have(const struct terms *t, const char *group, const char *code)
{
	const struct term *term;
	size_t i = 0;

	while ((term = next_term(t, group_of(t, group), &i)) != NULL)
		if (strcmp(term->code, code) == 0)
			return true;
	return false;
}

int
terms_replace(struct terms *t, struct edit *e, const char *group, const struct chosen *chosen)
{
	const struct term_group *named = group_of(t, group);
	const char *before = terms_words(t, group);
	struct req *rq = t->rq;
	int code;

	if ((code = desk_terms_clear(rq->db,
	         (struct desk_terms_clear_args){
	             .listing_id = t->listing_id, .group_code = group },
	         NULL)) != DB_OK ||
	    (code = desk_terms_set(rq->db,
	         (struct desk_terms_set_args){ .listing_id = t->listing_id,
	             .group_code = group,
	             .codes = json_texts(rq, chosen->items, chosen->count) },
	         NULL)) != DB_OK ||
	    (code = terms_read(rq, t->listing_id, t)) != DB_OK)
		return code;
	changes_text(e->changes, named != NULL ? named->label : group, before,
	    terms_words(t, group));
	return DB_OK;
}
