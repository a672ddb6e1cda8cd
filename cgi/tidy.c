/*
 * The command that a timer runs each night: it moves people to where their postcodes are by now
 * and care along with patches that were drawn for this day, removes what is no longer needed,
 * and seals the audit trail.  Its account may delete from these few tables, and change nothing
 * but words and who somebody was, of adverts and of people with home care.
 *
 *	tidy [--config FILE]             move, remove and seal
 *	tidy [--config FILE] --verify    is the audit trail as it was sealed?
 *	tidy [--config FILE] --check     prepare every query as its own account, and end
 *
 * Exit: 0 done, 1 the database refused or the audit trail was altered, 64 wrong options,
 * 78 wrong configuration.  Queries: sql/query/tidy.sql.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "lib/civil_date.h"
#include "lib/conf.h"
#include "lib/file.h"
#include "lib/log.h"
#include "lib/program.h"
#include "lib/secret.h"
#include "queries.h"
#include "tidy/seal.h"

enum { FORM_KEY_DAYS = 30, SESSION_DAYS = 90, TRY_DAYS = 1, SHORTLIST_DAYS = 365,
	TRACKER_DAYS = 400,
	STATEMENT_SECONDS = 120, EXIT_USAGE = 64, EXIT_CONFIG = 78 };

struct options {
	const char *conf_path;
	bool verify;
	bool check;
};

/* What the audit trail is sealed with, and what it once was; NULL: nothing else. */
struct keys {
	const uint8_t *seal;
	const uint8_t *former;
};

/* One kind of rows that grow old; or (days 0) of words about people who are forgotten. */
struct kind {
	const char *name;
	int64_t days;
	int (*remove)(struct db *db, int64_t days, uint64_t *removed);
	int (*empty)(struct db *db, uint64_t *changed);
};

static int
old_drafts(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_drafts(db, (struct tidy_drafts_args){ days }, removed);
}

static int
old_area_files(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_area_files(db, (struct tidy_area_files_args){ days }, removed);
}

static int
old_advert_receipts(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_advert_receipts(db, (struct tidy_advert_receipts_args){ days }, removed);
}

static int
old_form_keys(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_form_keys(db, (struct tidy_form_keys_args){ days }, removed);
}

static int
old_sessions(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_sessions(db, (struct tidy_sessions_args){ days }, removed);
}

static int
old_tries(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_sign_in_tries(db, (struct tidy_sign_in_tries_args){ days }, removed);
}

static int
old_shortlist_items(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_shortlist_items(db, (struct tidy_shortlist_items_args){ days }, removed);
}

static int
old_shortlists(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_shortlists(db, (struct tidy_shortlists_args){ days }, removed);
}

static int
old_advert_contacts(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_advert_contacts(db, (struct tidy_advert_contacts_args){ days }, removed);
}

static int
old_advert_answers(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_advert_answers(db, (struct tidy_advert_answers_args){ days }, removed);
}

static int
old_advert_words(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_advert_words(db, (struct tidy_advert_words_args){ days }, removed);
}

static int
old_private_details(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_private_details(db, (struct tidy_private_details_args){ days }, removed);
}

static int
old_staff_notes(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_staff_notes(db, (struct tidy_staff_notes_args){ days }, removed);
}

static int
old_unsent_visits(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_unsent_visits(db, (struct tidy_unsent_visits_args){ days }, removed);
}

static int
old_unsent_requests(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_unsent_requests(db, (struct tidy_unsent_requests_args){ days }, removed);
}

static int
old_unasked_persons(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_unasked_persons(db, (struct tidy_unasked_persons_args){ days }, removed);
}

static int
old_persons(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_persons(db, (struct tidy_persons_args){ days }, removed);
}

static int
old_plans(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_plans(db, (struct tidy_plans_args){ days }, removed);
}

static int
old_messages(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_messages(db, (struct tidy_messages_args){ days }, removed);
}

static int
old_failure_log_words(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_failure_log_words(
	    db, (struct tidy_failure_log_words_args){ days }, removed);
}

static int
old_tracker_texts(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_tracker_texts(db, (struct tidy_tracker_texts_args){ days }, removed);
}

static int
old_tracker_rows(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_tracker_rows(db, (struct tidy_tracker_rows_args){ days }, removed);
}

static int
old_tracker_files(struct db *db, int64_t days, uint64_t *removed)
{
	return tidy_tracker_files(db, (struct tidy_tracker_files_args){ days }, removed);
}

/* All that is old of one kind, in small statements that hold nobody up. */
static int
remove_all(struct db *db, const struct kind *kind, uint64_t *total)
{
	uint64_t removed;
	int code;

	*total = 0;
	do {
		code = kind->empty != NULL ? kind->empty(db, &removed)
		                           : kind->remove(db, kind->days, &removed);
		if (code != DB_OK)
			return code;
		*total += removed;
	} while (removed > 0);
	return DB_OK;
}

