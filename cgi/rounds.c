/* The command `rounds`: plans care rounds out of a file, without a database.  Exit: 0 a plan
 * was printed; 64 wrong arguments; 65 what the file holds cannot be planned; 66 it cannot be
 * read; 74 the answer cannot be written. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/file.h"
#include "rounds/late_json.h"
#include "rounds/rounds_case.h"
#include "rounds/rounds_lots_json.h"
#include "rounds/rounds_replace_json.h"
#include "rounds/travel_minutes.h"

enum { FILE_MOST = 64 << 20, EXIT_USAGE = 64, EXIT_DATA = 65, EXIT_INPUT = 66, EXIT_OUTPUT = 74 };

struct options {
	const char *path;
	bool solomon, summary, timed, help;
	const char *wrong, *why; /* an option that cannot be, and why */
	int (*run)(struct arena *a, const struct options *options);
	struct round_effort effort;
};

/* Set by SIGINT and SIGTERM; global because a signal handler can be handed nothing. */
static volatile sig_atomic_t stop_asked;

static void
on_signal(int number)
{
	stop_asked = number;
}

static int run(struct arena *a, const struct options *options);
static int run_late(struct arena *a, const struct options *options);
static int run_replace(struct arena *a, const struct options *options);
static int run_lots(struct arena *a, const struct options *options);

static bool
go_on(void *context, const struct round_state *state)
{
	(void)context;
	(void)state;
	return stop_asked == 0;
}

/* A number of at most three decimals, times a thousand; false when it is none. */
static bool
read_thousandths(const char *text, int64_t *number)
{
	char *end;
	double value = strtod(text, &end);

	if (end == text || *end != '\0' || !(value >= 0 && value <= 1e6))
		return false;
	*number = (int64_t)(value * 1000 + 0.5);
	return true;
}

static bool
read_count(const char *text, uint64_t *number)
{
	char *end;

	errno = 0;
	*number = strtoull(text, &end, 10);
	return text[0] >= '0' && text[0] <= '9' && *end == '\0' && errno == 0;
}

static bool
wrong(struct options *options, const char *what, const char *why)
{
	options->wrong = what;
	options->why = why;
	return false;
}

static bool
read_value(struct options *options, const char *name, const char *value)
{
	struct round_effort *effort = &options->effort;
	uint64_t changes;

	if (strcmp(name, "--seconds") == 0) {
		options->timed = true;
		return read_thousandths(value, &effort->milliseconds) ||
		       wrong(options, name, "is a number from 0 to 1000000, like 1.5");
	}
	if (strcmp(name, "--trials") == 0)
		return (read_count(value, &effort->trials) && effort->trials > 0) ||
		       wrong(options, name, "is a whole number from 1");
	if (strcmp(name, "--seed") == 0)
		return read_count(value, &effort->seed) ||
		       wrong(options, name, "is a whole number from 0");
	if (strcmp(name, "--changes") != 0)
		return wrong(options, name, "is no option");
	if (!read_count(value, &changes) || changes >= ROUND_NONE)
		return wrong(options, name, "is a whole number from 0");
	effort->changes = (uint32_t)changes;
	return true;
}

static bool
read_word(struct options *options, const char *word)
{
	bool first = options->run == run;

	if (strcmp(word, "--solomon") == 0)
		options->solomon = true;
	else if (strcmp(word, "--late") == 0 && first)
		options->run = run_late;
	else if (strcmp(word, "--lots") == 0 && first)
		options->run = run_lots;
	else if (strcmp(word, "--replace") == 0 && first)
		options->run = run_replace;
	else if (strcmp(word, "--summary") == 0)
		options->summary = true;
	else if (strcmp(word, "--help") == 0)
		options->help = true;
	else if (strcmp(word, "--fewest") == 0)
		options->effort.fewest = true;
	else if (word[0] != '-' && options->path == NULL)
		options->path = word;
	else
		return false;
	return true;
}

#define USAGE \
	"usage: rounds [--solomon | --late | --replace | --lots] [--summary]\n" \
	"              [--seconds S | --trials N] [--seed N] [--fewest] [--changes N] FILE\n"

