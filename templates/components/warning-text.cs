<?cs # warning_text(n): n.text .iconFallbackText ("Warning") .classes .attributes;
	warning(text) for a sentence alone. ?>
<?cs def:warning_open(n) ?>
<div class="govuk-warning-text<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
	<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
	<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden"><?cs
	if:string.length(n.iconFallbackText) ?><?cs var:n.iconFallbackText ?><?cs else ?>Warning<?cs /if ?></span> <?cs /def ?>
<?cs def:warning_close() ?></strong></div>
<?cs /def ?>
<?cs def:warning_text(n) ?><?cs call:warning_open(n) ?><?cs var:n.text ?><?cs call:warning_close() ?><?cs /def ?>
<?cs def:warning(text) ?><?cs call:warning_open(_none) ?><?cs var:text ?><?cs call:warning_close() ?><?cs /def ?>
