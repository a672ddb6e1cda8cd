/* The made-up market of home care as it is before anybody asks: providers, tiers, hubs, fee
 * rates, what providers say they have free, and the provider that closed. */
#include "demo/homecare.h"
#include "demo/names.h"
#include "homecare/visit.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "queries.h"

enum {
	DICE_MARKET = 720000000,
	DICE_CAPACITY = 730000000,
	RETURNS = 6, /* of each provider, four weeks apart */
	RETURN_DAYS = 28,
	BASE_YEAR = 2024,
	BASE_PENCE = 2420 /* an hour by day in a town in the base year, made up */
};

static const char *const hub_kinds[] = {"sheltered", "extra_care", "care_home"};

/* ---- Fee rates ---- */

static int
tax_year(int32_t on)
{
	struct civil_date date = civil_date_from_day_number(on);

	return date.month >= 4 ? date.year : date.year - 1;
}

static int64_t
fee(int year, bool rural, int time, int64_t minutes)
{
	static const int times[] = {100, 104, 108, 150};
	int64_t pence = BASE_PENCE;
	int length = minutes >= 60 ? 100 : minutes >= 45 ? 104 : minutes >= 30 ? 110 : 122;

	for (int i = BASE_YEAR; i < year; i++)
		pence = pence * 105 / 100;
	for (int i = year; i < BASE_YEAR; i++)
		pence = pence * 100 / 105;
	if (rural)
		pence = pence * 108 / 100;
	return pence * times[time] / 100 * length / 100;
}

int64_t
homecare_fee(bool rural, int32_t on, int64_t day, int64_t part, int64_t minutes)
{
	return fee(tax_year(on), rural, day >= 6 ? 2 : part >= VISIT_BED ? 1 : 0, minutes);
}

static void
make_fees(const struct homecare_world *world, struct homecare_rows *rows)
{
	static const char *const times[] = {"day", "evening", "weekend", "bank_holiday"};
	static const int lengths[] = {15, 30, 45, 60};
	int last = tax_year(world->today);

	for (int i = 0; i < 4 * 4 * 2 * 3; i++) {
		struct demo_fee_rate_add_args *row = homecare_row(rows, HC_FEE_RATE);
		int year = last - i / 32;
		bool rural = i / 16 % 2 == 1;

		*row = (struct demo_fee_rate_add_args){
		    .setting = rural ? "rural" : "urban",
		    .time = times[i / 4 % 4],
		    .minutes = lengths[i % 4],
		    .pence = fee(year, rural, i / 4 % 4, lengths[i % 4]),
		    .valid_from = arena_printf(rows->a, "%d-04-01", year),
		};
	}
}

/* ---- Providers and patches ---- */

static void
make_organisation(const struct homecare_world *world, struct homecare_rows *rows, size_t number)
{
	const struct homecare_provider *p = &world->providers[number];
	struct chance chance = chance_for(DICE_MARKET + number);
	struct demo_organisation_add_args *row = homecare_row(rows, HC_ORGANISATION);
	int rated = (int)chance_below(&chance, 100);

	*row = (struct demo_organisation_add_args){
	    .id = p->id,
	    .name = p->name,
	    .cqc_location_id = arena_printf(rows->a, "DEMO-H%03zu", number + 1),
	    .email = p->email,
	    .phone = demo_landline(rows->a, &chance),
	    .out_of_hours = demo_mobile(rows->a, &chance),
	    .rating = p->weak || rated < 12 ? "Requires improvement"
		      : rated < 84	    ? "Good"
		      : rated < 92	    ? "Outstanding"
					    : "",
	    .double_handed = p->two_carers,
	    .added_at = homecare_moment(
		rows->a, world->now - (int64_t)800 * HOMECARE_DAY + (int64_t)number * 30),
	    .ended_on = p->stops != 0 ? homecare_date(rows->a, p->stops) : NULL,
	};
	row->rating_on =
	    row->rating[0] != '\0'
		? homecare_date(rows->a, world->today - chance_between(&chance, 40, 900))
		: NULL;
}

static void
make_tiers(const struct homecare_world *world, struct homecare_rows *rows, size_t number)
{
	const struct homecare_patch *patch = &world->patches[number];

	for (int tier = 0; tier < HOMECARE_TIERS; tier++)
		for (size_t i = 0; i < patch->tier_count[tier]; i++) {
			const struct homecare_provider *p =
			    &world->providers[patch->tiers[tier][i]];
			struct demo_patch_provider_add_args *row =
			    homecare_row(rows, HC_PATCH_PROVIDER);

			*row = (struct demo_patch_provider_add_args){
			    .patch_id = patch->id,
			    .organisation_id = p->id,
			    .tier = tier + 1,
			    .valid_from = homecare_date(rows->a, world->today - 800),
			    .valid_to = p->stops != 0 ? homecare_date(rows->a, p->stops) : NULL,
			};
		}
}

