/* Making a page: its handler, its forms with kept answers, the frame around it. */
#include "lib/page.h"

#include <stdlib.h>
#include <string.h>

#include "lib/draft.h"
#include "lib/log.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "lib/visitor.h"

/* One action whose form is on this page: where it is sent to, and what was typed. */
static int
show_action(struct req *rq, const struct route *action, const struct route *refused)
{
	struct view *form = view_branch(rq->view, "Form");
	struct view *own = view_branch(view_branch(rq->view, "Forms"), action->name);
	const struct pairs *answers = NULL;
	int code;

	if (action == refused)
		answers = &rq->sent;
	else if (refused == NULL && !action->changes_nothing &&
	    (code = draft_answers(rq, action, &answers)) != DB_OK)
		return code;
	view_text(own, "action", route_path(rq, action));
	if (action == refused || view_value(form, "action")[0] == '\0')
		view_text(form, "action", route_path(rq, action));
	if (answers != NULL && action != refused) {
		view_flag(form, "kept", true);
		view_flag(own, "kept", true);
	}
	return form_show(rq, action->form, answers);
}

static int
show_forms(struct req *rq, const struct route *page, const struct route *refused)
{
	struct view *form = view_branch(rq->view, "Form");
	const struct pairs *asked = refused == NULL && rq->sent.count > 0 ? &rq->sent : NULL;
	bool any = rq->forms_elsewhere;
	int code;

	if (page->form->count > 0 && (code = form_show(rq, page->form, asked)) != DB_OK)
		return code;
	for (size_t i = 0; i < rq->site->route_count; i++) {
		const struct route *action = rq->site->routes[i];

		if (action->page != page)
			continue;
		if ((code = show_action(rq, action, refused)) != DB_OK)
			return code;
		any = any || !action->changes_nothing;
	}
	if (any) {
		view_text(form, "token", visitor_form_token(rq));
		view_text(form, "key", secret_token(rq->a));
		if (rq->who.new_visit)
			visitor_set_cookie(rq, VISIT_COOKIE, rq->who.secret);
	}
	return DB_OK;
}

int
page_run(struct req *rq, const struct route *page, const struct route *refused)
{
	void *values = arena_alloc(rq->a, page->form->size);
	int status, code;

	/* A refused form's page is made as if it had just been opened. */
	if (refused == NULL && (code = form_read(rq, page->form, &rq->sent, values)) != DB_OK)
		return db_status(rq, code);
	status = page->handler(rq, values);
	if (status != 200 || rq->reply.content_type != NULL)
		return status;
	if ((code = show_forms(rq, page, refused)) != DB_OK)
		return db_status(rq, code);
	if (rq->reply.template == NULL)
		rq->reply.template = page->template;
	return rq->refusals != NULL ? 422 : 200;
}

static void
show_frame(struct req *rq)
{
	struct view *config = view_branch(rq->view, "Config");
	struct view *page = view_branch(rq->view, "Page");

	view_text(config, "council", rq->conf->council);
	view_text(config, "county", rq->conf->county_name);
	view_text(config, "service", rq->conf->service);
	view_text(config, "phase", rq->conf->phase);
	view_text(config, "phone", rq->conf->phone);
	view_text(config, "email", rq->conf->email);
	view_flag(config, "demonstration", rq->conf->demonstration);
	view_text(page, "asset_version", rq->conf->asset_version);
	view_text(page, "printed_on", civil_date_text(rq->a, rq->today));
	if (rq->who.session_hash == NULL)
		return;
	view_text(page, "person.name", rq->who.name);
	view_text(page, "person.sign_out", "/sign-in/out");
	view_text(page, "person.token", visitor_form_token(rq));
	view_number(page, "idle_seconds", rq->conf->idle_minutes * 60);
}

struct fault_page {
	int status;
	const char *template;
};

