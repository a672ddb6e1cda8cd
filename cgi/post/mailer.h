/*
 * Ways for a message to go out: by a mail server, by GOV.UK Notify, or into a folder (tests,
 * and looking at what would be sent).  All keep the rule of lib/mail.h: never twice.
 */
#ifndef POST_MAILER_H
#define POST_MAILER_H

#include "lib/conf.h"
#include "lib/mail.h"

enum mail_found { MAIL_FOUND = 1, MAIL_NOT_FOUND = 0, MAIL_CANNOT_TELL = -1 };

/* What became of a message that the other side had taken. */
enum mail_fate { MAIL_ARRIVED = 1, MAIL_UNDER_WAY = 0, MAIL_RETURNED = -1 };

struct mailer {
	/* Hands one over; returns a mail_result. */
	int (*send)(const struct mailer *mailer, struct arena *a, const struct mail *mail,
	    struct mail_answer *answer);
	/* Has the other side the message with this reference?  NULL: it cannot be asked. */
	int (*find)(const struct mailer *mailer, struct arena *a, const char *reference,
	    struct mail_answer *answer);
	/* What became of the one that it calls remote_id: a mail_fate, with the fault in the
	 * answer of one that could not be delivered.  NULL: it cannot be asked. */
	int (*ask)(const struct mailer *mailer, struct arena *a, const char *remote_id,
	    struct mail_answer *answer);
	void *own;
};

/* As the configuration says.  *mailer stays NULL where no way is configured.  0, or -1 with a
 * sentence for the operator in *fault. */
int mailer_new(
    struct arena *a, const struct conf *conf, const struct mailer **mailer, const char **fault);

/* Each of them, for mailer_new(). */
const struct mailer *mailer_by_server(
    struct arena *a, const struct conf *conf, const char **fault);
const struct mailer *mailer_by_notify(
    struct arena *a, const struct conf *conf, const char **fault);
const struct mailer *mailer_by_file(
    struct arena *a, const struct conf *conf, const char **fault);

#endif
