/* What a provider's record says to it and to the council. */
#include "staff/record.h"

#include <inttypes.h>

#include "lib/civil_date.h"
#include "staff/dates.h"

struct civil_date
record_quarter(struct civil_date today, int before)
{
	int quarters = today.year * 4 + (today.month - 1) / 3 - before;

	return (struct civil_date){quarters / 4, quarters % 4 * 3 + 1, 1};
}

const char *
record_time_words(struct arena *a, double minutes)
{
	int64_t whole = (int64_t)(minutes + 0.5);

	if (whole < 60)
		return arena_printf(
		    a, "%" PRId64 " %s", whole, whole == 1 ? "minute" : "minutes");
	return hours_words(a, whole);
}

const char *
record_rating_words(const char *rating)
{
	return rating[0] != '\0' ? rating : "Not rated";
}

const char *
record_rating_source(struct req *rq, const char *rating, const char *on, bool from_register)
{
	if (rating[0] == '\0')
		return "";
	return arena_printf(rq->a, "%s, %s", on != NULL ? day_words(rq, on) : "no date",
	    from_register ? "CQC register" : "entered by staff");
}
