<?cs # Forms as pages write them: a field in one line, with its label, hint, message and
	kept answer.  The base fills Form and Field.NAME; include this file after
	layout/head.cs.

	form_open(), form_close()       the form of the page, with its token and key
	search_open(action), search_close()   a GET form: no token, nothing marked optional
	error_summary()                 the list at the top of a refused form
	submit(text), submit_secondary(text, name, value)
	field_text(f, classes)          one line; classes as govuk-input--width-10
	field_longtext(f, rows)  field_money(f)  field_date(f)
	field_radios(f)  field_checkboxes(f)  field_select(f)  field_yes_no(f)
	field_password(f)  field_file(f, accept)
	field_..._page(f, ...)          the same, where the question is the page's heading

	An error link's #name finds the field itself, the first part of a date or the first
	of several choices.
?>

<?cs def:form_open() ?>
<form action="<?cs var:url_validate(Form.action) ?>" method="post" novalidate<?cs
	if:Form.multipart ?> enctype="multipart/form-data"<?cs /if ?><?cs
	if:Form.autosave ?> data-autosave="1"<?cs /if ?>>
<?cs call:hidden_field("_csrf", Form.token) ?>
<?cs call:hidden_field("_key", Form.key) ?>
<?cs if:string.length(Form.version) ?><?cs call:hidden_field("_version", Form.version) ?><?cs /if ?>
<?cs if:Form.kept ?><div class="govuk-inset-text" role="status">We kept the answers you had already given. Check them and carry on.</div><?cs /if ?>
<?cs /def ?>
<?cs def:form_close() ?></form><?cs /def ?>

<?cs def:search_open(action) ?><?cs set:Form.search = "1" ?>
<form action="<?cs var:url_validate(action) ?>" method="get" novalidate role="search">
<?cs /def ?>
<?cs def:search_close() ?></form><?cs set:Form.search = "" ?><?cs /def ?>

<?cs def:error_summary() ?><?cs if:Form.refused ?>
<div class="govuk-error-summary" data-module="govuk-error-summary">
	<div role="alert">
		<h2 class="govuk-error-summary__title">There is a problem</h2>
		<div class="govuk-error-summary__body">
			<ul class="govuk-list govuk-error-summary__list">
			<?cs each:e = Form.errors ?><li><?cs if:e.href ?><a href="<?cs
				var:url_validate(e.href) ?>"><?cs var:e.text ?></a><?cs else ?><?cs
				var:e.text ?><?cs /if ?></li>
			<?cs /each ?></ul>
		</div>
	</div>
</div>
<?cs /if ?><?cs /def ?>

<?cs def:submit(text) ?>
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true"><?cs var:text ?></button>
<?cs /def ?>
<?cs def:submit_secondary(text, name, value) ?>
<button type="submit" name="<?cs var:name ?>" value="<?cs var:value ?>" class="govuk-button govuk-button--secondary" data-module="govuk-button"><?cs var:text ?></button>
<?cs /def ?>

<?cs # The parts of a field.  Every question is required unless it says it is optional. ?>
<?cs def:field_group(f) ?><div class="govuk-form-group<?cs if:f.error ?> govuk-form-group--error<?cs /if ?>"><?cs /def ?>

<?cs def:field_question(f) ?><?cs var:f.label ?><?cs if:!f.required && !Form.search ?> (optional)<?cs /if ?><?cs /def ?>

<?cs def:field_described(f) ?><?cs if:f.hint || f.error ?> aria-describedby="<?cs
	if:f.hint ?><?cs var:f.name ?>-hint<?cs /if ?><?cs if:f.hint && f.error ?> <?cs /if ?><?cs
	if:f.error ?><?cs var:f.name ?>-error<?cs /if ?>"<?cs /if ?><?cs /def ?>

<?cs def:field_notes(f) ?><?cs call:hint_text(f.name + "-hint", f.hint) ?><?cs call:error_text(f.name + "-error", f.error) ?><?cs /def ?>

<?cs def:field_label(f) ?><label class="govuk-label govuk-label--s" for="<?cs var:f.name ?>"><?cs call:field_question(f) ?></label><?cs /def ?>
<?cs def:field_label_page(f) ?><h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="<?cs var:f.name ?>"><?cs call:field_question(f) ?></label></h1><?cs /def ?>

