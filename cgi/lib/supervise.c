/* The parent of a program's workers: owns the socket, restarts what ends. */
#include "lib/worker_private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/log.h"

enum { MOST_WORKERS = 64, QUEUE = 256, INHERITED = 3 };

/* Set by signals, read by the loop: the only state a handler may touch. */
static volatile sig_atomic_t stop_asked;

static void
on_stop(int signal_number)
{
	(void)signal_number;
	stop_asked = 1;
}

/* A socket file that nobody listens on is left over from a crash and may go; one that
 * answers belongs to another running program. */
static int
clear_stale(const struct sockaddr_un *address)
{
	int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int answered = connect(probe, (const struct sockaddr *)address, sizeof(*address)) == 0;

	close(probe);
	if (answered) {
		fprintf(stderr, "%s is in use: this program is already running.\n",
		    address->sun_path);
		return -1;
	}
	unlink(address->sun_path);
	return 0;
}

static int
listen_at(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd;

	if (strlen(path) >= sizeof(address.sun_path)) {
		fprintf(stderr, "The socket's path is too long (107 characters at most): %s\n",
		    path);
		return -1;
	}
	memcpy(address.sun_path, path, strlen(path));
	if (clear_stale(&address) != 0)
		return -1;
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) != 0 ||
	    chmod(path, 0660) != 0 || listen(fd, QUEUE) != 0) {
		fprintf(stderr, "Cannot listen at %s: %s\n", path, strerror(errno));
		if (fd >= 0)
			close(fd);
		return -1;
	}
	return fd;
}

/* The socket that systemd made and handed over as descriptor 3 (sd_listen_fds(3)): then it
 * is neither made nor removed here.  -1 without one. */
static int
inherited_socket(void)
{
	const char *process = getenv("LISTEN_PID");
	const char *count = getenv("LISTEN_FDS");
	char *end;

	if (process == NULL || count == NULL || strcmp(count, "1") != 0 ||
	    strtol(process, &end, 10) != (long)getpid() || *end != '\0')
		return -1;
	fcntl(INHERITED, F_SETFD, FD_CLOEXEC);
	return INHERITED;
}

static pid_t
start_worker(const struct worker_setup *setup, int listening)
{
	pid_t pid = fork();

	if (pid == 0) {
		/* Without its parent a worker would hold the socket with nobody to end it. */
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		_exit(worker_answer_requests(setup, listening));
	}
	if (pid < 0)
		log_event("fork_failed", "error=\"%s\"", strerror(errno));
	return pid;
}

/* Waits for a child to end, or a moment when a new one cannot be made. */
static pid_t
wait_for_child(int *status)
{
	pid_t ended = waitpid(-1, status, 0);

	if (ended < 0 && errno == ECHILD)
		poll(NULL, 0, 500);
	return ended;
}

static void
replace_ended(const struct worker_setup *setup, int listening, pid_t *workers, size_t count,
    pid_t ended, int status)
{
	for (size_t i = 0; i < count; i++) {
		if (workers[i] != ended)
			continue;
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
			log_event("worker_ended", "pid=%d status=%d", (int)ended, status);
			/* One that dies at once must not keep the machine busy. */
			poll(NULL, 0, 200);
		}
		workers[i] = start_worker(setup, listening);
	}
}

int
worker_run(const struct worker_setup *setup)
{
	size_t count = (size_t)setup->site->conf->workers;
	struct sigaction action = { .sa_handler = on_stop };
	pid_t workers[MOST_WORKERS];
	int listening = inherited_socket();
	bool inherited = listening >= 0;
	int status;

	if (count == 0 || count > MOST_WORKERS)
		count = count == 0 ? 1 : MOST_WORKERS;
	if (!inherited && (listening = listen_at(setup->socket_path)) < 0)
		return 1;
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	for (size_t i = 0; i < count; i++)
		workers[i] = start_worker(setup, listening);
	log_event("started", "workers=%zu socket=%s", count,
	    inherited ? "inherited" : setup->socket_path);
	while (!stop_asked) {
		pid_t ended = wait_for_child(&status);

		if (ended > 0 && !stop_asked)
			replace_ended(setup, listening, workers, count, ended, status);
	}
	for (size_t i = 0; i < count; i++)
		if (workers[i] > 0)
			kill(workers[i], SIGTERM);
	while (waitpid(-1, &status, 0) > 0 || errno == EINTR)
		continue;
	if (!inherited)
		unlink(setup->socket_path);
	log_event("stopped", "workers=%zu", count);
	return 0;
}
