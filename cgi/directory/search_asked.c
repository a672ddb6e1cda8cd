/* Reads times and refusals out of typed words. */
#include "directory/search_asked.h"

#include <string.h>

#include "directory/index.h"
#include "directory/index_words.h"
#include "directory/search_time.h"

enum { TOKENS_MOST = INDEX_TEXT_MAX / 2 };

struct token {
	struct word word;
	enum asked_part { LEFT, TIME, UNWANTED } part;
};

struct reader {
	struct arena *a;
	const char *typed;
	struct token tokens[TOKENS_MOST];
	size_t count;
	struct time_run run;
	struct asked *asked;
};

static bool
is_one_of(const char *text, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(text, list[i]) == 0)
			return true;
	return false;
}

#define IS_ONE_OF(text, list) is_one_of(text, list, sizeof(list) / sizeof((list)[0]))

static const char *
text_at(const struct reader *r, size_t i)
{
	return i < r->count ? r->tokens[i].word.text : "";
}

static void
read_tokens(struct reader *r)
{
	size_t size = strlen(r->typed), at = 0;

	while (
	    r->count < TOKENS_MOST && word_next(r->typed, size, &at, &r->tokens[r->count].word))
		r->count++;
}

/* ---- What is not wanted ---- */

/* "No charge" and "not able to wash" are no refusals of what follows. */
static bool
is_refusal(const struct reader *r, size_t at)
{
	static const char *const refusals[] = {
	    "no", "not", "without", "except", "dont", "doesnt", "never", "avoid", "nor"};
	static const char *const meant[] = {"charge", "cost", "car", "longer", "one", "able",
	    "coping", "managing", "drive", "just", "only", "eating", "sleeping", "drinking",
	    "walking", "washing", "too"};

	return IS_ONE_OF(text_at(r, at), refusals) && !IS_ONE_OF(text_at(r, at + 1), meant) &&
	       !(strcmp(text_at(r, at), "not") == 0 && strcmp(text_at(r, at + 1), "yet") == 0);
}

static bool
is_filler(const struct reader *r, size_t at)
{
	return at < r->count &&
	       word_is_filler(r->tokens[at].word.text, r->tokens[at].word.length);
}

/* "no dogs or cats": the refusal, what it refuses, and what "or" adds. */
static void
take_refusals(struct reader *r)
{
	static const char *const more[] = {"or", "nor"};

	for (size_t i = 0; i < r->count; i++) {
		size_t end = i + 1;

		if (!is_refusal(r, i))
			continue;
		while (is_filler(r, end))
			end++;
		while (end + 2 < r->count && IS_ONE_OF(text_at(r, end + 1), more))
			end += 2;
		if (end >= r->count)
			continue;
		for (; i <= end; i++)
			r->tokens[i].part = UNWANTED;
		i--;
	}
}

/* ---- Times ---- */

static const char *const before_times[] = {"on", "at", "in", "the", "every", "each", "from",
    "around", "about", "between", "by", "during", "any"};
static const char *const between_times[] = {"and", "or", "to", "till", "until", "on", "at",
    "in", "the", "a", "of", "every", "each", "day", "days", "early", "late"};

/* Marks the tokens of a run, and the small words before it. */
static void
take_run(struct reader *r, size_t first, size_t last)
{
	uint64_t slots = 0;
	bool any = false;

	if (!time_run_end(&r->run, &slots, &any))
		return;
	while (first > 0 && r->tokens[first - 1].part == LEFT &&
	       IS_ONE_OF(text_at(r, first - 1), before_times))
		first--;
	for (size_t i = first; i <= last; i++)
		r->tokens[i].part = TIME;
	r->asked->slots |= slots;
	r->asked->any = r->asked->any || any;
}

/* The words around a token, for those that are times only in company. */
static struct time_words
words_at(const struct reader *r, size_t at, bool in_run)
{
	size_t end = r->tokens[at].word.end;

	return (struct time_words){.before = at > 0 ? text_at(r, at - 1) : "",
	    .word = text_at(r, at),
	    .next = text_at(r, at + 1),
	    .after = text_at(r, at + 2),
	    .mark = at + 1 < r->count ? r->typed[end] : '\0',
	    .in_run = in_run};
}

static void
take_times(struct reader *r)
{
	bool in_run = false;
	size_t first = 0, last = 0;

	for (size_t i = 0; i < r->count; i++) {
		struct time_words words = words_at(r, i, in_run);
		size_t taken = r->tokens[i].part == LEFT ? time_run_take(&r->run, &words) : 0;

		if (taken > 0) {
			first = in_run ? first : i;
			in_run = true;
			i += taken - 1;
			last = i;
		} else if (in_run && !IS_ONE_OF(words.word, between_times)) {
			take_run(r, first, last);
			in_run = false;
		}
	}
	if (in_run)
		take_run(r, first, last);
}

/* ---- What is left ---- */

/* The text of all tokens of one part: those beside each other as they were typed. */
static const char *
text_of(const struct reader *r, enum asked_part part)
{
	const char *text = NULL;

	for (size_t i = 0; i < r->count; i++) {
		size_t first = i;

		if (r->tokens[i].part != part)
			continue;
		while (i + 1 < r->count && r->tokens[i + 1].part == part)
			i++;
		text = arena_printf(r->a, "%s%s%.*s", text != NULL ? text : "",
		    text == NULL   ? ""
		    : part == LEFT ? " "
				   : ", ",
		    (int)(r->tokens[i].word.end - r->tokens[first].word.start),
		    r->typed + r->tokens[first].word.start);
	}
	return text;
}

void
asked_read(struct arena *a, const char *typed, struct asked *asked)
{
	struct reader *r = arena_alloc(a, sizeof(*r));

	*asked = (struct asked){.left = typed};
	r->a = a;
	r->typed = typed;
	r->asked = asked;
	read_tokens(r);
	take_refusals(r);
	take_times(r);
	asked->times = text_of(r, TIME);
	asked->unwanted = text_of(r, UNWANTED);
	if (asked->times != NULL || asked->unwanted != NULL)
		asked->left = text_of(r, LEFT);
}
