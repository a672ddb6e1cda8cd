/* The ceiling of a measurement: a FastCGI program that does nothing but answer with as
 * many bytes as the query asks for, through the same nginx and as many processes. */
#include <fcgiapp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { MOST = 4 * 1024 * 1024, PROCESSES = 2 };

static void
answer_all(int listening)
{
	static char body[MOST];
	FCGX_Request request;

	memset(body, 'x', sizeof(body));
	if (FCGX_Init() != 0 || FCGX_InitRequest(&request, listening, 0) != 0)
		exit(1);
	while (FCGX_Accept_r(&request) == 0) {
		const char *query = FCGX_GetParam("QUERY_STRING", request.envp);
		long size = query != NULL ? strtol(query, NULL, 10) : 0;
		char head[128];

		if (size < 0 || size > MOST)
			size = 0;
		snprintf(head, sizeof(head),
		    "Content-Type: text/html; charset=utf-8\r\nContent-Length: %ld\r\n\r\n", size);
		FCGX_PutS(head, request.out);
		FCGX_PutStr(body, (int)size, request.out);
		FCGX_Finish_r(&request);
	}
}

int
main(int argc, char **argv)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int listening = socket(AF_UNIX, SOCK_STREAM, 0);

	if (argc != 2 || strlen(argv[1]) >= sizeof(address.sun_path)) {
		fprintf(stderr, "usage: ceiling SOCKET\n");
		return 64;
	}
	memcpy(address.sun_path, argv[1], strlen(argv[1]));
	unlink(argv[1]);
	if (bind(listening, (struct sockaddr *)&address, sizeof(address)) != 0 ||
	    chmod(argv[1], 0660) != 0 || listen(listening, 256) != 0) {
		perror("ceiling");
		return 1;
	}
	for (int i = 1; i < PROCESSES; i++)
		if (fork() == 0) {
			/* Nobody is left behind when the measurement ends. */
			prctl(PR_SET_PDEATHSIG, SIGTERM);
			break;
		}
	answer_all(listening);
	return 0;
}
