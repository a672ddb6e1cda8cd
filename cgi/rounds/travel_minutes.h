/*
 * Minutes from place to place for care rounds: place/travel.h's estimate (its constants and
 * their sources), with the Severn as it is: a river that is crossed at its bridges only.
 *
 * West of the Severn and east of it are two sides.  Between places on one side the estimate is
 * for the straight line; between the sides for the shortest two lines that meet at a crossing.
 * So going round by a third place never saves a minute, the way back is as long as the way
 * there, and from a place to itself it is nought (to another at the same spot: the door).
 */
#ifndef ROUNDS_TRAVEL_MINUTES_H
#define ROUNDS_TRAVEL_MINUTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "place/distance.h"
#include "place/travel.h"
#include "rounds/rounds.h"

struct travel_place {
	struct position at;
	bool urban; /* its LSOA's class begins with U; not known: false */
	const struct travel_values *values; /* that ways from it are told by; NULL: the usual ones.
					       All places of a problem have the same */
};

struct severn_crossing {
	const char *name;
	struct position at;
};

uint16_t travel_minutes(
    const struct travel_place *from, const struct travel_place *to, enum round_mode mode);

/* The same where it is known whether the way crosses the Severn: for who asks of many places
 * and has looked up once on which side each of them is. */
uint16_t travel_minutes_over(const struct travel_place *from, const struct travel_place *to,
    bool crosses, enum round_mode mode);

/* All of them among count places, count * count, from row to column. */
void travel_matrix(
    const struct travel_place *places, size_t count, enum round_mode mode, uint16_t *minutes);

bool severn_west(struct position at);

/* The crossing that the way from one to the other goes by, or NULL where it crosses none. */
const struct severn_crossing *severn_between(struct position from, struct position to);

/* Where the river and its crossings come from, for the page that explains the estimate. */
extern const char severn_source[];
const struct severn_crossing *severn_crossings(size_t *count);

#endif
