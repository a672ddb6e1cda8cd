/* Runs of the search for better rounds, worked outside of any request
 * (sql/query/round_run.sql). */
#include "homecare/round_planner.h"

#include <time.h>

#include "homecare/round_kept.h"
#include "lib/log.h"
#include "place/travel_mark.h"
#include "place/travel_ways.h"

enum {
	LEASE_SECONDS = 10,
	TELL_EACH = 300, /* milliseconds */
	MOST_VISITS = 20000,
	MOST_ATTEMPTS = 3
};

static const char nothing_there[] =
    "No provider that goes on has a visit in this patch on that day";
static const char too_many[] =
    "There are more visits in this patch than can be planned at once: plan one provider";
static const char died[] = "The planner failed three times at this: plan one provider";

struct run {
	const struct planner *planner;
	struct arena *a;
	const struct planner_read_row *is;
	struct run_visits_row *rows;
	struct proposal_visit *visits;
	size_t count;
	const char *ways; /* what travel is told by */
	int64_t told;	  /* milliseconds */
	bool measured;	  /* what it is measured by was told */
	bool lost;	  /* another has it, or it is finished */
};

static int64_t
now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

/* Ends those whose worker has died each time, and takes the oldest of the others; 0: none. */
static int
take_oldest(
    const struct planner *p, const struct planner_open_row *rows, size_t count, int64_t *id)
{
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		if (rows[i].attempts < MOST_ATTEMPTS) {
			*id = rows[i].id;
			return planner_take(p->db,
			    (struct planner_take_args){
				.id = *id, .worker = p->worker, .seconds = LEASE_SECONDS},
			    NULL);
		}
		log_event("run_given_up", "run=%lld", (long long)rows[i].id);
		code = planner_give_up(p->db,
		    (struct planner_give_up_args){.id = rows[i].id, .fault = died}, NULL);
	}
	return code;
}

