/* The public program: find care and support near a postcode.  No sign-in; its account
 * may read live listings and reference data, and add searches, shortlists, adverts. */
#include "directory/directory.h"
#include "lib/program.h"
#include "lib/visitor.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "find",
		.title = "find care and support near a postcode",
		.read_visitor = visitor_by_visit,
		.start = directory_start,
		.before = directory_before,
		.idle = directory_idle,
	};

	return program_main(&program, argc, argv);
}
