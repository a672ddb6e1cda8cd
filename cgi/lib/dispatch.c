/* From a read request to its answer.  The order of the checks is the contract. */
#include "lib/dispatch.h"

#include <string.h>

#include "lib/action.h"
#include "lib/draft.h"
#include "lib/page.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "lib/visitor.h"

/* Did a page of this site send the form?  Browsers say so by one header or the other;
 * a request with neither comes from no browser and has only the token. */
static bool
comes_from_here(const struct req *rq)
{
	if (rq->fetch_site != NULL)
		return strcmp(rq->fetch_site, "same-origin") == 0 ||
		    strcmp(rq->fetch_site, "none") == 0;
	return rq->origin == NULL || strcmp(rq->origin, rq->conf->base_url) == 0;
}

/* A browser's own word that a page of this site sent the form, so that its answers may be
 * shown again though its token is of no more use. */
static bool
surely_comes_from_here(const struct req *rq)
{
	if (rq->fetch_site != NULL)
		return strcmp(rq->fetch_site, "same-origin") == 0;
	return rq->origin != NULL && strcmp(rq->origin, rq->conf->base_url) == 0;
}

static int
go_to_sign_in(struct req *rq, const char *path)
{
	return reply_see(rq, "/sign-in?next=%s", text_url_escape(rq->a, path));
}

/* The page with its search, list or filters; without them where they are too long to be
 * carried through the form for signing in. */
static const char *
asked_for(struct req *rq)
{
	enum { MOST_CARRIED = 1500 };

	if (rq->query[0] == '\0' || strlen(rq->query) > MOST_CARRIED)
		return rq->path;
	return arena_printf(rq->a, "%s?%s", rq->path, rq->query);
}

/* 0: may; or the status that ends it here. */
static int
check_permission(struct req *rq)
{
	const char *may = rq->route->may;
	int code;

	if (strcmp(may, ANYONE) == 0)
		return 0;
	if (rq->who.session_hash != NULL) {
		if (strcmp(may, SIGNED_IN) == 0 || req_may(rq, may))
			return 0;
		/* Signed in with a one-time password: it has to be changed before all else. */
		return req_may(rq, "password.change") ? reply_see(rq, "/sign-in/password") : 403;
	}
	if (rq->method == GET)
		return go_to_sign_in(rq, asked_for(rq));
	/* The session ran out while the form was being filled in: keep it for its owner,
	 * if the token shows that the form was theirs. */
	if (rq->who.session_over && !rq->route->changes_nothing && comes_from_here(rq) &&
	    visitor_token_fits(rq, pairs_get(&rq->sent, "_csrf")) &&
	    (code = draft_keep(rq, rq->route, rq->who.owner)) != DB_OK)
		return db_status(rq, code);
	return go_to_sign_in(rq, route_path(rq, rq->route->page));
}

static int
show_refused(struct req *rq)
{
	return page_run(rq, rq->route->page, rq->route);
}

/* Somebody who signed in again in another window sends a token of the old session: the
 * form comes back with every answer and a token that fits.  Nothing is carried out. */
static int
refuse_token(struct req *rq)
{
	if (!surely_comes_from_here(rq))
		return 403;
	form_refuse(rq, NULL,
	    rq->who.new_visit
	        ? "Allow cookies from this site, then send the form again. A cookie tells us that "
	          "the form is yours"
	        : "Send the form again. You signed in or out after you opened it, so we could not "
	          "be sure that it was yours");
	return show_refused(rq);
}

/* What was typed is looked up, and nothing is kept of it. */
static int
run_lookup(struct req *rq)
{
	void *values = arena_alloc(rq->a, rq->route->form->size);
	int code, status;

	if ((code = form_read(rq, rq->route->form, &rq->sent, values)) != DB_OK)
		return db_status(rq, code);
	if (rq->refusals != NULL)
		return show_refused(rq);
	status = rq->route->handler(rq, values);
	return status == 422 ? show_refused(rq) : status;
}

/* "Start again": what was kept goes, and the page opens as new. */
static int
start_again(struct req *rq)
{
	int code = draft_forget(rq, rq->route);

	return code == DB_OK ? reply_see(rq, "%s", route_path(rq, rq->route->page))
	                     : db_status(rq, code);
}

