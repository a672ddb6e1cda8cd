<?cs # inset_text(n): n.text .id .classes .attributes; inset_text_open(n) and
	inset_text_close() round the template's own text. ?>
<?cs def:inset_text_open(n) ?>
<div<?cs call:id_of(n.id) ?> class="govuk-inset-text<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
<?cs /def ?>
<?cs def:inset_text_close() ?></div><?cs /def ?>
<?cs def:inset_text(n) ?><?cs call:inset_text_open(n) ?><?cs var:n.text ?><?cs call:inset_text_close() ?><?cs /def ?>
