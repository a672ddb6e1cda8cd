/* Maps the index file, and maps its successor when there is one. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "directory/index_map.h"
#include "lib/log.h"

static struct index_identity
identity_of(const struct stat *st)
{
	return (struct index_identity){
	    .device = st->st_dev,
	    .inode = st->st_ino,
	    .bytes = st->st_size,
	    .changed = st->st_mtim,
	};
}

static bool
is_same(const struct index_identity *a, const struct index_identity *b)
{
	return a->device == b->device && a->inode == b->inode && a->bytes == b->bytes &&
	       a->changed.tv_sec == b->changed.tv_sec &&
	       a->changed.tv_nsec == b->changed.tv_nsec;
}

static int
map_file(int fd, size_t bytes, struct index_map *map)
{
	void *base = mmap(NULL, bytes, PROT_READ, MAP_SHARED, fd, 0);
	int rc;

	if (base == MAP_FAILED)
		return INDEX_NO_FILE;
	/* The checksums read every byte in order; afterwards all pages are in place, so that
	 * no search waits for one. */
	(void)madvise(base, bytes, MADV_WILLNEED);
	rc = index_map_check(map, base, bytes);
	if (rc != 0)
		munmap(base, bytes);
	return rc;
}

static int
load(const char *path, struct index_map *map, struct index_identity *identity)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int rc = INDEX_NO_FILE;
	struct stat st;

	if (fd < 0)
		return rc;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		*identity = identity_of(&st);
		rc = st.st_size < 1 ? INDEX_DAMAGED : map_file(fd, (size_t)st.st_size, map);
	}
	close(fd);
	return rc;
}

/* The index outlives every request, so its memory is no arena's. */
int
index_open(const char *path, struct index **opened)
{
	struct index *index = calloc(1, sizeof(*index));
	int rc;

	*opened = NULL;
	if (index == NULL || (index->path = strdup(path)) == NULL)
		die("out of memory: no room for the search index");
	index->ways = bitmap_ways_best();
	rc = load(path, &index->map, &index->identity);
	if (rc != 0) {
		free(index->path);
		free(index);
		return rc;
	}
	*opened = index;
	return 0;
}

int
index_refresh(struct index *index)
{
	struct index_identity identity;
	struct index_map map;
	struct stat st;
	int rc;

	if (stat(index->path, &st) != 0)
		return INDEX_NO_FILE;
	identity = identity_of(&st);
	if (is_same(&identity, &index->identity) || is_same(&identity, &index->refused))
		return 0;
	rc = load(index->path, &map, &identity);
	if (rc != 0) {
		index->refused = identity;
		return rc;
	}
	munmap((void *)(uintptr_t)index->map.base, index->map.bytes);
	index->map = map;
	index->identity = identity;
	return 1;
}

void
index_close(struct index *index)
{
	if (index == NULL)
		return;
	munmap((void *)(uintptr_t)index->map.base, index->map.bytes);
	free(index->path);
	free(index);
}

struct index_facts
index_facts(const struct index *index)
{
	return (struct index_facts){
	    .listings = index->map.rows,
	    .bytes = index->map.bytes,
	    .stamp = index->map.stamp,
	};
}
