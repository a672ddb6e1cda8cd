<?cs set:Page.title = "Change the name or code: " + Area.name ?>
<?cs set:Page.back.href = Area.href ?><?cs set:Page.back.text = "Back to " + Area.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Area.name ?></span>
<h1 class="govuk-heading-xl">Change the name or code</h1>
<p class="govuk-body">Reports of earlier days show the new name too. To draw another area in its place, end this one.</p>
<?cs call:form_open() ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs call:field_text(Field.code, "govuk-input--width-10") ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
