/* Erasing what is known of a person because they ask for it. */
#include "desk/erase.h"

#include "desk/changes.h"

static const struct choice reasons[] = {
	{ "They asked us to", "They asked us to", NULL },
	{ "Somebody who acts for them asked", "Somebody who acts for them asked us to",
	    "Check first that they may: a power of attorney, for example" },
	{ "Kept by mistake", "They should not have been kept", NULL },
};
const struct choices choices_erase = CHOICES(reasons);

int
erase_is_sure(struct req *rq, bool sure)
{
	if (sure)
		return 0;
	form_refuse(rq, "sure", "Tick that you understand that this cannot be undone");
	return 422;
}

void
erase_note(struct req *rq, const char *kind, int64_t id, int64_t version, const char *what,
    const char *reason)
{
	struct changes *changes = changes_new(rq);

	changes_private(changes, what, "there", "");
	changes_text(changes, "Why", NULL, reason);
	changes_keep_for(changes, kind, id, version);
}
