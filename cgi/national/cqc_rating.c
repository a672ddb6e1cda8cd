/* The rating of a location: of currentRatings and assessment[] the newer one that has a
 * rating. */
#include "national/cqc_rating.h"

#include <string.h>
#include <strings.h>

#include "national/cell.h"

static const char *const questions[] = { "Safe", "Effective", "Caring", "Responsive",
	"Well-led" };

enum { QUESTIONS = sizeof(questions) / sizeof(questions[0]) };

const char *
cqc_rating_word(const char *published)
{
	static const char *const words[] = { "Outstanding", "Good", "Requires improvement",
		"Inadequate" };

	for (size_t i = 0; published != NULL && i < sizeof(words) / sizeof(words[0]); i++)
		if (strcasecmp(published, words[i]) == 0)
			return words[i];
	return "";
}

static const char *
string_at(const json_t *object, const char *key)
{
	return cell_text(json_string_value(json_object_get(object, key)));
}

/* In CQC's own order of the questions, whatever the order here. */
static const char *
read_keys(struct arena *a, const json_t *list)
{
	const char *keys = "";
	const json_t *item;
	size_t i;

	for (int q = 0; q < (int)QUESTIONS; q++)
		json_array_foreach(list, i, item)
		{
			const char *word = cqc_rating_word(string_at(item, "rating"));

			if (strcasecmp(string_at(item, "name"), questions[q]) != 0 ||
			    word[0] == '\0')
				continue;
			keys = arena_printf(a, "%s%s%s=%s", keys, keys[0] != '\0' ? "|" : "",
			    questions[q], word);
			break;
		}
	return keys;
}

static bool
is_of_another(const json_t *overall, const char *location)
{
	const char *maker = string_at(overall, "organisationId");
	const json_t *item;
	size_t i;

	if (maker[0] != '\0')
		return strcasecmp(maker, location) != 0;
	json_array_foreach(json_object_get(overall, "keyQuestionRatings"), i, item)
	{
		maker = string_at(item, "organisationId");
		if (maker[0] != '\0' && strcasecmp(maker, location) != 0)
			return true;
	}
	return false;
}

static void
read_current(
    struct arena *a, const json_t *root, const char *location, struct cqc_rating *rating)
{
	const json_t *current = json_object_get(root, "currentRatings");
	const json_t *overall = json_object_get(current, "overall");

	rating->overall = cqc_rating_word(string_at(overall, "rating"));
	rating->on = cell_date(a, string_at(overall, "reportDate"));
	if (rating->on == NULL)
		rating->on = cell_date(a, string_at(current, "reportDate"));
	rating->keys = read_keys(a, json_object_get(overall, "keyQuestionRatings"));
	rating->inherited = is_of_another(overall, location);
}

/* The newest day that an assessment gives of itself. */
static const char *
day_of(struct arena *a, const json_t *assessment)
{
	const json_t *ratings = json_object_get(assessment, "ratings"), *item;
	const char *newest =
	    cell_date(a, string_at(assessment, "assessmentPlanPublishedDateTime"));
	size_t i;

	if (newest != NULL)
		return newest;
	json_array_foreach(json_object_get(ratings, "asgRatings"), i, item)
	{
		const char *day = cell_date(a, string_at(item, "assessmentDate"));

		if (day != NULL && (newest == NULL || strcmp(day, newest) > 0))
			newest = day;
	}
	return newest;
}

/* Of several the one that is in force. */
static const json_t *
overall_of(const json_t *assessment)
{
	const json_t *list = json_object_get(json_object_get(assessment, "ratings"), "overall");
	const json_t *item, *first = NULL;
	size_t i;

	if (json_is_object(list))
		return list;
	json_array_foreach(list, i, item)
	{
		if (strcasecmp(string_at(item, "status"), "Active") == 0)
			return item;
		if (first == NULL)
			first = item;
	}
	return first;
}

static void
read_assessments(
    struct arena *a, const json_t *root, const char *location, struct cqc_rating *rating)
{
	const json_t *assessment;
	size_t i;

	json_array_foreach(json_object_get(root, "assessment"), i, assessment)
	{
		const json_t *overall = overall_of(assessment);
		const char *word = cqc_rating_word(string_at(overall, "rating"));
		const char *day = day_of(a, assessment);

		if (word[0] == '\0' || (rating->overall[0] != '\0' &&
					   strcmp(cell_text(day), cell_text(rating->on)) <= 0))
			continue;
		rating->overall = word;
		rating->on = day;
		rating->keys = read_keys(a, json_object_get(overall, "keyQuestionRatings"));
		rating->inherited = is_of_another(overall, location);
	}
}

void
cqc_rating_read(
    struct arena *a, const json_t *root, const char *location, struct cqc_rating *rating)
{
	read_current(a, root, location, rating);
	read_assessments(a, root, location, rating);
	if (rating->overall[0] == '\0') {
		rating->on = NULL;
		rating->inherited = false;
	}
}
