/*
 * The register's words in the directory's: services and specialisms as terms, and a first
 * summary.
 */
#ifndef DIRECTORY_REGISTER_WORDS_H
#define DIRECTORY_REGISTER_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Is there social care among "|homecare|other|"? */
bool register_is_care(const char *services);

/* "radius", "areas", "county", "venue" or "unknown": people come to a home; who visits at
 * home does not say how far until somebody asks. */
const char *register_reach(const char *services);

/* Keys of the terms that the register keeps ("service.homecare", "condition.dementia"), in
 * the arena; at most most of them. */
size_t register_term_keys(struct arena *a, const char *services, const char *specialisms,
    const char **keys, size_t most);

/* "Care home with nursing with 42 beds, for older people and people living with dementia." */
const char *register_summary(
    struct arena *a, const char *services, const char *specialisms, int64_t beds);

#endif
