<?cs # phase_banner(n): n.tag.text .tag.classes .text .classes .attributes;
	phase_banner_open(n) and phase_banner_close() round the template's own text. ?>
<?cs def:phase_banner_open(n) ?>
<div class="govuk-phase-banner govuk-width-container<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
	<p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag<?cs
	call:more(n.tag.classes) ?>"><?cs var:n.tag.text ?></strong> <span class="govuk-phase-banner__text"><?cs /def ?>
<?cs def:phase_banner_close() ?></span></p></div>
<?cs /def ?>
<?cs def:phase_banner(n) ?><?cs call:phase_banner_open(n) ?><?cs var:n.text ?><?cs call:phase_banner_close() ?><?cs /def ?>
