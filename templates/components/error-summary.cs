<?cs # error_summary_list(n, errors): errors.N.text .href .attributes; n.titleText
	.descriptionText .classes .attributes .disableAutoFocus. ?>
<?cs def:error_summary_list(n, errors) ?>
<div class="govuk-error-summary<?cs call:more(n.classes) ?>"<?cs
	if:?n.disableAutoFocus ?> data-disable-auto-focus="<?cs if:n.disableAutoFocus ?>true<?cs else ?>false<?cs /if ?>"<?cs /if ?><?cs
	call:attributes(n.attributes) ?> data-module="govuk-error-summary">
	<div role="alert">
		<h2 class="govuk-error-summary__title"><?cs var:n.titleText ?></h2>
		<div class="govuk-error-summary__body">
			<?cs if:string.length(n.descriptionText) ?><p><?cs var:n.descriptionText ?></p>
			<?cs /if ?><?cs if:subcount(errors) ?><ul class="govuk-list govuk-error-summary__list">
			<?cs each:e = errors ?><li><?cs if:string.length(e.href) ?><a href="<?cs var:url_validate(e.href) ?>"<?cs
				call:attributes(e.attributes) ?>><?cs var:e.text ?></a><?cs else ?><?cs var:e.text ?><?cs /if ?></li>
			<?cs /each ?></ul><?cs /if ?>
		</div>
	</div>
</div>
<?cs /def ?>
