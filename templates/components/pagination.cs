<?cs # pagination(n): n.previous and n.next with .href .text .labelText .attributes;
	n.items.N with .number .href .current .ellipsis .visuallyHiddenText .attributes;
	n.landmarkLabel .classes .attributes.  Without items it stands as a block, to step
	through what comes before and after. ?>
<?cs def:pagination_arrow(side) ?><svg class="govuk-pagination__icon govuk-pagination__icon--<?cs var:side ?>" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="<?cs
	if:side == "prev" ?>m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z<?cs
	else ?>m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z<?cs /if ?>"></path></svg><?cs /def ?>
<?cs def:pagination_step(step, side, word, block) ?><div class="govuk-pagination__<?cs var:side ?>"><a class="govuk-link govuk-pagination__link" href="<?cs
	var:url_validate(step.href) ?>" rel="<?cs var:side ?>"<?cs call:attributes(step.attributes) ?>><?cs
	if:block || side == "prev" ?><?cs call:pagination_arrow(side) ?><?cs /if ?> <span class="govuk-pagination__link-title<?cs
	if:block && !string.length(step.labelText) ?> govuk-pagination__link-title--decorated<?cs /if ?>"><?cs
	if:string.length(step.text) ?><?cs var:step.text ?><?cs else ?><?cs var:word ?><span class="govuk-visually-hidden"> page</span><?cs /if ?></span><?cs
	if:string.length(step.labelText) && block ?> <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label"><?cs var:step.labelText ?></span><?cs /if ?><?cs
	if:!block && side == "next" ?> <?cs call:pagination_arrow(side) ?><?cs /if ?></a></div>
<?cs /def ?>
<?cs def:pagination_page(item) ?><li class="govuk-pagination__item<?cs
	if:item.current ?> govuk-pagination__item--current<?cs /if ?><?cs
	if:item.ellipsis ?> govuk-pagination__item--ellipsis">&ctdot;</li>
<?cs else ?>"><a class="govuk-link govuk-pagination__link" href="<?cs var:url_validate(item.href) ?>" aria-label="<?cs
	if:?item.visuallyHiddenText ?><?cs var:item.visuallyHiddenText ?><?cs else ?>Page <?cs var:item.number ?><?cs /if ?>"<?cs
	if:item.current ?> aria-current="page"<?cs /if ?><?cs call:attributes(item.attributes) ?>><?cs var:item.number ?></a></li>
<?cs /if ?><?cs /def ?>
<?cs def:pagination_of(n, block) ?>
<nav class="govuk-pagination<?cs if:block ?> govuk-pagination--block<?cs /if ?><?cs call:more(n.classes) ?>" aria-label="<?cs
	if:string.length(n.landmarkLabel) ?><?cs var:n.landmarkLabel ?><?cs else ?>Pagination<?cs /if ?>"<?cs call:attributes(n.attributes) ?>>
<?cs if:string.length(n.previous.href) ?><?cs call:pagination_step(n.previous, "prev", "Previous", block) ?><?cs /if ?><?cs
	if:subcount(n.items) ?><ul class="govuk-pagination__list">
<?cs each:item = n.items ?><?cs if:subcount(item) ?><?cs call:pagination_page(item) ?><?cs /if ?><?cs /each ?></ul>
<?cs /if ?><?cs
	if:string.length(n.next.href) ?><?cs call:pagination_step(n.next, "next", "Next", block) ?><?cs /if ?></nav>
<?cs /def ?>
<?cs def:pagination(n) ?><?cs
	if:subcount(n.items) ?><?cs call:pagination_of(n, "") ?><?cs
	elif:subcount(n.previous) || subcount(n.next) ?><?cs call:pagination_of(n, "1") ?><?cs /if ?><?cs /def ?>
