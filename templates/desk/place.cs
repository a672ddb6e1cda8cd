<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<?cs call:field_text(Field.town, "govuk-input--width-20") ?>
<?cs call:field_text(Field.postcode, "govuk-input--width-10") ?>
<?cs call:field_longtext(Field.address, 4) ?>
<?cs call:field_radios(Field.shown) ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
