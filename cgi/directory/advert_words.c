/* What an advert for a personal assistant asks for, in words. */
#include "directory/advert_words.h"

#include <string.h>

#include "directory/directory.h"
#include "directory/phrases.h"
#include "directory/search_form.h"

int
advert_tasks(struct req *rq, const char *codes, const char **words)
{
	struct directory *directory = req_own(rq), *ready;
	struct phrases labels = { .a = rq->a };
	const struct term_group *tasks;
	int code;

	if ((code = directory_ready(rq, &ready)) != DB_OK)
		return code;
	tasks = vocabulary_group(&directory->words, "task");
	while (*codes != '\0') {
		size_t length = strcspn(codes, "|");
		const struct term *term =
		    vocabulary_find(tasks, arena_strndup(rq->a, codes, length));

		if (term != NULL)
			phrases_add(&labels,
			    labels.count == 0 ? term->label : phrase_lower(rq->a, term->label));
		codes += length;
		codes += *codes == '|';
	}
	*words = phrases_and(&labels);
	return DB_OK;
}

const char *
advert_times(struct req *rq, int64_t slots)
{
	struct phrases names = { .a = rq->a };

	for (size_t i = 0; i < choices_when.count; i++)
		if (slots & INT64_C(1) << i)
			phrases_add(&names, choices_when.list[i].text);
	return phrases_and(&names);
}

const char *
advert_hours(struct req *rq, const char *hours)
{
	size_t length = strlen(hours);

	if (length > 2 && strcmp(hours + length - 2, ".0") == 0)
		return arena_strndup(rq->a, hours, length - 2);
	return hours;
}
