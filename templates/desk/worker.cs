<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<?cs set:Field.language.classes = "govuk-checkboxes--small app-columns" ?>
<?cs call:field_checkboxes(Field.language) ?>
<?cs call:field_checkboxes(Field.gender) ?>
<?cs call:field_checkboxes(Field.driver) ?>
<?cs call:field_checkboxes(Field.pets) ?>
<?cs if:Edit.kind == "pa" ?><?cs set:Field.employment.required = "1" ?><?cs /if ?>
<?cs call:field_checkboxes(Field.employment) ?>
<div class="govuk-inset-text"><p class="govuk-body"><strong>Self-employed is not for us, or for the worker, to decide.</strong> The person who takes them on must decide whether they are employed or self-employed, and can be asked for the tax later. The listing says so, and links to HMRC’s check.</p>
<p class="govuk-body"><a class="govuk-link" href="https://www.gov.uk/guidance/check-employment-status-for-tax" rel="noreferrer">Check employment status for tax on GOV.UK</a></p></div>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
