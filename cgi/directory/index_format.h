/*
 * The index file, byte for byte.  Shared by the builder and the reader; nothing else
 * includes it.
 *
 *   struct file_header
 *   struct file_section[header.sections]   in the order of enum file_section_id
 *   the sections, each beginning on a multiple of 64 bytes, gaps zero
 *
 * All numbers are little-endian, as is every machine Debian 12 is used on here.
 *
 * Rows (listings) are sorted by a key that keeps together what reaches equally far and,
 * within that, what lies near together (a Hilbert curve), and by id.  A block is 512
 * rows, sorted by kind and age; the last one is filled up with rows that belong to no
 * set.
 *
 * A set of rows is either a sorted list of row numbers or a bitmap with a line of 512
 * bits for each block.  A column is a number for each row, kept as the rank of its
 * value among the column's distinct values, and the ranks cut into bit planes: plane p
 * of block b is a line with bit p of the rank of each of its rows.  So "at most this"
 * is a few bit operations for 512 rows at once.
 */
#ifndef DIRECTORY_INDEX_FORMAT_H
#define DIRECTORY_INDEX_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#include "directory/bitmap.h"
#include "directory/index.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the file is little-endian");

#define FILE_MAGIC UINT64_C(0x3130786d63617265) /* "ercamx01" */

enum {
	FILE_VERSION = 3,
	FILE_ALIGNMENT = 64,
	BLOCK_ROWS = 512,
	WORD_MAX = 48, /* bytes of one folded word or phrase; longer words are cut */
	PHRASE_WORDS = 10, /* the longest label of a term has nine */
	PLANES_MAX = 24,
};

enum file_section_id {
	SECTION_META,
	SECTION_IDS,	      /* uint64_t by row */
	SECTION_ROWS_BY_ID,   /* uint32_t rows in order of id */
	SECTION_KINDS,	      /* uint8_t by row */
	SECTION_LATITUDES,    /* int32_t by row, filled up to whole blocks */
	SECTION_LONGITUDES,   /* the same */
	SECTION_RADII,	      /* uint32_t by row, 0 none, filled up to whole blocks */
	SECTION_BLOCKS,	      /* struct file_block by block */
	SECTION_BOXES,	      /* int32_t: the south end of every block's points, then north,
			       *   west, east; each filled up, see file_boxes() */
	SECTION_CLASSES,      /* uint64_t: CLASS_COUNT full bitmaps one after the other */
	SECTION_SLOTS,	      /* uint64_t by row: the slots with any free time */
	SECTION_ROW_TERMS,    /* meta.term_words uint64_t by row: see file_term.bit */
	SECTION_BLOCK_COUNTS, /* uint16_t by block and bit: how many rows of it have that */
	SECTION_TERMS,	      /* struct file_term by term number */
	SECTION_GROUPS,	      /* uint32_t enum index_mode by group number */
	SECTION_COLUMNS,      /* struct file_column by enum file_column_id */
	SECTION_VALUES,	      /* int32_t: the columns' distinct values, ascending in each */
	SECTION_AREAS,	      /* struct file_area, ascending by id */
	SECTION_WORDS,	      /* struct file_word, ascending by text */
	SECTION_WORD_TEXT,    /* bytes */
	SECTION_SPELLING,     /* struct file_spelling: meta.phrase_spellings that mean a term,
			       *   then the others, both ascending by length */
	SECTION_STEMS,	      /* struct file_stem */
	SECTION_PHRASES,      /* struct file_phrase */
	SECTION_PHRASE_TERMS, /* uint16_t */
	SECTION_LISTS,	      /* uint32_t: lists of rows */
	SECTION_LINES,	      /* uint64_t: bitmaps and planes */
	SECTION_CARD_ENDS,    /* uint64_t by row: where its card ends, and the next begins */
	SECTION_CARDS,	      /* bytes */
	SECTION_COUNT,
};

struct file_header {
	uint64_t magic;
	uint32_t version;
	uint32_t sections;
	uint64_t bytes;	   /* of the whole file */
	uint64_t checksum; /* of the header with this as 0, and the table of sections */
};

struct file_section {
	uint64_t offset;
	uint64_t bytes;
	uint64_t checksum;
	uint64_t reserved; /* 0 */
};

