/* Messages by GOV.UK Notify: a call for each, and asking whether it has one already, by our
 * reference. */
#include <string.h>
#include <time.h>

#include "lib/file.h"
#include "lib/http.h"
#include "lib/text.h"
#include "post/mailer.h"
#include "post/notify.h"

enum { ANSWER_MOST = 64 * 1024, KEY_MOST = 300 };

struct notify {
	struct http *http;
	const char *url;
	const char *hosts[2];
	const char *templates;
	struct notify_key key;
};

static int
call(const struct notify *notify, struct arena *a, const char *path, const char *body,
    struct http_answer *answer)
{
	const char *headers[] = {
	    arena_printf(
		a, "%s Bearer %s", "Authorization:", notify_token(a, &notify->key, time(NULL))),
	    "Content-Type: application/json",
	    NULL,
	};

	return http_fetch(notify->http, a,
	    &(struct http_request){.address = arena_printf(a, "%s%s", notify->url, path),
		.hosts = notify->hosts,
		.form = body,
		.headers = headers,
		.max_bytes = ANSWER_MOST},
	    answer);
}

static int
send_by_notify(const struct mailer *mailer, struct arena *a, const struct mail *mail,
    struct mail_answer *answer)
{
	const struct notify *notify = mailer->own;
	const char *template = notify_template(a, notify->templates, mail->kind);
	struct http_answer got;
	int code;

	*answer = (struct mail_answer){.remote_id = "", .fault = ""};
	if (template == NULL) {
		answer->fault =
		    arena_printf(a, "notify_templates has no template for %s", mail->kind);
		return MAIL_LATER;
	}
	code = call(notify, a, "/v2/notifications/email", notify_body(a, template, mail), &got);
	if (code == HTTP_OK || code == HTTP_STATUS)
		return notify_judge(a, got.status, got.body, answer);
	answer->fault = got.fault;
	return got.sent ? MAIL_UNSURE : MAIL_LATER;
}

static int
find_by_notify(const struct mailer *mailer, struct arena *a, const char *reference,
    struct mail_answer *answer)
{
	const struct notify *notify = mailer->own;
	struct http_answer got;

	*answer = (struct mail_answer){.remote_id = "", .fault = ""};
	if (call(notify, a,
		arena_printf(
		    a, "/v2/notifications?reference=%s", text_url_escape(a, reference)),
		NULL, &got) != HTTP_OK)
		return MAIL_CANNOT_TELL;
	answer->remote_id = notify_id(a, got.body);
	return answer->remote_id[0] != '\0' ? MAIL_FOUND : MAIL_NOT_FOUND;
}

static int
ask_notify(const struct mailer *mailer, struct arena *a, const char *remote_id,
    struct mail_answer *answer)
{
	struct http_answer got;

	*answer = (struct mail_answer){.remote_id = "", .fault = ""};
	if (call(mailer->own, a,
		arena_printf(a, "/v2/notifications/%s", text_url_escape(a, remote_id)), NULL,
		&got) != HTTP_OK)
		return MAIL_UNDER_WAY;
	return notify_fate(a, got.body, answer);
}

static void
drop(void *http)
{
	http_free(http);
}

const struct mailer *
mailer_by_notify(struct arena *a, const struct conf *conf, const char **fault)
{
	/* One try a call: what is tried again, and when, the outbox knows. */
	struct http_settings settings = {.agent = "care-market/1",
	    .ca_file = conf->ca_file,
	    .proxy = conf->outgoing_proxy,
	    .loopback = strncmp(conf->notify_url, "http://127.0.0.1:", 17) == 0,
	    .memory_seconds = 30,
	    .tries = 1};
	struct notify *notify = arena_alloc(a, sizeof(*notify));
	struct mailer *mailer = arena_alloc(a, sizeof(*mailer));
	const char *key;
	size_t length;

	*fault = NULL;
	key = file_read(a, conf->notify_key_file, KEY_MOST, &length);
	if (key == NULL || notify_key_read(key, &notify->key) != 0)
		*fault = "notify_key_file cannot be read, or holds no key of GOV.UK Notify";
	else if ((notify->hosts[0] = http_host(a, conf->notify_url)) == NULL)
		*fault = "notify_url is no address that could be called";
	else if (notify_template(a, conf->notify_templates, "any") == NULL)
		*fault = "notify_templates has to name a template, as any=ID";
	notify->url = conf->notify_url;
	notify->templates = conf->notify_templates;
	notify->http = http_new(&settings);
	arena_defer(a, drop, notify->http);
	mailer->own = notify;
	mailer->send = send_by_notify;
	mailer->find = find_by_notify;
	mailer->ask = ask_notify;
	return mailer;
}
