/* GOV.UK Notify: keys, tokens, bodies and answers, without the calls. */
#include "post/notify.h"

#include <jansson.h>
#include <string.h>

#include "lib/log.h"
#include "lib/secret.h"

int
notify_key_read(const char *text, struct notify_key *key)
{
	size_t length = strcspn(text, " \r\n");
	const char *service;

	if (length < 2 * NOTIFY_ID + 2)
		return -1;
	service = text + length - 2 * NOTIFY_ID - 1;
	if (service[-1] != '-' || service[NOTIFY_ID] != '-')
		return -1;
	memcpy(key->service, service, NOTIFY_ID);
	memcpy(key->secret, service + NOTIFY_ID + 1, NOTIFY_ID);
	key->service[NOTIFY_ID] = key->secret[NOTIFY_ID] = '\0';
	return 0;
}

const char *
notify_token(struct arena *a, const struct notify_key *key, time_t now)
{
	static const char head[] = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
	const char *claim =
	    arena_printf(a, "{\"iss\":\"%s\",\"iat\":%lld}", key->service, (long long)now);
	const char *text = arena_printf(a, "%s.%s", secret_base64url(a, head, sizeof(head) - 1),
	    secret_base64url(a, claim, strlen(claim)));

	return arena_printf(a, "%s.%s", text, secret_hs256(a, key->secret, NOTIFY_ID, text));
}

const char *
notify_template(struct arena *a, const char *templates, const char *kind)
{
	const char *any = NULL;

	while (*templates != '\0') {
		size_t length = strcspn(templates, ",");
		const char *is = memchr(templates, '=', length);

		if (is != NULL) {
			const char *name =
			    arena_strndup(a, templates, (size_t)(is - templates));
			const char *id =
			    arena_strndup(a, is + 1, length - (size_t)(is - templates) - 1);

			if (strcmp(name, kind) == 0)
				return id;
			if (strcmp(name, "any") == 0)
				any = id;
		}
		templates += length + (templates[length] == ',');
	}
	return any;
}

const char *
notify_body(struct arena *a, const char *template, const struct mail *mail)
{
	json_t *json = json_pack("{s:s, s:s, s:s, s:{s:s, s:s}}", "email_address", mail->to,
	    "template_id", template, "reference", mail->reference, "personalisation", "subject",
	    mail->subject, "body", mail->body);
	size_t size;
	char *text;

	if (json == NULL)
		die("a message that is no UTF-8");
	size = json_dumpb(json, NULL, 0, JSON_COMPACT);
	text = arena_alloc(a, size + 1);
	json_dumpb(json, text, size, JSON_COMPACT);
	json_decref(json);
	return text;
}

const char *
notify_id(struct arena *a, const char *body)
{
	json_t *json = body != NULL ? json_loads(body, 0, NULL) : NULL;
	const json_t *list = json_object_get(json, "notifications");
	const json_t *one = list != NULL ? json_array_get(list, 0) : json;
	const char *id = json_string_value(json_object_get(one, "id"));

	id = id != NULL && strlen(id) <= NOTIFY_ID ? arena_strdup(a, id) : "";
	json_decref(json);
	return id;
}

int
notify_fate(struct arena *a, const char *body, struct mail_answer *answer)
{
	static const struct {
		const char *status, *fault;
	} failures[] = {
	    {"permanent-failure", "There is no such email address."},
	    {"temporary-failure", "The other side's mailbox took nothing for three days."},
	    {"technical-failure", "GOV.UK Notify failed."},
	};
	json_t *json = body != NULL ? json_loads(body, 0, NULL) : NULL;
	const char *status = json_string_value(json_object_get(json, "status"));
	int fate = MAIL_UNDER_WAY;

	if (status != NULL && strcmp(status, "delivered") == 0)
		fate = MAIL_ARRIVED;
	for (size_t i = 0; status != NULL && i < sizeof(failures) / sizeof(failures[0]); i++)
		if (strcmp(status, failures[i].status) == 0) {
			fate = MAIL_RETURNED;
			answer->fault = arena_printf(a,
			    "GOV.UK Notify could not deliver it (%s): %s", status,
			    failures[i].fault);
		}
	json_decref(json);
	return fate;
}

/* The first error's message; it names what is wrong with the request, never a person. */
static const char *
error_of(struct arena *a, const char *body)
{
	json_t *json = body != NULL ? json_loads(body, 0, NULL) : NULL;
	const json_t *first = json_array_get(json_object_get(json, "errors"), 0);
	const char *words = json_string_value(json_object_get(first, "message"));

	words = words != NULL ? arena_printf(a, ": %.150s", words) : "";
	json_decref(json);
	return words;
}

/* 400: the request itself is wrong; 403: the key, or the clock, which may be put right; 429
 * and 500: later.  None of them sends anything. */
int
notify_judge(struct arena *a, long status, const char *body, struct mail_answer *answer)
{
	answer->remote_id = answer->fault = "";
	if (status == 200 || status == 201) {
		answer->remote_id = notify_id(a, body);
		return MAIL_SENT;
	}
	answer->fault = arena_printf(
	    a, "GOV.UK Notify answered with status %ld%s", status, error_of(a, body));
	return status == 400 ? MAIL_REFUSED : MAIL_LATER;
}
