/*
 * The command that makes the demonstration data, and takes it away.
 *
 *	demo --size N [--county FACTOR] [--password-file FILE] [--today YYYY-MM-DD] [--config FILE]
 *	demo --county FACTOR ...         home care alone: 1 is 2,500 people with home care
 *	demo --remove [--config FILE]
 *	demo --check [--config FILE]     prepare every query as its own account
 *
 * Its people and organisations are evidently invented (demo/names.h).  Run again with the
 * same size it keeps what is there, and moves its dates to today when they have grown old.
 * Exit: 0 done, 1 the database refused, 64 wrong options, 69 something is to be done first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "demo/homecare_store.h"
#include "demo/listing.h"
#include "demo/store.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/file.h"
#include "lib/log.h"
#include "lib/program.h"
#include "lib/secret.h"
#include "queries.h"

enum {
	BATCH = 2000,
	SIZE_MOST = 1000000,
	REDATE_AFTER = 7,
	COUNTY_MOST = 20,
	PASSWORD_BYTES = 256,
	STATEMENT_SECONDS = 300
};

#define COUNTY_USUAL 0.1 /* soon made */

struct options {
	const char *conf_path;
	const char *password_file;
	int64_t size;  /* 0: none given */
	double county; /* below 0: none given, 0: no home care */
	int32_t today;
	bool remove;
	bool check;
};

static int
usage(void)
{
	fputs(
	    "usage: demo --size N [--county FACTOR] [--password-file FILE] [--today YYYY-MM-DD]\n"
	    "            [--config FILE]\n"
	    "       demo --county FACTOR ...\n"
	    "       demo --remove [--config FILE]\n"
	    "N is from 1 to 1000000: listings of people and organisations that do not exist.\n"
	    "FACTOR is from 0 to 20: home care of a made-up county, 1 for 2,500 people with care\n"
	    "at a time and 60 providers, 0 for none; 0.1 when it is not given.\n",
	    stderr);
	return 64;
}

static int
read_options(struct options *options, int argc, char **argv)
{
	struct civil_date date;
	char *end;

	for (int i = 1; i < argc; i++) {
		const char *value = i + 1 < argc ? argv[i + 1] : NULL;

		if (strcmp(argv[i], "--remove") == 0) {
			options->remove = true;
			continue;
		}
		if (strcmp(argv[i], "--check") == 0) {
			options->check = true;
			continue;
		}
		if (value == NULL)
			return -1;
		if (strcmp(argv[i], "--config") == 0)
			options->conf_path = value;
		else if (strcmp(argv[i], "--password-file") == 0)
			options->password_file = value;
		else if (strcmp(argv[i], "--today") == 0 && civil_date_parse(value, &date) == 0)
			options->today = civil_date_day_number(date);
		else if (strcmp(argv[i], "--county") == 0) {
			options->county = strtod(value, &end);
			if (*end != '\0' || end == value || !(options->county >= 0) ||
			    options->county > COUNTY_MOST)
				return -1;
		} else if (strcmp(argv[i], "--size") == 0) {
			options->size = strtoll(value, &end, 10);
			if (*end != '\0' || options->size < 1 || options->size > SIZE_MOST)
				return -1;
		} else
			return -1;
		i++;
	}
	return options->remove + options->check + (options->size > 0 || options->county >= 0) == 1
	    ? 0
	    : -1;
}

static int
report(struct db *db, int code)
{
	if (code == DB_OK)
		return 0;
	fprintf(stderr, "The database refused: %s\n", db_fault(db));
	return 1;
}

static int
remove_all(struct db *db)
{
	uint64_t listings;
	int code = demo_remove_all(db, &listings);

	if (code == DB_OK)
		printf("demo: removed %llu made-up listings, their patches and sign-ins\n",
		    (unsigned long long)listings);
	return report(db, code);
}

/* Without a terminal a line a batch would only fill the log. */
static void
show_progress(int64_t done, int64_t size)
{
	if (size > 20000 && done % 50000 == 0)
		fprintf(
		    stderr, "demo: %lld of %lld listings\n", (long long)done, (long long)size);
}

static int
make_listings(struct db *db, const struct demo_world *world, int64_t size, int64_t base)
{
	struct arena *batch = arena_new(256 * 1024 * 1024);
	int code = DB_OK;

	for (int64_t done = 0; done < size && code == DB_OK;) {
		int64_t count = size - done < BATCH ? size - done : BATCH;

		code = demo_store_batch(db, batch, world, (uint64_t)done, (size_t)count, base);
		arena_reset(batch);
		done += count;
		show_progress(done, size);
	}
	arena_free(batch);
	return code;
}

/* What was made weeks ago is moved to today, else all of it would be hidden as stale. */
static int
keep_listings(struct db *db, const char *confirmed_on, int32_t today)
{
	struct civil_date date;
	int32_t age;
	int code;

	if (confirmed_on == NULL || civil_date_parse(confirmed_on, &date) != 0)
		return DB_OK;
	age = today - civil_date_day_number(date);
	if (age < REDATE_AFTER)
		return DB_OK;
	printf("demo: moved the made-up listings on by %d days\n", (int)age);
	code = demo_redate(db, (struct demo_redate_args){age}, NULL);
	return code == DB_OK
	    ? demo_redate_adverts(db, (struct demo_redate_adverts_args){age}, NULL)
	    : code;
}

