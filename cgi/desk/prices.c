/* What a listing costs, and how it can be paid for. */

#include "desk/terms.h"
#include "desk/wage.h"
#include "directory/search_form.h"
#include "lib/money.h"

/* Nobody asks for more an hour than £500. */
#define PRICES(F, form) \
	EDIT_VERSION(F, form) \
	F(form, MONEY, price_from, "Lowest price an hour", OPTIONAL, 0, 50000, NULL) \
	F(form, MONEY, price_to, "Highest price an hour", OPTIONAL, 0, 50000, NULL) \
	F(form, MANYOF, price_basis, "How it is charged", OPTIONAL, 0, 0, &choices_price_basis) \
	F(form, TEXT, price_note, "About the price", OPTIONAL, 0, 200, NULL) \
	F(form, MANYOF, direct_payment, "Who can pay", OPTIONAL, 0, 0, &choices_direct_payment)

static void check_range(struct req *rq, void *values);
FORM_CHECKED(prices, PRICES, check_range);

static void
check_range(struct req *rq, void *values)
{
	const struct prices_form *f = values;

	if (chosen_has(&f->price_basis, "free") &&
	    ((f->has_price_from && f->price_from > 0) || (f->has_price_to && f->price_to > 0)))
		form_refuse(rq, "price_basis",
		    "It cannot be free and have a price. Take out the price, or clear Free");
	if (f->has_price_to && !f->has_price_from)
		form_refuse(rq, "price_from", "Enter the lowest price too");
	else if (f->has_price_to && f->price_to < f->price_from)
		form_refuse(rq, "price_to",
		    "The highest price must be the same as or more than the lowest");
}

static void
fill_money(struct req *rq, const char *field, bool has, int64_t pence)
{
	if (has)
		form_fill(rq, field, money_number(rq->a, pence));
}

PAGE(edit_prices, "/desk/listings/:id/prices", "listing.edit", nothing, "desk/prices.cs")
{
	struct desk_edit_read_row *l;
	struct terms terms;
	int status, code;

	if ((status = edit_open(rq, "prices", &l)) != 0)
		return status;
	if ((code = terms_read(rq, l->id, &terms)) != DB_OK ||
	    (code = wage_show(rq, view_branch(rq->view, "Wage"))) != DB_OK)
		return db_status(rq, code);
	view_flag(rq->view, "Employed",
	    listing_kind(l) == LISTING_PA && terms_have(&terms, "employment", "employed"));
	fill_money(rq, "price_from", l->has_price_from, l->price_from);
	fill_money(rq, "price_to", l->has_price_to, l->price_to);
	form_fill(rq, "price_note", l->price_note);
	terms_fill(&terms, "price_basis");
	terms_fill(&terms, "direct_payment");
	form_hint(rq, "price_from",
	    "Leave it empty if they want to be asked. For nothing to pay, enter 0");
	form_hint(rq, "price_to", "If it differs by day, time or task");
	form_hint(rq, "price_note", "For example, more at weekends, or £4 a session with lunch");
	return 200;
}

ACTION(save_prices, "/desk/listings/:id/prices", "listing.edit", prices, edit_prices)
{
	struct terms terms;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "prices", f->version, &e)) != 0)
		return status;
	if ((code = terms_read(rq, rq->path_id, &terms)) != DB_OK)
		return db_status(rq, code);
	if (listing_kind(e.was) == LISTING_PA && f->has_price_from &&
	    terms_have(&terms, "employment", "employed") &&
	    (status = wage_check(rq, "price_from", f->price_from)) != 0)
		return status;
	if ((code = desk_edit_prices(rq->db,
	         (struct desk_edit_prices_args){ .id = rq->path_id,
	             .has_price_from = f->has_price_from,
	             .price_from = f->price_from,
	             .has_price_to = f->has_price_to,
	             .price_to = f->price_to,
	             .price_note = f->price_note != NULL ? f->price_note : "" },
	         NULL)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "price_basis", &f->price_basis)) != DB_OK ||
	    (code = terms_replace(&terms, &e, "direct_payment", &f->direct_payment)) != DB_OK)
		return db_status(rq, code);
	changes_money(e.changes, "Lowest price an hour", e.was->has_price_from,
	    e.was->price_from, f->has_price_from, f->price_from);
	changes_money(e.changes, "Highest price an hour", e.was->has_price_to, e.was->price_to,
	    f->has_price_to, f->price_to);
	changes_text(e.changes, "About the price", e.was->price_note, f->price_note);
	return edit_end(&e);
}
