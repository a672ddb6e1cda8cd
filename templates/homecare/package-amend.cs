<?cs set:Page.title = "Change the visits" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Change the visits") ?>
<p class="govuk-body">The visits there are end on the day you give, and the new ones follow them. What was agreed before stays on record.</p>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.what) ?>
<?cs call:field_date(Field.from) ?>
<?cs call:field_checkboxes(Field.visit) ?>
<h2 class="govuk-heading-m">As they are to be</h2>
<?cs call:field_select(Field.begins) ?>
<?cs call:field_text(Field.minutes, "govuk-input--width-3") ?>
<?cs call:field_radios(Field.carers) ?>
<h2 class="govuk-heading-m">Only for visits to add</h2>
<?cs call:field_checkboxes(Field.day) ?>
<?cs call:field_select(Field.critical) ?>
<?cs call:field_checkboxes(Field.task) ?>
<?cs call:submit("Change the visits") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