struct file_meta {
	uint64_t stamp;
	uint32_t rows;
	uint32_t blocks;
	uint32_t terms; /* one more than the highest term number */
	uint32_t phrase_spellings;
	uint32_t term_words;
	uint32_t reserved;
};

/* A row without a point has this as its latitude. */
#define NO_LATITUDE INT32_MIN

/* What can be said of all rows of a block, so that most need not be looked at. */
struct file_block {
	uint32_t radius_min; /* of its rows with a radius; UINT32_MAX when there is none */
	uint32_t radius_max; /* 0 when there is none */
	uint32_t classes;    /* bit per enum file_class that any of its rows is in */
	uint32_t reserved;
};

/* Entries of one side of SECTION_BOXES. */
static inline size_t
file_boxes(size_t blocks)
{
	return (blocks + BITMAP_BOXES - 1) / BITMAP_BOXES * BITMAP_BOXES;
}

enum file_class {
	CLASS_RADIUS, /* has a radius */
	CLASS_EVERYWHERE,
	CLASS_AREAS, /* has areas and no radius; this and the next two: and a point */
	CLASS_VENUE,
	CLASS_UNKNOWN,
	CLASS_NEVER_STALE,
	CLASS_COUNT,
	CLASS_SERVES = CLASS_COUNT, /* of blocks alone: has areas, whatever else */
};

enum file_set_kind { SET_EMPTY, SET_LIST, SET_LINES };

struct file_set {
	uint32_t kind;
	uint32_t count; /* of rows */
	uint64_t start; /* of a list: into SECTION_LISTS; of a bitmap: line of SECTION_LINES */
};

#define NO_GROUP UINT32_MAX

struct file_term {
	uint32_t group; /* NO_GROUP: the number is not used */
	uint32_t bit;	/* in SECTION_ROW_TERMS: terms in use are counted through */
	struct file_set rows;
};

enum file_column_id {
	COLUMN_PRICE,	  /* no price has the highest rank, whatever its value here */
	COLUMN_CONFIRMED, /* negated, so that the latest comes first */
	COLUMN_TAKING,
	COLUMN_SLOTS, /* and 34 more */
	COLUMN_COUNT = COLUMN_SLOTS + INDEX_SLOTS,
};

/* What SECTION_VALUES holds for a listing without a price. */
#define NO_PRICE INT32_MAX

struct file_column {
	uint32_t planes;
	uint32_t values;
	uint64_t first_value;
	uint64_t first_line; /* plane p of block b is line first_line + b * planes + p */
};

struct file_area {
	uint32_t id;
	uint32_t reserved;
	struct file_set rows;
};

#define NO_NUMBER UINT32_MAX

enum file_word_flag {
	WORD_SPELT = 1,	  /* occurs so in a text or a phrase: it may be a correction */
	WORD_IN_NAME = 2, /* occurs so in a name: it may be given by its beginning */
};

/* Before the text of stems, and of phrases put together from stems, so that they are
 * never taken for words that somebody wrote. */
#define STEM_MARK '\1'
#define PHRASE_MARK '\2'

/* A word of the listings, a word cut to its stem, or a phrase without its spaces. */
struct file_word {
	uint32_t text; /* offset into SECTION_WORD_TEXT */
	uint8_t length;
	uint8_t flags;
	uint16_t reserved;
	uint32_t stem;	 /* whose rows carry it, or NO_NUMBER */
	uint32_t phrase; /* what it means, or NO_NUMBER */
	uint32_t count;	 /* rows with it or its kin: which correction is the likelier */
};

/* Words as the search for corrections runs through them: see index_spell.h. */
struct file_spelling {
	uint64_t signature;
	uint32_t word;
	uint32_t length;
};

struct file_stem {
	struct file_set in_name;
	struct file_set in_words;
};

struct file_phrase {
	uint32_t first; /* into SECTION_PHRASE_TERMS */
	uint32_t count;
};

/* A 64-bit checksum in four interleaved lanes, each a multiply and a rotation for every
 * eight bytes: it finds damage, it does not stop forgery. */
uint64_t file_checksum(const void *bytes, size_t length);

#endif