/* Takes one that waits, when none is being worked; 0: none. */
static int
take(const struct planner *p, struct arena *a, int64_t *id)
{
	struct planner_waits_row *waits;
	struct planner_open_row *rows;
	size_t count;
	int code;

	*id = 0;
	/* Nothing is locked to see that nothing is to be done. */
	if ((code = planner_waits(p->db, a, &waits)) != DB_OK || waits->runs == 0 ||
	    (code = db_begin(p->db)) != DB_OK)
		return code;
	code = planner_open(p->db, a, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (rows[i].taken)
			count = 0;
	if (code == DB_OK)
		code = take_oldest(p, rows, count, id);
	if (code == DB_OK)
		return db_commit(p->db);
	db_rollback(p->db);
	return code;
}

/* What it is measured by, before anything is better. */
static void
tell_first(const struct run *run, const struct proposal *proposal)
{
	planner_first(run->planner->db,
	    (struct planner_first_args){.id = run->is->id,
		.worker = run->planner->worker,
		.visits = (int64_t)run->count,
		.care = proposal->before.care,
		.travel = proposal->before.travel,
		.rounds = proposal->before.rounds,
		.least = proposal->least_travel},
	    NULL);
}

/* Says how it stands, and hears whether it is to end.  A database that is away for a moment
 * stops nothing: the end is stored when it is there again, or the run is begun anew. */
static bool
tell(void *context, const struct proposal_progress *progress)
{
	struct run *run = context;
	struct planner_stop_row *stop = NULL;
	uint64_t changed = 1;
	int64_t at = now();

	if (*run->planner->stop)
		return false;
	if (!run->measured && progress->measured)
		tell_first(run, progress->proposal);
	run->measured = progress->measured;
	if (at - run->told < TELL_EACH)
		return true;
	run->told = at;
	if (planner_progress(run->planner->db,
		(struct planner_progress_args){.id = run->is->id,
		    .worker = run->planner->worker,
		    .seconds = LEASE_SECONDS,
		    .trials = (int64_t)progress->trials,
		    .percent = (int64_t)(100 * progress->share),
		    .travel = progress->travel,
		    .rounds = progress->rounds},
		&changed) == DB_OK &&
	    changed == 0)
		run->lost = true;
	if (planner_stop(run->planner->db, run->a,
		(struct planner_stop_args){.id = run->is->id}, &stop) != DB_OK)
		return !run->lost;
	return !run->lost && stop != NULL && !stop->asked;
}

/* ---- Storing ---- */

static int
store_packages(const struct run *run)
{
	struct planner_package_add_args *packages =
	    arena_array(run->a, run->count + 1, sizeof(*packages));
	size_t used = 0;

	for (size_t i = 0; i < run->count; i++)
		if (i == 0 || run->rows[i].package_id != run->rows[i - 1].package_id)
			packages[used++] =
			    (struct planner_package_add_args){.run_id = run->is->id,
				.package_id = run->rows[i].package_id,
				.version = run->rows[i].version};
	return used == 0
		   ? DB_OK
		   : db_bulk(run->planner->db, &q_planner_package_add, packages, used, NULL);
}

static int
store_visits(const struct run *run)
{
	struct planner_visit_add_args *rows =
	    arena_array(run->a, run->count + 1, sizeof(*rows));

	for (size_t i = 0; i < run->count; i++) {
		const struct proposal_visit *v = &run->visits[i];

		rows[i] = (struct planner_visit_add_args){.run_id = run->is->id,
		    .visit_id = v->id,
		    .package_id = v->is.package_id,
		    .begins_at = v->begins,
		    .planned_at = v->at,
		    .round = v->rounds[0],
		    .second_round = v->rounds[1],
		    .on_foot = round_feet(v->walked),
		    .new_round = v->planned[0],
		    .new_second = v->planned[1],
		    .new_on_foot = round_feet(v->planned_walked),
		    .saves = v->saves,
		    .changed = v->changed};
	}
	return run->count == 0
		   ? DB_OK
		   : db_bulk(run->planner->db, &q_planner_visit_add, rows, run->count, NULL);
}

static int
finish(const struct run *run, const struct proposal *p, const char *fault)
{
	struct db *db = run->planner->db;
	uint64_t changed = 0;
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	code = planner_finish(db,
	    (struct planner_finish_args){.id = run->is->id,
		.worker = run->planner->worker,
		.fault = fault,
		.trials = (int64_t)p->trials,
		.visits = (int64_t)run->count,
		.changed = p->changed,
		.care = p->after.care,
		.travel_before = p->before.travel,
		.travel_after = p->after.travel,
		.walked_before = p->before.walked,
		.walked_after = p->after.walked,
		.rounds_before = p->before.rounds,
		.rounds_after = p->after.rounds,
		.unplaced = p->after.unplaced,
		.travel_least = p->least_travel,
		.rounds_least = p->least_rounds,
		.ways = run->ways},
	    &changed);
	if (code == DB_OK && changed == 1 && fault[0] == '\0' &&
	    (code = store_packages(run)) == DB_OK)
		code = store_visits(run);
	if (code == DB_OK)
		return db_commit(db);
	db_rollback(db);
	return code;
}

/* ---- One run ---- */

static int
read_run(struct run *run, int64_t id)
{
	struct db *db = run->planner->db;
	const struct travel_values *travel;
	struct planner_read_row *is;
	int code = planner_read(db, run->a, (struct planner_read_args){.id = id}, &is);

	if (code != DB_OK || is == NULL)
		return code;
	run->is = is;
	code = run_visits(db, run->a,
	    (struct run_visits_args){.patch_id = is->patch_id,
		.organisation_id = is->has_organisation_id ? is->organisation_id : 0,
		.on = is->from_on},
	    &run->rows, &run->count);
	if (code != DB_OK || (code = travel_ways_read(db, run->a, &travel)) != DB_OK)
		return code;
	run->ways = travel_mark(run->a, travel);
	run->visits = proposal_visits(run->a, run->rows, run->count, travel);
	return proposal_kept_read(
	    db, run->a, is->patch_id, is->from_on, run->visits, run->count);
}

static int
work(struct run *run)
{
	const struct planner_read_row *is = run->is;
	const struct proposal_wish wish = {.fewest = is->fewest,
	    .move_critical = is->move_critical,
	    .walk = is->may_walk,
	    .changes = is->has_changes_most ? is->changes_most : -1,
	    .milliseconds = is->seconds * 1000,
	    .seed = (uint64_t)is->seed,
	    .go_on = tell,
	    .context = run};
	struct proposal proposal = {.changed = 0};

	if (run->count == 0)
		return finish(run, &proposal, nothing_there);
	if (run->count > MOST_VISITS)
		return finish(run, &proposal, too_many);
	if (!proposal_search(run->a, run->visits, run->count, &wish, &proposal))
		return finish(run, &proposal, too_many);
	if (*run->planner->stop)
		return planner_let_go(run->planner->db,
		    (struct planner_let_go_args){.id = is->id, .worker = run->planner->worker},
		    NULL);
	log_event("run_planned", "run=%lld visits=%zu trials=%llu before=%lld after=%lld",
	    (long long)is->id, run->count, (unsigned long long)proposal.trials,
	    (long long)proposal.before.travel, (long long)proposal.after.travel);
	return run->lost ? DB_OK : finish(run, &proposal, "");
}

int
planner_work(const struct planner *planner, size_t *done)
{
	struct run run = {.planner = planner, .a = arena_new((size_t)2 << 30)};
	int64_t id;
	int code = take(planner, run.a, &id);

	*done = code == DB_OK && id != 0;
	if (*done && (code = read_run(&run, id)) == DB_OK && run.is != NULL)
		code = work(&run);
	arena_free(run.a);
	return code;
}
