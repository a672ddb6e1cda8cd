<?cs # service_navigation_open(n, items), service_navigation_close(n): n.serviceName
	.serviceUrl .ariaLabel .menuButtonText .menuButtonLabel .navigationLabel
	.navigationId .navigationClasses .collapseNavigationOnMobile .classes .attributes;
	n.end when something stands between the two (who is signed in), n.inline when that
	stands on the same line; items.N.text .href .current (this page) .active (this part)
	.attributes. ?>
<?cs def:service_navigation_menu_word(n) ?><?cs if:string.length(n.menuButtonText) ?><?cs var:n.menuButtonText ?><?cs else ?>Menu<?cs /if ?><?cs /def ?>
<?cs def:service_navigation_id(n) ?><?cs if:string.length(n.navigationId) ?><?cs var:n.navigationId ?><?cs else ?>navigation<?cs /if ?><?cs /def ?>
<?cs def:service_navigation_current(item) ?><?cs if:item.current ?> aria-current="page"<?cs elif:item.active ?> aria-current="true"<?cs /if ?><?cs /def ?>
<?cs def:service_navigation_words(item) ?><?cs if:item.current || item.active ?><strong class="govuk-service-navigation__active-fallback"><?cs
	var:item.text ?></strong><?cs else ?><?cs var:item.text ?><?cs /if ?><?cs /def ?>
<?cs def:service_navigation_item(item) ?><li class="govuk-service-navigation__item<?cs
	if:item.current || item.active ?> govuk-service-navigation__item--active<?cs /if ?>"><?cs
	if:string.length(item.href) ?><a class="govuk-service-navigation__link" href="<?cs var:url_validate(item.href) ?>"<?cs
		call:service_navigation_current(item) ?><?cs call:attributes(item.attributes) ?>><?cs call:service_navigation_words(item) ?></a><?cs
	elif:string.length(item.text) ?> <span class="govuk-service-navigation__text"<?cs call:service_navigation_current(item) ?>><?cs call:service_navigation_words(item) ?></span><?cs /if ?></li>
<?cs /def ?>
<?cs def:service_navigation_list(n, items) ?>
<nav aria-label="<?cs if:string.length(n.navigationLabel) ?><?cs var:n.navigationLabel ?><?cs else ?><?cs call:service_navigation_menu_word(n) ?><?cs /if ?>" class="govuk-service-navigation__wrapper<?cs
	call:more(n.navigationClasses) ?>"><?cs
	if:n.collapseNavigationOnMobile || (!?n.collapseNavigationOnMobile && subcount(items) > #1) ?>
	<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="<?cs
	call:service_navigation_id(n) ?>"<?cs if:string.length(n.menuButtonLabel) && n.menuButtonLabel != n.menuButtonText ?> aria-label="<?cs
	var:n.menuButtonLabel ?>"<?cs /if ?> hidden aria-hidden="true"><?cs call:service_navigation_menu_word(n) ?></button><?cs /if ?>
	<ul class="govuk-service-navigation__list" id="<?cs call:service_navigation_id(n) ?>">
	<?cs each:item = items ?><?cs call:service_navigation_item(item) ?><?cs /each ?></ul>
</nav>
<?cs /def ?>
<?cs def:service_navigation_open(n, items) ?>
<<?cs if:string.length(n.serviceName) || n.end ?>section aria-label="<?cs
	if:?n.ariaLabel ?><?cs var:n.ariaLabel ?><?cs else ?>Service information<?cs /if ?>"<?cs else ?>div<?cs /if ?> class="govuk-service-navigation<?cs
	call:more(n.classes) ?>" data-module="govuk-service-navigation"<?cs call:attributes(n.attributes) ?>>
<div class="govuk-width-container<?cs if:n.inline ?> govuk-service-navigation__inlining-container<?cs /if ?>">
<div class="govuk-service-navigation__container">
<?cs if:string.length(n.serviceName) ?> <span class="govuk-service-navigation__service-name"><?cs
	if:string.length(n.serviceUrl) ?><a href="<?cs var:url_validate(n.serviceUrl) ?>" class="govuk-service-navigation__link"><?cs var:n.serviceName ?></a><?cs
	else ?> <span class="govuk-service-navigation__text"><?cs var:n.serviceName ?></span> <?cs /if ?></span>
<?cs /if ?><?cs if:subcount(items) ?><?cs call:service_navigation_list(n, items) ?><?cs /if ?></div>
<?cs /def ?>
<?cs def:service_navigation_close(n) ?></div></<?cs if:string.length(n.serviceName) || n.end ?>section<?cs else ?>div<?cs /if ?>>
<?cs /def ?>
