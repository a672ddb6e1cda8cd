/*
 * What the demonstration data is made in: the towns and areas that are loaded, the terms
 * of the directory, and today.
 *
 * demo_world_load() reads them from the database; a test may fill the arrays itself and
 * call demo_world_prepare().
 */
#ifndef DEMO_WORLD_H
#define DEMO_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct db;

struct demo_town {
	const char *name;
	bool rural;
	double latitude;
	double longitude;
	const char *district; /* ONS code */
	double spread;	      /* degrees of latitude: how far its homes lie from the middle */
	uint32_t people;      /* running sum, in the order of the array */
};

/* A district, or a patch. */
struct demo_area {
	int64_t id;
	const char *code;     /* a district's ONS code */
	const char *district; /* a patch's district code; a district's own */
	bool patch;
	double latitude;
	double longitude;
};

struct demo_term {
	const char *key; /* "task.meals" */
	uint16_t id;
};

struct demo_world {
	struct demo_town *towns;
	size_t town_count;
	struct demo_area *areas;
	size_t area_count;
	struct demo_term *terms;
	size_t term_count;
	int32_t today;	     /* day number */
	bool registered;     /* make registered services: the real register is not loaded */
	int64_t note_writer; /* account of the staff notes */
};

/* Reads towns, areas and terms.  today is set by the caller.  A db_code; DB_OK with
 * town_count 0 when the facts are not loaded. */
int demo_world_load(struct demo_world *world, struct db *db, struct arena *a);

/* Gives the towns their sizes and puts the terms in order. */
void demo_world_prepare(struct demo_world *world);

/* The term's number.  die()s for a term that is none: our tables are wrong then. */
uint16_t demo_world_term(const struct demo_world *world, const char *key, size_t length);

#endif
