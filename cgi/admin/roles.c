/* Who may what: roles by capabilities in one table to tick, and the pages of every program
 * with what each asks for (sql/query/admin.sql, templates/admin/roles.cs). */
#include <stdlib.h>
#include <string.h>

#include "admin/conflict.h"
#include "admin/manage.h"
#include "admin/route_list.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/version.h"

struct matrix {
	struct role_list_row *roles;
	struct capability_list_row *capabilities;
	struct role_capability_list_row *given;
	size_t role_count, capability_count, given_count;
};

static int
read_matrix(struct req *rq, struct matrix *m)
{
	int code;

	if ((code = role_list(rq->db, rq->a, &m->roles, &m->role_count)) != DB_OK ||
	    (code = capability_list(rq->db, rq->a, &m->capabilities, &m->capability_count)) !=
	        DB_OK)
		return code;
	return role_capability_list(rq->db, rq->a, &m->given, &m->given_count);
}

static const char *
pair_text(struct req *rq, const char *role, const char *capability)
{
	return arena_printf(rq->a, "%s:%s", role, capability);
}

/* A box for each pair, row by row of the table: all roles of one capability together. */
static int
find_pairs(struct req *rq, const struct choice **list, size_t *count)
{
	struct matrix m;
	struct choice *choices;
	int code;

	if ((code = read_matrix(rq, &m)) != DB_OK)
		return code;
	*count = m.role_count * m.capability_count;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++) {
		const struct role_list_row *role = &m.roles[i % m.role_count];
		const struct capability_list_row *capability = &m.capabilities[i / m.role_count];

		choices[i].value = pair_text(rq, role->code, capability->code);
		choices[i].text = arena_printf(rq->a, "%s: %s", role->name, capability->name);
	}
	*list = choices;
	return DB_OK;
}

static const struct choices choices_pairs = { NULL, 0, find_pairs };

#define ROLE_CHANGES(F, form) \
	F(form, MANYOF, may, "What each role may do", OPTIONAL, 0, 0, &choices_pairs)
FORM(role_changes, ROLE_CHANGES);

/* What is given now, as the boxes name it. */
static const char *const *
given_pairs(struct req *rq, const struct matrix *m)
{
	const char **pairs = arena_array(rq->a, m->given_count, sizeof(*pairs));

	for (size_t i = 0; i < m->given_count; i++)
		pairs[i] = pair_text(rq, m->given[i].role, m->given[i].capability);
	return pairs;
}

static const char *
capability_name(const struct matrix *m, const char *code)
{
	for (size_t i = 0; i < m->capability_count; i++)
		if (strcmp(m->capabilities[i].code, code) == 0)
			return m->capabilities[i].name;
	return code;
}

static const char *
role_name(const struct matrix *m, const char *code)
{
	for (size_t i = 0; i < m->role_count; i++)
		if (strcmp(m->roles[i].code, code) == 0)
			return m->roles[i].name;
	return code;
}

/* "Practitioner: Search the directory", for the audit row. */
static const char *
pair_words(struct req *rq, const struct matrix *m, const char *pair)
{
	size_t length = strcspn(pair, ":");

	return arena_printf(rq->a, "%s: %s", role_name(m, arena_strndup(rq->a, pair, length)),
	    capability_name(m, pair + length + 1));
}

static void
show_route(struct req *rq, const struct matrix *m, const struct listed_route *route)
{
	struct view *at = view_item(rq->view, "Routes");

	view_text(at, "program", route->program);
	view_text(at, "path", route->path);
	view_text(at, "method", strcmp(route->method, "POST") == 0 ? "Change" : "See");
	view_text(at, "may",
	    strcmp(route->may, "anyone") == 0         ? "Anybody"
	        : strcmp(route->may, "signed in") == 0 ? "Everybody who is signed in"
	                                               : capability_name(m, route->may));
}

/* By program, then by path, what is seen before what is changed. */
static int
by_place(const void *x, const void *y)
{
	const struct listed_route *a = x, *b = y;
	int order = strcmp(a->program, b->program);

	if (order == 0)
		order = strcmp(a->path, b->path);
	return order != 0 ? order : strcmp(a->method, b->method);
}

static struct listed_route
own_route(const struct req *rq, const struct route *route)
{
	return (struct listed_route){ .program = rq->site->program,
		.method = route->method == POST ? "POST" : "GET",
		.path = route->path,
		.may = strcmp(route->may, ANYONE) == 0   ? "anyone"
		    : strcmp(route->may, SIGNED_IN) == 0 ? "signed in"
		                                         : route->may };
}

