/* Packages to be placed out of JSON, and who takes whom into it. */
#include "rounds/rounds_replace_json.h"

#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_json.h"

struct replacing {
	struct round_reading r;
	struct replace_case *c;
	struct round_names patches;
	int32_t begins[REPLACE_PARTS]; /* of each part of the day */
};

/* Before the first part it is still the last one. */
static uint8_t
part_at(const struct replacing *r, int32_t minute)
{
	uint8_t part = REPLACE_PARTS;

	minute %= 1440;
	if (minute < r->begins[0])
		return REPLACE_PARTS;
	while (part > 1 && minute < r->begins[part - 1])
		part--;
	return part;
}

static bool
read_parts(struct replacing *r, const json_t *of)
{
	static const int32_t usual[REPLACE_PARTS] = {300, 660, 870, 1080, 1380};
	const json_t *list = json_object_get(of, "parts");
	struct round_problem *p = &r->c->rounds.problem;
	uint8_t *parts = arena_array(r->r.a, p->visit_count + 1, sizeof(*parts));

	memcpy(r->begins, usual, sizeof(usual));
	if (list != NULL && json_array_size(list) != REPLACE_PARTS)
		return round_refuse(&r->r, "parts is not a list of five times");
	for (size_t i = 0; list != NULL && i < REPLACE_PARTS; i++) {
		r->begins[i] = round_time_of(json_array_get(list, i));
		if (r->begins[i] < 0 || (i > 0 && r->begins[i] <= r->begins[i - 1]))
			return round_refuse(&r->r, "parts is not a list of times in order");
	}
	for (size_t i = 0; i < p->visit_count; i++)
		parts[i] = part_at(r, p->visits[i].windows[0].from);
	r->c->problem.parts = parts;
	return true;
}

static bool
read_parting(struct replacing *r, const json_t *of)
{
	static const char *const names[] = {"whole", "parts", "times"};
	const char *name = json_string_value(json_object_get(of, "parting"));

	for (int i = 0; name != NULL && i < 3; i++)
		if (strcmp(name, names[i]) == 0) {
			r->c->problem.parting = (enum replace_parting)i;
			return true;
		}
	return json_object_get(of, "parting") == NULL ||
	       round_refuse(&r->r, "parting is none of whole, parts and times");
}

/* Of visits that nobody has yet it has to be known in which patch they are. */
static bool
all_have_patches(struct replacing *r, const struct replace_package *packages)
{
	const struct round_problem *p = &r->r.c->problem;

	for (size_t i = 0; i < p->visit_count; i++) {
		const struct round_visit *v = &p->visits[i];

		if (v->provider == ROUND_NONE && v->package != ROUND_NONE &&
		    packages[v->package].patch == ROUND_NONE)
			return round_refuse(&r->r,
			    arena_printf(r->r.a, "package %.60s is to be placed, and is not "
						 "among those of replace",
				r->r.packages.list[v->package]));
	}
	return true;
}

static bool
read_packages(struct replacing *r, const json_t *of)
{
	const json_t *list = json_object_get(of, "packages"), *one;
	size_t known = r->r.packages.count, i;
	struct replace_package *packages = arena_array(r->r.a, known + 1, sizeof(*packages));

	if (!json_is_array(list))
		return round_refuse(&r->r, "replace has no list of packages");
	for (i = 0; i < known; i++)
		packages[i] = (struct replace_package){ROUND_NONE, 2};
	json_array_foreach(list, i, one)
	{
		uint32_t number, patch;
		bool critical, alone;

		r->r.what = arena_printf(r->r.a, "package %zu", i);
		if (!round_known_fields(&r->r, one, "id patch critical alone") ||
		    !round_read_name(&r->r, one, "id", &r->r.packages, &number) ||
		    !round_read_name(&r->r, one, "patch", &r->patches, &patch) ||
		    !round_read_flag(&r->r, one, "critical", &critical) ||
		    !round_read_flag(&r->r, one, "alone", &alone))
			return false;
		if (number >= known || patch == ROUND_NONE)
			return round_refuse(&r->r, "it has no visit, or no patch");
		if (packages[number].patch != ROUND_NONE)
			return round_refuse(&r->r, "its id is there twice");
		packages[number] = (struct replace_package){
		    .patch = patch, .urgency = critical ? 0 : alone ? 1 : 2};
	}
	r->r.what = NULL;
	r->c->problem.packages = packages;
	r->c->problem.package_count = known;
	return all_have_patches(r, packages);
}

/* Five numbers, or seven times five; none: nothing is free. */
static bool
read_minutes(struct replacing *r, const json_t *of, const char *key,
    int32_t minutes[REPLACE_DAYS][REPLACE_PARTS])
{
	const json_t *list = json_object_get(of, key);
	bool each = json_is_array(json_array_get(list, 0));

	for (size_t day = 0; list != NULL && day < REPLACE_DAYS; day++) {
		const json_t *parts = each ? json_array_get(list, day) : list;

		if (json_array_size(parts) != REPLACE_PARTS)
			return round_refuse(&r->r,
			    arena_printf(r->r.a,
				"%s is not five numbers of minutes, nor seven times five",
				key));
		for (size_t part = 0; part < REPLACE_PARTS; part++) {
			const json_t *value = json_array_get(parts, part);

			if (!json_is_integer(value) || json_integer_value(value) < 0 ||
			    json_integer_value(value) > INT32_MAX / 2)
				return round_refuse(
				    &r->r, arena_printf(r->r.a,
					       "%s has something else than minutes", key));
			minutes[day][part] = (int32_t)json_integer_value(value);
		}
	}
	return true;
}

