/* The program for practitioners, brokers, direct payment officers and directory
 * officers: the directory with staff notes and labels, and what keeps it right. */
#include "directory/directory.h"
#include "lib/program.h"
#include "lib/visitor.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "desk",
		.title = "the directory as staff see and keep it",
		.read_visitor = visitor_by_session,
		.start = directory_start,
		.before = directory_before,
		.idle = directory_idle,
	};

	return program_main(&program, argc, argv);
}
