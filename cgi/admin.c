/* The program of system owners: accounts, roles, sessions, the audit trail, patches.  Its
 * account can set a password but never read one's hash, and can only add to the audit. */
#include "lib/program.h"
#include "lib/visitor.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "admin",
		.title = "accounts, roles, sessions, the audit trail and areas",
		.read_visitor = visitor_by_session,
	};

	return program_main(&program, argc, argv);
}
