/* The sign-in program: the only one that may read a password's hash or start a session. */
#include "lib/program.h"
#include "lib/secret.h"
#include "lib/visitor.h"

/* What an unknown account's password is verified against. */
static void
start(struct site *site)
{
	site->own = password_dummy(arena_new(64 * 1024), &password_cost_interactive);
}

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "signin",
		.title = "sign in and out",
		.read_visitor = visitor_by_session,
		.start = start,
	};

	return program_main(&program, argc, argv);
}