<?cs def:field_legend(f) ?><legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><?cs call:field_question(f) ?></legend><?cs /def ?>
<?cs def:field_legend_page(f) ?><legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading"><?cs call:field_question(f) ?></h1></legend><?cs /def ?>

<?cs # One line of text.  The type decides the keyboard and what the browser may fill in. ?>
<?cs def:text_input(f, classes) ?><input class="govuk-input<?cs if:classes ?> <?cs var:classes ?><?cs /if ?><?cs
	if:f.error ?> govuk-input--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" type="<?cs
	if:f.type == "email" ?>email<?cs elif:f.type == "phone" ?>tel<?cs else ?>text<?cs /if ?>"<?cs
	if:f.type == "email" || f.type == "postcode" ?> spellcheck="false"<?cs /if ?><?cs
	if:string.length(f.value) ?> value="<?cs var:f.value ?>"<?cs /if ?><?cs
	call:field_described(f) ?><?cs
	if:f.autocomplete ?> autocomplete="<?cs var:f.autocomplete ?>"<?cs /if ?><?cs
	if:f.type == "int" ?> inputmode="numeric"<?cs elif:f.type == "money" ?> inputmode="decimal"<?cs /if ?>><?cs /def ?>

<?cs def:field_text(f, classes) ?>
<?cs call:field_group(f) ?><?cs call:field_label(f) ?><?cs call:field_notes(f) ?><?cs call:text_input(f, classes) ?></div>
<?cs /def ?>
<?cs def:field_text_page(f, classes) ?>
<?cs call:field_group(f) ?><?cs call:field_label_page(f) ?><?cs call:field_notes(f) ?><?cs call:text_input(f, classes) ?></div>
<?cs /def ?>

<?cs def:money_input(f) ?><div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">£</div><?cs call:text_input(f, "govuk-input--width-5") ?></div><?cs /def ?>
<?cs def:field_money(f) ?>
<?cs call:field_group(f) ?><?cs call:field_label(f) ?><?cs call:field_notes(f) ?><?cs call:money_input(f) ?></div>
<?cs /def ?>
<?cs def:field_money_page(f) ?>
<?cs call:field_group(f) ?><?cs call:field_label_page(f) ?><?cs call:field_notes(f) ?><?cs call:money_input(f) ?></div>
<?cs /def ?>

<?cs # A longer answer.  With f.max the page says how much fits, and counts when it can. ?>
<?cs def:long_input(f, rows) ?><textarea class="govuk-textarea<?cs if:f.max ?> govuk-js-character-count<?cs /if ?><?cs
	if:f.error ?> govuk-textarea--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" rows="<?cs
	if:rows ?><?cs var:rows ?><?cs else ?>5<?cs /if ?>"<?cs
	if:f.max || f.hint || f.error ?> aria-describedby="<?cs
	if:f.max ?><?cs var:f.name ?>-info<?cs /if ?><?cs if:f.max && (f.hint || f.error) ?> <?cs /if ?><?cs
	if:f.hint ?><?cs var:f.name ?>-hint<?cs /if ?><?cs if:f.hint && f.error ?> <?cs /if ?><?cs
	if:f.error ?><?cs var:f.name ?>-error<?cs /if ?>"<?cs /if ?><?cs
	if:f.autocomplete ?> autocomplete="<?cs var:f.autocomplete ?>"<?cs /if ?>><?cs var:f.value ?></textarea><?cs
	if:f.max ?><div id="<?cs var:f.name ?>-info" class="govuk-hint govuk-character-count__message">You can enter up to <?cs var:f.max ?> characters</div><?cs /if ?><?cs /def ?>
<?cs def:long_group(f) ?><div class="govuk-form-group<?cs if:f.error ?> govuk-form-group--error<?cs /if ?><?cs
	if:f.max ?> govuk-character-count" data-module="govuk-character-count" data-maxlength="<?cs var:f.max ?>" data-threshold="50<?cs /if ?>"><?cs /def ?>
<?cs def:field_longtext(f, rows) ?>
<?cs call:long_group(f) ?><?cs call:field_label(f) ?><?cs call:field_notes(f) ?><?cs call:long_input(f, rows) ?></div>
<?cs /def ?>
<?cs def:field_longtext_page(f, rows) ?>
<?cs call:long_group(f) ?><?cs call:field_label_page(f) ?><?cs call:field_notes(f) ?><?cs call:long_input(f, rows) ?></div>
<?cs /def ?>

