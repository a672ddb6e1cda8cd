<?cs # tag(n): n.text .classes .attributes.
	status_tag(text, colour): a status in a word; colour is "green", "red", "blue",
	"yellow", "grey" ... or "".  The word says it all; the colour only helps. ?>
<?cs def:tag(n) ?><strong class="govuk-tag<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>><?cs var:n.text ?></strong><?cs /def ?>
<?cs def:status_tag(text, colour) ?><strong class="govuk-tag<?cs if:colour ?> govuk-tag--<?cs var:colour ?><?cs /if ?>"><?cs var:text ?></strong><?cs /def ?>
