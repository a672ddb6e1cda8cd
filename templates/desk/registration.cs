<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<p class="govuk-body">Help with washing, dressing, eating or using the toilet, and health tasks that a nurse hands over, must be registered with the Care Quality Commission unless the person supported, or their family, is in charge of the work. Three questions show which it is.</p>
<?cs call:edit_question_open() ?>
<?cs call:field_radios(Field.directs) ?>
<?cs call:field_radios(Field.engages) ?>
<?cs call:field_radios(Field.sends_cover) ?>
<?cs call:field_text(Field.cqc_location_id, "govuk-input--width-20") ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