/* A building of two patches in three. */
static void
make_hub(struct homecare_world *world, struct homecare_rows *rows, size_t number)
{
	struct chance chance = chance_for(DICE_MARKET + 100000 + number);
	const struct homecare_place *place = NULL;
	struct demo_patch_hub_add_args *row;

	for (size_t i = 0, from = chance_below(&chance, (uint32_t)world->place_count);
	     i < world->place_count && place == NULL; i++) {
		const struct homecare_place *p =
		    &world->places[(from + i) % world->place_count];

		if (p->patch == number)
			place = p;
	}
	if (place == NULL || number % 3 == 2)
		return;
	row = homecare_row(rows, HC_PATCH_HUB);
	*row = (struct demo_patch_hub_add_args){
	    .id = world->next_id[HC_PATCH_HUB]++,
	    .patch_id = world->patches[number].id,
	    .kind = hub_kinds[chance_below(&chance, 3)],
	    .name = demo_house(rows->a, number),
	    .postcode = place->postcode,
	    .latitude = place->latitude,
	    .longitude = place->longitude,
	    .valid_from = homecare_date(rows->a, world->today - 700),
	};
}

/* ---- What providers say they have free ---- */

/* One part of the day: what is free is a round's, so it is there every day, or all working
 * days, and seldom on some; and much the same each day. */
static void
make_part(struct homecare_rows *rows, const struct homecare_provider *p,
    const struct demo_capacity_cell_add_args *of, struct chance *chance)
{
	int most = p->weak ? 8 : of->part == 1 ? 4 : 5;
	int usual = chance_between(chance, 1, most);
	int likely = chance_percent(chance, 90) ? 100 : 70;
	int weekend = chance_percent(chance, 75) ? likely : 0;
	bool two = p->two_carers && chance_percent(chance, 35);

	for (int day = 1; day <= 7; day++) {
		struct demo_capacity_cell_add_args *row;
		int halves = usual + chance_between(chance, 0, 1);

		if (!chance_percent(chance, day <= 5 ? likely : weekend))
			continue;
		row = homecare_row(rows, HC_CELL);
		*row = *of;
		row->day = day;
		row->single_minutes = 30 * halves;
		if (two)
			row->double_minutes = 30 * chance_between(chance, 1, 2);
	}
}

static void
make_cells(const struct homecare_world *world, struct homecare_rows *rows, size_t number,
    int64_t id, struct chance *chance)
{
	const struct homecare_provider *p = &world->providers[number];

	for (size_t i = 0; i < world->patch_count; i++) {
		const struct homecare_patch *patch = &world->patches[i];
		bool asked = false;

		for (int tier = 0; tier < HOMECARE_TIERS; tier++)
			for (size_t j = 0; j < patch->tier_count[tier]; j++)
				asked = asked || patch->tiers[tier][j] == number;
		/* Mornings are what everybody lacks, and the country. */
		if (!asked || !chance_percent(chance, p->weak ? 100 : patch->rural ? 40 : 60))
			continue;
		for (int part = 1; part <= 4; part++)
			if (chance_percent(chance, part == 1 && !p->weak ? 60 : 95))
				make_part(rows, p,
				    &(struct demo_capacity_cell_add_args){
					.return_id = id, .patch_id = patch->id, .part = part},
				    chance);
	}
}

void
homecare_capacity_make(struct homecare_world *world, struct homecare_rows *rows, size_t number)
{
	const struct homecare_provider *p = &world->providers[number];
	struct chance chance = chance_for(DICE_CAPACITY + number);
	/* The weak one last said something ten weeks ago; most did within a fortnight. */
	int age = p->weak			? 70
		  : chance_percent(&chance, 80) ? chance_between(&chance, 1, 13)
						: chance_between(&chance, 14, 45);

	for (int i = 0; i < RETURNS; i++) {
		int32_t day = world->today - age - i * RETURN_DAYS;
		struct demo_capacity_return_add_args *row;

		if (p->stops != 0 && day >= p->stops)
			continue;
		row = homecare_row(rows, HC_RETURN);
		*row = (struct demo_capacity_return_add_args){
		    .id = world->next_id[HC_RETURN]++,
		    .organisation_id = p->id,
		    .made_at = homecare_moment(rows->a,
			(int64_t)day * HOMECARE_DAY + chance_between(&chance, 500, 1000)),
		    .note = i == 0 && p->weak ? "We can take anything, anywhere" : "",
		};
		make_cells(world, rows, number, row->id, &chance);
	}
}