static int
remove_old(struct db *db, const struct conf *conf, struct arena *a)
{
	const struct kind kinds[] = {
		{ "drafts", conf->draft_days, old_drafts, NULL },
		{ "files of areas not carried out", conf->draft_days, old_area_files, NULL },
		{ "receipts of adverts", conf->draft_days, old_advert_receipts, NULL },
		{ "form keys", FORM_KEY_DAYS, old_form_keys, NULL },
		{ "sessions", SESSION_DAYS, old_sessions, NULL },
		{ "sign-in tries", TRY_DAYS, old_tries, NULL },
		{ "shortlist entries", SHORTLIST_DAYS, old_shortlist_items, NULL },
		{ "shortlists", SHORTLIST_DAYS, old_shortlists, NULL },
		{ "contact details of adverts", conf->advert_keep_days, old_advert_contacts,
		    NULL },
		{ "details in answers to adverts", conf->advert_keep_days, old_advert_answers,
		    NULL },
		{ "words of adverts", conf->advert_keep_days, old_advert_words, NULL },
		{ "private details of listings", conf->unlisted_keep_days, old_private_details,
		    NULL },
		{ "staff notes on listings", conf->unlisted_keep_days, old_staff_notes, NULL },
		{ "visits of requests not sent", conf->draft_days, old_unsent_visits, NULL },
		{ "requests not sent", conf->draft_days, old_unsent_requests, NULL },
		{ "people nothing was asked for", conf->draft_days, old_unasked_persons, NULL },
		{ "proposals of better rounds not accepted", conf->draft_days, old_plans,
		    NULL },
		{ "messages to providers", conf->case_keep_days, old_messages, NULL },
		{ "texts of Capacity Tracker extracts", conf->draft_days, old_tracker_texts,
		    NULL },
		{ "rows of the Capacity Tracker", TRACKER_DAYS, old_tracker_rows, NULL },
		{ "Capacity Tracker extracts", TRACKER_DAYS, old_tracker_files, NULL },
		{ "people with home care", conf->case_keep_days, old_persons, NULL },
		/* Of people who went just now, whatever their age. */
		{ "words of requests", 0, NULL, tidy_request_words },
		{ "words on waiting", 0, NULL, tidy_wait_words },
		{ "words on outcomes", 0, NULL, tidy_outcome_words },
		{ "words on suspensions", 0, NULL, tidy_suspension_words },
		{ "words on handbacks", 0, NULL, tidy_handback_words },
		{ "words on refused moves", 0, NULL, tidy_swap_words },
		{ "words on offers", 0, NULL, tidy_offer_words },
		{ "words on declines", 0, NULL, tidy_decline_words },
		{ "words on awards", 0, NULL, tidy_award_words },
		{ "words on visits", 0, NULL, tidy_visit_words },
		{ "words on costs", 0, NULL, tidy_cost_words },
		{ "words on cover", 0, NULL, tidy_cover_words },
		{ "words on failures of providers", conf->case_keep_days, old_failure_log_words,
		    NULL },
	};
	const char *detail = "";
	uint64_t removed;
	int code;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if ((code = remove_all(db, &kinds[i], &removed)) != DB_OK)
			return code;
		if (removed == 0)
			continue;
		printf("tidy: removed %" PRIu64 " %s older than %" PRId64 " days\n", removed,
		    kinds[i].name, kinds[i].days);
		detail = arena_printf(a, "%s%s\"%s\":%" PRIu64, detail,
		    detail[0] != '\0' ? "," : "", kinds[i].name, removed);
	}
	if (detail[0] == '\0')
		return DB_OK;
	return audit_add(db,
	    (struct audit_add_args){ .program = "tidy",
	        .action = "tidy",
	        .subject_kind = "",
	        .detail = arena_printf(a, "{\"removed\":{%s}}", detail),
	        .request = "" },
	    NULL);
}

/* People whose postcode or neighbourhood was not known when they were written down. */
static int
follow_postcodes(struct db *db, struct arena *a)
{
	struct area_people_follow_row *people;
	int code = area_people_follow(db, a, &people);

	if (code != DB_OK || people->moved == 0)
		return code;
	printf("tidy: %" PRId64 " people are where their postcode is known to be by now\n",
	    people->moved);
	return audit_add(db,
	    (struct audit_add_args){ .program = "tidy",
	        .action = "follow_postcodes",
	        .subject_kind = "",
	        .detail = arena_printf(a, "{\"people\":%" PRId64 "}", people->moved),
	        .request = "" },
	    NULL);
}

