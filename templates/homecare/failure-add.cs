<?cs set:Page.title = "Add a person to a run" ?>
<?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Run.id ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Run.provider ?></span>
<h1 class="govuk-heading-l">Add a person to the run</h1>
<p class="govuk-body">Somebody whose care is not on our records: <a class="govuk-link" href="/desk/packages/record?provider=<?cs var:Run.organisation_id ?>">record care that the council does not buy</a>, and they are put on this list.</p>
<p class="govuk-body">Somebody whose package is on our records, and was agreed after the run was opened:</p>
<?cs call:form_open() ?>
<?cs call:field_text(Field.reference, "govuk-input--width-10") ?>
<?cs call:submit("Put them on the list") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
