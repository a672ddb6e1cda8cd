/*
 * Receipts: what a passer-by sent about adverts, known again by hashes alone (table
 * advert_receipt).
 */
#ifndef FIND_RECEIPT_H
#define FIND_RECEIPT_H

#include "lib/req.h"

struct receipt {
	const char *kind; /* "advert" or "answer" */
	const char *content;
	const char *other;
};

/* The hash of a text, "" of none. */
const char *receipt_hash(struct req *rq, const char *text);

/* 200: this browser and its network may send one more; or 429, or the status of a fault. */
int receipt_allow(struct req *rq, const char *kind);

/* Keeps one, inside the action's transaction.  DB_OK or a fault. */
int receipt_keep(struct req *rq, const struct receipt *receipt, const char *reference);

/* 200: this browser sent it; 404 for whatever else, whether or not there is such an advert. */
int receipt_own(struct req *rq, const char *kind, const char *reference);

#endif
