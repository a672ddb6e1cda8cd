<?cs # date_input(n): n.id .namePrefix .fieldset .hint .errorMessage .classes .formGroup
	.attributes; its boxes are items.N, or day, month and year, each with .name .id
	.label .value .classes .error .autocomplete .pattern .inputmode .attributes.
	n.values.day .month .year may hold the answers instead.  n.year = 0
	leaves the year out, and so on.

	A box without a label has its name as one, with a capital.  Only boxes marked .error
	are red, or all where none is marked.
?>
<?cs def:date_label(name) ?><?cs
	if:name == "day" ?>Day<?cs elif:name == "month" ?>Month<?cs elif:name == "year" ?>Year<?cs else ?><?cs var:name ?><?cs /if ?><?cs /def ?>
<?cs def:date_value(n, item, value) ?><?cs
	if:string.length(item.value) ?> value="<?cs var:item.value ?>"<?cs
	elif:string.length(value) ?> value="<?cs var:value ?>"<?cs /if ?><?cs /def ?>
<?cs def:date_box(n, item, name, id, width, value) ?><div class="govuk-date-input__item">
<div class="govuk-form-group">
	<label class="govuk-label govuk-date-input__label" for="<?cs var:id ?>"><?cs
	if:string.length(item.label) ?><?cs var:item.label ?><?cs else ?><?cs call:date_label(name) ?><?cs /if ?></label>
	<input class="govuk-input govuk-date-input__input<?cs
	if:string.find(item.classes, "govuk-input--error") < #0 && (item.error || (string.length(n.errorMessage.text) && !_some_error && !?item.error)) ?> govuk-input--error<?cs /if ?><?cs
	if:string.find(item.classes, "govuk-input--width-") < #0 ?> govuk-input--width-<?cs var:width ?><?cs /if ?><?cs
	call:more(item.classes) ?>" id="<?cs var:id ?>" name="<?cs
	if:string.length(n.namePrefix) ?><?cs var:n.namePrefix ?>-<?cs /if ?><?cs var:name ?>" type="text"<?cs
	call:date_value(n, item, value) ?><?cs
	if:string.length(item.autocomplete) ?> autocomplete="<?cs var:item.autocomplete ?>"<?cs /if ?><?cs
	if:string.length(item.pattern) ?> pattern="<?cs var:item.pattern ?>"<?cs /if ?> inputmode="<?cs
	if:string.length(item.inputmode) ?><?cs var:item.inputmode ?><?cs else ?>numeric<?cs /if ?>"<?cs
	call:attributes(item.attributes) ?>>
</div></div>
<?cs /def ?>
<?cs def:date_item_named(n, item, name, width, value) ?><?cs
	if:string.length(item.id) ?><?cs call:date_box(n, item, name, item.id, width, value) ?><?cs
	else ?><?cs call:date_box(n, item, name, n.id + "-" + name, width, value) ?><?cs /if ?><?cs /def ?>
<?cs def:date_item(n, item, name, width, value) ?><?cs
	if:string.length(item.name) ?><?cs call:date_item_named(n, item, item.name, width, value) ?><?cs
	else ?><?cs call:date_item_named(n, item, name, width, value) ?><?cs /if ?><?cs /def ?>
<?cs def:date_error(item) ?><?cs if:item.error || string.find(item.classes, "govuk-input--error") >= #0 ?><?cs set:_some_error = "1" ?><?cs /if ?><?cs /def ?>
<?cs def:date_boxes(n) ?><?cs set:_some_error = "" ?><?cs
	if:subcount(n.items) ?><?cs
		each:item = n.items ?><?cs call:date_error(item) ?><?cs /each ?><?cs
		each:item = n.items ?><?cs
			if:item.name == "year" ?><?cs call:date_item(n, item, "year", "4", n.values.year) ?><?cs
			elif:item.name == "month" ?><?cs call:date_item(n, item, "month", "2", n.values.month) ?><?cs
			else ?><?cs call:date_item(n, item, "day", "2", n.values.day) ?><?cs /if ?><?cs /each ?><?cs
	else ?><?cs call:date_error(n.day) ?><?cs call:date_error(n.month) ?><?cs call:date_error(n.year) ?><?cs
		if:n.day || !?n.day ?><?cs call:date_item(n, n.day, "day", "2", n.values.day) ?><?cs /if ?><?cs
		if:n.month || !?n.month ?><?cs call:date_item(n, n.month, "month", "2", n.values.month) ?><?cs /if ?><?cs
		if:n.year || !?n.year ?><?cs call:date_item(n, n.year, "year", "4", n.values.year) ?><?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:date_inside(n, id) ?><?cs call:notes(n, id, n.fieldset.describedBy) ?>
<div class="govuk-date-input<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?><?cs call:id_of(n.id) ?>>
<?cs call:date_boxes(n) ?></div><?cs /def ?>
<?cs def:date_with_id(n, id) ?>
<?cs call:group_open(n) ?><?cs
	if:subcount(n.fieldset) || ?n.fieldset ?><?cs call:describe_all(n, id, n.fieldset.describedBy) ?><?cs
		call:fieldset_open(n.fieldset, "group", _described) ?><?cs call:date_inside(n, id) ?><?cs call:fieldset_close() ?><?cs
	else ?><?cs call:date_inside(n, id) ?><?cs /if ?><?cs call:group_close() ?>
<?cs /def ?>
<?cs def:date_input(n) ?><?cs if:string.length(n.id) ?><?cs call:date_with_id(n, n.id) ?><?cs else ?><?cs call:date_with_id(n, n.namePrefix) ?><?cs /if ?><?cs /def ?>
