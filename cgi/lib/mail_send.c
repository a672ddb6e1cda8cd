/* Handing an e-mail to a mail server, by libcurl.  What matters is how far it came when it
 * went wrong: before the last byte was out the server cannot have taken the message. */
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#include "lib/log.h"
#include "lib/mail.h"

enum { USUAL_SECONDS = 60, CONNECT_SECONDS = 20 };

struct handing {
	const char *text;
	size_t length;
	size_t at;
	bool all_out;	 /* libcurl has asked for more and was told that there is none */
	char reply[300]; /* the server's last line */
};

static size_t
give(char *to, size_t size, size_t count, void *context)
{
	struct handing *h = context;
	size_t room = size * count, left = h->length - h->at;
	size_t length = room < left ? room : left;

	memcpy(to, h->text + h->at, length);
	h->at += length;
	if (length == 0)
		h->all_out = true;
	return length;
}

/* The replies of the server come as headers do. */
static size_t
take_reply(char *line, size_t size, size_t count, void *context)
{
	struct handing *h = context;
	size_t length = size * count, kept = 0;

	for (size_t i = 0; i < length && kept + 1 < sizeof(h->reply); i++)
		if ((unsigned char)line[i] >= ' ' && (unsigned char)line[i] <= '~')
			h->reply[kept++] = line[i];
	h->reply[kept] = '\0';
	return length;
}

#define SET(option, value) \
	do { \
		if (curl_easy_setopt(curl, option, value) != CURLE_OK) \
			die("libcurl refuses %s", #option); \
	} while (0)

/* This machine itself: the one place to which mail may go without TLS. */
static bool
is_here(const char *address)
{
	static const char here[] = "smtp://127.0.0.1";
	size_t length = sizeof(here) - 1;

	return strncmp(address, here, length) == 0 &&
	       (address[length] == '\0' || address[length] == ':' || address[length] == '/');
}

static void
set_up(CURL *curl, const struct mail_server *server, struct handing *h)
{
	SET(CURLOPT_URL, server->address);
	SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
	SET(CURLOPT_USE_SSL,
	    (long)(is_here(server->address) ? CURLUSESSL_NONE : CURLUSESSL_ALL));
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_PROXY, "");
	SET(CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
	SET(CURLOPT_TIMEOUT, (long)(server->seconds > 0 ? server->seconds : USUAL_SECONDS));
	if (server->ca_file != NULL && server->ca_file[0] != '\0')
		SET(CURLOPT_CAINFO, server->ca_file);
	if (server->user != NULL) {
		SET(CURLOPT_USERNAME, server->user);
		SET(CURLOPT_PASSWORD, server->password);
	}
	SET(CURLOPT_UPLOAD, 1L);
	SET(CURLOPT_READFUNCTION, give);
	SET(CURLOPT_READDATA, h);
	SET(CURLOPT_HEADERFUNCTION, take_reply);
	SET(CURLOPT_HEADERDATA, h);
}

/* What the server said before it went wrong: a code of 4xx may pass, one of 5xx stays.  A
 * login that is refused is our configuration's fault and may be put right. */
static int
judge(struct arena *a, CURLcode code, long said, const struct handing *h, const char *words,
    struct mail_answer *answer)
{
	if (code == CURLE_OK) {
		answer->remote_id = arena_strdup(a, h->reply);
		return MAIL_SENT;
	}
	answer->fault =
	    arena_printf(a, "%s%s%s", words[0] != '\0' ? words : curl_easy_strerror(code),
		h->reply[0] != '\0' ? ": " : "", h->reply);
	if (said >= 500 && code != CURLE_LOGIN_DENIED)
		return MAIL_REFUSED;
	if (said >= 400 || !h->all_out)
		return MAIL_LATER;
	return MAIL_UNSURE;
}

int
mail_send(const struct mail_server *server, struct arena *a, const struct mail *mail,
    struct mail_answer *answer)
{
	const char *text = mail_text(a, server->from, mail);
	struct handing h = {.text = text};
	char words[CURL_ERROR_SIZE] = "";
	struct curl_slist *to;
	CURLcode code;
	long said = 0;
	CURL *curl;
	int result;

	*answer = (struct mail_answer){.remote_id = "", .fault = ""};
	if (text == NULL) {
		answer->fault = "The address or the subject cannot stand in an email.";
		return MAIL_REFUSED;
	}
	h.length = strlen(text);
	curl = curl_easy_init();
	to = curl_slist_append(NULL, mail->to);
	if (curl == NULL || to == NULL)
		die("out of memory: no room for an email");
	set_up(curl, server, &h);
	SET(CURLOPT_MAIL_FROM, mail_box(a, server->from));
	SET(CURLOPT_MAIL_RCPT, to);
	SET(CURLOPT_ERRORBUFFER, words);
	code = curl_easy_perform(curl);
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &said);
	result = judge(a, code, said, &h, words, answer);
	curl_slist_free_all(to);
	curl_easy_cleanup(curl);
	return result;
}
