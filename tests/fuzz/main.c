/* A main() for the fuzz targets where there is no libFuzzer: every file of the corpus,
 * then changed copies of them for some seconds, the same ones in every run.
 *
 * usage: fuzz_NAME SECONDS FOLDER */
#include <dirent.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FILES_MOST = 500, BYTES_MOST = 4096, CHANGES_MOST = 8 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct seed {
	uint8_t *bytes;
	size_t size;
};

/* xorshift: what is tried must be the same everywhere. */
static uint32_t
next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (uint32_t)(*state >> 32);
}

static size_t
read_corpus(const char *folder, struct seed *seeds)
{
	struct dirent **names;
	int found = scandir(folder, &names, NULL, alphasort);
	size_t count = 0;

	for (int i = 0; i < found; i++) {
		char path[4096];
		FILE *file;

		snprintf(path, sizeof(path), "%s/%s", folder, names[i]->d_name);
		if (names[i]->d_name[0] != '.' && count < FILES_MOST &&
		    (file = fopen(path, "rb")) != NULL) {
			seeds[count].bytes = malloc(BYTES_MOST);
			seeds[count].size = fread(seeds[count].bytes, 1, BYTES_MOST, file);
			count++;
			fclose(file);
		}
		free(names[i]);
	}
	if (found >= 0)
		free(names);
	return count;
}

/* Data of exactly its size, so that a read past its end is seen. */
static void
try(const uint8_t *data, size_t size)
{
	uint8_t *copy = malloc(size > 0 ? size : 1);

	memcpy(copy, data, size);
	LLVMFuzzerTestOneInput(copy, size);
	free(copy);
}

static size_t
change(uint64_t *state, uint8_t *data, size_t size, const struct seed *other)
{
	static const char telling[] = "\0\n\r%&=;:\"'<+-.,/\\ \x80\xff"
				      "0";
	size_t at = size > 0 ? next(state) % size : 0;
	size_t length;

	switch (next(state) % 6) {
	case 0: /* one bit */
		if (size > 0)
			data[at] ^= (uint8_t)(1u << next(state) % 8);
		return size;
	case 1: /* a byte that means something to readers */
		if (size > 0)
			data[at] = (uint8_t)telling[next(state) % (sizeof(telling) - 1)];
		return size;
	case 2: /* one more byte */
		if (size == BYTES_MOST)
			return size;
		memmove(data + at + 1, data + at, size - at);
		data[at] = (uint8_t)telling[next(state) % (sizeof(telling) - 1)];
		return size + 1;
	case 3: /* a part gone */
		length = size > at ? next(state) % (size - at) : 0;
		memmove(data + at, data + at + length, size - at - length);
		return size - length;
	case 4: /* a part twice */
		length = size > at ? next(state) % (size - at) : 0;
		if (size + length > BYTES_MOST)
			return size;
		memmove(data + at + length, data + at, size - at);
		return size + length;
	default: /* the rest from another file */
		at = at < other->size ? at : other->size;
		memcpy(data + at, other->bytes + at, other->size - at);
		return other->size;
	}
}

int
main(int argc, char **argv)
{
	struct seed seeds[FILES_MOST];
	uint64_t state = 88172645463325252u, tried = 0;
	size_t count;
	time_t until;

	if (argc != 3) {
		fprintf(stderr, "usage: %s SECONDS FOLDER\n", argv[0]);
		return 64;
	}
	if ((count = read_corpus(argv[2], seeds)) == 0) {
		fprintf(stderr, "there is no corpus in %s\n", argv[2]);
		return 1;
	}
	for (size_t i = 0; i < count; i++)
		try(seeds[i].bytes, seeds[i].size);
	until = time(NULL) + strtol(argv[1], NULL, 10);
	while (time(NULL) < until) {
		const struct seed *seed = &seeds[next(&state) % count];
		uint8_t data[BYTES_MOST];
		size_t size = seed->size;

		memcpy(data, seed->bytes, size);
		for (uint32_t n = 1 + next(&state) % CHANGES_MOST; n > 0; n--)
			size = change(&state, data, size, &seeds[next(&state) % count]);
		try(data, size);
		tried++;
	}
	printf("%zu files and %" PRIu64 " changed copies\n", count, tried);
	for (size_t i = 0; i < count; i++)
		free(seeds[i].bytes);
	return 0;
}
