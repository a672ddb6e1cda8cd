/*
 * Large JSON files taken apart as they stream: a million features need the memory of one.
 *
 * Only the outer frame is looked at here; each piece is a JSON object for a real parser.
 */
#ifndef NATIONAL_JSON_PIECES_H
#define NATIONAL_JSON_PIECES_H

#include <stddef.h>
#include <stdint.h>

enum json_pieces_code {
	JSON_PIECES_OK = 0,
	JSON_PIECES_UNREADABLE = -1, /* errno says why */
	JSON_PIECES_CUT_OFF = -2,    /* the file ends inside an object */
	JSON_PIECES_TOO_LONG = -3,   /* one piece over JSON_PIECE_MOST bytes */
	JSON_PIECES_NOT_JSON = -4,
	JSON_PIECES_STOPPED = -5 /* take() asked for it */
};

enum { JSON_PIECE_MOST = 8 * 1024 * 1024 };

/* Calls take() with each object of the file.  With a key ("features"): the objects in the
 * array of that name in each outermost object, of which the file may have several one after
 * the other.  Without: the outermost objects themselves, or those in an outermost array.
 * take() returns 0 to go on; text is gone afterwards and has no NUL. */
int json_pieces(const char *path, const char *key,
    int (*take)(void *data, const char *text, size_t length), void *data);

#endif
