<?cs set:Page.title = "Checks: " + Edit.name ?><?cs set:Edit.title = "Checks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/edit.cs" ?>
<?cs call:edit_head() ?>
<?cs if:subcount(Wanted) ?><div class="govuk-inset-text">Still to be seen before it can be published: <?cs each:want = Wanted ?><?cs var:want.text ?><?cs if:!last(want) ?>, <?cs /if ?><?cs /each ?>.</div><?cs /if ?>
<?cs if:subcount(Checks) ?>
<?cs call:table_scroll_open("Checks recorded") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Checks recorded</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Check</th><th scope="col" class="govuk-table__header">What was seen</th><th scope="col" class="govuk-table__header">When and by whom</th><th scope="col" class="govuk-table__header">Renew by</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:check = Checks ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:check.name ?></th><td class="govuk-table__cell"><?cs var:check.seen ?></td><td class="govuk-table__cell"><?cs var:check.seen_on ?>, <?cs var:check.seen_by ?></td><td class="govuk-table__cell"><?cs if:check.renew_by ?><?cs var:check.renew_by ?><?cs if:check.due ?> <?cs call:status_tag("Overdue", "red") ?><?cs /if ?><?cs else ?>No date<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">No checks have been recorded.</p><?cs /if ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Record a check</h2>
<p class="govuk-body">Record what you saw with your own eyes. A check says what was seen on that day and is no judgement of the person.</p>
<?cs call:edit_question_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_text(Field.seen, "") ?>
<?cs call:field_date(Field.seen_on) ?>
<?cs call:field_date(Field.renew_by) ?>
<?cs call:submit("Record check") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
