<?cs # breadcrumbs(n, items): items.N.text .href (none: this page) .attributes;
	n.classes .labelText .collapseOnMobile .attributes. ?>
<?cs def:breadcrumbs(n, items) ?>
<nav class="govuk-breadcrumbs<?cs call:more(n.classes) ?><?cs
	if:n.collapseOnMobile ?> govuk-breadcrumbs--collapse-on-mobile<?cs /if ?>"<?cs
	call:attributes(n.attributes) ?> aria-label="<?cs if:?n.labelText ?><?cs var:n.labelText ?><?cs else ?>Breadcrumb<?cs /if ?>">
	<ol class="govuk-breadcrumbs__list">
	<?cs each:item = items ?><?cs if:string.length(item.href) ?><li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="<?cs
		var:url_validate(item.href) ?>"<?cs call:attributes(item.attributes) ?>><?cs var:item.text ?></a></li>
	<?cs else ?><li class="govuk-breadcrumbs__list-item" aria-current="page"><?cs var:item.text ?></li>
	<?cs /if ?><?cs /each ?></ol>
</nav>
<?cs /def ?>
