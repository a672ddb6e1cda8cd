<?cs # details(n): n.summaryText .text .id .open .classes .attributes.
	details_open(n), details_close(): the same round the template's own text;
	details_about(summary), details_close(): with a summary alone. ?>
<?cs def:details_open(n) ?>
<details<?cs call:id_of(n.id) ?> class="govuk-details<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?><?cs
	if:n.open ?> open<?cs /if ?>>
	<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:n.summaryText ?></span></summary>
	<div class="govuk-details__text">
<?cs /def ?>
<?cs def:details_about(summary) ?>
<details class="govuk-details">
	<summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:summary ?></span></summary>
	<div class="govuk-details__text">
<?cs /def ?>
<?cs def:details_close() ?></div></details><?cs /def ?>
<?cs def:details(n) ?><?cs call:details_open(n) ?><?cs var:n.text ?><?cs call:details_close() ?><?cs /def ?>
