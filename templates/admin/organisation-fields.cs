<?cs # The questions about a provider, for adding and changing one. ?>
<?cs def:organisation_fields() ?><?cs
	call:field_text(Field.name, "") ?><?cs
	call:field_text(Field.location, "govuk-input--width-10") ?><?cs
	call:field_text(Field.email, "") ?><?cs
	call:field_text(Field.phone, "govuk-input--width-20") ?><?cs
	call:field_text(Field.out_of_hours, "govuk-input--width-20") ?><?cs
	call:field_radios(Field.rating) ?><?cs
	call:field_date(Field.rating_on) ?><?cs
	call:field_yes_no(Field.double_handed) ?><?cs /def ?>
