/*
 * The national register as listings: each current CQC location that gives social care in
 * the county is one listing of the kind `registered`.
 *
 * The register keeps, and every load sets: name, organisation, address, telephone, website,
 * place, position, beds, rating and its date, the day confirmed, and the terms of the
 * groups `service` and `condition`.  Everything else belongs to people: the register gives
 * it a first value when it makes the listing (summary, reach, taking, the terms of other
 * groups) and never touches it again.
 *
 * A location that ended, became dormant or left the county has its listing unlisted, with
 * the reason and the day; should it come back, it is listed again, unless a person unlisted
 * it.  When a location has ended and another follows it (a link of the register, or the
 * same name at the same postcode), the listing follows: the same row, with its notes,
 * labels and places on shortlists, now stands for the new registration.
 */
#ifndef DIRECTORY_REGISTER_H
#define DIRECTORY_REGISTER_H

#include <stdint.h>

struct arena;
struct db;

struct register_report {
	uint64_t added;
	uint64_t changed;  /* what it says, not only the day confirmed */
	uint64_t followed; /* a change of owner */
	uint64_t unlisted;
	uint64_t relisted;
	uint64_t same;
	uint64_t placeless; /* passed over: neither postcode nor sector has a position */
};

/* Brings the listings in line with cqc_location and cqc_link, in one transaction with its
 * audit rows.  local_authority is the county as CQC writes it, today a date ("2026-11-21").
 * DB_OK or a db_code, and then nothing has changed. */
int register_to_listings(struct db *db, struct arena *a, const char *local_authority,
    const char *today, struct register_report *report);

#endif
