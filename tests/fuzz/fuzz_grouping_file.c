/* Any bytes as a file of areas: no row is both taken and refused, and none is lost. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/grouping_file.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a = arena_new(64 << 20);
	struct grouping_file file;

	grouping_file_read(a, (const char *)data, size, 20000, &file);
	if (file.fault == NULL &&
	    file.row_count + file.refused_count + file.passed_over != file.read)
		abort();
	for (size_t i = 0; file.fault == NULL && i < file.row_count; i++)
		if (file.rows[i].from < 20000 || file.rows[i].lsoa[0] == '\0')
			abort();
	arena_free(a);
	return 0;
}
