<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<?cs set:Field.condition.classes = "govuk-checkboxes--small" ?>
<?cs call:field_checkboxes(Field.condition) ?>
<?cs set:Field.prevention.classes = "govuk-checkboxes--small" ?>
<?cs call:field_checkboxes(Field.prevention) ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
