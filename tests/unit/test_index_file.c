/* The index file: damage, forgery, replacing, and the same bytes for the same listings. */
#include "index_made_up.h"

#include <errno.h>
#include <sys/stat.h>

#include "directory/index_map.h"
#include "index_forge.h"

static const struct index_query everything = {.limit = 100};

static int
build_some(void **state)
{
	for (uint32_t t = 0; t < TERMS; t++)
		terms[t] = (struct index_term){(uint16_t)t, (uint8_t)(t % GROUPS)};
	for (uint32_t g = 0; g < GROUPS; g++)
		groups[g] = (struct index_group){(uint8_t)g, g % 2 ? INDEX_ALL : INDEX_ANY};
	return fixture_set_up(state);
}

static void
write_file(const char *path, const void *bytes, size_t size)
{
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, size, out), size);
	assert_int_equal(fclose(out), 0);
}

static void
assert_opens(int expected)
{
	struct index *other;

	assert_int_equal(index_open(file, &other), expected);
	if (expected != 0)
		assert_null(other);
	index_close(other);
}

static void
what_is_no_index_is_refused(void **state)
{
	struct index *other;

	(void)state;
	assert_opens(INDEX_NO_FILE);
	assert_int_equal(index_open(folder, &other), INDEX_NO_FILE);
	write_file(file, "", 0);
	assert_opens(INDEX_DAMAGED);
	write_file(file, "not an index at all", 19);
	assert_opens(INDEX_DAMAGED);
	index_close(NULL);
}

/* Every byte of a small file changed in turn, and the file cut after every byte. */
static void
damage_is_found(void **state)
{
	unsigned char *image;
	size_t bytes, harmless = 0, padding;
	struct index_map map;

	(void)state;
	make_listings(30);
	fixture_build(&vocabulary, listings, count);
	image = forge_read(file, &bytes);
	padding =
	    bytes - sizeof(struct file_header) - SECTION_COUNT * sizeof(struct file_section);
	assert_int_equal(index_map_check(&map, image, bytes), 0);
	for (size_t i = 0; i < SECTION_COUNT; i++)
		padding -=
		    ((struct file_section *)(image + sizeof(struct file_header)))[i].bytes;
	for (size_t i = 0; i < bytes; i++) {
		image[i] ^= 0x10;
		harmless += index_map_check(&map, image, bytes) == 0;
		image[i] ^= 0x10;
	}
	/* Nothing but the gaps between sections may go unnoticed. */
	assert_int_equal(harmless, padding);
	for (size_t size = 0; size < bytes; size++)
		assert_int_not_equal(index_map_check(&map, image, size), 0);
	assert_int_equal(index_map_check(&map, image, bytes), 0);
	free(image);
}

static void
another_version_is_told_apart(void **state)
{
	unsigned char *image;
	size_t bytes;

	(void)state;
	image = forge_read(file, &bytes);
	((struct file_header *)image)->version++;
	forge_checksums(image, bytes);
	write_file(file, image, bytes);
	assert_opens(INDEX_OTHER_VERSION);
	((struct file_header *)image)->version--;
	forge_checksums(image, bytes);
	write_file(file, image, bytes);
	assert_opens(0);
	free(image);
}

/* Random changes under right checksums: refused, or wrong answers; never worse. */
static void
forgery_does_no_harm(void **state)
{
	unsigned char *image, *forged;
	size_t bytes, opened = 0;

	(void)state;
	make_listings(600);
	fixture_build(&vocabulary, listings, count);
	image = forge_read(file, &bytes);
	forged = forge_read(file, &bytes);
	for (size_t i = 0; i < 3000; i++) {
		struct index other = {.ways = bitmap_ways_best()};
		struct index_query q = make_query();

		memcpy(forged, image, bytes);
		for (uint32_t change = 1 + random_below(8); change-- > 0;)
			forged[random_below((uint32_t)bytes)] =
			    (unsigned char)random_below(256);
		forge_checksums(forged, bytes);
		if (index_map_check(&other.map, forged, bytes) != 0)
			continue;
		opened++;
		arena_reset(a);
		assert_int_equal(index_search(&other, a, &q, &result), 0);
	}
	assert_true(opened > 1000);
	free(forged);
	free(image);
}

