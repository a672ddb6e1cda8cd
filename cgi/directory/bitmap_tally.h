/*
 * Counting how many of some rows have each of 256 bits, for bitmap*.c: written once, and
 * compiled into each of them with the registers it may use.
 *
 * A number is kept for each bit, spread over eight planes (plane p has bit p of every
 * number).  Rows are added eight at a time by carry-save adders (Harley and Seal), so
 * that a row costs about two operations on each of the lowest planes and the higher ones
 * are touched once for eight rows.
 */
#ifndef DIRECTORY_BITMAP_TALLY_H
#define DIRECTORY_BITMAP_TALLY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
	TALLY_WORDS = 4, /* of a row, at once */
	TALLY_PLANES = 8,
	TALLY_ROWS = 248, /* that may be added before a number could pass 255 */
	TALLY_STEP = 8,
};

typedef uint64_t tally_bits __attribute__((vector_size(TALLY_WORDS * 8)));

#define TALLY_INLINE static inline __attribute__((always_inline))

/* Adds three numbers of one bit: their sum's low bit stays in *sum. */
TALLY_INLINE void
tally_add(tally_bits *sum, const tally_bits *a, const tally_bits *b, tally_bits *carry)
{
	tally_bits both = *sum ^ *a;

	*carry = (*sum & *a) | (both & *b);
	*sum = both ^ *b;
}

TALLY_INLINE void
tally_load(const uint64_t *bits, size_t stride, const uint32_t *rows, size_t r, tally_bits *row)
{
	memcpy(row, bits + rows[r] * stride, sizeof(*row));
}

TALLY_INLINE void
tally_two(const uint64_t *bits, size_t stride, const uint32_t *rows, size_t r, tally_bits *ones,
    tally_bits *twos)
{
	tally_bits a, b;

	tally_load(bits, stride, rows, r, &a);
	tally_load(bits, stride, rows, r + 1, &b);
	tally_add(ones, &a, &b, twos);
}

/* Eight rows; what comes to eight or more goes up the higher planes. */
TALLY_INLINE void
tally_eight(
    const uint64_t *bits, size_t stride, const uint32_t *rows, tally_bits planes[TALLY_PLANES])
{
	tally_bits two_a, two_b, four_a, four_b, carry;

	tally_two(bits, stride, rows, 0, &planes[0], &two_a);
	tally_two(bits, stride, rows, 2, &planes[0], &two_b);
	tally_add(&planes[1], &two_a, &two_b, &four_a);
	tally_two(bits, stride, rows, 4, &planes[0], &two_a);
	tally_two(bits, stride, rows, 6, &planes[0], &two_b);
	tally_add(&planes[1], &two_a, &two_b, &four_b);
	tally_add(&planes[2], &four_a, &four_b, &carry);
	for (size_t p = 3; p < TALLY_PLANES; p++) {
		tally_bits sum = planes[p] ^ carry;

		carry &= planes[p];
		planes[p] = sum;
	}
}

/* Up to TALLY_ROWS rows into planes. */
TALLY_INLINE void
tally_rows(const uint64_t *bits, size_t stride, const uint32_t *rows, size_t count,
    tally_bits planes[TALLY_PLANES])
{
	size_t r = 0;

	memset(planes, 0, TALLY_PLANES * sizeof(*planes));
	for (; r + TALLY_STEP <= count; r += TALLY_STEP)
		tally_eight(bits, stride, rows + r, planes);
	for (; r < count; r++) {
		tally_bits carry;

		tally_load(bits, stride, rows, r, &carry);
		for (size_t p = 0; p < TALLY_PLANES; p++) {
			tally_bits sum = planes[p] ^ carry;

			carry &= planes[p];
			planes[p] = sum;
		}
	}
}

#endif
