/* What a handler says back: where to go on, a body, a header, a status for a fault. */
#include "lib/req.h"

#include <stdarg.h>
#include <string.h>

#include "lib/civil_date.h"
#include "lib/log.h"
#include "lib/text.h"

int
reply_see(struct req *rq, const char *format, ...)
{
	const char *location;
	va_list args;

	va_start(args, format);
	location = arena_vprintf(rq->a, format, args);
	va_end(args);
	if (!text_path_is_local(location))
		die("a reply would have sent the browser outside the site");
	rq->reply.location = location;
	return 303;
}

int
reply_body(struct req *rq, const char *content_type, const char *body, size_t length)
{
	rq->reply.content_type = content_type;
	rq->reply.body = body;
	rq->reply.length = length;
	return 200;
}

void
reply_header(struct req *rq, const char *name, const char *value)
{
	struct header *header = arena_alloc(rq->a, sizeof(*header));

	for (const char *at = value; *at != '\0'; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7f)
			die("a control character in the header %s", name);
	header->name = name;
	header->value = value;
	header->next = rq->reply.headers;
	rq->reply.headers = header;
}

void
reply_template(struct req *rq, const char *name)
{
	rq->reply.template = name;
}

void
reply_finished(struct req *rq,
    void (*finished)(struct req *rq, void *context, const char *body, size_t length),
    void *context)
{
	rq->reply.finished = finished;
	rq->reply.finished_with = context;
}

int
db_status(struct req *rq, int code)
{
	rq->db_code = code;
	/* Only what cannot have a person's words in it: "Duplicate entry ..." has. */
	if (code == DB_DOWN || code == DB_READ_ONLY || code == DB_FULL || code == DB_SLOW ||
	    code == DB_UNSURE)
		log_event("database_fault", "req=%s fault=\"%s\"", rq->id, db_fault(rq->db));
	return code == DB_ERROR || code == DB_DUPLICATE || code == DB_REFERENCE ? 500 : 503;
}

void
req_subject(struct req *rq, const char *kind, int64_t id, const char *detail)
{
	rq->subject_kind = kind;
	rq->subject_id = id;
	rq->audit_detail = detail;
}

const char *
req_today(const struct req *rq)
{
	return civil_date_iso(rq->a, rq->today);
}

const char *
req_minute_end(const struct req *rq)
{
	return utc_text(rq->a, minute_end(rq->now));
}

const struct upload *
req_upload(const struct req *rq, const char *field)
{
	for (size_t i = 0; i < rq->upload_count; i++)
		if (strcmp(rq->uploads[i].field, field) == 0)
			return &rq->uploads[i];
	return NULL;
}

bool
req_may(const struct req *rq, const char *capability)
{
	const char *at = rq->who.capabilities;
	size_t length = strlen(capability);

	if (rq->who.session_hash == NULL)
		return false;
	while ((at = strstr(at, capability)) != NULL) {
		if (at[-1] == '|' && at[length] == '|')
			return true;
		at += length;
	}
	return false;
}
