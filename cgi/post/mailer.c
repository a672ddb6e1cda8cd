/* Which way messages go out, as the configuration says; and the two simple ways: a mail
 * server and a folder. */
#include "post/mailer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "lib/file.h"

enum { LOGIN_MOST = 1000 };

static int
send_by_server(const struct mailer *mailer, struct arena *a, const struct mail *mail,
    struct mail_answer *answer)
{
	return mail_send(mailer->own, a, mail, answer);
}

/* User name and password, a line each. */
static int
read_login(struct arena *a, const char *path, struct mail_server *server)
{
	size_t length;
	char *text = file_read(a, path, LOGIN_MOST, &length), *rest;

	if (text == NULL || (rest = strchr(text, '\n')) == NULL)
		return -1;
	*rest++ = '\0';
	rest[strcspn(rest, "\r\n")] = '\0';
	server->user = text;
	server->password = rest;
	return text[0] != '\0' && rest[0] != '\0' ? 0 : -1;
}

const struct mailer *
mailer_by_server(struct arena *a, const struct conf *conf, const char **fault)
{
	struct mail_server *server = arena_alloc(a, sizeof(*server));
	struct mailer *mailer = arena_alloc(a, sizeof(*mailer));

	*fault = NULL;
	server->address = conf->mail;
	server->from = conf->mail_from;
	server->ca_file = conf->ca_file;
	if (strchr(conf->mail_from, '@') == NULL)
		*fault = "mail_from has to name the address that emails come from";
	else if (conf->mail_login_file[0] != '\0' &&
		 read_login(a, conf->mail_login_file, server) != 0)
		*fault = "mail_login_file cannot be read, or has no user name and password";
	mailer->own = server;
	mailer->send = send_by_server;
	return mailer;
}

/* The file has its whole name only when all of it is there.  It is there once: the name is
 * the message's reference. */
static int
write_file(const char *folder, const char *name, const char *part, const char *text)
{
	size_t length = strlen(text);
	int at = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), file = -1, result = -1;

	if (at < 0)
		return -1;
	file = openat(at, part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (file >= 0 && write(file, text, length) == (ssize_t)length && fsync(file) == 0 &&
	    linkat(at, part, at, name, 0) == 0)
		result = 0;
	if (file >= 0) {
		close(file);
		unlinkat(at, part, 0);
	}
	close(at);
	return result;
}

static int
send_by_file(const struct mailer *mailer, struct arena *a, const struct mail *mail,
    struct mail_answer *answer)
{
	const struct conf *conf = mailer->own;
	const char *from = conf->mail_from[0] != '\0' ? conf->mail_from : "nobody@localhost";
	const char *text = mail_text(a, from, mail);
	const char *name = arena_printf(a, "%s.eml", mail->reference);

	*answer = (struct mail_answer){.remote_id = name, .fault = ""};
	if (text == NULL) {
		answer->fault = "The address or the subject cannot stand in an email.";
		return MAIL_REFUSED;
	}
	if (write_file(conf->mail + strlen("file:"), name, arena_printf(a, "%s.part", name),
		text) == 0)
		return MAIL_SENT;
	answer->fault = arena_printf(a, "The file could not be written: %s.", strerror(errno));
	return errno == EEXIST ? MAIL_UNSURE : MAIL_LATER;
}

const struct mailer *
mailer_by_file(struct arena *a, const struct conf *conf, const char **fault)
{
	struct mailer *mailer = arena_alloc(a, sizeof(*mailer));
	struct conf *own = arena_alloc(a, sizeof(*own));

	*fault = NULL;
	*own = *conf;
	mailer->own = own;
	mailer->send = send_by_file;
	return mailer;
}

int
mailer_new(
    struct arena *a, const struct conf *conf, const struct mailer **mailer, const char **fault)
{
	*fault = NULL;
	*mailer = NULL;
	if (conf->mail[0] == '\0')
		return 0;
	if (strncmp(conf->mail, "smtp://", 7) == 0 || strncmp(conf->mail, "smtps://", 8) == 0)
		*mailer = mailer_by_server(a, conf, fault);
	else if (strncmp(conf->mail, "file:", 5) == 0)
		*mailer = mailer_by_file(a, conf, fault);
	else if (strcmp(conf->mail, "notify") == 0)
		*mailer = mailer_by_notify(a, conf, fault);
	else
		*fault =
		    "mail is none of smtps://HOST:465, smtp://HOST:587, notify, file:FOLDER";
	return *fault == NULL ? 0 : -1;
}
