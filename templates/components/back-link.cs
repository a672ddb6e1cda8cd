<?cs # back_link(n): n.text ("Back") .href .classes .attributes. ?>
<?cs def:back_link(n) ?><a<?cs
	if:string.length(n.href) ?> href="<?cs var:url_validate(n.href) ?>"<?cs else ?> href="#"<?cs /if ?> class="govuk-back-link<?cs
	call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>><?cs
	if:string.length(n.text) ?><?cs var:n.text ?><?cs else ?>Back<?cs /if ?></a><?cs /def ?>
