<?cs # What tests/template/fixtures.c renders: every component, each called as a page
	would call it, with the options of one fixture in o.  Where a component wraps the
	page's own markup, the fixture's HTML stands in for that markup; only here, where
	the HTML is the package's and not anybody's data, is it printed as it is. ?><?cs
include:"components/all.cs" ?><?cs

def:case_choices(kind) ?><?cs call:choices_open(o, kind) ?><?cs
	each:item = o.items ?><?cs
		if:item.conditional.html ?><?cs set:item.conditional = "1" ?><?cs /if ?><?cs
		call:choice(o, item, kind) ?><?cs
		if:item.conditional ?><?cs call:conditional_open(kind) ?><?cs uvar:item.conditional.html ?><?cs call:conditional_close() ?><?cs /if ?><?cs
	/each ?><?cs call:choices_close(o) ?><?cs /def ?><?cs

def:case_summary_list() ?><?cs call:summary_any_actions(o) ?><?cs call:summary_list_open(o) ?><?cs
	each:row = o.rows ?><?cs call:summary_row_open(row, _actions) ?><?cs
		if:string.length(row.value.html) ?><?cs uvar:row.value.html ?><?cs else ?><?cs var:row.value.text ?><?cs /if ?><?cs
		call:summary_row_close(row, o.card) ?><?cs /each ?><?cs call:summary_list_close(o) ?><?cs /def ?><?cs

def:case_tabs() ?><?cs call:tabs_open(o) ?><?cs
	each:item = o.items ?><?cs call:tabs_panel_open(o, item) ?><?cs
		if:string.length(item.panel.html) ?><?cs uvar:item.panel.html ?><?cs
		elif:string.length(item.panel.text) ?><p class="govuk-body"><?cs var:item.panel.text ?></p><?cs /if ?><?cs
		call:tabs_panel_close() ?><?cs /each ?><?cs call:tabs_close() ?><?cs /def ?><?cs

if:component == "back-link" ?><?cs call:back_link(o) ?><?cs
elif:component == "breadcrumbs" ?><?cs call:breadcrumbs(o, o.items) ?><?cs
elif:component == "button" ?><?cs call:button(o) ?><?cs
elif:component == "character-count" ?><?cs call:character_count(o) ?><?cs
elif:component == "checkboxes" ?><?cs call:case_choices("checkboxes") ?><?cs
elif:component == "cookie-banner" ?><?cs call:cookie_banner(o) ?><?cs
elif:component == "date-input" ?><?cs call:date_input(o) ?><?cs
elif:component == "details" ?><?cs
	if:string.length(o.html) ?><?cs call:details_open(o) ?><?cs uvar:o.html ?><?cs call:details_close() ?><?cs
	else ?><?cs call:details(o) ?><?cs /if ?><?cs
elif:component == "error-message" ?><?cs call:error_message(o, o.id) ?><?cs
elif:component == "error-summary" ?><?cs call:error_summary_list(o, o.errorList) ?><?cs
elif:component == "exit-this-page" ?><?cs call:exit_this_page(o) ?><?cs
elif:component == "fieldset" ?><?cs call:fieldset_open(o, o.role, o.describedBy) ?><?cs uvar:o.html ?><?cs call:fieldset_close() ?><?cs
elif:component == "file-upload" ?><?cs call:file_upload(o) ?><?cs
elif:component == "footer" ?><?cs call:footer_open(o) ?><?cs call:footer_close() ?><?cs
elif:component == "generic-header" ?><?cs call:generic_header(o) ?><?cs
elif:component == "hint" ?><?cs call:hint(o, o.id) ?><?cs
elif:component == "input" ?><?cs call:input(o) ?><?cs
elif:component == "inset-text" ?><?cs
	if:string.length(o.html) ?><?cs call:inset_text_open(o) ?><?cs uvar:o.html ?><?cs call:inset_text_close() ?><?cs
	else ?><?cs call:inset_text(o) ?><?cs /if ?><?cs
elif:component == "label" ?><?cs call:label(o, o.for) ?><?cs
elif:component == "notification-banner" ?><?cs
	if:string.length(o.html) ?><?cs call:notification_banner_open(o) ?><?cs uvar:o.html ?><?cs call:notification_banner_close() ?><?cs
	else ?><?cs call:notification_banner(o) ?><?cs /if ?><?cs
elif:component == "pagination" ?><?cs call:pagination(o) ?><?cs
elif:component == "panel" ?><?cs
	if:string.length(o.html) ?><?cs call:panel_open(o) ?><?cs uvar:o.html ?><?cs call:panel_close(o) ?><?cs
	else ?><?cs call:panel(o) ?><?cs /if ?><?cs
elif:component == "password-input" ?><?cs call:password_input(o) ?><?cs
elif:component == "phase-banner" ?><?cs
	if:string.length(o.html) ?><?cs call:phase_banner_open(o) ?><?cs uvar:o.html ?><?cs call:phase_banner_close() ?><?cs
	else ?><?cs call:phase_banner(o) ?><?cs /if ?><?cs
elif:component == "radios" ?><?cs call:case_choices("radios") ?><?cs
elif:component == "select" ?><?cs call:select(o) ?><?cs
elif:component == "service-navigation" ?><?cs
	if:string.length(o.slots.end.html) ?><?cs set:o.end = "1" ?><?cs
		if:o.slots.end.align == "inline" ?><?cs set:o.inline = "1" ?><?cs /if ?><?cs
	elif:string.length(o.slots.end) ?><?cs set:o.end = "1" ?><?cs /if ?><?cs
	call:service_navigation_open(o, o.navigation) ?><?cs uvar:o.slots.end ?><?cs uvar:o.slots.end.html ?><?cs
	call:service_navigation_close(o) ?><?cs
elif:component == "skip-link" ?><?cs call:skip_link(o) ?><?cs
elif:component == "summary-list" ?><?cs call:case_summary_list() ?><?cs
elif:component == "table" ?><?cs call:table(o) ?><?cs
elif:component == "tabs" ?><?cs call:case_tabs() ?><?cs
elif:component == "tag" ?><?cs call:tag(o) ?><?cs
elif:component == "task-list" ?><?cs call:task_list(o) ?><?cs
elif:component == "textarea" ?><?cs call:textarea(o) ?><?cs
elif:component == "warning-text" ?><?cs
	if:string.length(o.html) ?><?cs call:warning_open(o) ?><?cs uvar:o.html ?><?cs call:warning_close() ?><?cs
	else ?><?cs call:warning_text(o) ?><?cs /if ?><?cs
/if ?>
