/*
 * Times in words, a run at a time: "Monday and Wednesday mornings", "8am on Tuesday",
 * "weekends".  The day has the parts of the index: morning (to 11), lunch (to 3), tea (to 7),
 * bedtime (to 11) and night.
 */
#ifndef DIRECTORY_SEARCH_TIME_H
#define DIRECTORY_SEARCH_TIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A run while it is read: days and parts not yet joined, and what they came to. */
struct time_run {
	uint8_t days;
	uint8_t parts;
	uint8_t last_day; /* and one: the day of the token before, for "Monday to Friday" */
	bool range;
	bool every;
	bool loose; /* "weekends": of the days, one is enough */
	bool any;
	uint64_t slots;
};

/* A folded word with its neighbours, "" where there are none. */
struct time_words {
	const char *before;
	const char *word;
	const char *next;
	const char *after;
	char mark; /* the byte behind the word: a colon in 20:00, a hyphen in mon-fri */
	bool in_run;
};

/* Adds the word, if it is a time, and says how many words that took: 0 when it is none. */
size_t time_run_take(struct time_run *run, const struct time_words *words);

/* Ends the run.  False when it came to no time.  any: one of the slots is enough, as only a day
 * or only a part was said and not "every". */
bool time_run_end(struct time_run *run, uint64_t *slots, bool *any);

#endif
