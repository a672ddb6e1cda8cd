<?cs set:Page.title = "Requests for home care" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Requests for home care</h1>
<?cs call:button_link("/desk/requests/new", "Ask for home care", "") ?>
<?cs set:Form.action = Forms.find_request.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs set:Field.words.autocomplete = "off" ?><?cs call:field_text(Field.words, "govuk-input--width-10") ?>
<?cs call:submit_secondary("Find", "go", "1") ?>
<?cs call:form_close() ?>
<?cs call:views(Views) ?>
<?cs if:Found ?><p class="govuk-body">Requests found. <a class="govuk-link" href="/desk/requests">Show the usual list</a></p><?cs /if ?>
<?cs set:Rows.word = "request" ?><?cs set:Rows.words = "requests" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Requests) ?>
<?cs call:table_scroll_open("Requests for home care") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Requests for home care</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Request</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Needed by</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Carer-hours a week</th><th scope="col" class="govuk-table__header">Days waited</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Requests ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header app-reference"><a class="govuk-link" href="/desk/requests/<?cs var:row.id ?>"><?cs var:row.reference ?></a><br><span class="govuk-!-font-weight-regular"><?cs var:row.case_id ?></span></th><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs if:!row.needed_by ?>Not said yet<?cs elif:row.late ?><strong><?cs var:row.needed_by ?></strong>, overdue<?cs else ?><?cs var:row.needed_by ?><?cs /if ?><?cs if:row.urgency ?><br><?cs var:row.urgency ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.patch ?><?cs var:row.patch ?><?cs else ?>None<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs var:row.waited ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
