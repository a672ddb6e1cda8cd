<?cs # select(n): n.name .id .label .hint .errorMessage .value .classes .disabled
	.describedBy .formGroup .attributes; items.N.value .text .selected .disabled
	.attributes, or options with .chosen as the base names them. ?>
<?cs def:select_option(n, item) ?><option<?cs if:?item.value ?> value="<?cs var:item.value ?>"<?cs /if ?><?cs
	if:item.selected || item.chosen ?> selected<?cs
	elif:!?item.selected && string.length(n.value) ?><?cs
		if:?item.value ?><?cs if:item.value == n.value ?> selected<?cs /if ?><?cs
		elif:item.text == n.value ?> selected<?cs /if ?><?cs /if ?><?cs
	if:item.disabled ?> disabled<?cs /if ?><?cs call:attributes(item.attributes) ?>><?cs var:item.text ?></option>
<?cs /def ?>
<?cs def:select_with_id(n, id) ?>
<?cs call:group_open(n) ?><?cs call:label(n.label, id) ?><?cs call:notes(n, id, n.describedBy) ?>
<select class="govuk-select<?cs call:more(n.classes) ?><?cs
	if:string.length(n.errorMessage.text) ?> govuk-select--error<?cs /if ?>" id="<?cs var:id ?>" name="<?cs var:n.name ?>"<?cs
	if:n.disabled ?> disabled<?cs /if ?><?cs call:described() ?><?cs call:attributes(n.attributes) ?>>
<?cs each:item = n.items ?><?cs call:select_option(n, item) ?><?cs /each ?><?cs
	each:item = n.options ?><?cs call:select_option(n, item) ?><?cs /each ?></select>
<?cs call:group_close() ?>
<?cs /def ?>
<?cs def:select(n) ?><?cs if:string.length(n.id) ?><?cs call:select_with_id(n, n.id) ?><?cs else ?><?cs call:select_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>
