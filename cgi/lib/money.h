/*
 * Amounts of money, in pence.
 */
#ifndef LIB_MONEY_H
#define LIB_MONEY_H

#include <stdint.h>

struct arena;

/* Nothing that people type here is larger: £999,999,999.99. */
#define MONEY_MOST INT64_C(99999999999)

enum money_fault {
	MONEY_NOT_AN_AMOUNT = -1, /* also empty */
	MONEY_TOO_MANY_DECIMALS = -2,
	MONEY_NEGATIVE = -3,
	MONEY_TOO_BIG = -4 /* over MONEY_MOST */
};

/* From "£12.50", "12.5", "1,234.00", "12" or ".50", with spaces around it or after the
 * pound sign.  Commas only between thousands.  Returns 0, or a fault and leaves *pence. */
int money_parse(const char *text, int64_t *pence);

/* "£12.50", "£1,234.00", "-£3.05". */
char *money_text(struct arena *a, int64_t pence);

/* "12.50", "1234.00", "-3.05": for an input field, CSV and the database's DECIMAL. */
char *money_number(struct arena *a, int64_t pence);

/* The same without an arena, for exports of many rows. */
enum { MONEY_NUMBER_BYTES = 24 };
void money_write_number(char text[MONEY_NUMBER_BYTES], int64_t pence);

#endif