static const char help_text[] = USAGE
    "\n"
    "Plans care rounds out of FILE, JSON as README (Care rounds) says, and prints JSON.\n"
    "\n"
    "  --solomon    FILE is an instance in Solomon's text format\n"
    "  --late       FILE is a problem in which visits may be late at a price\n"
    "  --replace    who takes which packages of a provider that stops\n"
    "  --lots       packages put into compact lots, and what their borders cost\n"
    "  --summary    one line in place of the JSON\n"
    "  --seconds S  looks for S seconds, once FILE is read; without it 1\n"
    "  --trials N   N steps in place of time: the same answer each time\n"
    "  --seed N     another course of chance; without it 0\n"
    "  --fewest     as few rounds as can be first, then little travel\n"
    "  --changes N  of the rounds in FILE, at most N visits lose their carer\n"
    "\n"
    "Ctrl-C ends the search and prints the best so far.  Exit: 0 a plan, 64 wrong arguments,\n"
    "65 what FILE holds cannot be planned, 66 it cannot be read, 74 nothing can be written.\n";

static bool
read_options(struct options *options, int argc, char **argv)
{
	const struct round_effort *effort = &options->effort;

	for (int i = 1; i < argc; i++) {
		if (read_word(options, argv[i]))
			continue;
		if (i + 1 == argc || argv[i][0] != '-')
			return wrong(options, argv[i], "is one file too many, or lacks its number");
		if (!read_value(options, argv[i], argv[i + 1]))
			return false;
		i++;
	}
	if (options->help)
		return true;
	if (options->path == NULL)
		return wrong(options, "FILE", "is missing");
	if (options->timed && effort->trials > 0)
		return wrong(options, "--seconds", "does not go with --trials");
	/* What nothing would come of is not passed over. */
	if (options->run != run &&
	    (options->solomon || effort->fewest || effort->changes != ROUND_NONE))
		return wrong(options, "--solomon, --fewest, --changes",
		    "do not go with --late, --replace or --lots");
	return true;
}

static const char *
read_file(struct arena *a, const struct options *options, size_t *length)
{
	const char *text = file_read(a, options->path, FILE_MOST, length);

	if (text == NULL) {
		fprintf(stderr, "%s cannot be read: %s%s\n", options->path, strerror(errno),
		    errno == EFBIG ? ", at most 64 MB are read" : "");
		exit(EXIT_INPUT);
	}
	/* What some programs write before UTF-8. */
	if (strncmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		*length -= 3;
	}
	return text;
}

static bool
read_case(
    struct arena *a, const struct options *options, struct round_case *c, const char **fault)
{
	size_t length;
	const char *text = read_file(a, options, &length);

	return options->solomon ? round_case_solomon(a, text, c, fault)
				: round_case_json(a, text, length, c, fault);
}

static void
print_plan(struct arena *a, const struct options *options, const struct round_case *c,
    const struct round_plan *plan, const struct round_state *state)
{
	if (options->summary)
		printf("unplaced %lld, rounds %lld, travel %.1f, trials %llu, seconds %.3f\n",
		    (long long)plan->cost.unplaced, (long long)plan->cost.rounds,
		    (double)plan->cost.travel / c->scale, (unsigned long long)state->trials,
		    (double)state->nanoseconds / 1e9);
	else
		fputs(round_case_answer(a, c, plan, state), stdout);
}

static int
refuse(const struct options *options, const char *fault)
{
	fprintf(stderr, "%s: %s.\n", options->path, fault);
	return EXIT_DATA;
}

/* Rounds are made of such a table all the same: each of them can be worked. */
static void
tell_shortcut(const struct options *options, const struct round_problem *p)
{
	struct travel_shortcut s;

	for (int mode = 0; mode < ROUND_MODES; mode++)
		if (p->minutes[mode] != NULL &&
		    travel_has_shortcut(p->minutes[mode], p->place_count, &s))
			fprintf(stderr,
			    "%s: from place %u to place %u takes %d minutes, by way of place %u "
			    "it would be %d; where ways around are shorter, a visit can seem too "
			    "far.\n",
			    options->path, s.from, s.to, s.way, s.by, s.around);
}

static void
place_given(struct arena *a, const struct options *options, const struct round_case *c,
    struct rounds *rounds)
{
	uint32_t first;
	size_t without = rounds_given_place(a, rounds, c->given, c->given_count, &first);

	if (without > 0)
		fprintf(stderr,
		    "%s: visits that do not fit where rounds have them, and are placed anew: %zu, "
		    "%s first.\n",
		    options->path, without, c->visit_names[first]);
}

