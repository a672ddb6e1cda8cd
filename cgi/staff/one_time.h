/* One-time passwords, for pages and commands that give somebody a first password. */
#ifndef STAFF_ONE_TIME_H
#define STAFF_ONE_TIME_H

struct arena;

/* A new one that can be read out over the telephone: "k7mp-2xqd-w3fh-tc4j", 73 random
 * bits. */
const char *one_time_password(struct arena *a);

#endif
