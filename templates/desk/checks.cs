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
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Check</th><th scope="col" class="govuk-table__header">What was seen</th><th scope="col" class="govuk-table__header">When and by whom</th><th scope="col" class="govuk-table__header">Renew by</th><th scope="col" class="govuk-table__header">Standing</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:check = Checks ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:check.name ?></th><td class="govuk-table__cell"><?cs var:check.seen ?></td><td class="govuk-table__cell"><?cs var:check.seen_on ?>, <?cs var:check.seen_by ?></td><td class="govuk-table__cell"><?cs if:check.renew_by ?><?cs var:check.renew_by ?><?cs if:check.due ?> <?cs call:status_tag("Overdue", "red") ?><?cs /if ?><?cs else ?>No date<?cs /if ?></td><td class="govuk-table__cell"><?cs
	if:check.withdrawn ?>Withdrawn on <?cs var:check.withdrawn ?>: <?cs var:check.reason ?><?cs
	else ?><?cs if:check.replaced ?>A later one took its place<br><?cs /if ?><a class="govuk-link" href="<?cs var:url_validate(check.href) ?>">Withdraw<span class="govuk-visually-hidden"> <?cs var:check.name ?>, seen on <?cs var:check.seen_on ?></span></a><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">No checks have been recorded.</p><?cs /if ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Record a check</h2>
<p class="govuk-body">Record what you saw with your own eyes. A check says what was seen on that day and is no judgement of the person.</p>
<?cs # Answers that were kept about another kind than the one asked for are of no use to it. ?>
<?cs if:Form.kept && Asked.kind && Field.kind.value != Asked.kind ?><?cs set:Form.kept = "" ?><?cs
	set:Field.seen.value = "" ?><?cs set:Field.seen_on.day = "" ?><?cs set:Field.seen_on.month = "" ?><?cs set:Field.seen_on.year = "" ?><?cs
	set:Field.renew_by.day = "" ?><?cs set:Field.renew_by.month = "" ?><?cs set:Field.renew_by.year = "" ?><?cs
	each:option = Field.kind.options ?><?cs if:option.value == Asked.kind ?><?cs set:option.chosen = "1" ?><?cs else ?><?cs set:option.chosen = "" ?><?cs /if ?><?cs /each ?><?cs /if ?>
<?cs if:Form.kept ?><div class="govuk-inset-text">What you see below is what you typed before, and did not record<?cs
	each:option = Field.kind.options ?><?cs if:option.chosen ?>: <?cs var:option.text ?>, with its words and dates<?cs /if ?><?cs /each ?>. For another kind, forget it first.</div><?cs /if ?>
<?cs call:edit_question_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_text(Field.seen, "") ?>
<?cs call:field_date(Field.seen_on) ?>
<?cs call:field_date(Field.renew_by) ?>
<?cs call:submit("Record check") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
