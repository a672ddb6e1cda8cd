/*
 * A mail server, or GOV.UK Notify, for tests: takes messages and keeps them as files.
 *
 *	mail_catcher FOLDER smtp|notify
 *
 * writes its port into FOLDER/port and each message it took into FOLDER/N.mail.  What it does
 * stands in FOLDER/mode, read anew for each connection: ok; later (4xx before the message, or
 * 500); refuse (5xx, or 400); late (4xx after the message); silent (takes the message and
 * closes without a word); stall (takes the message and never answers); gone (closes at once).
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MESSAGE_MOST = 64 * 1024 };

static char message[MESSAGE_MOST];
static const char *folder;

static bool
mode_is(const char *mode)
{
	char path[300], text[32] = "ok";
	FILE *file;

	snprintf(path, sizeof(path), "%s/mode", folder);
	if ((file = fopen(path, "r")) != NULL) {
		if (fgets(text, sizeof(text), file) != NULL)
			text[strcspn(text, "\n")] = '\0';
		fclose(file);
	}
	return strcmp(text, mode) == 0;
}

static void
keep(const char *text)
{
	char path[300];
	FILE *file;

	for (int i = 1;; i++) {
		snprintf(path, sizeof(path), "%s/%d.mail", folder, i);
		if ((file = fopen(path, "wx")) == NULL)
			continue;
		if (fputs(text, file) < 0 || fclose(file) != 0)
			exit(1);
		return;
	}
}

static void
stall(void)
{
	for (;;)
		pause();
}

static void
say(FILE *to, const char *line)
{
	fprintf(to, "%s\r\n", line);
	fflush(to);
}

/* The message after DATA, up to the line with a dot alone. */
static bool
take_message(FILE *from)
{
	size_t length = 0;
	char line[2000];

	while (fgets(line, sizeof(line), from) != NULL) {
		if (strcmp(line, ".\r\n") == 0) {
			message[length] = '\0';
			return true;
		}
		if (length + strlen(line) < sizeof(message)) {
			memcpy(message + length, line, strlen(line));
			length += strlen(line);
		}
	}
	return false;
}

static void
speak_smtp(FILE *from, FILE *to)
{
	char line[2000];

	say(to, "220 catcher");
	while (fgets(line, sizeof(line), from) != NULL) {
		if (strncasecmp(line, "RCPT", 4) == 0 && mode_is("later")) {
			say(to, "450 busy");
		} else if (strncasecmp(line, "RCPT", 4) == 0 && mode_is("refuse")) {
			say(to, "550 no such box");
		} else if (strncasecmp(line, "DATA", 4) == 0) {
			say(to, "354 go on");
			if (!take_message(from))
				return;
			if (mode_is("late")) {
				say(to, "451 disk full");
				continue;
			}
			keep(message);
			if (mode_is("stall"))
				stall();
			if (mode_is("silent"))
				return;
			say(to, "250 kept as 1234");
		} else if (strncasecmp(line, "QUIT", 4) == 0) {
			say(to, "221 bye");
			return;
		} else {
			say(to, "250 ok");
		}
	}
}

static void
answer_http(FILE *to, const char *status, const char *body)
{
	fprintf(to,
	    "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n"
	    "Connection: close\r\n\r\n%s",
	    status, strlen(body), body);
	fflush(to);
}

/* Has one of the kept messages this reference? */
static bool
has_reference(const char *reference)
{
	char path[300], text[8192];

	for (int i = 1;; i++) {
		FILE *file;
		size_t length;

		snprintf(path, sizeof(path), "%s/%d.mail", folder, i);
		if ((file = fopen(path, "r")) == NULL)
			return false;
		length = fread(text, 1, sizeof(text) - 1, file);
		text[length] = '\0';
		fclose(file);
		if (strstr(text, reference) != NULL)
			return true;
	}
}

static void
find(FILE *to, char *target)
{
	char *reference = strstr(target, "reference=");
	bool found;

	if (reference == NULL) {
		answer_http(to, "200 OK",
		    mode_is("wrong address") ? "{\"status\":\"permanent-failure\"}"
		    : mode_is("arrived")     ? "{\"status\":\"delivered\"}"
		                             : "{\"status\":\"sending\"}");
		return;
	}
	reference[strcspn(reference, " ")] = '\0';
	found = has_reference(reference + strlen("reference="));
	answer_http(to, "200 OK",
	    found ? "{\"notifications\":[{\"id\":\"00000000-0000-0000-0000-000000000002\"}]}"
	          : "{\"notifications\":[]}");
}

static void
speak_notify(FILE *from, FILE *to)
{
	char line[2000], first[2000] = "", token[2000] = "";
	size_t length = 0;

	if (fgets(first, sizeof(first), from) == NULL)
		return;
	while (fgets(line, sizeof(line), from) != NULL && strcmp(line, "\r\n") != 0) {
		if (strncasecmp(line, "Content-Length: ", 16) == 0)
			length = strtoul(line + 16, NULL, 10);
		if (strncasecmp(line, "Authorization: ", 15) == 0)
			snprintf(token, sizeof(token), "%s", line);
	}
	if (strncmp(first, "GET", 3) == 0) {
		find(to, first);
		return;
	}
	if (length >= sizeof(message) || fread(message, 1, length, from) != length)
		return;
	message[length] = '\0';
	if (strncasecmp(token, "Authorization: Bearer ", 22) != 0) {
		answer_http(to, "403 Forbidden", "{\"errors\":[{\"message\":\"no token\"}]}");
	} else if (mode_is("later")) {
		answer_http(
		    to, "500 Error", "{\"errors\":[{\"message\":\"Internal server error\"}]}");
	} else if (mode_is("refuse")) {
		answer_http(to, "400 Bad",
		    "{\"errors\":[{\"message\":\"email_address is not valid\"}]}");
	} else {
		keep(message);
		if (mode_is("stall"))
			stall();
		if (!mode_is("silent"))
			answer_http(to, "201 CREATED",
			    "{\"id\":\"00000000-0000-0000-0000-000000000001\"}");
	}
}

static void
serve(int listening, bool smtp)
{
	signal(SIGCHLD, SIG_IGN);
	for (;;) {
		int connection = accept(listening, NULL, NULL);

		if (connection < 0 || mode_is("gone")) {
			close(connection);
			continue;
		}
		if (fork() == 0) {
			FILE *from = fdopen(connection, "r"), *to = fdopen(dup(connection), "w");

			alarm(60);
			if (from == NULL || to == NULL)
				exit(1);
			if (smtp)
				speak_smtp(from, to);
			else
				speak_notify(from, to);
			exit(0);
		}
		close(connection);
	}
}

int
main(int argc, char **argv)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof(address);
	int listening = socket(AF_INET, SOCK_STREAM, 0);
	char path[300];
	FILE *file;

	if (argc != 3 || bind(listening, (struct sockaddr *)&address, size) != 0 ||
	    listen(listening, 16) != 0 ||
	    getsockname(listening, (struct sockaddr *)&address, &size) != 0)
		return 1;
	folder = argv[1];
	snprintf(path, sizeof(path), "%s/port", folder);
	if ((file = fopen(path, "w")) == NULL)
		return 1;
	fprintf(file, "%d\n", ntohs(address.sin_port));
	fclose(file);
	serve(listening, strcmp(argv[2], "smtp") == 0);
}
