/*
 * What is done, as people say it: for the record of changes of a listing and for the audit
 * trail.  tests/lint/actions.t finds an action that has no words here.
 */
#ifndef STAFF_ACTION_WORDS_H
#define STAFF_ACTION_WORDS_H

/* "Wrote a note" from "add_note"; NULL for one that is not known (any more). */
const char *action_words(const char *action);

#endif
