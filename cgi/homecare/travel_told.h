/* What times of travel on a page are from: the estimate or the council's table, and which
 * crossings are closed. */
#ifndef HOMECARE_TRAVEL_TOLD_H
#define HOMECARE_TRAVEL_TOLD_H

#include "lib/req.h"

/* Into Told, for travel_told() of templates/components/travel.cs.  DB_OK or a fault. */
int travel_told(struct req *rq);

#endif
