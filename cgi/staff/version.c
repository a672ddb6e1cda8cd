/* The version of a record that a form was made from. */
#include "staff/version.h"

#include <stdlib.h>

static const char field[] = "_version";

int64_t
version_sent(const struct req *rq)
{
	const char *text = pairs_get(&rq->sent, field);
	long long version;
	char *end;

	if (text == NULL || text[0] < '0' || text[0] > '9')
		return -1;
	version = strtoll(text, &end, 10);
	return *end == '\0' ? version : -1;
}

void
version_show(struct req *rq, int64_t version)
{
	int64_t sent = rq->method == POST ? version_sent(rq) : -1;

	view_number(rq->view, "Form.version", sent >= 0 ? sent : version);
}

/* FNV-1a of 64 bits, without the sign. */
int64_t
version_of_text(const char *text)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
	return (int64_t)(hash >> 1);
}
