<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<h2 class="govuk-heading-m">For the public</h2>
<p class="govuk-body">Without these, people ring the council to be put in touch.</p>
<?cs call:field_text(Field.public_phone, "govuk-input--width-20") ?>
<?cs call:field_text(Field.public_email, "") ?>
<?cs call:field_text(Field.website, "") ?>
<h2 class="govuk-heading-m">For staff only</h2>
<?cs call:field_text(Field.phone, "govuk-input--width-20") ?>
<?cs call:field_text(Field.email, "") ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