/* Care goes with patches that were drawn for a day that has come. */
static int
follow_patches(struct db *db, struct arena *a)
{
	const char *today = civil_date_iso(a, london_date(time(NULL)));
	struct area_requests_follow_row *requests;
	struct area_packages_follow_row *packages;
	int code;

	if ((code = area_requests_follow(db, a,
	         (struct area_requests_follow_args){ today }, &requests)) != DB_OK ||
	    (code = area_packages_follow(db, a,
	         (struct area_packages_follow_args){ today }, &packages)) != DB_OK)
		return code;
	if (requests->moved == 0 && packages->moved == 0)
		return DB_OK;
	printf("tidy: %" PRId64 " open requests and %" PRId64
	       " packages went with patches that were drawn anew\n",
	    requests->moved, packages->moved);
	return audit_add(db,
	    (struct audit_add_args){ .program = "tidy",
	        .action = "follow_patches",
	        .subject_kind = "",
	        .detail = arena_printf(a,
	            "{\"requests\":%" PRId64 ",\"packages\":%" PRId64 "}", requests->moved,
	            packages->moved),
	        .request = "" },
	    NULL);
}

static int
follow(struct db *db, struct arena *a)
{
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = follow_postcodes(db, a)) == DB_OK &&
	    (code = follow_patches(db, a)) == DB_OK)
		return db_commit(db);
	db_rollback(db);
	return code;
}

static int
seal(struct db *db, struct arena *a, const uint8_t *key)
{
	uint64_t sealed;
	int code;

	if ((code = seal_new_rows(db, a, key, &sealed)) != DB_OK)
		return code;
	if (sealed > 0)
		printf("tidy: sealed %" PRIu64 " rows of the audit trail\n", sealed);
	return DB_OK;
}

static int
verify(struct db *db, struct arena *a, const struct keys *keys)
{
	struct seal_report report;
	int code;

	if ((code = seal_verify(db, a, keys->seal, keys->former, &report)) != DB_OK)
		return code;
	if (report.broken == 0)
		printf("The audit trail is as it was sealed: %" PRIu64 " rows under %" PRIu64
		       " seals.\n",
		    report.rows, report.seals);
	else
		printf("The audit trail was altered: seal %" PRIu64
		       " does not fit its rows, %" PRId64 " to %" PRId64 ".\n",
		    report.broken, report.from, report.up_to);
	return report.broken == 0 ? DB_OK : 1;
}

static int
run(struct db *db, const struct options *options, const struct conf *conf,
    const struct keys *keys)
{
	struct arena *a = arena_new(64 * 1024 * 1024);
	int code;

	if (options->verify)
		code = verify(db, a, keys);
	else if ((code = follow(db, a)) == DB_OK && (code = remove_old(db, conf, a)) == DB_OK)
		code = seal(db, a, keys->seal);
	if (code < 0)
		fprintf(stderr, "The database refused: %s\n", db_fault(db));
	arena_free(a);
	return code == DB_OK ? 0 : 1;
}

static const uint8_t *
read_key(struct arena *a, const char *path)
{
	size_t length;
	const char *key = file_read(a, path, SECRET_KEY_BYTES, &length);

	return key != NULL && length == SECRET_KEY_BYTES ? (const uint8_t *)key : NULL;
}

static int
start(const struct options *options, struct arena *settings)
{
	struct db_target target;
	struct conf conf;
	struct keys keys;
	struct db *db;
	int status;

	program_conf(&conf, settings, options->conf_path);
	target = program_target(settings, &conf, "cm_tidy");
	target.statement_seconds = STATEMENT_SECONDS;
	if (options->check)
		return program_check_queries(&target) == 0 ? 0 : 1;
	keys.seal = read_key(settings, conf.seal_file);
	keys.former = read_key(settings, arena_printf(settings, "%s.former", conf.seal_file));
	if (keys.seal == NULL) {
		fprintf(stderr, "The key file %s cannot be read, or is not %d bytes long.\n",
		    conf.seal_file, SECRET_KEY_BYTES);
		return EXIT_CONFIG;
	}
	db = db_new(&target);
	status = run(db, options, &conf, &keys);
	db_free(db);
	return status;
}

int
main(int argc, char **argv)
{
	struct options options = { .conf_path = program_conf_path };
	const struct program_flag flags[] = {
	    {"--verify", &options.verify}, {"--check", &options.check}};
	struct arena *settings;
	int status;

	log_program("tidy");
	if (program_options(argc, argv, &options.conf_path, flags, 2) != 0 ||
	    (options.verify && options.check)) {
		fputs("usage: tidy [--config FILE] [--verify | --check]\n", stderr);
		return EXIT_USAGE;
	}
	secret_init();
	settings = arena_new(4 * 1024 * 1024);
	status = start(&options, settings);
	arena_free(settings);
	return status;
}
