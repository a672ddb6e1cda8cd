<?cs # exit_this_page(n): n.redirectUrl .text .id .classes .attributes.  A quick way out
	for somebody who must not be seen here; scripts add three presses of Shift. ?>
<?cs def:exit_this_page(n) ?>
<div<?cs call:id_of(n.id) ?> class="govuk-exit-this-page<?cs call:more(n.classes) ?>" data-module="govuk-exit-this-page"<?cs call:attributes(n.attributes) ?>>
	<a<?cs
	if:string.length(n.redirectUrl) ?> href="<?cs var:url_validate(n.redirectUrl) ?>"<?cs else ?> href="https://www.bbc.co.uk/weather"<?cs /if ?> role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer"><?cs
	if:string.length(n.text) ?><?cs var:n.text ?><?cs else ?><span class="govuk-visually-hidden">Emergency</span> Exit this page<?cs /if ?></a>
</div>
<?cs /def ?>
