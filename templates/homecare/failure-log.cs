<?cs set:Page.title = "Write in the log" ?>
<?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Run.id ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Run.provider ?></span>
<h1 class="govuk-heading-l">Write in the log</h1>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs set:Field.provider.items.0.value = "" ?><?cs set:Field.provider.items.0.text = "No provider" ?><?cs call:field_select(Field.provider) ?>
<?cs call:field_text(Field.hours, "govuk-input--width-4") ?>
<?cs call:field_longtext(Field.words, 4) ?>
<?cs call:submit("Write it down") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
