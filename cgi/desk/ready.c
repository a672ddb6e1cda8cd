/* What a listing still lacks before it may be published: answers, and the checks that the
 * table check_policy asks for (query desk_checks_wanted). */
#include "desk/ready.h"

#include <inttypes.h>
#include <string.h>

#include "desk/registration.h"
#include "desk/words.h"
#include "directory/phrases.h"
#include "lib/civil_date.h"

static void
add(struct lack *lacks, size_t *count, const char *sentence, const char *step)
{
	if (*count < LACKS_MOST)
		lacks[(*count)++] = (struct lack){ sentence, step };
}

static void
lacks_in_row(const struct desk_edit_read_row *l, struct lack *lacks, size_t *count)
{
	if (l->summary[0] == '\0' && !l->from_register)
		add(lacks, count, "Say in a sentence or two what it is", "about");
	if (l->place_label[0] == '\0')
		add(lacks, count, "Say where it is", "place");
	if (strcmp(l->reach, "unknown") == 0 && !l->from_register)
		add(lacks, count, "Say what area it covers", "reach");
	if (l->public_phone[0] == '\0' && l->public_email[0] == '\0' && l->phone[0] == '\0' &&
	    l->email[0] == '\0')
		add(lacks, count, "Give a way to reach it", "contact");
	if (listing_kind(l) == LISTING_REGISTERED && l->cqc_location_id == NULL)
		add(lacks, count, "Give its CQC location ID", "about");
}

/* Registration is judged again here: answers and tasks may have changed apart. */
static void
lacks_in_terms(struct req *rq, const struct desk_edit_read_row *l, const struct terms *t,
    struct lack *lacks, size_t *count)
{
	const char *refusal = NULL;

	if (terms_words(t, "task")[0] == '\0' && terms_words(t, "equipment")[0] == '\0')
		add(lacks, count, "Say what it offers", "offers");
	if (listing_kind(l) == LISTING_PA && terms_words(t, "employment")[0] == '\0')
		add(lacks, count, "Say whether they would be employed or self-employed", "worker");
	if (registration_has_care(t))
		refusal = registration_refusal(rq, listing_kind(l), l->directs, l->engages,
		    l->sends_cover, l->cqc_location_id);
	if (refusal != NULL)
		add(lacks, count, refusal, "registration");
}

static int
lacks_in_checks(struct req *rq, const struct desk_edit_read_row *l, struct lack *lacks,
    size_t *count)
{
	struct desk_checks_wanted_row *wanted;
	size_t rows;
	int code;

	code = desk_checks_wanted(rq->db, rq->a,
	    (struct desk_checks_wanted_args){ .listing_id = l->id,
	        .kind = l->kind,
	        .today = req_today(rq) },
	    &wanted, &rows);
	for (size_t i = 0; code == DB_OK && i < rows; i++)
		add(lacks, count,
		    arena_printf(rq->a, "Record a check: %s%s",
		        phrase_lower(
			    rq->a, choice_words(&choices_check_kind, wanted[i].check_kind)),
		        wanted[i].held ? ", which is to be renewed" : ""),
		    arena_printf(rq->a, "checks?kind=%s", wanted[i].check_kind));
	return code;
}

int
ready_lacks(struct req *rq, const struct desk_edit_read_row *l, struct lack lacks[LACKS_MOST],
    size_t *count)
{
	struct terms terms;
	int code;

	*count = 0;
	if ((code = terms_read(rq, l->id, &terms)) != DB_OK)
		return code;
	lacks_in_row(l, lacks, count);
	lacks_in_terms(rq, l, &terms, lacks, count);
	return lacks_in_checks(rq, l, lacks, count);
}

void
ready_show(struct req *rq, const struct desk_edit_read_row *l, const struct lack *lacks,
    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Lacks");

		view_text(at, "text", lacks[i].sentence);
		view_text(at, "href",
		    arena_printf(rq->a, "/desk/listings/%" PRId64 "/%s%cthen=answers", l->id,
		        lacks[i].step, strchr(lacks[i].step, '?') == NULL ? '?' : '&'));
	}
}
