/* Messages out of the outbox (sql/query/post.sql). */
#include "post/deliver.h"

#include <inttypes.h>
#include <time.h>
#include <unistd.h>

#include "lib/log.h"
#include "lib/text.h"
#include "queries.h"

/* Handing over ends before the lease does: mail_server.seconds and http_settings.memory_seconds
 * are under a minute and a half. */
enum { LEASE_SECONDS = 300, WAIT_MOST = 4 * 3600, FAULT_MOST = 300, NOTE_TRIES = 20 };

int64_t
deliver_wait(int64_t first, int64_t tries)
{
	int64_t wait = first;

	for (int64_t i = 1; i < tries && wait < WAIT_MOST; i++)
		wait *= 2;
	return wait < WAIT_MOST ? wait : WAIT_MOST;
}

/* Takes rows for this sender alone. */
static int
take(const struct delivery *d, struct arena *a, struct post_due_row **due, size_t *count)
{
	int code;

	if ((code = db_begin(d->db)) != DB_OK)
		return code;
	code = post_due(d->db, a, due, count);
	for (size_t i = 0; code == DB_OK && i < *count; i++)
		code = post_take(d->db,
		    (struct post_take_args){
			.id = (*due)[i].id, .sender = d->sender, .seconds = LEASE_SECONDS},
		    NULL);
	if (code == DB_OK)
		return db_commit(d->db);
	db_rollback(d->db);
	return code;
}

static int
note_end(const struct delivery *d, int64_t id, int result, int64_t tries,
    const struct mail_answer *answer, const char *fault)
{
	switch (result) {
	case MAIL_SENT:
		return post_sent(d->db,
		    (struct post_sent_args){
			.id = id, .sender = d->sender, .remote_id = answer->remote_id},
		    NULL);
	case MAIL_UNSURE:
		return post_unsure(d->db,
		    (struct post_unsure_args){.id = id, .sender = d->sender, .fault = fault},
		    NULL);
	case MAIL_LATER:
		if (tries < d->conf->mail_tries)
			return post_later(d->db,
			    (struct post_later_args){.id = id,
				.sender = d->sender,
				.fault = fault,
				.seconds = deliver_wait(d->conf->mail_wait_seconds, tries)},
			    NULL);
		break;
	default:
		break;
	}
	return post_give_up(d->db,
	    (struct post_give_up_args){.id = id, .sender = d->sender, .fault = fault}, NULL);
}

/* What was handed over must be noted, also when the database is away for some seconds: else
 * the message is unsure. */
static int
note(const struct delivery *d, struct arena *a, int64_t id, int result, int64_t tries,
    const struct mail_answer *answer)
{
	const char *fault = text_truncate(a, text_clean(a, answer->fault), FAULT_MOST);
	struct mail_answer kept = {.fault = fault};
	int code = DB_DOWN;

	kept.remote_id = text_truncate(a, text_clean(a, answer->remote_id), 80);
	for (int i = 0; i < NOTE_TRIES; i++) {
		code = note_end(d, id, result, tries, &kept, fault);
		if (code == DB_OK || code == DB_ERROR)
			break;
		sleep(1);
	}
	log_event("message", "id=%" PRId64 " result=%s", id,
	    result == MAIL_SENT	     ? "sent"
	    : result == MAIL_LATER   ? "later"
	    : result == MAIL_REFUSED ? "refused"
				     : "unsure");
	return code;
}

static int
deliver_one(const struct delivery *d, struct arena *a, int64_t id)
{
	struct mail_answer answer;
	struct post_read_row *row;
	uint64_t ours = 0;
	int code, result;

	code = post_read(d->db, a, (struct post_read_args){.id = id}, &row);
	if (code != DB_OK || row == NULL)
		return code;
	code = post_hand(d->db,
	    (struct post_hand_args){.id = id, .sender = d->sender, .seconds = LEASE_SECONDS},
	    &ours);
	if (code != DB_OK || ours == 0)
		return code;
	result = d->mailer->send(d->mailer, a,
	    &(struct mail){.reference = row->once,
		.kind = row->template,
		.to = row->address,
		.subject = row->subject,
		.body = row->body,
		.now = time(NULL)},
	    &answer);
	return note(d, a, id, result, row->tries + 1, &answer);
}

int
deliver_some(const struct delivery *d, struct arena *a, size_t *handled)
{
	struct post_due_row *due;
	size_t count;
	int code;

	*handled = 0;
	if ((code = post_free(d->db, NULL)) != DB_OK ||
	    (code = post_doubt(d->db, NULL)) != DB_OK)
		return code;
	if (d->mailer == NULL)
		return DB_OK;
	if ((code = take(d, a, &due, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK && !*d->stop; i++) {
		code = deliver_one(d, a, due[i].id);
		*handled += code == DB_OK;
	}
	if (*d->stop)
		post_let_go(d->db, (struct post_let_go_args){.sender = d->sender}, NULL);
	return code;
}

static int
find_doubtful(const struct delivery *d, struct arena *a)
{
	struct post_doubtful_row *rows;
	size_t count;
	int code;

	code = post_doubtful(d->db, a, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count && !*d->stop; i++) {
		struct mail_answer answer;

		if (d->mailer->find(d->mailer, a, rows[i].once, &answer) == MAIL_FOUND)
			code = post_found(d->db,
			    (struct post_found_args){
				.id = rows[i].id, .remote_id = answer.remote_id},
			    NULL);
	}
	return code;
}

static int
note_fate(const struct delivery *d, struct arena *a, int64_t id, int fate,
    const struct mail_answer *answer)
{
	if (fate != MAIL_RETURNED)
		return post_asked(d->db,
		    (struct post_asked_args){.id = id, .arrived = fate == MAIL_ARRIVED}, NULL);
	log_event("message", "id=%" PRId64 " result=returned", id);
	return post_returned(d->db,
	    (struct post_returned_args){.id = id,
		.fault = text_truncate(a, text_clean(a, answer->fault), FAULT_MOST)},
	    NULL);
}

/* An address that is wrong shows only after the message was taken. */
static int
ask_of_sent(const struct delivery *d, struct arena *a)
{
	struct post_to_ask_row *rows;
	size_t count;
	int code = post_to_ask(d->db, a, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count && !*d->stop; i++) {
		struct mail_answer answer = {.remote_id = "", .fault = ""};
		int fate = d->mailer->ask(d->mailer, a, rows[i].remote_id, &answer);

		code = note_fate(d, a, rows[i].id, fate, &answer);
	}
	return code;
}

int
deliver_ask(const struct delivery *d, struct arena *a)
{
	int code = DB_OK;

	if (d->mailer != NULL && d->mailer->find != NULL)
		code = find_doubtful(d, a);
	if (code == DB_OK && d->mailer != NULL && d->mailer->ask != NULL)
		code = ask_of_sent(d, a);
	return code;
}
