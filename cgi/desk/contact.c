/* How the public and how staff can reach a listing. */
#include <string.h>

#include "desk/edit.h"
#include "staff/private_read.h"

#define CONTACT(F, form) \
	EDIT_VERSION(F, form) \
	F(form, PHONE, public_phone, "Phone number for the public", OPTIONAL, 0, 0, NULL) \
	F(form, EMAIL, public_email, "Email address for the public", OPTIONAL, 0, 0, NULL) \
	F(form, TEXT, website, "Website", OPTIONAL, 0, 250, NULL) \
	F(form, PHONE, phone, "Phone number for staff only", OPTIONAL, 0, 0, NULL) \
	F(form, EMAIL, email, "Email address for staff only", OPTIONAL, 0, 0, NULL)

static void check_contact(struct req *rq, void *values);
FORM_CHECKED(contact, CONTACT, check_contact);

/* http:// or https://, a name with a dot, and nothing that could end the address. */
static bool
is_website(const char *text)
{
	size_t scheme = strncmp(text, "https://", 8) == 0 ? 8
	    : strncmp(text, "http://", 7) == 0            ? 7
	                                                  : 0;

	return scheme > 0 && strchr(text + scheme, '.') != NULL &&
	    text[scheme] != '.' && text[scheme] != '/' && strpbrk(text, " <>\"'\\") == NULL;
}

static void
check_contact(struct req *rq, void *values)
{
	struct contact_form *f = values;

	if (f->website != NULL && strstr(f->website, "://") == NULL)
		f->website = arena_printf(rq->a, "https://%s", f->website);
	if (f->website != NULL && !is_website(f->website))
		form_refuse(rq, "website", "Enter a website address, like https://www.example.org");
	if (rq->refusals == NULL && f->public_phone == NULL && f->public_email == NULL &&
	    f->phone == NULL && f->email == NULL)
		form_refuse(rq, "phone",
		    "Enter a phone number or an email address, for the public or for staff");
}

PAGE(edit_contact, "/desk/listings/:id/contact", "listing.edit", nothing, "desk/contact.cs")
{
	struct desk_edit_read_row *l;
	int status, code;

	if ((status = edit_open(rq, "contact", &l)) != 0)
		return status;
	if ((code = private_note_read(rq, "listing")) != DB_OK)
		return db_status(rq, code);
	form_fill(rq, "public_phone", l->public_phone);
	form_fill(rq, "public_email", l->public_email);
	form_fill(rq, "website", l->website);
	form_fill(rq, "phone", l->phone);
	form_fill(rq, "email", l->email);
	form_hint(rq, "public_phone", "Only if they want the public to ring them");
	form_hint(rq, "phone", "The public never sees it");
	return 200;
}

static const char *
or_empty(const char *text)
{
	return text != NULL ? text : "";
}

ACTION(save_contact, "/desk/listings/:id/contact", "listing.edit", contact, edit_contact)
{
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "contact", f->version, &e)) != 0)
		return status;
	if ((code = desk_edit_contact(rq->db,
	         (struct desk_edit_contact_args){ .id = rq->path_id,
	             .public_phone = or_empty(f->public_phone),
	             .public_email = or_empty(f->public_email),
	             .website = or_empty(f->website) },
	         NULL)) != DB_OK ||
	    (code = desk_edit_private_contact(rq->db,
	         (struct desk_edit_private_contact_args){ .listing_id = rq->path_id,
	             .phone = or_empty(f->phone),
	             .email = or_empty(f->email) },
	         NULL)) != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Phone number for the public", e.was->public_phone,
	    f->public_phone);
	changes_text(e.changes, "Email address for the public", e.was->public_email,
	    f->public_email);
	changes_text(e.changes, "Website", e.was->website, f->website);
	changes_private(e.changes, "Phone number for staff", e.was->phone, f->phone);
	changes_private(e.changes, "Email address for staff", e.was->email, f->email);
	return edit_end(&e);
}
