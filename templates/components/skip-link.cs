<?cs # skip_link(n): n.text .href ("#content") .classes .attributes. ?>
<?cs def:skip_link(n) ?><a<?cs
	if:string.length(n.href) ?> href="<?cs var:url_validate(n.href) ?>"<?cs else ?> href="#content"<?cs /if ?> class="govuk-skip-link<?cs
	call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?> data-module="govuk-skip-link"><?cs var:n.text ?></a><?cs /def ?>