static void
show_routes(struct req *rq, const struct matrix *m)
{
	size_t count = route_list_count + rq->site->route_count;
	struct listed_route *routes = arena_array(rq->a, count, sizeof(*routes));

	for (size_t i = 0; i < route_list_count; i++)
		routes[i] = route_list[i];
	for (size_t i = 0; i < rq->site->route_count; i++)
		routes[route_list_count + i] = own_route(rq, rq->site->routes[i]);
	qsort(routes, count, sizeof(*routes), by_place);
	for (size_t i = 0; i < count; i++)
		show_route(rq, m, &routes[i]);
}

PAGE(roles_page, "/admin/roles", "account.manage", nothing, "admin/roles.cs")
{
	const char *const *given;
	struct matrix m;
	int64_t version;
	int code;

	staff_nav(rq, "roles");
	if ((code = read_matrix(rq, &m)) != DB_OK)
		return db_status(rq, code);
	given = given_pairs(rq, &m);
	form_fill_many(rq, "may", given, m.given_count);
	version = version_of_text(names_joined(rq, given, m.given_count));
	if ((code = conflict_forget_old(rq, version)) != DB_OK)
		return db_status(rq, code);
	version_show(rq, version);
	view_rows(rq->view, "Roles", &q_role_list, m.roles, m.role_count);
	view_rows(rq->view, "Capabilities", &q_capability_list, m.capabilities,
	    m.capability_count);
	show_routes(rq, &m);
	return 200;
}

static bool
is_among(const char *value, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], value) == 0)
			return true;
	return false;
}

static int
drop_pair(struct req *rq, const struct role_capability_list_row *pair)
{
	return role_capability_drop(rq->db,
	    (struct role_capability_drop_args){
	        .role = pair->role, .capability = pair->capability },
	    NULL);
}

static int
add_pair(struct req *rq, const char *pair)
{
	size_t role_length = strcspn(pair, ":");

	return role_capability_add(rq->db,
	    (struct role_capability_add_args){ .role = arena_strndup(rq->a, pair, role_length),
	        .capability = pair + role_length + 1 },
	    NULL);
}

/* What was ticked or cleared, in words. */
static void
note_pairs(struct req *rq, const struct matrix *m, const char *const *had,
    const struct chosen *wanted, struct changes *changes)
{
	for (size_t i = 0; i < m->given_count; i++)
		if (!is_among(had[i], wanted->items, wanted->count))
			changes_text(changes, pair_words(rq, m, had[i]), "Yes", "No");
	for (size_t i = 0; i < wanted->count; i++)
		if (!is_among(wanted->items[i], had, m->given_count))
			changes_text(changes, pair_words(rq, m, wanted->items[i]), "No", "Yes");
}

static int
store_pairs(struct req *rq, const struct matrix *m, const char *const *had,
    const struct chosen *wanted)
{
	int code = DB_OK;

	for (size_t i = 0; i < m->given_count && code == DB_OK; i++) {
		if (is_among(had[i], wanted->items, wanted->count))
			continue;
		code = drop_pair(rq, &m->given[i]);
	}
	for (size_t i = 0; i < wanted->count && code == DB_OK; i++) {
		if (is_among(wanted->items[i], had, m->given_count))
			continue;
		code = add_pair(rq, wanted->items[i]);
	}
	return code;
}

ACTION(change_roles, "/admin/roles", "account.manage", role_changes, roles_page)
{
	struct changes *changes = changes_new(rq);
	const char *const *had;
	struct matrix m;
	int code, status;

	if ((status = manage_begin(rq)) != 0)
		return status;
	if ((code = read_matrix(rq, &m)) != DB_OK)
		return db_status(rq, code);
	had = given_pairs(rq, &m);
	note_pairs(rq, &m, had, &f->may, changes);
	if (version_sent(rq) != version_of_text(names_joined(rq, had, m.given_count)))
		return conflict(rq, "roles", 0, "Roles", changes);
	if ((code = store_pairs(rq, &m, had, &f->may)) != DB_OK)
		return db_status(rq, code);
	if ((status = manage_end(rq, "may",
	         "You cannot take away your own right to manage accounts. "
	         "Give it to another of your roles first")) != 0)
		return status;
	req_subject(rq, "roles", 0, changes_detail(changes));
	return reply_see(rq, "/admin/roles");
}
