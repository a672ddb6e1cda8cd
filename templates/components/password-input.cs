<?cs # password_input(n): n.name .id .label .hint .errorMessage .value .classes
	.autocomplete ("current-password") .disabled .describedBy .formGroup .attributes.
	Where scripts run, a button shows what was typed. ?>
<?cs def:password_input_with_id(n, id) ?>
<div class="<?cs call:group_classes(n) ?> govuk-password-input<?cs call:more(n.formGroup.classes) ?>" data-module="govuk-password-input"<?cs
	call:attributes(n.formGroup.attributes) ?>>
<?cs call:label(n.label, id) ?><?cs call:notes(n, id, n.describedBy) ?>
<div class="govuk-input__wrapper govuk-password-input__wrapper">
	<input class="govuk-input govuk-password-input__input govuk-js-password-input-input<?cs call:more(n.classes) ?><?cs
	if:string.length(n.errorMessage.text) ?> govuk-input--error<?cs /if ?>" id="<?cs var:id ?>" name="<?cs
	var:n.name ?>" type="password" spellcheck="false"<?cs
	if:string.length(n.value) ?> value="<?cs var:n.value ?>"<?cs /if ?><?cs
	if:n.disabled ?> disabled<?cs /if ?><?cs call:described() ?> autocomplete="<?cs
	if:string.length(n.autocomplete) ?><?cs var:n.autocomplete ?><?cs else ?>current-password<?cs /if ?>" autocapitalize="none"<?cs
	call:attributes(n.attributes) ?>>
	<button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle<?cs
	call:more(n.button.classes) ?>" data-module="govuk-button" aria-controls="<?cs var:id ?>" aria-label="Show password" hidden>Show</button>
</div>
<?cs call:group_close() ?>
<?cs /def ?>
<?cs def:password_input(n) ?><?cs if:string.length(n.id) ?><?cs call:password_input_with_id(n, n.id) ?><?cs else ?><?cs call:password_input_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>
