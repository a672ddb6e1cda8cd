/* The program for commissioners: what each place needs, has and lacks, without anybody's
 * name in it. */
#include "lib/program.h"
#include "lib/visitor.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "market",
		.title = "reports on the market",
		.read_visitor = visitor_by_session,
	};

	return program_main(&program, argc, argv);
}