static bool
read_supplies(struct replacing *r, const json_t *of)
{
	const json_t *list = json_object_get(of, "supplies"), *one;
	size_t count = json_array_size(list), i;
	struct replace_supply *supplies = arena_array(r->r.a, count + 1, sizeof(*supplies));

	if (!json_is_array(list) || count > ROUND_VISITS_MOST)
		return round_refuse(&r->r, "replace has no list of supplies, or too many");
	json_array_foreach(list, i, one)
	{
		struct replace_supply *s = &supplies[i];
		int64_t quality;

		r->r.what = arena_printf(r->r.a, "supply %zu", i);
		if (!round_known_fields(&r->r, one, "provider patch two quality one both") ||
		    !round_read_name(&r->r, one, "provider", &r->r.providers, &s->provider) ||
		    !round_read_name(&r->r, one, "patch", &r->patches, &s->patch) ||
		    !round_read_number(
			&r->r, one, "quality", 0, 0, REPLACE_QUALITY_BEST, &quality) ||
		    !read_minutes(r, one, "one", s->minutes[0]) ||
		    !read_minutes(r, one, "both", s->minutes[1]) ||
		    !round_read_flag(&r->r, one, "two", &s->sends_two))
			return false;
		if (s->provider == ROUND_NONE || s->patch == ROUND_NONE)
			return round_refuse(&r->r, "it has no provider, or no patch");
		s->quality = (uint8_t)quality;
	}
	r->r.what = NULL;
	r->c->problem.supplies = supplies;
	r->c->problem.supply_count = count;
	return true;
}

static bool
read_replace(struct replacing *r, const json_t *root)
{
	const json_t *of = json_object_get(root, "replace");
	int64_t own;

	if (!json_is_object(of))
		return round_refuse(&r->r, "there is no \"replace\"");
	if (!round_known_fields(&r->r, of, "parting own_shifts parts packages supplies") ||
	    !round_read_number(&r->r, of, "own_shifts", 0, 0, ROUND_VISITS_MOST, &own) ||
	    !read_parting(r, of) || !read_parts(r, of) || !read_packages(r, of) ||
	    !read_supplies(r, of))
		return false;
	r->c->problem.own_shifts = (size_t)own;
	r->c->problem.rounds = r->c->rounds.problem;
	r->c->problem.provider_count = r->r.providers.count;
	r->c->package_names = r->r.packages.list;
	r->c->provider_names = r->r.providers.list;
	r->c->patch_names = r->patches.list;
	return true;
}

bool
replace_case_json(struct arena *a, const char *text, size_t length, struct replace_case *c,
    const char **fault)
{
	struct replacing r = {.r = {.a = a, .c = &c->rounds}, .c = c};
	json_error_t error;
	json_t *root = json_loadb(text, length, 0, &error);
	bool good;

	*c = (struct replace_case){.rounds = {.scale = 1}};
	if (root == NULL) {
		*fault = arena_printf(a, "it is not JSON: line %d, %s", error.line, error.text);
		return false;
	}
	good = round_read_case(&r.r, root, "replace") && read_replace(&r, root);
	json_decref(root);
	*fault = r.r.fault;
	return good;
}

/* ---- Out ---- */

static json_t *
share_of(const struct replace_case *c, const struct replace_share *share)
{
	json_t *one =
	    json_pack("{s:s,s:s,s:I,s:I}", "package", c->package_names[share->package], "patch",
		c->patch_names[c->problem.packages[share->package].patch], "visits",
		(json_int_t)share->visits, "minutes", (json_int_t)share->minutes);

	if (share->day > 0)
		json_object_set_new(one, "day", json_integer(share->day));
	if (share->part > 0)
		json_object_set_new(one, "part", json_integer(share->part));
	if (share->supply != ROUND_NONE) {
		const struct replace_supply *supply = &c->problem.supplies[share->supply];

		json_object_set_new(
		    one, "provider", json_string(c->provider_names[supply->provider]));
		json_object_set_new(one, "travel", json_integer(share->travel));
		return one;
	}
	json_object_set_new(one, "reason", json_string(replace_reason_words(share->reason)));
	if (share->short_minutes > 0)
		json_object_set_new(one, "short",
		    json_pack("{s:i,s:i,s:i,s:i}", "day", share->short_day, "part",
			share->short_part, "carers", share->short_carers, "minutes",
			share->short_minutes));
	return one;
}

static json_t *
cost_of(const struct replace_answer *answer)
{
	return json_pack("{s:I,s:I,s:I,s:I,s:I,s:I}", "minutes", (json_int_t)answer->minutes,
	    "placed", (json_int_t)answer->placed, "bound", (json_int_t)answer->bound, "travel",
	    (json_int_t)answer->travel, "rounds", (json_int_t)answer->opened, "parted",
	    (json_int_t)answer->parted);
}

const char *
replace_case_answer(struct arena *a, const struct replace_case *c, struct replace *replace,
    const struct round_state *state)
{
	json_t *placed = json_array(), *left = json_array();
	struct replace_answer answer;

	replace_answer(a, replace, &answer);
	for (size_t i = 0; i < answer.count; i++)
		json_array_append_new(answer.shares[i].supply != ROUND_NONE ? placed : left,
		    share_of(c, &answer.shares[i]));
	return round_json_text(a,
	    json_pack("{s:o,s:{s:I,s:I},s:o,s:o}", "cost", cost_of(&answer), "effort", "trials",
		(json_int_t)state->trials, "milliseconds",
		(json_int_t)(state->nanoseconds / 1000000), "placed", placed, "left", left));
}
