/* One made-up person with home care: who it is, and the requests one after another. */
#include "demo/homecare_story.h"

#include "lib/arena.h"
#include "lib/civil_date.h"

enum {
	DICE_PERSON = 800000000,
	REFERENCES = 24 * 24 * 10000,
	REFERENCE_STEP = 3571123, /* a prime that REFERENCES is no multiple of */
	REQUESTS_MOST = 5,
	WITHDRAWN_PERCENT = 16, /* most of them have been awarded before */
	NOTE_AFTER_DAYS = 4,
	NOTE_EVERY_DAYS = 7
};

struct urgency {
	const char *urgency;
	int days; /* until it is needed */
};

static const struct urgency urgencies[] = {
    {"same_day", 0}, {"within_48_hours", 2}, {"within_a_week", 7}, {"planned", 14}};

static const char *const risks[] = {"Falls: walks with a frame",
    "Falls; was on the floor for some hours in the spring", "Swallowing: soft food",
    "Skin: pressure areas on both heels", "Forgets to eat and drink", "Leaves the cooker on",
    "Chest: oxygen in the house, no smoking", "Can be distressed by people who hurry"};

static const char *const outcomes[] = {"To wash and dress again without help",
    "To stay in this house", "To sleep through the night", "To eat a warm meal every day",
    "To get to the garden in the summer", "To walk to the shop again",
    "To give my daughter a rest"};

static const char *const pets[] = {
    "", "", "", "", "", "A cat", "A small dog", "Two dogs, kept in the kitchen"};

static const char *const accesses[] = {"Key safe beside the door", "Key safe; two steps",
    "Answers the door", "Second floor, lift", "Parking in the lane only",
    "Ring twice and wait"};

static const char *const languages[] = {"polish", "bengali", "gujarati", "romanian"};

const char *
homecare_reference(struct arena *a, const char *prefix, int64_t number)
{
	static const char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
	int64_t place = number % REFERENCES * REFERENCE_STEP % REFERENCES;

	return arena_printf(a, "%s-%02d%c%c%02d", prefix, (int)(place % 100),
	    letters[place / 100 % 24], letters[place / 2400 % 24], (int)(place / 57600));
}

static void
make_person(struct homecare_story *story, uint64_t number, const char *funder)
{
	static const char letters[] = "ABCDEFGHJKLMNPRSTW";
	struct chance *chance = &story->chance;
	struct demo_person_add_args *row = homecare_row(story->rows, HC_PERSON);
	int age = chance_percent(chance, 85) ? chance_between(chance, 66, 97)
					     : chance_between(chance, 21, 65);

	*row = (struct demo_person_add_args){
	    .id = story->world->next_id[HC_PERSON]++,
	    .case_id = arena_printf(story->a, "DEMO-%06u", (unsigned)number + 1),
	    .initials = arena_printf(story->a, "%c%c",
		letters[chance_below(chance, sizeof(letters) - 1)],
		letters[chance_below(chance, sizeof(letters) - 1)]),
	    .birth_year = civil_date_from_day_number(story->world->today).year - age,
	    .postcode = story->place->postcode,
	    .sector = story->place->sector,
	    .lsoa = story->place->lsoa,
	    .latitude = story->place->latitude,
	    .longitude = story->place->longitude,
	    .funder = funder,
	    .funder_name = funder[0] == 'n'   ? "Made-up NHS board (example)"
			   : funder[0] == 'o' ? "Made-up other council (example)"
					      : "",
	    .added_at = homecare_moment(story->a, story->sent),
	};
	story->person = row->id;
}

static const struct urgency *
choose_urgency(struct chance *chance, const char *source)
{
	int drawn = (int)chance_below(chance, 100);

	if (source[0] == 'h' && source[2] == 's') /* hospital */
		return &urgencies[drawn < 8 ? 0 : drawn < 60 ? 1 : 2];
	if (source[0] == 'c' && source[1] == 'a') /* carer_emergency */
		return &urgencies[drawn < 70 ? 0 : 1];
	if (source[0] == 'f')
		return &urgencies[drawn < 60 ? 0 : 1];
	if (source[0] == 'c')
		return &urgencies[drawn < 5 ? 1 : drawn < 40 ? 2 : 3];
	return &urgencies[drawn < 25 ? 1 : 2];
}

static const char *
choose_place(struct chance *chance, const char *source)
{
	if (source[0] == 'h' && source[2] == 's')
		return "hospital";
	if (source[0] == 'h' && source[1] == 'o')
		return "home_first";
	if (source[0] == 'c' && source[1] == 'a')
		return "with_carer";
	return chance_percent(chance, 12) ? "with_carer" : "home";
}

