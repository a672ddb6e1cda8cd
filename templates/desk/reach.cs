<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<p class="govuk-body">A search shows this listing first to people who live in the area it covers.</p>
<?cs call:edit_question_open() ?>
<?cs call:field_legend(Field.reach) ?>
<?cs call:choices_open(Field.reach, "radios") ?>
<?cs each:item = Field.reach.options ?><?cs
	if:item.value == "radius" || item.value == "areas" ?><?cs set:item.conditional = "1" ?><?cs /if ?><?cs
	call:choice(Field.reach, item, "radios") ?><?cs
	if:item.value == "radius" ?><?cs call:conditional_open("radios") ?><?cs
		set:Field.miles.required = "1" ?><?cs set:Field.miles.suffix.text = "miles" ?><?cs
		call:field_text(Field.miles, "govuk-input--width-3") ?><?cs
		if:Edit.place ?><p class="govuk-hint">Measured from <?cs var:Edit.place ?>.</p><?cs /if ?><?cs
		call:conditional_close() ?><?cs /if ?><?cs
	if:item.value == "areas" ?><?cs call:conditional_open("radios") ?><?cs
		set:Field.district.required = "1" ?><?cs set:Field.district.classes = "govuk-checkboxes--small" ?><?cs
		call:field_checkboxes(Field.district) ?><?cs
		if:subcount(Field.patch.options) ?><?cs set:Field.patch.required = "1" ?><?cs
			set:Field.patch.classes = "govuk-checkboxes--small app-columns" ?><?cs
			call:field_checkboxes(Field.patch) ?><?cs /if ?><?cs
		call:conditional_close() ?><?cs # The choices inside have taken these over. ?><?cs
		set:_prefix = Field.reach.name ?><?cs set:_described = "" ?><?cs /if ?>
<?cs /each ?>
<?cs call:choices_close(Field.reach) ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
