<?cs # textarea(n): n.name .id .label .hint .errorMessage .value .rows (5) .classes
	.autocomplete .spellcheck .disabled .describedBy .formGroup .attributes.

	character_count(n): the same with n.maxlength or .maxwords .threshold .countType
	.countMessage.classes .textareaDescriptionText: says how much fits, and counts where
	scripts run. ?>
<?cs def:textarea_box(n, id, classes) ?><textarea class="<?cs var:classes ?>" id="<?cs var:id ?>" name="<?cs var:n.name ?>" rows="<?cs
	if:n.rows ?><?cs var:n.rows ?><?cs else ?>5<?cs /if ?>"<?cs
	if:?n.spellcheck ?> spellcheck="<?cs if:n.spellcheck ?>true<?cs else ?>false<?cs /if ?>"<?cs /if ?><?cs
	if:n.disabled ?> disabled<?cs /if ?><?cs call:described() ?><?cs
	if:string.length(n.autocomplete) ?> autocomplete="<?cs var:n.autocomplete ?>"<?cs /if ?><?cs
	call:attributes(n.attributes) ?>><?cs var:n.value ?></textarea><?cs /def ?>
<?cs def:textarea_inside(n, id, first, classes) ?><?cs call:label(n.label, id) ?><?cs call:notes(n, id, first) ?><?cs
	set:_classes = "govuk-textarea" ?><?cs
	if:string.length(n.errorMessage.text) ?><?cs set:_classes = _classes + " govuk-textarea--error" ?><?cs /if ?><?cs
	if:string.length(classes) ?><?cs set:_classes = _classes + " " + classes ?><?cs /if ?><?cs
	if:string.length(n.classes) ?><?cs set:_classes = _classes + " " + n.classes ?><?cs /if ?><?cs
	call:textarea_box(n, id, _classes) ?><?cs /def ?>
<?cs def:textarea_with_id(n, id) ?>
<?cs call:group_open(n) ?><?cs call:textarea_inside(n, id, n.describedBy, "") ?><?cs call:group_close() ?>
<?cs /def ?>
<?cs def:textarea(n) ?><?cs if:string.length(n.id) ?><?cs call:textarea_with_id(n, n.id) ?><?cs else ?><?cs call:textarea_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>

<?cs def:count_message(n, limit, what) ?><?cs if:string.length(limit) ?><?cs
	if:string.find(n.textareaDescriptionText, "%{count}") >= #0 ?><?cs
		var:string.slice(n.textareaDescriptionText, 0, string.find(n.textareaDescriptionText, "%{count}")) ?><?cs
		var:limit ?><?cs
		var:string.slice(n.textareaDescriptionText, string.find(n.textareaDescriptionText, "%{count}") + #8, string.length(n.textareaDescriptionText)) ?><?cs
	elif:string.length(n.textareaDescriptionText) ?><?cs var:n.textareaDescriptionText ?><?cs
	else ?>You can enter up to <?cs var:limit ?> <?cs var:what ?><?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:character_count_with_id(n, id) ?>
<div class="<?cs call:group_classes(n) ?> govuk-character-count<?cs call:more(n.formGroup.classes) ?>" data-module="govuk-character-count"<?cs
	if:string.length(n.maxlength) ?> data-maxlength="<?cs var:n.maxlength ?>"<?cs /if ?><?cs
	if:string.length(n.maxwords) ?> data-maxwords="<?cs var:n.maxwords ?>"<?cs /if ?><?cs
	if:string.length(n.threshold) ?> data-threshold="<?cs var:n.threshold ?>"<?cs /if ?><?cs
	if:n.countType ?> data-count-type="<?cs var:n.countType ?>"<?cs elif:string.length(n.maxwords) ?> data-count-type="words"<?cs /if ?><?cs
	call:attributes(n.formGroup.attributes) ?>>
<?cs call:textarea_inside(n, id, id + "-info", "govuk-js-character-count") ?>
<div id="<?cs var:id ?>-info" class="govuk-hint govuk-character-count__message<?cs call:more(n.countMessage.classes) ?>"><?cs
	if:string.length(n.maxwords) ?><?cs call:count_message(n, n.maxwords, "words") ?><?cs
	elif:n.countType == "words" ?><?cs call:count_message(n, n.maxlength, "words") ?><?cs
	else ?><?cs call:count_message(n, n.maxlength, "characters") ?><?cs /if ?></div>
<?cs call:group_close() ?>
<?cs /def ?>
<?cs def:character_count(n) ?><?cs if:string.length(n.id) ?><?cs call:character_count_with_id(n, n.id) ?><?cs else ?><?cs call:character_count_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>