/* What the practitioner wrote. */
static void
describe(struct homecare_story *story, const char *source, int32_t needed_by)
{
	struct demo_care_request_add_args *r = &story->request;
	struct chance *chance = &story->chance;
	const struct urgency *urgency = choose_urgency(chance, source);
	int32_t sent_on = (int32_t)(story->sent / HOMECARE_DAY);
	int risk = (int)chance_below(chance, 100);

	r->source = source;
	r->urgency = urgency->urgency;
	r->needed_by =
	    homecare_date(story->a, needed_by != 0 ? needed_by : sent_on + urgency->days);
	r->where_now = choose_place(chance, source);
	r->risk = urgency->days == 0 || risk < 22 ? "high" : risk < 75 ? "medium" : "low";
	r->risks = risks[chance_below(chance, 8)];
	r->outcomes = outcomes[chance_below(chance, 7)];
	r->language = chance_percent(chance, 5) ? languages[chance_below(chance, 4)] : "";
	r->gender = chance_percent(chance, 14)	? "woman"
		    : chance_percent(chance, 4) ? "man"
						: "any";
	r->pets = pets[chance_below(chance, 8)];
	r->access = accesses[chance_below(chance, 6)];
	if (!r->has_previous_id) { /* what follows is for the same person */
		bool alone = chance_percent(chance, 48);

		r->lives_alone = alone && r->where_now[0] != 'w';
		r->carer_strain = r->lives_alone	       ? "no_carer"
				  : chance_percent(chance, 15) ? "severe"
				  : chance_percent(chance, 45) ? "some"
							       : "none";
	} else if (r->lives_alone && r->where_now[0] == 'w') { /* with a carer */
		r->where_now = "home";
	}
	r->interim_cover = r->where_now[0] != 'h'	? ""
			   : r->where_now[2] == 's'	? "The ward"
			   : chance_percent(chance, 40) ? "Neighbours look in"
							: "";
	r->short_reason =
	    story->week.short_visits ? "A prompt and a drink; longer visits are beside it" : "";
}

/* Draws the moments that do not depend on providers. */
static void
date_request(struct homecare_story *story)
{
	struct demo_care_request_add_args *r = &story->request;
	struct homecare_world *world = story->world;
	bool at_once = r->urgency[0] == 's';
	int64_t approved =
	    at_once ? story->sent + chance_between(&story->chance, 20, 150)
		    : homecare_working(story->sent + chance_between(&story->chance, 60, 2200));

	r->made_at =
	    homecare_moment(story->a, story->sent - chance_between(&story->chance, 10, 90));
	r->made_by = world->practitioner;
	r->has_made_by = world->practitioner != 0;
	r->sent_at = homecare_moment(story->a, story->sent);
	story->awarded = HOMECARE_NEVER;
	story->withdrawn = HOMECARE_NEVER;
	if (chance_percent(&story->chance, WITHDRAWN_PERCENT))
		story->withdrawn = homecare_working(
		    approved + chance_between(&story->chance, 1, 14) * HOMECARE_DAY);
	if (chance_percent(&story->chance, 4) && story->sent > world->now - 6 * HOMECARE_DAY) {
		r->returned_at = homecare_moment(story->a, approved);
		r->return_reason = "Would a longer lunch visit do instead of two short ones?";
		if (approved >= world->now)
			r->returned_at = NULL;
	} else if (approved < world->now) {
		r->approved_at = homecare_moment(story->a, approved);
		r->approved_by = world->approver;
		r->has_approved_by = world->approver != 0;
	}
	story->awarded = approved; /* where sourcing begins; homecare_source() sets it anew */
}

static void
make_visits(struct homecare_story *story)
{
	for (size_t i = 0; i < story->week.count; i++) {
		struct homecare_visit *v = &story->week.visits[i];
		struct demo_request_visit_add_args *row =
		    homecare_row(story->rows, HC_REQUEST_VISIT);

		v->id = story->world->next_id[HC_REQUEST_VISIT]++;
		*row = (struct demo_request_visit_add_args){
		    .id = v->id,
		    .request_id = story->request.id,
		    .series = v->series,
		    .day = v->day,
		    .part = v->part,
		    .window_from = v->window_from,
		    .window_to = v->window_to,
		    .minutes = v->minutes,
		    .carers = v->carers,
		    .critical = v->critical,
		    .tasks = v->tasks,
		    .has_package_id = story->from_package != 0,
		    .package_id = story->from_package,
		};
	}
}

