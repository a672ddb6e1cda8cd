/* Who may manage accounts, and that somebody always may (sql/query/admin.sql). */
#include "admin/manage.h"

#include <stdlib.h>
#include <string.h>

#include "queries.h"

/* 1: the person asking may; 0: no longer; or a fault. */
static int
may_manage(struct req *rq)
{
	struct account_managers_row *managers;
	size_t count;
	int code;

	if ((code = account_managers(rq->db, rq->a, &managers, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		if (managers[i].id == rq->who.account_id)
			return 1;
	return 0;
}

int
manage_begin(struct req *rq)
{
	int answer = may_manage(rq);

	if (answer < 0)
		return db_status(rq, answer);
	return answer == 1 ? 0 : 403;
}

int
manage_end(struct req *rq, const char *field, const char *sentence)
{
	int answer = may_manage(rq);

	if (answer < 0)
		return db_status(rq, answer);
	if (answer == 1)
		return 0;
	form_refuse(rq, field, sentence);
	return 422;
}

static int
find_roles(struct req *rq, const struct choice **list, size_t *count)
{
	struct role_list_row *roles;
	struct choice *choices;
	int code;

	if ((code = role_list(rq->db, rq->a, &roles, count)) != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++) {
		choices[i].value = roles[i].code;
		choices[i].text = roles[i].name;
		choices[i].hint = roles[i].note;
	}
	*list = choices;
	return DB_OK;
}

const struct choices choices_roles = { NULL, 0, find_roles };

static int
by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

const char *
names_joined(struct req *rq, const char *const *names, size_t count)
{
	const char **sorted = arena_array(rq->a, count, sizeof(*sorted));
	const char *text = "";

	for (size_t i = 0; i < count; i++)
		sorted[i] = names[i];
	qsort(sorted, count, sizeof(*sorted), by_text);
	for (size_t i = 0; i < count; i++)
		text = arena_printf(rq->a, "%s%s%s", text, i > 0 ? ", " : "", sorted[i]);
	return text;
}

int
role_names(struct req *rq, const char *const *codes, size_t count, const char **names)
{
	const char **list = arena_array(rq->a, count, sizeof(*list));
	struct role_list_row *roles;
	size_t role_count, found = 0;
	int code;

	if ((code = role_list(rq->db, rq->a, &roles, &role_count)) != DB_OK)
		return code;
	for (size_t i = 0; i < role_count; i++)
		for (size_t k = 0; k < count; k++)
			if (strcmp(roles[i].code, codes[k]) == 0 && found < count)
				list[found++] = roles[i].name;
	*names = names_joined(rq, list, found);
	return DB_OK;
}