<?cs # Day, month and year.  The first box has the field's own id, so that an error link
	puts the cursor there. ?>
<?cs def:date_part(f, id, part, label, width, value) ?><div class="govuk-date-input__item"><div class="govuk-form-group">
	<label class="govuk-label govuk-date-input__label" for="<?cs var:id ?>"><?cs var:label ?></label>
	<input class="govuk-input govuk-date-input__input govuk-input--width-<?cs var:width ?><?cs if:f.error ?> govuk-input--error<?cs /if ?>" id="<?cs
	var:id ?>" name="<?cs var:f.name ?>-<?cs var:part ?>" type="text"<?cs
	if:string.length(value) ?> value="<?cs var:value ?>"<?cs /if ?> inputmode="numeric"<?cs
	if:f.autocomplete == "bday" ?> autocomplete="bday-<?cs var:part ?>"<?cs /if ?>>
</div></div><?cs /def ?>
<?cs def:date_parts(f) ?><div class="govuk-date-input">
<?cs call:date_part(f, f.name, "day", "Day", "2", f.day) ?>
<?cs call:date_part(f, f.name + "-month", "month", "Month", "2", f.month) ?>
<?cs call:date_part(f, f.name + "-year", "year", "Year", "4", f.year) ?>
</div><?cs /def ?>
<?cs def:field_date(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset" role="group"<?cs call:field_described(f) ?>><?cs
	call:field_legend(f) ?><?cs call:field_notes(f) ?><?cs call:date_parts(f) ?></fieldset></div>
<?cs /def ?>
<?cs def:field_date_page(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset" role="group"<?cs call:field_described(f) ?>><?cs
	call:field_legend_page(f) ?><?cs call:field_notes(f) ?><?cs call:date_parts(f) ?></fieldset></div>
<?cs /def ?>

<?cs # Choices.  The first has the field's own id, the others name-2, name-3 ...  An option
	with .divider prints that word ("or") before it; .exclusive unticks the others. ?>
<?cs def:choice(f, o, id, kind, chosen) ?><?cs if:o.divider ?><div class="govuk-<?cs var:kind ?>__divider"><?cs var:o.divider ?></div><?cs /if ?><div class="govuk-<?cs var:kind ?>__item">
	<input class="govuk-<?cs var:kind ?>__input" id="<?cs var:id ?>" name="<?cs var:f.name ?>" type="<?cs
	if:kind == "radios" ?>radio<?cs else ?>checkbox<?cs /if ?>" value="<?cs var:o.value ?>"<?cs
	if:chosen ?> checked<?cs /if ?><?cs if:o.exclusive ?> data-behaviour="exclusive"<?cs /if ?><?cs
	if:o.hint ?> aria-describedby="<?cs var:id ?>-item-hint"<?cs /if ?>>
	<label class="govuk-label govuk-<?cs var:kind ?>__label" for="<?cs var:id ?>"><?cs var:o.text ?></label><?cs
	if:o.hint ?><div id="<?cs var:id ?>-item-hint" class="govuk-hint govuk-<?cs var:kind ?>__hint"><?cs var:o.hint ?></div><?cs /if ?>
</div>
<?cs /def ?>
<?cs def:choices(f, kind) ?><div class="govuk-<?cs var:kind ?><?cs if:f.classes ?> <?cs var:f.classes ?><?cs /if ?>" data-module="govuk-<?cs var:kind ?>">
<?cs set:_choice = #0 ?><?cs each:o = f.options ?><?cs set:_choice = _choice + #1 ?><?cs
	if:_choice == #1 ?><?cs call:choice(f, o, f.name, kind, o.chosen) ?><?cs
	else ?><?cs call:choice(f, o, f.name + "-" + _choice, kind, o.chosen) ?><?cs /if ?><?cs /each ?></div><?cs /def ?>

<?cs def:field_radios(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend(f) ?><?cs call:field_notes(f) ?><?cs call:choices(f, "radios") ?></fieldset></div>
<?cs /def ?>
<?cs def:field_radios_page(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend_page(f) ?><?cs call:field_notes(f) ?><?cs call:choices(f, "radios") ?></fieldset></div>
<?cs /def ?>
<?cs def:field_checkboxes(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend(f) ?><?cs call:field_notes(f) ?><?cs call:choices(f, "checkboxes") ?></fieldset></div>
<?cs /def ?>
<?cs def:field_checkboxes_page(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend_page(f) ?><?cs call:field_notes(f) ?><?cs call:choices(f, "checkboxes") ?></fieldset></div>
<?cs /def ?>

<?cs # Yes or no, from a bool: its value is "1" or "0", or nothing while unanswered. ?>
<?cs def:yes_no_item(f, id, value, text) ?><div class="govuk-radios__item">
	<input class="govuk-radios__input" id="<?cs var:id ?>" name="<?cs var:f.name ?>" type="radio" value="<?cs var:value ?>"<?cs
	if:string.length(f.value) && f.value == value ?> checked<?cs /if ?>>
	<label class="govuk-label govuk-radios__label" for="<?cs var:id ?>"><?cs var:text ?></label>
</div><?cs /def ?>
<?cs def:yes_no(f) ?><div class="govuk-radios govuk-radios--inline" data-module="govuk-radios">
<?cs call:yes_no_item(f, f.name, "1", "Yes") ?>
<?cs call:yes_no_item(f, f.name + "-no", "0", "No") ?>
</div><?cs /def ?>
<?cs def:field_yes_no(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend(f) ?><?cs call:field_notes(f) ?><?cs call:yes_no(f) ?></fieldset></div>
<?cs /def ?>
<?cs def:field_yes_no_page(f) ?>
<?cs call:field_group(f) ?><fieldset class="govuk-fieldset"<?cs call:field_described(f) ?>><?cs
	call:field_legend_page(f) ?><?cs call:field_notes(f) ?><?cs call:yes_no(f) ?></fieldset></div>
<?cs /def ?>

<?cs def:select_input(f) ?><select class="govuk-select<?cs if:f.error ?> govuk-select--error<?cs /if ?>" id="<?cs
	var:f.name ?>" name="<?cs var:f.name ?>"<?cs call:field_described(f) ?>><?cs
	each:o = f.options ?><option value="<?cs var:o.value ?>"<?cs if:o.chosen ?> selected<?cs /if ?>><?cs var:o.text ?></option>
	<?cs /each ?></select><?cs /def ?>
<?cs def:field_select(f) ?>
<?cs call:field_group(f) ?><?cs call:field_label(f) ?><?cs call:field_notes(f) ?><?cs call:select_input(f) ?></div>
<?cs /def ?>
<?cs def:field_select_page(f) ?>
<?cs call:field_group(f) ?><?cs call:field_label_page(f) ?><?cs call:field_notes(f) ?><?cs call:select_input(f) ?></div>
<?cs /def ?>

<?cs # A password is never sent back, even after a mistake. ?>
<?cs def:field_password(f) ?>
<div class="govuk-form-group<?cs if:f.error ?> govuk-form-group--error<?cs /if ?> govuk-password-input" data-module="govuk-password-input"><?cs
	call:field_label(f) ?><?cs call:field_notes(f) ?><div class="govuk-input__wrapper govuk-password-input__wrapper">
	<input class="govuk-input govuk-password-input__input govuk-js-password-input-input<?cs
	if:f.error ?> govuk-input--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" type="password" spellcheck="false"<?cs
	call:field_described(f) ?> autocomplete="<?cs if:f.autocomplete ?><?cs var:f.autocomplete ?><?cs else ?>current-password<?cs /if ?>" autocapitalize="none">
	<button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle" data-module="govuk-button" aria-controls="<?cs
	var:f.name ?>" aria-label="Show password" hidden>Show</button>
</div></div>
<?cs /def ?>

<?cs def:field_file(f, accept) ?>
<?cs call:field_group(f) ?><?cs call:field_label(f) ?><?cs call:field_notes(f) ?>
<input class="govuk-file-upload<?cs
	if:f.error ?> govuk-file-upload--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" type="file"<?cs
	call:field_described(f) ?><?cs if:accept ?> accept="<?cs var:accept ?>"<?cs /if ?>></div>
<?cs /def ?>