/* Somebody looks at each person who waits, once a week. */
static void
make_wait_notes(struct homecare_story *story)
{
	static const char *const words[] = {"Managing; family come at weekends",
	    "No change. Asked again for mornings", "Daughter is tired and has said so",
	    "Fell on Tuesday, not hurt", "Ward needs the bed", "Would accept later visits"};
	struct demo_care_request_add_args *r = &story->request;
	int64_t until = story->awarded < story->withdrawn ? story->awarded : story->withdrawn;

	if (until > story->world->now)
		until = story->world->now;
	for (int64_t at = story->sent + NOTE_AFTER_DAYS * HOMECARE_DAY; at < until;
	     at += NOTE_EVERY_DAYS * HOMECARE_DAY) {
		struct demo_wait_note_add_args *row;

		if (homecare_working(at) >= until)
			break;
		row = homecare_row(story->rows, HC_WAIT_NOTE);
		if (r->where_now[0] == 'h' && r->where_now[2] == 's' &&
		    chance_percent(&story->chance, 30)) {
			r->where_now = "interim_bed";
			r->interim_cover = "A short stay in a care home";
		}
		if (chance_percent(&story->chance, 15) && r->carer_strain[0] == 's')
			r->carer_strain = "severe";
		*row = (struct demo_wait_note_add_args){
		    .request_id = r->id,
		    .noted_at = homecare_moment(story->a, homecare_working(at)),
		    .noted_by = r->made_by,
		    .has_noted_by = r->has_made_by,
		    .where_now = r->where_now,
		    .risk = r->risk,
		    .carer_strain = r->carer_strain,
		    .interim_cover = r->interim_cover,
		    .words = words[chance_below(&story->chance, 6)],
		};
	}
}

static void
make_request(struct homecare_story *story, const char *source, int32_t needed_by)
{
	static const char *const reasons[] = {"not_needed", "died", "went_into_a_home",
	    "went_into_hospital", "direct_payment", "family", "micro_or_pa"};
	struct homecare_world *world = story->world;
	struct demo_care_request_add_args *r = &story->request;

	r->id = world->next_id[HC_REQUEST]++;
	r->reference = homecare_reference(story->a, "HC", r->id);
	r->person_id = story->person;
	r->patch_id = story->patch->id;
	r->return_reason = "";
	describe(story, source, needed_by);
	r->visit_minutes = story->week.visit_minutes;
	r->carer_minutes = story->week.carer_minutes;
	r->week_pence = homecare_week_pence(
	    &story->week, story->patch->rural, (int32_t)(story->sent / HOMECARE_DAY));
	if (r->first_sent_at == NULL)
		r->first_sent_at = homecare_moment(story->a, story->sent);
	date_request(story);
	make_visits(story);
	homecare_source(story);
	make_wait_notes(story);
	if (story->awarded < world->now)
		homecare_start(story);
	else if (story->withdrawn < world->now) {
		r->withdrawn_at = homecare_moment(story->a, story->withdrawn);
		r->withdrawn_reason = reasons[chance_below(&story->chance, 7)];
	}
	*(struct demo_care_request_add_args *)homecare_row(story->rows, HC_REQUEST) = *r;
}

static const char *
choose_source(struct chance *chance)
{
	int drawn = (int)chance_below(chance, 100);

	return drawn < 34   ? "hospital"
	       : drawn < 54 ? "home_first"
	       : drawn < 92 ? "community"
			    : "carer_emergency";
}

/* The request and those that follow it after a handback or a failure. */
static void
tell(struct homecare_story *story)
{
	const char *source = choose_source(&story->chance);
	int32_t needed_by = 0;
	int waited = 0;

	for (int i = 0; i < REQUESTS_MOST && story->sent < story->world->now; i++) {
		struct demo_care_request_add_args before = story->request;

		story->request = (struct demo_care_request_add_args){
		    .has_previous_id = i > 0,
		    .previous_id = before.id,
		    .lives_alone = before.lives_alone,
		    .carer_strain = before.carer_strain,
		    .first_sent_at = before.first_sent_at,
		    .waited_before = before.waited_before + waited,
		};
		story->again = (struct homecare_again){.failure_row = SIZE_MAX};
		make_request(story, source, needed_by);
		if (!story->again.needed)
			return;
		source = story->again.source;
		needed_by = story->again.needed_by;
		story->sent = story->again.at;
		waited = story->again.waited;
		story->failure_row = story->again.failure_row;
		story->from_package = story->again.package_id;
	}
}

void
homecare_person_make(struct homecare_world *world, struct homecare_rows *rows, uint64_t number)
{
	struct homecare_story story = {
	    .world = world,
	    .rows = rows,
	    .a = rows->a,
	    .chance = chance_for(DICE_PERSON + number),
	    .failure_row = SIZE_MAX,
	};
	bool private = number % 20 == 19;
	int drawn = (int)chance_below(&story.chance, 100);

	story.place = &world->places[chance_below(&story.chance, (uint32_t)world->place_count)];
	story.patch = &world->patches[story.place->patch];
	story.sent = homecare_working(
	    world->now -
	    (int64_t)(chance_share(&story.chance) * HOMECARE_YEARS_DAYS * HOMECARE_DAY));
	if (story.sent >= world->now) /* put off over a weekend, it has not happened yet */
		story.sent -= 4 * HOMECARE_DAY;
	make_person(&story, number,
	    !private	 ? "council"
	    : drawn < 60 ? "self"
	    : drawn < 85 ? "nhs"
			 : "other_council");
	homecare_week_make(&story.week, &story.chance);
	if (private)
		homecare_private_package(&story, drawn < 60   ? "self"
						 : drawn < 85 ? "nhs"
							      : "other_council");
	else
		tell(&story);
}
