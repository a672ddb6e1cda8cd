/* Changed index files with right checksums: what only malice could make. */
#ifndef UNIT_INDEX_FORGE_H
#define UNIT_INDEX_FORGE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "directory/index_format.h"

/* A file in memory at an address as a mapped one would have; the caller frees it. */
static inline unsigned char *
forge_read(const char *path, size_t *bytes)
{
	FILE *in = fopen(path, "rb");
	unsigned char *image;
	long size;

	if (in == NULL || fseek(in, 0, SEEK_END) != 0 || (size = ftell(in)) < 0)
		abort();
	rewind(in);
	*bytes = (size_t)size;
	image =
	    aligned_alloc(FILE_ALIGNMENT, *bytes + FILE_ALIGNMENT - *bytes % FILE_ALIGNMENT);
	if (image == NULL || fread(image, 1, *bytes, in) != *bytes)
		abort();
	fclose(in);
	return image;
}

/* Makes all checksums right that can be. */
static inline void
forge_checksums(unsigned char *image, size_t bytes)
{
	struct file_header *header = (struct file_header *)image;
	struct file_section *sections = (struct file_section *)(image + sizeof(*header));
	size_t head = sizeof(*header) + SECTION_COUNT * sizeof(*sections);

	if (bytes < head)
		return;
	for (size_t i = 0; i < SECTION_COUNT; i++) {
		struct file_section *s = &sections[i];

		if (s->offset <= bytes && s->bytes <= bytes - s->offset)
			s->checksum = file_checksum(image + s->offset, s->bytes);
	}
	header->checksum = 0;
	header->checksum = file_checksum(image, head);
}

#endif
