<?cs set:Page.title = "Record an outcome" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Record an outcome") ?>

<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:field_text(Field.words, "") ?>
<?cs call:field_radios(Field.reached) ?>
<?cs call:field_text(Field.saved, "govuk-input--width-4") ?>
<?cs call:submit("Record the outcome") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
