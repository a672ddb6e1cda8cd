<?cs # Forms as pages write them: a question in one line, with its label, hint, message and
	kept answer.  The base fills Form and Field.NAME.

	form_open(), form_close()       the form of the page, with its token and key
	search_open(action), search_close()   a GET form: no token, nothing called optional
	choice_open(id, action), search_close()   the same, for choosing among what is shown
	error_summary()                 the list at the top of a refused form
	submit(text), submit_secondary(text, name, value)
	field_text(f, classes)          one line; classes as govuk-input--width-10
	field_longtext(f, rows)  field_money(f)  field_date(f)
	field_radios(f)  field_checkboxes(f)  field_select(f)  field_yes_no(f)  field_tick(f)
	field_password(f)  field_file(f, accept)
	field_..._page(f, ...)          the same, where the question is the page's heading

	An error link's #name finds the field itself, the first part of a date or the first
	of several choices.
?>

<?cs def:form_open() ?>
<form action="<?cs var:url_validate(Form.action) ?>" method="post" novalidate<?cs
	if:Form.multipart ?> enctype="multipart/form-data"<?cs /if ?><?cs
	if:Form.autosave ?> data-autosave="1"<?cs /if ?>>
<?cs if:Form.token ?><?cs call:hidden_field("_csrf", Form.token) ?>
<?cs call:hidden_field("_key", Form.key) ?><?cs /if ?>
<?cs if:string.length(Form.version) ?><?cs call:hidden_field("_version", Form.version) ?><?cs /if ?>
<?cs if:Form.kept ?><div class="govuk-inset-text" role="status">We kept the answers you had already given. Check them and carry on.</div><?cs /if ?>
<?cs /def ?>
<?cs # At the end, as the first button of a form is the one that Enter presses. ?>
<?cs def:form_close() ?><?cs if:Form.kept ?><p class="govuk-body"><button type="submit" name="_forget" value="1" class="app-link-button" data-prevent-double-click="true">Forget what was kept and start again</button></p><?cs /if ?></form><?cs /def ?>

<?cs def:search_open(action) ?><?cs set:Form.search = "1" ?>
<form action="<?cs var:url_validate(action) ?>" method="get" novalidate role="search">
<?cs /def ?>
<?cs # A GET form that fields elsewhere on the page belong to, by its id. ?>
<?cs def:choice_open(id, action) ?><form id="<?cs var:id ?>" action="<?cs var:url_validate(action) ?>" method="get" novalidate><?cs /def ?>
<?cs def:search_close() ?></form><?cs set:Form.search = "" ?><?cs /def ?>

<?cs def:error_summary() ?><?cs if:Form.refused ?><?cs set:Form.titleText = "There is a problem" ?><?cs
	call:error_summary_list(Form, Form.errors) ?><?cs /if ?><?cs /def ?>

<?cs def:submit(text) ?>
<button type="submit" data-prevent-double-click="true" class="govuk-button" data-module="govuk-button"><?cs var:text ?></button>
<?cs /def ?>
<?cs # A form that could not be carried out, whole, to be sent again: its own token and
	key are among its fields. ?>
<?cs def:form_again(n, text) ?>
<form action="<?cs var:url_validate(n.action) ?>" method="post">
<?cs each:field = n.fields ?><?cs call:hidden_field(field.name, field.value) ?>
<?cs /each ?><?cs call:submit(text) ?>
</form>
<?cs /def ?>
<?cs def:submit_secondary(text, name, value) ?>
<button type="submit" value="<?cs var:value ?>" name="<?cs var:name ?>" class="govuk-button govuk-button--secondary" data-module="govuk-button"><?cs var:text ?></button>
<?cs /def ?>

<?cs # A field of the base becomes the options of a component: its words here, the rest in
	the macro of its kind.  Every question is required unless it says it is optional. ?>
<?cs def:field_words(f, question) ?><?cs set:question.text = f.label ?><?cs
	if:!f.required && !Form.search ?><?cs set:question.text = f.label + " (optional)" ?><?cs /if ?><?cs
	if:string.length(f.hint) ?><?cs set:f.hint.text = f.hint ?><?cs /if ?><?cs
	if:string.length(f.error) ?><?cs set:f.errorMessage.text = f.error ?><?cs /if ?><?cs /def ?>
