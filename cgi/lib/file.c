/* Small files read whole. */
#include "lib/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int
file_first_line(const char *path, char *line, size_t size)
{
	FILE *file = fopen(path, "re");
	size_t length;

	if (file == NULL)
		return -1;
	if (fgets(line, (int)size, file) == NULL)
		line[0] = '\0';
	fclose(file);
	length = strlen(line);
	if (length > 0 && line[length - 1] == '\n')
		line[--length] = '\0';
	else if (length + 1 == size)
		return -1;
	return (int)length;
}

char *
file_read(struct arena *a, const char *path, size_t max, size_t *length)
{
	FILE *file = fopen(path, "re");
	char *bytes = NULL;
	struct stat about;
	long size;

	if (file == NULL)
		return NULL;
	if (fstat(fileno(file), &about) == 0 && S_ISDIR(about.st_mode)) {
		errno = EISDIR;
		goto out;
	}
	if (fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0)
		goto out;
	if ((size_t)size > max) {
		errno = EFBIG;
		goto out;
	}
	rewind(file);
	bytes = arena_alloc(a, (size_t)size + 1);
	if (fread(bytes, 1, (size_t)size, file) != (size_t)size) {
		bytes = NULL;
		errno = EIO;
		goto out;
	}
	if (length != NULL)
		*length = (size_t)size;
out:
	fclose(file);
	return bytes;
}
