/* Writes a finished index beside the old one and puts it in its place. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "directory/index_build.h"

void
build_section(
    struct index_builder *b, enum file_section_id id, const void *memory, size_t bytes)
{
	b->sections[id] = (struct build_section){.memory = memory, .bytes = bytes};
}

static bool
write_all(int fd, const void *memory, size_t bytes)
{
	const unsigned char *at = memory;

	while (bytes > 0) {
		ssize_t done = write(fd, at, bytes);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		at += done;
		bytes -= (size_t)done;
	}
	return true;
}

struct file_head {
	struct file_header header;
	struct file_section sections[SECTION_COUNT];
};

static size_t
aligned(size_t bytes)
{
	return (bytes + FILE_ALIGNMENT - 1) / FILE_ALIGNMENT * FILE_ALIGNMENT;
}

static size_t
section_bytes(const struct build_section *section)
{
	size_t bytes = section->bytes;

	if (section->pieces != NULL) {
		for (const struct build_piece *p = section->pieces->first; p != NULL;
		     p = p->next)
			bytes += p->bytes;
	}
	return bytes;
}

static bool
write_section(int fd, const struct build_section *section)
{
	static const unsigned char zeroes[FILE_ALIGNMENT];
	size_t bytes = section_bytes(section);

	if (!write_all(fd, section->memory, section->bytes))
		return false;
	if (section->pieces != NULL) {
		for (const struct build_piece *p = section->pieces->first; p != NULL;
		     p = p->next) {
			if (!write_all(fd, p->memory, p->bytes))
				return false;
		}
	}
	return write_all(fd, zeroes, aligned(bytes) - bytes);
}

/* A section's checksum, taken from the file as it was written: so pieces need not be put
 * together in memory first. */
static bool
sum_section(int fd, struct file_section *section)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), before = section->offset % page;
	unsigned char *file;

	if (section->bytes == 0) {
		section->checksum = file_checksum("", 0);
		return true;
	}
	file = mmap(NULL, before + section->bytes, PROT_READ, MAP_SHARED, fd,
	    (off_t)(section->offset - before));
	if (file == MAP_FAILED)
		return false;
	section->checksum = file_checksum(file + before, section->bytes);
	munmap(file, before + section->bytes);
	return true;
}

static bool
make_head(const struct index_builder *b, int fd, struct file_head *head)
{
	size_t offset = aligned(sizeof(*head));

	memset(head, 0, sizeof(*head));
	for (size_t i = 0; i < SECTION_COUNT; i++) {
		head->sections[i].offset = offset;
		head->sections[i].bytes = section_bytes(&b->sections[i]);
		if (!sum_section(fd, &head->sections[i]))
			return false;
		offset += aligned(head->sections[i].bytes);
	}
	head->header.magic = FILE_MAGIC;
	head->header.version = FILE_VERSION;
	head->header.sections = SECTION_COUNT;
	head->header.bytes = offset;
	head->header.checksum = file_checksum(head, sizeof(*head));
	return true;
}

static bool
write_parts(const struct index_builder *b, int fd)
{
	struct file_head head = {.header = {0}};
	struct build_section first = {.memory = &head, .bytes = sizeof(head)};

	if (!write_section(fd, &first))
		return false;
	for (size_t i = 0; i < SECTION_COUNT; i++) {
		if (!write_section(fd, &b->sections[i]))
			return false;
	}
	return make_head(b, fd, &head) && lseek(fd, 0, SEEK_SET) == 0 &&
	       write_all(fd, &head, sizeof(head)) && fsync(fd) == 0;
}

static bool
write_file(const struct index_builder *b, const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
	bool written;

	if (fd < 0)
		return false;
	written = write_parts(b, fd);
	if (close(fd) != 0)
		written = false;
	return written;
}

/* A rename is only safe from a power cut once its folder is on the disk too. */
static bool
sync_folder(struct index_builder *b)
{
	char *folder = arena_strdup(b->memory, b->path);
	char *slash = strrchr(folder, '/');
	bool synced;
	int fd;

	if (slash != NULL)
		slash[slash == folder ? 1 : 0] = '\0';
	fd = open(slash == NULL ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return false;
	synced = fsync(fd) == 0;
	close(fd);
	return synced;
}

int
build_write(struct index_builder *b)
{
	const char *fresh = arena_printf(b->memory, "%s.new", b->path);
	int why;

	b->sections[SECTION_LISTS].pieces = &b->lists;
	b->sections[SECTION_LINES].pieces = &b->lines;
	if (write_file(b, fresh) && rename(fresh, b->path) == 0)
		return sync_folder(b) ? 0 : INDEX_WRITE;
	why = errno;
	unlink(fresh);
	errno = why;
	return INDEX_WRITE;
}
