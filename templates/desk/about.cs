<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs if:Edit.from_register ?><div class="govuk-inset-text">The name, who runs it and the rating come from the Care Quality Commission’s register and follow it.</div><?cs /if ?>
<?cs call:edit_question_open() ?>
<?cs if:Edit.from_register ?><?cs call:hidden_field("name", Edit.name) ?><?cs else ?>
<?cs call:field_text(Field.name, "") ?>
<?cs call:field_text(Field.organisation, "") ?>
<?cs if:Edit.kind == "registered" ?><?cs call:field_text(Field.cqc_location_id, "govuk-input--width-20") ?><?cs /if ?>
<?cs /if ?>
<?cs call:field_longtext(Field.summary, 3) ?>
<?cs call:field_longtext(Field.description, 8) ?>
<?cs call:field_longtext(Field.cannot_do, 3) ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
