/*
 * The routes of the other programs, as each of them prints with --routes when the project
 * is built (Makefile: obj/admin/route_list.c).
 */
#ifndef ADMIN_ROUTE_LIST_H
#define ADMIN_ROUTE_LIST_H

#include <stddef.h>

struct listed_route {
	const char *program;
	const char *method;
	const char *path;
	const char *may; /* "anyone", "signed in" or a capability's code */
};

extern const struct listed_route route_list[];
extern const size_t route_list_count;

#endif
