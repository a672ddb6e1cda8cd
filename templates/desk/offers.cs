<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<?cs if:Edit.kind == "registered" && !Edit.from_register ?><?cs set:Field.service.classes = "govuk-checkboxes--small" ?><?cs call:field_checkboxes(Field.service) ?><?cs /if ?>
<?cs set:Field.task.required = "1" ?><?cs set:Field.task.classes = "govuk-checkboxes--small" ?>
<?cs call:field_checkboxes(Field.task) ?>
<?cs if:Edit.kind == "community" || Edit.kind == "micro" || Edit.kind == "registered" ?><?cs set:Field.equipment.classes = "govuk-checkboxes--small" ?><?cs call:field_checkboxes(Field.equipment) ?><?cs /if ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
