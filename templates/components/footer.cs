<?cs # footer_open(n), footer_close(): n.navigation.N.title .items.N.href .text .columns
	.width; n.meta.items.N.href .text .meta.text .meta.visuallyHiddenTitle; n.classes
	.containerClasses .attributes.  Between the two goes what stands below the links.
	Without GOV.UK's crown, crest and copyright line, which are not the council's. ?>
<?cs def:footer_link(item) ?><a class="govuk-footer__link" href="<?cs var:url_validate(item.href) ?>"<?cs call:attributes(item.attributes) ?>><?cs var:item.text ?></a><?cs /def ?>
<?cs def:footer_section(nav) ?><div class="govuk-footer__section govuk-grid-column-<?cs if:nav.width ?><?cs var:nav.width ?><?cs else ?>full<?cs /if ?>">
	<h2 class="govuk-footer__heading govuk-heading-m"><?cs var:nav.title ?></h2>
	<?cs if:subcount(nav.items) ?><ul class="govuk-footer__list<?cs if:nav.columns ?> govuk-footer__list--columns-<?cs var:nav.columns ?><?cs /if ?>">
	<?cs each:item = nav.items ?><?cs if:string.length(item.href) && string.length(item.text) ?><li class="govuk-footer__list-item"><?cs call:footer_link(item) ?></li>
	<?cs /if ?><?cs /each ?></ul><?cs /if ?>
</div><?cs /def ?>
<?cs def:footer_open(n) ?>
<div class="govuk-footer<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
<div class="govuk-width-container<?cs call:more(n.containerClasses) ?>">
	<?cs if:subcount(n.navigation) ?><div class="govuk-footer__navigation">
	<?cs each:nav = n.navigation ?><?cs call:footer_section(nav) ?><?cs /each ?></div>
	<hr class="govuk-footer__section-break"><?cs /if ?>
	<div class="govuk-footer__meta">
		<div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
		<?cs if:subcount(n.meta) || ?n.meta ?><h2 class="govuk-visually-hidden"><?cs
			if:string.length(n.meta.visuallyHiddenTitle) ?><?cs var:n.meta.visuallyHiddenTitle ?><?cs else ?>Support links<?cs /if ?></h2>
		<?cs if:subcount(n.meta.items) ?><ul class="govuk-footer__inline-list">
		<?cs each:item = n.meta.items ?><li class="govuk-footer__inline-list-item"><?cs call:footer_link(item) ?></li>
		<?cs /each ?></ul><?cs /if ?>
		<?cs if:string.length(n.meta.text) ?><div class="govuk-footer__meta-custom"><?cs var:n.meta.text ?></div><?cs /if ?><?cs /if ?>
<?cs /def ?>
<?cs def:footer_close() ?></div></div></div></div><?cs /def ?>