static const struct fault_page fault_pages[] = {
	{ 400, "error/bad-request.cs" },
	{ 403, "error/refused.cs" },
	{ 404, "error/not-found.cs" },
	{ 405, "error/not-found.cs" },
	{ 409, "error/changed.cs" },
	{ 413, "error/too-large.cs" },
	{ 429, "error/too-many.cs" },
	{ 503, "error/unavailable.cs" },
	{ 500, "error/problem.cs" },
};

static const char *
fault_template(int status)
{
	size_t last = sizeof(fault_pages) / sizeof(fault_pages[0]) - 1;

	for (size_t i = 0; i < last; i++)
		if (fault_pages[i].status == status)
			return fault_pages[i].template;
	return fault_pages[last].template;
}

/* A form that could not be carried out goes back to the person whole, so that "Try
 * again" loses nothing even when nothing could be stored.  A password never goes back. */
static void
show_answers_again(struct req *rq)
{
	const struct form *form = rq->route->form;

	for (size_t i = 0; i < form->count; i++)
		if (form->fields[i].type == F_PASSWORD)
			return;
	view_text(rq->view, "Again.action", rq->path);
	for (size_t i = 0; i < rq->sent.count; i++) {
		const struct pair *pair = &rq->sent.items[i];
		struct view *field = view_item(view_branch(rq->view, "Again"), "fields");

		view_text(field, "name", pair->name);
		view_text(field, "value", pair->value);
	}
}

/* Where the form is that was not carried out, and how much it may send. */
static void
show_way_back(struct req *rq)
{
	const struct form *form = rq->route->form;

	if (view_value(rq->view, "Page.current")[0] == '\0' && rq->route->page != NULL)
		view_text(rq->view, "Page.current", route_path(rq, rq->route->page));
	view_number(rq->view, "Most.kilobytes", rq->conf->body_kilobytes);
	view_number(rq->view, "Most.file_megabytes",
	    rq->conf->body_kilobytes * BODY_FILE_TIMES / 1024);
	view_number(rq->view, "Most.pairs",
	    (int64_t)(form->pairs_most > 0 ? form->pairs_most : PAIRS_USUAL));
}

/* The last resort, when not even the page for a fault can be made. */
static const char bare_page[] =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
    "<title>Sorry, there is a problem with the service</title></head>"
    "<body><main><h1>Sorry, there is a problem with the service</h1>"
    "<p>Try again later. What you had already sent is kept.</p></main></body></html>\n";

static int
render(struct req *rq, const char *template, struct answer *answer)
{
	const char *fault;

	if (templates_render(rq->site->templates, rq->a, template, rq->view, &answer->body,
	        &answer->length, &fault) == 0)
		return 0;
	log_event("template_failed", "req=%s template=%s fault=\"%s\"", rq->id, template, fault);
	return -1;
}

void
page_answer(struct req *rq, int status, struct answer *answer)
{
	/* A handler may give a page of its own to what is not there, or is too much. */
	bool page = (status == 200 || status == 404 || status == 422 || status == 429) &&
	    rq->reply.template != NULL;

	answer->content_type = "text/html; charset=utf-8";
	show_frame(rq);
	if (!page && rq->route != NULL && rq->method == POST && (status == 503 || status == 500))
		show_answers_again(rq);
	if (!page && rq->route != NULL && rq->method == POST && (status == 409 || status == 413))
		show_way_back(rq);
	view_text(rq->view, "Page.reference", rq->id);
	/* What nobody may keep a copy of is a page of those who sign in. */
	view_flag(rq->view, "Page.staff", rq->site->keeps_no_copies);
	view_flag(rq->view, "Page.sent", rq->method == POST);
	if (page && render(rq, rq->reply.template, answer) == 0) {
		answer->status = status;
		return;
	}
	if (page)
		status = 500;
	answer->status = status;
	if (render(rq, fault_template(status), answer) != 0) {
		answer->body = bare_page;
		answer->length = sizeof(bare_page) - 1;
	}
}
