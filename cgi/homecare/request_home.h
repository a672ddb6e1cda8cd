/*
 * Where the person of a request lives: the postcode, and the patch that it is in.
 */
#ifndef HOMECARE_REQUEST_HOME_H
#define HOMECARE_REQUEST_HOME_H

#include "lib/req.h"

struct home {
	const char *postcode; /* display form */
	const char *sector;
	const char *lsoa;     /* NULL: not known */
	double latitude;
	double longitude;
	bool has_patch;       /* false: no patches are drawn yet */
	int64_t patch_id;
};

/* The patches of today for a form's choice, those nearest to the field "postcode" first. */
extern const struct choices choices_patch;

/* Finds the place of a postcode, and its patch: by its LSOA, else the one that was chosen.
 * 0; 422 when the field "postcode" or "patch" is refused with what to do; or a status. */
int home_find(struct req *rq, const char *typed, const char *chosen_patch, struct home *home);

/* Whether a page asks for the patch: when the postcode alone did not tell it. */
void home_ask_patch(struct req *rq);

#endif
