/*
 * Minutes from place to place for care rounds: place/travel.h's estimate (its constants and
 * their sources), with the Severn as it is: a river that is crossed at its bridges only.
 *
 * West of the Severn and east of it are two sides.  Between places on one side the estimate is
 * for the straight line; between the sides for the shortest two lines that meet at a crossing.
 * So going round by a third place never saves a minute, the way back is as long as the way
 * there, and from a place to itself it is nought (to another at the same spot: the door).
 *
 * Where there is a table of minutes by car (place/travel_table.h), A and B being the areas of
 * two places, T the table, f the minutes at the door, e the estimate and h what a place is away
 * from the middle of its area when it lies outside of all (else nought), the way takes between
 *	two areas	h + T(A, B) + f + h'
 *	within one		the more of e and the difference of h and h', and at most
 *				h + h' + the shortest way out of A and back, with f for each
 * which keeps that promise whatever the table says, as long as it is closed: the second line is
 * a distance, no shorter than h and h' differ and no longer than the way by another area.  The
 * way back may take longer than the way there.
 */
#ifndef ROUNDS_TRAVEL_MINUTES_H
#define ROUNDS_TRAVEL_MINUTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "place/distance.h"
#include "place/severn.h"
#include "place/travel.h"
#include "rounds/rounds.h"

struct travel_place {
	struct position at;
	bool urban; /* its LSOA's class begins with U; not known: false */
	const struct travel_values *values; /* that ways from it are told by; NULL: the usual
					       ones. All places of a problem have the same */
	uint16_t area; /* in values->table, from 1; 0: none, ways are estimated */
	uint16_t hook; /* minutes from the middle of that area, where it lies in none of them */
};

/* A place as the database knows it.  class: of its LSOA, "UN1"; lsoa: that one's code; NULL:
 * not known. */
struct travel_place travel_place_of(const struct travel_values *values, struct position at,
    const char *class, const char *lsoa);

uint16_t travel_minutes(
    const struct travel_place *from, const struct travel_place *to, enum round_mode mode);

/* The same where it is known whether the way crosses the Severn: for who asks of many places
 * and has looked up once on which side each of them is. */
uint16_t travel_minutes_over(const struct travel_place *from, const struct travel_place *to,
    bool crosses, enum round_mode mode);

/* All of them among count places, count * count, from row to column. */
void travel_matrix(
    const struct travel_place *places, size_t count, enum round_mode mode, uint16_t *minutes);

/* A way that takes longer than going around by a third place. */
struct travel_shortcut {
	uint32_t from, by, to;
	int32_t way, around; /* minutes */
};

/* Of a table of count * count minutes (ROUND_NO_WAY: none), the way that takes longest compared
 * with going around; false: none does.  Of more than some hundred places not all are tried as
 * the third. */
bool travel_has_shortcut(
    const uint16_t *minutes, size_t count, struct travel_shortcut *shortcut);

#endif