/* Home care: made, kept, or moved to today. */
static int
make_county(struct db *db, struct arena *a, const struct options *options)
{
	struct homecare_stored stored;
	struct timespec began;
	struct timespec ended;
	double seconds;
	int code;

	if (options->county == 0)
		return 0;
	clock_gettime(CLOCK_MONOTONIC, &began);
	code = homecare_store(
	    db, a, options->county < 0 ? COUNTY_USUAL : options->county, options->today, &stored);
	if (code == DB_OK && stored.other_size && options->county > 0) {
		fputs("demo: the made-up home care of another size goes first\n", stderr);
		if ((code = homecare_remove(db)) == DB_OK)
			code = homecare_store(db, a, options->county, options->today, &stored);
	}
	if (code != DB_OK)
		return report(db, code);
	if (stored.moved > 0)
		printf("demo: moved the made-up home care on by %d days\n", (int)stored.moved);
	if (stored.rows == 0)
		return 0;
	clock_gettime(CLOCK_MONOTONIC, &ended);
	seconds = (double)(ended.tv_sec - began.tv_sec) +
	    (double)(ended.tv_nsec - began.tv_nsec) / 1e9;
	printf("demo: home care of %llu people by %llu providers: %llu rows in %.1f seconds, %.0f "
	       "a second\n",
	    (unsigned long long)stored.people, (unsigned long long)stored.providers,
	    (unsigned long long)stored.rows, seconds, (double)stored.rows / seconds);
	return 0;
}

/* Listings and adverts. */
static int
make_directory(struct db *db, struct arena *a, const struct options *options,
    const struct demo_world *world, size_t patches)
{
	struct demo_stock_row *stock;
	int code;

	if ((code = demo_stock(db, a, &stock)) != DB_OK)
		return report(db, code);
	if (stock->listings == options->size)
		return report(db, keep_listings(db, stock->confirmed_on, options->today));
	if (stock->listings > 0) {
		fputs("There are made-up listings of another number already: demo --remove "
		      "first.\n",
		    stderr);
		return 69;
	}
	code = make_listings(db, world, options->size, stock->last_id + 1);
	if (code == DB_OK)
		code = demo_store_adverts(db, a, world);
	if (code == DB_OK)
		printf("demo: %lld made-up listings, %zu patches, 9 sign-ins\n",
		    (long long)options->size, patches);
	return report(db, code);
}

static int
make_all(struct db *db, struct arena *a, const struct options *options, const char *password)
{
	struct demo_world world = { .today = options->today };
	size_t patches;
	int status = 0;
	int code;

	if ((code = demo_store_accounts(db, a, password)) != DB_OK ||
	    (code = demo_world_load(&world, db, a)) != DB_OK)
		return report(db, code);
	if (world.town_count == 0) {
		fputs("No towns are loaded: pull facts first.\n", stderr);
		return 69;
	}
	/* With the patches, where there are new ones. */
	if ((code = demo_store_patches(db, a, &world, options->county, &patches)) != DB_OK ||
	    (code = demo_world_load(&world, db, a)) != DB_OK)
		return report(db, code);
	if (options->size > 0)
		status = make_directory(db, a, options, &world, patches);
	return status == 0 ? make_county(db, a, options) : status;
}

/* What was asked, with the database at hand. */
static int
run(struct arena *a, const struct options *options, const char *password)
{
	struct db_target target;
	struct conf conf;
	struct db *db;
	int status;

	program_conf(&conf, a, options->conf_path);
	target = program_target(a, &conf, "cm_demo");
	target.statement_seconds = STATEMENT_SECONDS;
	if (options->check)
		return program_check_queries(&target) == 0 ? 0 : 1;
	if (!conf.demonstration) {
		fputs("Made-up listings and sign-ins are for a demonstration: set demonstration = "
		      "yes in the\nconfiguration and run care-market-setup. Take them away "
		      "(--remove) before you set it to no.\n",
		    stderr);
		return 69;
	}
	db = db_new(&target);
	status = options->remove ? remove_all(db) : make_all(db, a, options, password);
	db_free(db);
	return status;
}

int
main(int argc, char **argv)
{
	struct options options = {.conf_path = program_conf_path,
	    .county = -1,
	    .today = civil_date_day_number(london_date(time(NULL)))};
	char password[PASSWORD_BYTES];
	struct arena *a;
	int status;

	log_program("demo");
	secret_init();
	if (read_options(&options, argc, argv) != 0)
		return usage();
	if (options.password_file != NULL &&
	    file_first_line(options.password_file, password, sizeof(password)) <= 0) {
		fprintf(
		    stderr, "The password file %s cannot be read.\n", options.password_file);
		return 69;
	}
	a = arena_new(64 * 1024 * 1024);
	status = run(a, &options, options.password_file != NULL ? password : NULL);
	arena_free(a);
	return status;
}
