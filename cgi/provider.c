/* The program for care providers: notices, offers, their own packages and free hours. */
#include "lib/program.h"
#include "provider/visitor.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "provider",
		.title = "what a care provider sees and answers",
		.read_visitor = visitor_by_organisation,
	};

	return program_main(&program, argc, argv);
}
