<?cs # hint(n, id): n.text .classes .attributes. ?>
<?cs def:hint(n, id) ?><?cs if:string.length(n.text) ?>
<div<?cs call:id_of(id) ?> class="govuk-hint<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>><?cs var:n.text ?></div>
<?cs /if ?><?cs /def ?>
