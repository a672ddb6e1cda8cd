/* What a new password must be. */
#include "signin/password_rules.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/text.h"

enum { LEAST = 12, LEAST_DIFFERENT = 5, LEAST_LEFT = 8 };

/* What people choose when they are asked for twelve characters; as plain() makes it. */
static const char *const common[] = {
	"adminadminadmin", "administrator", "basketball", "caremarket", "changeme", "charlie",
	"cheltenham", "chocolate", "computer", "council", "countycouncil", "dragon",
	"everton", "football", "gloucester", "gloucestershire", "iloveyou", "ilovemy",
	"jennifer", "letmein", "liverpool", "manchester", "michelle", "monkey", "password",
	"passphrase", "passw0rd", "p4ssword", "p4ssw0rd", "princess", "qwerty", "qwertyuiop",
	"secret", "socialcare", "socialwork", "starwars", "sunshine", "superman", "temporary",
	"trustno1", "tottenham", "welcome", "whatever",
};

/* Runs that keyboards and counting suggest. */
static const char *const runs[] = {
	"01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz",
	"qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p",
	"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
};

/* Without case, accents, spaces and signs. */
static char *
plain(struct arena *a, const char *text)
{
	char *folded = text_fold(a, text);
	char *end = folded;

	for (const char *at = folded; *at != '\0'; at++)
		if (isalnum((unsigned char)*at) || (unsigned char)*at >= 0x80)
			*end++ = *at;
	*end = '\0';
	return folded;
}

static size_t
different_signs(const char *text)
{
	bool seen[256] = { false };
	size_t count = 0;

	for (; *text != '\0'; text++) {
		count += !seen[(unsigned char)*text];
		seen[(unsigned char)*text] = true;
	}
	return count;
}

static void
cut_out(char *text, const char *word)
{
	size_t length = strlen(word);
	char *found;

	while (length > 0 && (found = strstr(text, word)) != NULL)
		memmove(found, found + length, strlen(found + length) + 1);
}

/* Cuts out every piece of a run that is four signs or longer. */
static void
cut_runs(char *text)
{
	for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++)
		for (char *at = text; *at != '\0';) {
			const char *place = strchr(runs[i], *at);
			size_t length = 0;

			while (place != NULL && at[length] != '\0' && at[length] == place[length])
				length++;
			if (length >= 4)
				memmove(at, at + length, strlen(at + length) + 1);
			else
				at++;
		}
}

/* The parts of a name or address, so that "Robin Example" is found in "example-robin". */
static void
cut_parts(struct arena *a, char *text, const char *name)
{
	const char *folded = text_fold(a, name);

	while (*folded != '\0') {
		size_t length = strcspn(folded, " .@-_+'");

		if (length >= 3)
			cut_out(text, arena_strndup(a, folded, length));
		folded += length + (folded[length] != '\0');
	}
}

const char *
password_fault(struct arena *a, const char *password, const char *name, const char *login)
{
	size_t length = text_length(password);
	char *left = plain(a, password);

	if (length < LEAST)
		return "New password must be 12 characters or more";
	if (different_signs(password) < LEAST_DIFFERENT)
		return "New password must have more different characters";
	cut_parts(a, left, name);
	cut_parts(a, left, login);
	if (strlen(left) < LEAST_LEFT && strlen(left) < strlen(plain(a, password)))
		return "New password must not be made of your name or email address";
	left = plain(a, password);
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		cut_out(left, common[i]);
	cut_runs(left);
	if (strlen(left) < LEAST_LEFT && strlen(left) < strlen(plain(a, password)))
		return "New password is too easy to guess. Choose three random words";
	return NULL;
}
