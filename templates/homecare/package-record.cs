<?cs set:Page.title = "Record care that the council does not buy" ?>
<?cs set:Page.back.text = "Failures" ?><?cs set:Page.back.href = "/desk/failures" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Record care that the council does not buy</h1>
<p class="govuk-body">Should the provider stop, the council may have to see to everybody whom it cares for. If its failure is being run, the person is put on the list.</p>
<?cs call:form_open() ?>
<?cs set:Field.provider.items.0.value = "" ?><?cs set:Field.provider.items.0.text = "Choose a provider" ?><?cs call:field_select(Field.provider) ?>
<?cs call:field_radios(Field.funder) ?>
<?cs call:field_text(Field.funder_name, "") ?>
<?cs set:Field.case_id.autocomplete = "off" ?><?cs call:field_text(Field.case_id, "govuk-input--width-10") ?>
<?cs set:Field.initials.autocomplete = "off" ?><?cs call:field_text(Field.initials, "govuk-input--width-5") ?>
<?cs set:Field.birth_year.autocomplete = "off" ?><?cs call:field_text(Field.birth_year, "govuk-input--width-4") ?>
<?cs set:Field.postcode.type = "postcode" ?><?cs set:Field.postcode.autocomplete = "off" ?><?cs call:field_text(Field.postcode, "govuk-input--width-10") ?>
<?cs if:AskPatch ?><?cs set:Field.patch.required = "1" ?><?cs call:field_select(Field.patch) ?><?cs /if ?>
<?cs call:field_tick(Field.alone) ?>
<?cs call:field_tick(Field.carer) ?>
<?cs call:field_date(Field.started) ?>
<?cs call:field_checkboxes(Field.part) ?>
<?cs call:field_checkboxes(Field.day) ?>
<?cs call:field_text(Field.minutes, "govuk-input--width-4") ?>
<?cs call:field_tick(Field.two) ?>
<?cs call:field_tick(Field.critical) ?>
<?cs call:submit("Record it") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
