/* Writes a finished index beside the old one and puts it in its place. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
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

/* Lists and lines were made piece by piece; from here on they are one run of memory. */
static void
join(struct index_builder *b, enum file_section_id id, const struct build_pieces *pieces)
{
	size_t bytes = 0;
	char *all;

	for (const struct build_piece *p = pieces->first; p != NULL; p = p->next)
		bytes += p->bytes;
	all = arena_alloc(b->memory, bytes);
	build_section(b, id, all, bytes);
	for (const struct build_piece *p = pieces->first; p != NULL; p = p->next) {
		if (p->bytes > 0)
			memcpy(all, p->memory, p->bytes);
		all += p->bytes;
	}
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

static void
make_head(const struct index_builder *b, struct file_head *head)
{
	size_t offset = aligned(sizeof(*head));

	memset(head, 0, sizeof(*head));
	for (size_t i = 0; i < SECTION_COUNT; i++) {
		const struct build_section *section = &b->sections[i];

		head->sections[i].offset = offset;
		head->sections[i].bytes = section->bytes;
		head->sections[i].checksum = file_checksum(section->memory, section->bytes);
		offset += aligned(section->bytes);
	}
	head->header.magic = FILE_MAGIC;
	head->header.version = FILE_VERSION;
	head->header.sections = SECTION_COUNT;
	head->header.bytes = offset;
	head->header.checksum = file_checksum(head, sizeof(*head));
}

static bool
write_padded(int fd, const void *memory, size_t bytes)
{
	static const unsigned char zeroes[FILE_ALIGNMENT];

	return write_all(fd, memory, bytes) && write_all(fd, zeroes, aligned(bytes) - bytes);
}

static bool
write_file(struct index_builder *b, const char *path)
{
	struct file_head head;
	bool written;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);

	if (fd < 0)
		return false;
	make_head(b, &head);
	written = write_padded(fd, &head, sizeof(head));
	for (size_t i = 0; i < SECTION_COUNT && written; i++)
		written = write_padded(fd, b->sections[i].memory, b->sections[i].bytes);
	if (written)
		written = fsync(fd) == 0;
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

	join(b, SECTION_LISTS, &b->lists);
	join(b, SECTION_LINES, &b->lines);
	if (write_file(b, fresh) && rename(fresh, b->path) == 0)
		return sync_folder(b) ? 0 : INDEX_WRITE;
	why = errno;
	unlink(fresh);
	errno = why;
	return INDEX_WRITE;
}