/* Every card, of whatever length, comes back as it was given. */
static void
cards_are_kept(void **state)
{
	char longest[INDEX_CARD_MAX + 1] = "x";
	struct index_listing l;
	struct index_builder *builder;
	size_t size;

	(void)state;
	make_listings(700);
	listings[5].card = longest;
	listings[5].card_bytes = INDEX_CARD_MAX;
	fixture_build(&vocabulary, listings, count);
	for (size_t i = 0; i < count; i++) {
		const void *card = index_card(ix, listings[i].id, &size);

		assert_non_null(card);
		assert_int_equal(size, listings[i].card_bytes);
		assert_memory_equal(card, listings[i].card, size);
	}
	assert_null(index_card(ix, 123456789, &size));
	assert_int_equal(size, 0);
	l = listings[5];
	l.card_bytes = INDEX_CARD_MAX + 1;
	assert_int_equal(index_builder_new(file, &vocabulary, &builder), 0);
	assert_int_equal(index_builder_add(builder, &l), INDEX_INVALID);
	index_builder_free(builder);
	fixture_build(&vocabulary, listings, 0);
	assert_null(index_card(ix, listings[0].id, &size));
}

/* Cards that would lie beyond their section, backwards, or be longer than any can be. */
static void
forged_cards_are_refused(void **state)
{
	const struct file_section *section;
	unsigned char *image;
	struct index_map map;
	uint64_t *ends, whole;
	size_t bytes;

	(void)state;
	make_listings(20);
	fixture_build(&vocabulary, listings, count);
	image = forge_read(file, &bytes);
	section = (struct file_section *)(image + sizeof(struct file_header)) + SECTION_CARD_ENDS;
	ends = (uint64_t *)(image + section->offset);
	whole = ends[19];
	assert_int_equal(index_map_check(&map, image, bytes), 0);
#define REFUSED(i, end) \
	do { \
		uint64_t kept = ends[i]; \
		ends[i] = (end); \
		forge_checksums(image, bytes); \
		assert_int_equal(index_map_check(&map, image, bytes), INDEX_DAMAGED); \
		ends[i] = kept; \
	} while (0)
	REFUSED(19, whole + 1);
	REFUSED(19, whole - 1);
	REFUSED(0, whole + 1);
	REFUSED(7, UINT64_MAX);
	REFUSED(7, ends[8] + 1);
	REFUSED(0, (uint64_t)INDEX_CARD_MAX + 1);
	REFUSED(10, ends[8] - 1);
#undef REFUSED
	forge_checksums(image, bytes);
	assert_int_equal(index_map_check(&map, image, bytes), 0);
	free(image);
}

static void
a_replaced_file_is_taken_up(void **state)
{
	(void)state;
	make_listings(10);
	fixture_build(&vocabulary, listings, 10);
	fixture_search(&everything);
	assert_int_equal(result.total, 10);
	assert_int_equal(index_refresh(ix), 0);
	{
		struct index *kept = ix;

		/* Built by another process, as it were. */
		ix = NULL;
		fixture_build(&vocabulary, listings, 7);
		index_close(ix);
		ix = kept;
	}
	assert_int_equal(index_facts(ix).listings, 10);
	assert_int_equal(index_refresh(ix), 1);
	assert_int_equal(index_refresh(ix), 0);
	assert_int_equal(index_facts(ix).listings, 7);
	fixture_search(&everything);
	assert_int_equal(result.total, 7);
}

/* A writer of the wrong kind: renamed over, as everything must be. */
static void
replace_file(const void *bytes, size_t size)
{
	char fresh[80];

	snprintf(fresh, sizeof(fresh), "%s.other", file);
	write_file(fresh, bytes, size);
	assert_int_equal(rename(fresh, file), 0);
}

static void
a_bad_successor_is_left_alone(void **state)
{
	(void)state;
	replace_file("rubbish", 7);
	assert_int_equal(index_refresh(ix), INDEX_DAMAGED);
	assert_int_equal(index_refresh(ix), 0); /* said once */
	fixture_search(&everything);
	assert_int_equal(result.total, 7);
	assert_int_equal(unlink(file), 0);
	assert_int_equal(index_refresh(ix), INDEX_NO_FILE);
	fixture_search(&everything);
	assert_int_equal(result.total, 7);
	fixture_build(&vocabulary, listings, 3);
	assert_int_equal(index_facts(ix).listings, 3);
}

