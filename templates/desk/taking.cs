<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:edit_question_open() ?>
<?cs call:field_legend(Field.taking) ?>
<?cs call:choices_open(Field.taking, "radios") ?>
<?cs each:item = Field.taking.options ?><?cs
	if:item.value == "later" ?><?cs set:item.conditional = "1" ?><?cs /if ?><?cs
	call:choice(Field.taking, item, "radios") ?><?cs
	if:item.value == "later" ?><?cs call:conditional_open("radios") ?><?cs
		set:Field.taking_on.required = "1" ?><?cs call:field_date(Field.taking_on) ?><?cs
		call:conditional_close() ?><?cs /if ?>
<?cs /each ?>
<?cs call:choices_close(Field.taking) ?>
<?cs call:field_text(Field.taking_note, "") ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