<?cs def:field_label(f) ?><?cs call:field_words(f, f.label) ?><?cs set:f.label.classes = "govuk-label--s" ?><?cs /def ?>
<?cs def:field_label_page(f) ?><?cs call:field_words(f, f.label) ?><?cs
	set:f.label.classes = "govuk-label--l" ?><?cs set:f.label.isPageHeading = "1" ?><?cs /def ?>
<?cs def:field_legend(f) ?><?cs set:f.fieldset.legend.classes = "govuk-fieldset__legend--s" ?><?cs
	call:field_words(f, f.fieldset.legend) ?><?cs /def ?>
<?cs def:field_legend_page(f) ?><?cs set:f.fieldset.legend.classes = "govuk-fieldset__legend--l" ?><?cs
	set:f.fieldset.legend.isPageHeading = "1" ?><?cs call:field_words(f, f.fieldset.legend) ?><?cs /def ?>

<?cs # One line of text: what it is decides the keyboard, and whether spelling is checked.
	The base's words for that stay in f.type; the browser's go into f.input. ?>
<?cs def:text_kind(f, classes) ?><?cs set:f.classes = classes ?><?cs
	if:f.type == "email" ?><?cs set:f.spellcheck = "0" ?><?cs
	elif:f.type == "phone" ?><?cs set:f.type = "tel" ?><?cs
	elif:f.type == "postcode" ?><?cs set:f.type = "text" ?><?cs set:f.spellcheck = "0" ?><?cs
	elif:f.type == "int" ?><?cs set:f.type = "text" ?><?cs set:f.inputmode = "numeric" ?><?cs
	elif:f.type == "money" ?><?cs set:f.type = "text" ?><?cs set:f.inputmode = "decimal" ?><?cs
	elif:f.type != "tel" ?><?cs set:f.type = "text" ?><?cs /if ?><?cs /def ?>
<?cs def:field_text(f, classes) ?><?cs call:field_label(f) ?><?cs call:text_kind(f, classes) ?><?cs call:input(f) ?><?cs /def ?>
<?cs def:field_text_page(f, classes) ?><?cs call:field_label_page(f) ?><?cs call:text_kind(f, classes) ?><?cs call:input(f) ?><?cs /def ?>

<?cs def:money_kind(f) ?><?cs set:f.prefix.text = "£" ?><?cs set:f.inputmode = "decimal" ?><?cs call:text_kind(f, "govuk-input--width-5") ?><?cs /def ?>
<?cs def:field_money(f) ?><?cs call:field_label(f) ?><?cs call:money_kind(f) ?><?cs call:input(f) ?><?cs /def ?>
<?cs def:field_money_page(f) ?><?cs call:field_label_page(f) ?><?cs call:money_kind(f) ?><?cs call:input(f) ?><?cs /def ?>

<?cs # A longer answer.  With f.max the page says how much fits, and counts when it can. ?>
<?cs def:long_kind(f, rows) ?><?cs set:f.rows = rows ?><?cs
	if:f.max ?><?cs set:f.maxlength = f.max ?><?cs set:f.threshold = "50" ?><?cs call:character_count(f) ?><?cs
	else ?><?cs call:textarea(f) ?><?cs /if ?><?cs /def ?>
<?cs def:field_longtext(f, rows) ?><?cs call:field_label(f) ?><?cs call:long_kind(f, rows) ?><?cs /def ?>
<?cs def:field_longtext_page(f, rows) ?><?cs call:field_label_page(f) ?><?cs call:long_kind(f, rows) ?><?cs /def ?>

<?cs # Day, month and year, posted as NAME-day and so on.  The first box has the field's
	own id, so that an error link puts the cursor there. ?>
