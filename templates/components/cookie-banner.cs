<?cs # cookie_banner(n): messages.N.headingText .text .role .hidden .classes .attributes
	.actions.N.text .type .name .value .href .classes .attributes; n.ariaLabel .hidden
	.classes .attributes. ?>
<?cs def:cookie_action(action) ?><?cs
	if:string.length(action.href) && action.type != "button" ?><a class="govuk-link<?cs call:more(action.classes) ?>" href="<?cs
		var:url_validate(action.href) ?>"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></a><?cs
	elif:string.length(action.href) ?><a href="<?cs var:url_validate(action.href) ?>" role="button" draggable="false" class="govuk-button<?cs
		call:more(action.classes) ?>" data-module="govuk-button"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></a><?cs
	else ?><button type="<?cs if:action.type ?><?cs var:action.type ?><?cs else ?>button<?cs /if ?>"<?cs
		if:string.length(action.value) ?> value="<?cs var:action.value ?>"<?cs /if ?><?cs
		if:string.length(action.name) ?> name="<?cs var:action.name ?>"<?cs /if ?> class="govuk-button<?cs
		call:more(action.classes) ?>" data-module="govuk-button"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></button><?cs /if ?>
<?cs /def ?>
<?cs def:cookie_message(message) ?><div class="govuk-cookie-banner__message<?cs call:more(message.classes) ?> govuk-width-container"<?cs
	if:string.length(message.role) ?> role="<?cs var:message.role ?>"<?cs /if ?><?cs
	call:attributes(message.attributes) ?><?cs if:message.hidden ?> hidden<?cs /if ?>>
	<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
		<?cs if:string.length(message.headingText) ?><h2 class="govuk-cookie-banner__heading govuk-heading-m"><?cs var:message.headingText ?></h2><?cs /if ?>
		<div class="govuk-cookie-banner__content"><?cs if:string.length(message.text) ?><p class="govuk-body"><?cs var:message.text ?></p><?cs /if ?></div>
	</div></div>
	<?cs if:subcount(message.actions) ?><div class="govuk-button-group"><?cs
		each:action = message.actions ?><?cs call:cookie_action(action) ?><?cs /each ?></div><?cs /if ?>
</div>
<?cs /def ?>
<?cs def:cookie_banner(n) ?>
<div class="govuk-cookie-banner<?cs call:more(n.classes) ?>" data-nosnippet role="region" aria-label="<?cs
	if:string.length(n.ariaLabel) ?><?cs var:n.ariaLabel ?><?cs else ?>Cookie banner<?cs /if ?>"<?cs
	if:n.hidden ?> hidden<?cs /if ?><?cs call:attributes(n.attributes) ?>>
<?cs each:message = n.messages ?><?cs call:cookie_message(message) ?><?cs /each ?></div>
<?cs /def ?>
