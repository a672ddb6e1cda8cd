<?cs # label(n, id): n.text .classes .isPageHeading .attributes; id is the field's. ?>
<?cs def:label_alone(n, id) ?><label class="govuk-label<?cs call:more(n.classes) ?>"<?cs
	call:attributes(n.attributes) ?><?cs
	if:string.length(id) ?> for="<?cs var:id ?>"<?cs /if ?>><?cs var:n.text ?></label><?cs /def ?>
<?cs def:label(n, id) ?><?cs if:string.length(n.text) ?><?cs if:n.isPageHeading ?>
<h1 class="govuk-label-wrapper"><?cs call:label_alone(n, id) ?></h1>
<?cs else ?>
<?cs call:label_alone(n, id) ?>
<?cs /if ?><?cs /if ?><?cs /def ?>
