<?cs set:Page.title = "Change the visits" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Change the visits") ?>
<p class="govuk-body">The visits there are end on the day you give, and the new ones follow them. What was agreed before stays on record.</p>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.what) ?>
<?cs call:field_date(Field.from) ?>
<?cs set:Field.visit.required = "1" ?><?cs call:field_checkboxes(Field.visit) ?>
<h2 class="govuk-heading-m">As they are to be</h2>
<?cs set:Field.minutes.required = "1" ?><?cs set:Field.carers.required = "1" ?><?cs set:Field.begins.required = "1" ?><?cs set:Field.begins.items.0.value = "" ?><?cs set:Field.begins.items.0.text = "The time stays as it is" ?><?cs call:field_select(Field.begins) ?>
<?cs call:field_text(Field.minutes, "govuk-input--width-3") ?>
<?cs set:Field.short_reason.required = "1" ?><?cs call:field_text(Field.short_reason, "") ?>
<?cs call:field_radios(Field.carers) ?>
<h2 class="govuk-heading-m">Only for visits to add</h2>
<?cs set:Field.day.required = "1" ?><?cs set:Field.critical.required = "1" ?><?cs set:Field.task.required = "1" ?><?cs set:Field.day.classes = "app-days" ?><?cs call:field_checkboxes(Field.day) ?>
<?cs call:field_select(Field.critical) ?>
<?cs call:field_checkboxes(Field.task) ?>
<?cs if:AskPrice ?><?cs set:Field.ask_price.required = "1" ?><?cs call:field_tick(Field.ask_price) ?><?cs /if ?>
<?cs call:submit("Change the visits") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