static void
the_same_listings_give_the_same_bytes(void **state)
{
	unsigned char *one, *other;
	size_t one_size, other_size;

	(void)state;
	make_listings(1300);
	fixture_build(&vocabulary, listings, count);
	one = forge_read(file, &one_size);
	for (size_t i = 0; i < count / 2; i++) {
		struct index_listing swap = listings[i];

		listings[i] = listings[count - 1 - i];
		listings[count - 1 - i] = swap;
	}
	fixture_build(&vocabulary, listings, count);
	other = forge_read(file, &other_size);
	assert_int_equal(one_size, other_size);
	assert_memory_equal(one, other, one_size);
	free(one);
	free(other);
}

static void
what_cannot_be_built_leaves_the_old_file(void **state)
{
	struct index_builder *builder;
	char elsewhere[80], fresh[80];
	struct stat st;

	(void)state;
	make_listings(5);
	fixture_build(&vocabulary, listings, count);
	snprintf(fresh, sizeof(fresh), "%s.new", file);
	assert_int_equal(index_builder_new(file, &vocabulary, &builder), 0);
	assert_int_equal(index_builder_add(builder, &listings[0]), 0);
	assert_int_equal(index_builder_add(builder, &listings[1]), 0);
	assert_int_equal(index_builder_add(builder, &listings[0]), 0);
	assert_int_equal(index_builder_finish(builder), INDEX_DUPLICATE);
	assert_int_equal(index_refresh(ix), 0);
	assert_int_not_equal(stat(fresh, &st), 0);
	snprintf(elsewhere, sizeof(elsewhere), "%s/nowhere/index", folder);
	assert_int_equal(index_builder_new(elsewhere, &vocabulary, &builder), 0);
	assert_int_equal(index_builder_finish(builder), INDEX_WRITE);
	assert_int_equal(errno, ENOENT);
	/* Given up: nothing written. */
	assert_int_equal(index_builder_new(file, &vocabulary, &builder), 0);
	index_builder_free(builder);
	index_builder_free(NULL);
	assert_int_equal(index_refresh(ix), 0);
}

static void
a_bad_vocabulary_is_refused(void **state)
{
	static const struct index_term beyond = {INDEX_TERMS_MAX, 0}, no_group = {1, 32},
				       good = {1, 0};
	static const struct index_group bad_group = {32, INDEX_ANY}, bad_mode = {1, 2};
	static const struct index_synonym nobody = {"x", 2}, no_phrase = {NULL, 1};
	struct index_vocabulary v;
	struct index_builder *builder;

	(void)state;
#define REFUSED(...) \
	do { \
		v = (struct index_vocabulary){__VA_ARGS__}; \
		assert_int_equal(index_builder_new(file, &v, &builder), INDEX_INVALID); \
		assert_null(builder); \
	} while (0)
	REFUSED(.terms = &beyond, .term_count = 1);
	REFUSED(.terms = &no_group, .term_count = 1);
	REFUSED(.groups = &bad_group, .group_count = 1);
	REFUSED(.groups = &bad_mode, .group_count = 1);
	REFUSED(.terms = &good, .term_count = 1, .synonyms = &nobody, .synonym_count = 1);
	REFUSED(.terms = &good, .term_count = 1, .synonyms = &no_phrase, .synonym_count = 1);
#undef REFUSED
}

static int
free_all(void **state)
{
	free(made);
	free(listings);
	return fixture_tear_down(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_no_index_is_refused),
	    cmocka_unit_test(damage_is_found),
	    cmocka_unit_test(another_version_is_told_apart),
	    cmocka_unit_test(forgery_does_no_harm),
	    cmocka_unit_test(cards_are_kept),
	    cmocka_unit_test(forged_cards_are_refused),
	    cmocka_unit_test(a_replaced_file_is_taken_up),
	    cmocka_unit_test(a_bad_successor_is_left_alone),
	    cmocka_unit_test(the_same_listings_give_the_same_bytes),
	    cmocka_unit_test(what_cannot_be_built_leaves_the_old_file),
	    cmocka_unit_test(a_bad_vocabulary_is_refused),
	};

	return cmocka_run_group_tests(tests, build_some, free_all);
}
