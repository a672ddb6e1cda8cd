<?cs # button(n): n.text .classes .href (a link that looks like a button) .type .name
	.value .disabled .id .isStartButton .preventDoubleClick .attributes.

	button_link(href, text, classes), start_link(href, text): the two every page needs.
?>
<?cs def:button_start_icon() ?><svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg><?cs /def ?>

<?cs def:button(n) ?><?cs if:string.length(n.href) ?><a href="<?cs var:url_validate(n.href) ?>" role="button" draggable="false" class="govuk-button<?cs
	call:more(n.classes) ?><?cs if:n.isStartButton ?> govuk-button--start<?cs /if ?>" data-module="govuk-button"<?cs
	call:attributes(n.attributes) ?><?cs call:id_of(n.id) ?>><?cs var:n.text ?><?cs
	if:n.isStartButton ?><?cs call:button_start_icon() ?><?cs /if ?></a><?cs
else ?><button type="<?cs if:n.type ?><?cs var:n.type ?><?cs else ?>submit<?cs /if ?>"<?cs
	if:string.length(n.value) ?> value="<?cs var:n.value ?>"<?cs /if ?><?cs
	if:string.length(n.name) ?> name="<?cs var:n.name ?>"<?cs /if ?><?cs
	if:n.disabled ?> disabled aria-disabled="true"<?cs /if ?><?cs
	if:?n.preventDoubleClick ?> data-prevent-double-click="<?cs if:n.preventDoubleClick ?>true<?cs else ?>false<?cs /if ?>"<?cs /if ?> class="govuk-button<?cs
	call:more(n.classes) ?><?cs if:n.isStartButton ?> govuk-button--start<?cs /if ?>" data-module="govuk-button"<?cs
	call:attributes(n.attributes) ?><?cs call:id_of(n.id) ?>><?cs var:n.text ?><?cs
	if:n.isStartButton ?><?cs call:button_start_icon() ?><?cs /if ?></button><?cs /if ?><?cs /def ?>

<?cs def:button_link(href, text, classes) ?><a href="<?cs var:url_validate(href) ?>" role="button" draggable="false" class="govuk-button<?cs
	call:more(classes) ?>" data-module="govuk-button"><?cs var:text ?></a><?cs /def ?>
<?cs def:start_link(href, text) ?><a href="<?cs var:url_validate(href) ?>" role="button" draggable="false" class="govuk-button govuk-button--start" data-module="govuk-button"><?cs
	var:text ?><?cs call:button_start_icon() ?></a><?cs /def ?>
