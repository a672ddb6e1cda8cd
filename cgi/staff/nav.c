/* The staff's navigation: sections in one row, the pages of the section below it; an entry is
 * there for those who may use its page. */
#include "staff/nav.h"

#include <string.h>

struct entry {
	const char *section;
	const char *code;
	const char *capability; /* NULL: everybody who is signed in */
	const char *href;
	const char *text;
};

/* Section by section, each in the order of a day's work. */
static const struct entry entries[] = {
	{ "Start", "home", NULL, "/desk", "Start" },
	{ "Find care", "find", "desk.search", "/desk/find", "Find" },
	{ "Find care", "listings", "desk.search", "/desk/listings", "Listings" },
	{ "Find care", "adverts", "advert.check", "/desk/adverts", "Adverts" },
	{ "Find care", "sources", "source.see", "/desk/sources", "Sources" },
	{ "Home care", "requests", "request.make", "/desk/requests", "Requests" },
	{ "Home care", "sourcing", "care.source", "/desk/sourcing", "Sourcing" },
	{ "Home care", "waiting", "waiting.see", "/desk/waiting", "Waiting list" },
	{ "Home care", "packages", "package.see", "/desk/packages", "Packages" },
	{ "Home care", "capacity", "capacity.see", "/desk/capacity", "Capacity" },
	{ "Home care", "rounds", "round.see", "/desk/rounds", "Care rounds" },
	{ "Home care", "failures", "failure.run", "/desk/failures", "Failures" },
	{ "Reports", "market", "market.see", "/market", "Reports" },
	{ "Settings", "organisations", "organisation.edit", "/admin/organisations", "Providers" },
	{ "Settings", "areas", "area.edit", "/admin/areas", "Areas" },
	{ "Settings", "fees", "fee.edit", "/admin/fee-rates", "Fee rates" },
	{ "Settings", "limits", "fee.edit", "/admin/limits", "Limits" },
	{ "Settings", "weights", "fee.edit", "/admin/weights", "Ranking" },
	{ "Settings", "travel", "fee.edit", "/admin/travel", "Journeys" },
	{ "Settings", "outbox", "outbox.see", "/admin/outbox", "Messages" },
	{ "Settings", "accounts", "account.manage", "/admin/accounts", "Accounts" },
	{ "Settings", "roles", "account.manage", "/admin/roles", "Roles" },
	{ "Settings", "sessions", "account.manage", "/admin/sessions", "Sessions" },
	{ "Settings", "audit", "audit.see", "/admin/audit", "Audit" },
};

enum { ENTRIES = sizeof(entries) / sizeof(entries[0]) };

static bool
may_use(const struct req *rq, const struct entry *entry)
{
	return entry->capability == NULL || req_may(rq, entry->capability);
}

static void
show_entry(struct view *page, const char *list, const char *text, const struct entry *entry,
    bool current)
{
	struct view *item = view_item(page, list);

	view_text(item, "href", entry->href);
	view_text(item, "text", text);
	view_flag(item, "current", current);
}

static const char *
section_of(const char *current)
{
	for (size_t i = 0; current != NULL && i < ENTRIES; i++)
		if (strcmp(entries[i].code, current) == 0)
			return entries[i].section;
	return "";
}

/* One page alone needs no row of its own. */
static void
show_pages(struct req *rq, struct view *page, const char *section, const char *current)
{
	size_t count = 0;

	for (size_t i = 0; i < ENTRIES; i++)
		count += strcmp(entries[i].section, section) == 0 && may_use(rq, &entries[i]);
	if (count < 2)
		return;
	view_text(page, "section", section);
	for (size_t i = 0; i < ENTRIES; i++)
		if (strcmp(entries[i].section, section) == 0 && may_use(rq, &entries[i]))
			show_entry(page, "pages", entries[i].text, &entries[i],
			    strcmp(entries[i].code, current) == 0);
}

void
staff_nav(struct req *rq, const char *current)
{
	struct view *page = view_branch(rq->view, "Page");
	const char *here = section_of(current), *shown = "";

	for (size_t i = 0; i < ENTRIES; i++) {
		if (strcmp(entries[i].section, shown) == 0 || !may_use(rq, &entries[i]))
			continue;
		shown = entries[i].section;
		show_entry(page, "nav", shown, &entries[i], strcmp(shown, here) == 0);
	}
	if (here[0] != '\0')
		show_pages(rq, page, here, current);
}
