/*
 * Why a package is not to go to another provider, though that would save travel: reasons as they
 * are stored (swap_refusal.reason), chosen and said.
 */
#ifndef HOMECARE_SWAP_WORDS_H
#define HOMECARE_SWAP_WORDS_H

#include "lib/form.h"

extern const struct choices choices_swap_refusal;

/* "The person wants to stay with the provider"; "" for what is none. */
const char *swap_refusal_words(const char *reason);

/* A sentence at the top of the list after something was decided. */
void swap_notice(struct req *rq);

#endif
