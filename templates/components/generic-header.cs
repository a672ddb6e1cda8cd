<?cs # generic_header(n): n.logoText .url ("/") .classes .containerClasses .attributes. ?>
<?cs def:generic_header(n) ?>
<div class="govuk-generic-header<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
	<div class="govuk-generic-header__container <?cs if:n.containerClasses ?><?cs var:n.containerClasses ?><?cs else ?>govuk-width-container<?cs /if ?>">
		<div class="govuk-generic-header__logo"><a<?cs
	if:string.length(n.url) ?> href="<?cs var:url_validate(n.url) ?>"<?cs else ?> href="/"<?cs /if ?> class="govuk-generic-header__homepage-link"><?cs var:n.logoText ?></a></div>
	</div>
</div>
<?cs /def ?>