<?cs def:date_kind(f) ?><?cs set:f.namePrefix = f.name ?><?cs
	set:f.items.0.name = "day" ?><?cs set:f.items.0.id = f.name ?><?cs set:f.items.0.value = f.day ?><?cs
	set:f.items.1.name = "month" ?><?cs set:f.items.1.id = f.name + "-month" ?><?cs set:f.items.1.value = f.month ?><?cs
	set:f.items.2.name = "year" ?><?cs set:f.items.2.id = f.name + "-year" ?><?cs set:f.items.2.value = f.year ?><?cs
	if:f.autocomplete == "bday" ?><?cs set:f.items.0.autocomplete = "bday-day" ?><?cs
		set:f.items.1.autocomplete = "bday-month" ?><?cs set:f.items.2.autocomplete = "bday-year" ?><?cs /if ?><?cs
	call:date_input(f) ?><?cs /def ?>
<?cs def:field_date(f) ?><?cs call:field_legend(f) ?><?cs call:date_kind(f) ?><?cs /def ?>
<?cs def:field_date_page(f) ?><?cs call:field_legend_page(f) ?><?cs call:date_kind(f) ?><?cs /def ?>

<?cs def:field_radios(f) ?><?cs call:field_legend(f) ?><?cs call:radios(f) ?><?cs /def ?>
<?cs def:field_radios_page(f) ?><?cs call:field_legend_page(f) ?><?cs call:radios(f) ?><?cs /def ?>
<?cs def:field_checkboxes(f) ?><?cs call:field_legend(f) ?><?cs call:checkboxes(f) ?><?cs /def ?>
<?cs def:field_checkboxes_page(f) ?><?cs call:field_legend_page(f) ?><?cs call:checkboxes(f) ?><?cs /def ?>

<?cs # Yes or no, side by side, for one of the choices "yes" and "no".  A bool, which is
	sent or not, cannot tell no from no answer: that is field_tick. ?>
<?cs def:yes_no_kind(f) ?><?cs set:f.classes = "govuk-radios--inline" ?><?cs
	if:!subcount(f.options) ?><?cs
		set:f.items.0.value = "yes" ?><?cs set:f.items.0.text = "Yes" ?><?cs
		set:f.items.1.value = "no" ?><?cs set:f.items.1.text = "No" ?><?cs /if ?><?cs call:radios(f) ?><?cs /def ?>
<?cs def:field_yes_no(f) ?><?cs call:field_legend(f) ?><?cs call:yes_no_kind(f) ?><?cs /def ?>
<?cs def:field_yes_no_page(f) ?><?cs call:field_legend_page(f) ?><?cs call:yes_no_kind(f) ?><?cs /def ?>

<?cs # One box to tick, for a bool; its label is the whole question, and its hint is below it. ?>
<?cs def:field_tick(f) ?><?cs call:field_words(f, f.label) ?><?cs set:f.items.0.text = f.label ?><?cs
	if:string.length(f.hint.text) ?><?cs set:f.items.0.hint.text = f.hint.text ?><?cs set:f.hint.text = "" ?><?cs /if ?><?cs
	set:f.items.0.value = "1" ?><?cs if:f.chosen ?><?cs set:f.items.0.checked = "1" ?><?cs /if ?><?cs
	call:checkboxes(f) ?><?cs /def ?>

<?cs def:field_select(f) ?><?cs call:field_label(f) ?><?cs call:select(f) ?><?cs /def ?>
<?cs def:field_select_page(f) ?><?cs call:field_label_page(f) ?><?cs call:select(f) ?><?cs /def ?>

<?cs # A password is never sent back, even after a mistake. ?>
<?cs def:field_password(f) ?><?cs call:field_label(f) ?><?cs set:f.value = "" ?><?cs call:password_input(f) ?><?cs /def ?>

<?cs def:field_file(f, accept) ?><?cs call:field_label(f) ?><?cs
	if:string.length(accept) ?><?cs set:f.attributes.0.name = "accept" ?><?cs set:f.attributes.0.value = accept ?><?cs /if ?><?cs
	call:file_upload(f) ?><?cs /def ?>
<?cs def:field_file_page(f, accept) ?><?cs call:field_label_page(f) ?><?cs
	if:string.length(accept) ?><?cs set:f.attributes.0.name = "accept" ?><?cs set:f.attributes.0.value = accept ?><?cs /if ?><?cs
	call:file_upload(f) ?><?cs /def ?>
