<?cs # input(n): n.name .id .label .hint .errorMessage .value .type .classes .prefix.text
	.suffix.text .autocomplete .inputmode .pattern .spellcheck .autocapitalize .disabled
	.describedBy .formGroup .inputWrapper .attributes. ?>
<?cs def:input_box(n, id) ?><input class="govuk-input<?cs call:more(n.classes) ?><?cs
	if:string.length(n.errorMessage.text) ?> govuk-input--error<?cs /if ?>" id="<?cs var:id ?>" name="<?cs var:n.name ?>" type="<?cs
	if:string.length(n.type) ?><?cs var:n.type ?><?cs else ?>text<?cs /if ?>"<?cs
	if:?n.spellcheck ?> spellcheck="<?cs if:n.spellcheck ?>true<?cs else ?>false<?cs /if ?>"<?cs /if ?><?cs
	if:string.length(n.value) ?> value="<?cs var:n.value ?>"<?cs /if ?><?cs
	if:n.disabled ?> disabled<?cs /if ?><?cs call:described() ?><?cs
	if:string.length(n.autocomplete) ?> autocomplete="<?cs var:n.autocomplete ?>"<?cs /if ?><?cs
	if:string.length(n.autocapitalize) ?> autocapitalize="<?cs var:n.autocapitalize ?>"<?cs /if ?><?cs
	if:string.length(n.pattern) ?> pattern="<?cs var:n.pattern ?>"<?cs /if ?><?cs
	if:string.length(n.inputmode) ?> inputmode="<?cs var:n.inputmode ?>"<?cs /if ?><?cs
	call:attributes(n.attributes) ?>><?cs /def ?>
<?cs def:input_affix(n, place) ?><?cs if:string.length(n.text) ?><div class="govuk-input__<?cs var:place ?><?cs call:more(n.classes) ?>" aria-hidden="true"<?cs
	call:attributes(n.attributes) ?>><?cs var:n.text ?></div><?cs /if ?><?cs /def ?>
<?cs def:input_with_id(n, id) ?>
<?cs call:group_open(n) ?><?cs call:label(n.label, id) ?><?cs call:notes(n, id, n.describedBy) ?>
<?cs if:string.length(n.prefix.text) || string.length(n.suffix.text) ?><div class="govuk-input__wrapper<?cs
	call:more(n.inputWrapper.classes) ?>"<?cs call:attributes(n.inputWrapper.attributes) ?>><?cs
	call:input_affix(n.prefix, "prefix") ?><?cs call:input_box(n, id) ?><?cs call:input_affix(n.suffix, "suffix") ?></div>
<?cs else ?><?cs call:input_box(n, id) ?>
<?cs /if ?><?cs call:group_close() ?>
<?cs /def ?>
<?cs def:input(n) ?><?cs if:string.length(n.id) ?><?cs call:input_with_id(n, n.id) ?><?cs else ?><?cs call:input_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>
