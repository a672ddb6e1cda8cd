/* Any bytes typed as a postcode: what is read must read as itself again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "place/postcode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct postcode first, again;

	postcode_read((const char *)data, size, &first);
	if (first.kind != POSTCODE_FULL && first.kind != POSTCODE_SECTOR &&
	    first.kind != POSTCODE_OUTCODE) {
		if (first.display[0] != '\0' || first.squeezed[0] != '\0')
			abort();
		return 0;
	}
	if (postcode_area_name(first.area) == NULL)
		abort();
	postcode_read(first.display, strlen(first.display), &again);
	if (again.kind != first.kind || again.assumed || again.within ||
	    strcmp(again.squeezed, first.squeezed) != 0)
		abort();
	if (first.kind == POSTCODE_FULL &&
	    strncmp(first.display, first.sector, strlen(first.sector)) != 0)
		abort();
	return 0;
}