/* What was typed cannot be brought back once it is forgotten, so that is asked first. */
static int
ask_to_forget(struct req *rq)
{
	view_text(rq->view, "Form.action", rq->path);
	view_text(rq->view, "Form.token", visitor_form_token(rq));
	view_text(rq->view, "Form.key", secret_token(rq->a));
	view_text(rq->view, "Keep", route_path(rq, rq->route->page));
	reply_template(rq, "error/start-again.cs");
	return 200;
}

static int
run_action(struct req *rq)
{
	void *values = arena_alloc(rq->a, rq->route->form->size);
	const char *forget;
	int code, status;

	if (!comes_from_here(rq))
		return 403;
	if (!visitor_token_fits(rq, pairs_get(&rq->sent, "_csrf")))
		return refuse_token(rq);
	forget = pairs_get(&rq->sent, "_forget");
	if (forget != NULL && strcmp(forget, "surely") == 0)
		return start_again(rq);
	if ((code = draft_keep(rq, rq->route, rq->who.owner)) != DB_OK)
		return db_status(rq, code);
	if (forget != NULL)
		return ask_to_forget(rq);
	/* A background save of what has been typed so far asks for no more than that. */
	if (pairs_get(&rq->sent, "_draft") != NULL)
		return reply_body(rq, "text/plain; charset=utf-8", "saved\n", 6);
	if ((code = form_read(rq, rq->route->form, &rq->sent, values)) != DB_OK)
		return db_status(rq, code);
	if (rq->refusals != NULL)
		return show_refused(rq);
	status = action_run(rq, values);
	return status == 422 ? show_refused(rq) : status;
}

/* The visit stays only once the form is done with: an answer with a cookie is not kept for when
 * the same form comes again. */
static int
run_action_and_stay(struct req *rq)
{
	int status = run_action(rq);

	if ((status < 400 || status == 422) && draft_is_worth_keeping(rq->route->form))
		visitor_stay(rq);
	return status;
}

/* 0, or the status of a request with more names and values than its form may have. */
static int
check_pairs(struct req *rq)
{
	size_t most = rq->route->form->pairs_most > 0 ? rq->route->form->pairs_most
	                                               : PAIRS_USUAL;

	if (rq->sent.count <= most)
		return 0;
	return rq->method == POST ? 413 : 400;
}

static int
run(struct req *rq, int body_fault)
{
	int status, code;

	if ((status = route_find(rq)) != 0)
		return status;
	if ((code = rq->site->read_visitor(rq)) != DB_OK)
		return db_status(rq, code);
	if (body_fault != 0)
		return body_fault;
	if ((status = check_pairs(rq)) != 0)
		return status;
	if ((status = check_permission(rq)) != 0)
		return status;
	if (rq->method == GET)
		return page_run(rq, rq->route, NULL);
	return rq->route->changes_nothing ? run_lookup(rq) : run_action_and_stay(rq);
}

void
dispatch(struct req *rq, int body_fault, struct answer *answer)
{
	int status;

	rq->view = view_new(rq->a);
	status = run(rq, body_fault);
	db_rollback(rq->db);
	answer->status = status;
	answer->private_to_visitor = rq->site->keeps_no_copies;
	if (status == 405)
		reply_header(rq, "Allow", rq->method == POST ? "GET, HEAD" : "POST");
	if (status == 303) {
		answer->location = rq->reply.location;
		answer->content_type = "text/plain; charset=utf-8";
		answer->body = "";
	} else if (rq->reply.content_type != NULL && status == 200) {
		answer->content_type = rq->reply.content_type;
		answer->body = rq->reply.body;
		answer->length = rq->reply.length;
	} else {
		page_answer(rq, status, answer);
		if (answer->status == 200 && rq->reply.finished != NULL)
			rq->reply.finished(rq, rq->reply.finished_with, answer->body,
			    answer->length);
		/* A page with a form has a token of this visitor's in it. */
		if (view_value(rq->view, "Form.token")[0] != '\0')
			answer->private_to_visitor = true;
	}
	answer->headers = rq->reply.headers;
}
