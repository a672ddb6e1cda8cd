/*
 * What a new password must be: long, and not what somebody who guesses tries first.  No
 * rules about capitals, digits or signs, and no changing it by the calendar (National
 * Cyber Security Centre, "Password policy: updating your approach"; OWASP ASVS 5.0, 6.2).
 */
#ifndef SIGNIN_PASSWORD_RULES_H
#define SIGNIN_PASSWORD_RULES_H

struct arena;

#define PASSWORD_RULES \
	"At least 12 characters. Three random words are easy to remember and hard to guess."

/* NULL when it may be used, or a sentence that says what to do.  A guess is looked for in
 * any case, with accents, spaces and signs left out. */
const char *password_fault(
    struct arena *a, const char *password, const char *name, const char *login);

#endif