static int
run(struct arena *a, const struct options *options)
{
	struct round_state state;
	struct round_plan plan;
	struct round_case c;
	struct rounds *rounds;
	const char *fault;

	if (!read_case(a, options, &c, &fault) ||
	    (rounds = rounds_new(a, &c.problem, &fault)) == NULL)
		return refuse(options, fault);
	if (!options->solomon)
		tell_shortcut(options, &c.problem);
	if (c.given_count == 0 && options->effort.changes != ROUND_NONE)
		return refuse(options, "there are no rounds in it that --changes could count from");
	place_given(a, options, &c, rounds);
	rounds_improve(rounds, &options->effort, &state);
	rounds_plan(a, rounds, &plan);
	print_plan(a, options, &c, &plan, &state);
	return 0;
}

/* Packages whose provider stops: who takes whom. */
static int
run_replace(struct arena *a, const struct options *options)
{
	struct round_state state;
	struct replace_answer answer;
	struct replace_case c;
	struct replace *replace;
	const char *fault;
	size_t length;
	const char *text = read_file(a, options, &length);

	if (!replace_case_json(a, text, length, &c, &fault) ||
	    (replace = replace_new(a, &c.problem, &fault)) == NULL)
		return refuse(options, fault);
	replace_improve(replace, &options->effort, &state);
	if (!options->summary) {
		fputs(replace_case_answer(a, &c, replace, &state), stdout);
		return 0;
	}
	replace_answer(a, replace, &answer);
	printf("packages left %lld, minutes %lld of %lld, bound %lld, travel %lld, rounds "
	       "%lld, trials %llu, seconds %.3f\n",
	    (long long)state.unplaced, (long long)answer.placed, (long long)answer.minutes,
	    (long long)answer.bound, (long long)answer.travel, (long long)answer.opened,
	    (unsigned long long)state.trials, (double)state.nanoseconds / 1e9);
	return 0;
}

/* Visits that may be late: the problems that home care planners are measured by. */
static int
run_late(struct arena *a, const struct options *options)
{
	struct late_plan plan;
	struct late_case c;
	const char *fault;
	size_t length;
	const char *text = read_file(a, options, &length);

	if (!late_case_json(a, text, length, &c, &fault))
		return refuse(options, fault);
	late_improve(a, &c.problem, &options->effort, &plan);
	for (size_t i = 0; options->summary && i < c.not_planned_count; i++)
		fprintf(stderr, "rounds: not planned: %s\n", c.not_planned[i]);
	if (options->summary)
		printf("cost %.3f, travel %.3f, late %.3f, latest %.3f, over %.3f, trials %llu\n",
		    late_case_cost(&plan), (double)plan.travel / LATE_SCALE,
		    (double)plan.late / LATE_SCALE, (double)plan.latest / LATE_SCALE,
		    (double)plan.over / LATE_SCALE, (unsigned long long)plan.trials);
	else
		fputs(late_case_answer(a, &c, &plan), stdout);
	return 0;
}

/* Packages in lots, and what the borders between them cost. */
static int
run_lots(struct arena *a, const struct options *options)
{
	struct lots_case c;
	const char *fault;
	size_t length;
	const char *text = read_file(a, options, &length), *answer;

	if (!lots_case_json(a, text, length, &c, &fault) ||
	    (answer = lots_case_answer(a, &c, &options->effort, options->summary, &fault)) ==
		NULL)
		return refuse(options, fault);
	fputs(answer, stdout);
	return 0;
}

int
main(int argc, char **argv)
{
	struct options options = {.run = run,
	    .effort = {.milliseconds = 1000, .changes = ROUND_NONE, .go_on = go_on}};
	const struct sigaction stop = {.sa_handler = on_signal};
	struct arena *a;
	int status;

	if (!read_options(&options, argc, argv)) {
		fprintf(stderr, "rounds: %s %s.\n" USAGE, options.wrong, options.why);
		return EXIT_USAGE;
	}
	if (options.help)
		return fputs(help_text, stdout) >= 0 && fflush(stdout) == 0 ? 0 : EXIT_OUTPUT;
	sigaction(SIGINT, &stop, NULL);
	sigaction(SIGTERM, &stop, NULL);
	a = arena_new((size_t)4 << 30);
	status = options.run(a, &options);
	arena_free(a);
	if (fflush(stdout) != 0 || ferror(stdout) != 0) {
		fprintf(stderr, "rounds: the answer cannot be written: %s.\n", strerror(errno));
		return EXIT_OUTPUT;
	}
	return status;
}
