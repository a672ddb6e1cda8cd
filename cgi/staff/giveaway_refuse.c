/* The one sentence about personal details in words that others read. */
#include "staff/giveaway_refuse.h"

#include "directory/giveaway.h"

void
giveaway_refuse(struct req *rq, const char *field, const char *text)
{
	const char *detail = text != NULL ? giveaway_words(giveaway_find(text)) : NULL;

	if (detail != NULL)
		form_refuse(rq, field,
		    arena_printf(rq->a, "There is %s in these words. Take it out", detail));
}
