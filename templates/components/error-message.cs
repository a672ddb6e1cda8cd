<?cs # error_message(n, id): n.text .classes .attributes .visuallyHiddenText ("Error"). ?>
<?cs def:error_message(n, id) ?><?cs if:string.length(n.text) ?>
<p<?cs call:id_of(id) ?> class="govuk-error-message<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>><?cs
	if:!?n.visuallyHiddenText ?><span class="govuk-visually-hidden">Error:</span> <?cs
	elif:n.visuallyHiddenText ?><span class="govuk-visually-hidden"><?cs var:n.visuallyHiddenText ?>:</span> <?cs /if ?><?cs var:n.text ?></p>
<?cs /if ?><?cs /def ?>
