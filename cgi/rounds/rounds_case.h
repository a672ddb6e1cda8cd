/*
 * Problems of care rounds as text, for the command `rounds` and for measuring: Solomon's format,
 * and JSON.
 *
 * JSON, all of it as the fields of rounds.h say, times as "07:30" or minutes after midnight:
 *
 *	{ "places": [{ "latitude": 51.9, "longitude": -2.1, "urban": true }, ...],
 *	  with "area": "E01022100" in each place, and "table": "origin,destination,minutes\n..."
 *	  where minutes by car between areas are known (place/travel_file.h);
 *	  or "travel": { "drive": [[0, 7], [7, 0]], "walk": [[...]] },	minutes; null: no way
 *	  "round_worth": 60, "strange_worth": 0,
 *	  "visits": [{ "id": "A1", "place": 0, "minutes": 30, "windows": [["07:00", "09:30"]],
 *	    "day": 1, "carers": 1, "wanted": "08:00", "after": "A0", "gap": 240,
 *	    "skills": ["hoist"], "provider": "x", "package": "A", "carer": "Kim", "load": 0 }],
 *	  "shifts": [{ "id": "early", "from": "07:00", "to": "14:00", "start": 0, "end": 0,
 *	    "break": { "minutes": 30, "from": "10:00", "to": "12:00" }, "paid": 420, "most": 1,
 *	    "day": 1, "crew": 1, "mode": "drive", "skills": ["hoist"], "provider": "x",
 *	    "carer": "Kim", "load": 0 }],
 *	  "rounds": [{ "shift": "early", "stops": [{ "visit": "A1" }, { "break": true }] }] }
 *
 * "rounds" are those that are worked already, as an answer has them; none: all are made anew.
 * A place may have an "id" and a "name" for people.  Other fields are refused.
 *
 * With places a leg on foot is never longer than the longest walk: travel_walks.h.
 *
 * Needed of a visit: place, minutes, windows; of a shift: from and to.  A shift without "most"
 * can be worked once.
 */
#ifndef ROUNDS_ROUNDS_CASE_H
#define ROUNDS_ROUNDS_CASE_H

#include "rounds/rounds_given.h"

struct round_case {
	struct round_problem problem;
	const char *const *visit_names; /* of each visit and shift, or NULL: numbers */
	const char *const *shift_names;
	const struct round_given *given; /* rounds that are worked already */
	size_t given_count;
	int32_t scale; /* minutes of the problem in one of the text */
};

/* Text of M. M. Solomon's format (Operations Research 35, 1987), as those of Gehring and
 * Homberger are: a table of customers behind the number of vehicles and their capacity.  Travel
 * is the straight line in tenths, the rest dropped, as at the DIMACS challenge of 2021; scale is
 * 10.  false and a sentence in *fault. */
bool round_case_solomon(
    struct arena *a, const char *text, struct round_case *c, const char **fault);

bool round_case_json(struct arena *a, const char *text, size_t length, struct round_case *c,
    const char **fault);

/* The plan as JSON with a newline behind it, in the arena.  "bounds": struct round_bounds, what no
 * plan of all visits with as many rounds can be better than; nothing where there is no shift. */
const char *round_case_answer(struct arena *a, const struct round_case *c,
    const struct round_plan *plan, const struct round_state *state);

#endif