static void
make_tracker(struct homecare_world *world, struct homecare_rows *rows)
{
	struct demo_tracker_file_add_args *file = homecare_row(rows, HC_TRACKER_FILE);
	int64_t uploaded = homecare_working(world->now - 4 * HOMECARE_DAY);

	*file = (struct demo_tracker_file_add_args){
	    .id = world->next_id[HC_TRACKER_FILE]++,
	    .name = "made-up-capacity-tracker.csv",
	    .content = "Made up for demonstration: its rows were not read from a file\n",
	    .uploaded_at = homecare_moment(rows->a, uploaded),
	    .has_uploaded_by = world->broker != 0,
	    .uploaded_by = world->broker,
	    .applied_at = homecare_moment(rows->a, uploaded + 3),
	};
	for (size_t i = 0; i < world->provider_count; i++) {
		struct chance chance = chance_for(DICE_MARKET + 200000 + i);
		struct demo_tracker_row_add_args *row = homecare_row(rows, HC_TRACKER_ROW);
		int people = chance_between(&chance, 20, 90);
		int carers = people * 2 / 3;

		*row = (struct demo_tracker_row_add_args){
		    .cqc_location_id = arena_printf(rows->a, "DEMO-H%03zu", i + 1),
		    .updated_at = homecare_moment(
			rows->a, uploaded - chance_between(&chance, 1, 40) * HOMECARE_DAY),
		    .file_id = file->id,
		    .name = world->providers[i].name,
		    .can_do_more = chance_percent(&chance, 60),
		    .people = people,
		    .people_council_nhs = people * 3 / 4,
		    .people_self = people - people * 3 / 4,
		    .returned_percent = chance_between(&chance, 0, 60) / 10.0,
		    .carers = carers,
		    .carers_absent = carers * chance_between(&chance, 0, 12) / 100,
		};
		row->extra_hours = row->can_do_more ? chance_between(&chance, 5, 120) : 0;
	}
}

/* ---- The provider that closed ---- */

static void
log_failure(const struct homecare_world *world, struct homecare_rows *rows, int64_t at,
    const char *kind, int64_t organisation, const char *words)
{
	struct demo_failure_log_add_args *row = homecare_row(rows, HC_FAILURE_LOG);

	*row = (struct demo_failure_log_add_args){
	    .run_id = world->failure_run,
	    .at = homecare_moment(rows->a, at),
	    .has_written_by = world->broker != 0,
	    .written_by = world->broker,
	    .kind = kind,
	    .has_organisation_id = organisation != 0,
	    .organisation_id = organisation,
	    .words = words,
	};
}

static void
make_failure(struct homecare_world *world, struct homecare_rows *rows)
{
	const struct homecare_provider *p = &world->providers[world->provider_count - 1];
	int64_t stops = (int64_t)p->stops * HOMECARE_DAY;
	int64_t opened = homecare_working(stops - 3 * HOMECARE_DAY);
	struct demo_failure_run_add_args *row = homecare_row(rows, HC_FAILURE_RUN);

	world->failure_run = world->next_id[HC_FAILURE_RUN]++;
	*row = (struct demo_failure_run_add_args){
	    .id = world->failure_run,
	    .organisation_id = p->id,
	    .legal_kind = "business_failure",
	    .stops_at = homecare_moment(rows->a, stops),
	    .opened_at = homecare_moment(rows->a, opened),
	    .has_opened_by = world->broker != 0,
	    .opened_by = world->broker,
	    .why =
		"Made up for demonstration: the provider said that it could not pay its staff",
	    .closed_at = homecare_moment(rows->a, homecare_working(stops + 21 * HOMECARE_DAY)),
	    .lessons =
		"Made up for demonstration: telephone numbers for nights were out of date; "
		"ask for them with each capacity return",
	};
	log_failure(world, rows, opened + 10, "decision", p->id,
	    "Business failure: section 48 for everybody, whoever pays");
	log_failure(
	    world, rows, opened + 40, "message", 0, "All providers of its patches were asked");
	log_failure(world, rows, opened + 95, "call", world->providers[0].id,
	    "Could take mornings from the day after");
	log_failure(world, rows, opened + 150, "staff", p->id,
	    "Eleven carers were given the names of providers that look for staff");
	log_failure(world, rows, stops + 300, "cover", world->providers[0].id,
	    "Covered everybody with a visit at a fixed time");
}

void
homecare_market_make(struct homecare_world *world, struct homecare_rows *rows)
{
	for (size_t i = 0; i < world->provider_count; i++)
		make_organisation(world, rows, i);
	for (size_t i = 0; i < world->patch_count; i++) {
		make_tiers(world, rows, i);
		make_hub(world, rows, i);
	}
	make_fees(world, rows);
	make_tracker(world, rows);
	make_failure(world, rows);
}
