<?cs # notification_banner(n): n.text .type ("success" or none) .titleText .titleId
	.titleHeadingLevel .role .disableAutoFocus .classes .attributes;
	notification_banner_open(n) and notification_banner_close() round the template's own
	text. ?>
<?cs def:notification_banner_id(n) ?><?cs
	if:string.length(n.titleId) ?><?cs var:n.titleId ?><?cs else ?>govuk-notification-banner-title<?cs /if ?><?cs /def ?>
<?cs def:notification_banner_open(n) ?>
<div class="govuk-notification-banner<?cs if:n.type == "success" ?> govuk-notification-banner--success<?cs /if ?><?cs
	call:more(n.classes) ?>" role="<?cs if:string.length(n.role) ?><?cs var:n.role ?><?cs elif:n.type == "success" ?>alert<?cs else ?>region<?cs /if ?>" aria-labelledby="<?cs
	call:notification_banner_id(n) ?>" data-module="govuk-notification-banner"<?cs
	if:?n.disableAutoFocus ?> data-disable-auto-focus="<?cs if:n.disableAutoFocus ?>true<?cs else ?>false<?cs /if ?>"<?cs /if ?><?cs
	call:attributes(n.attributes) ?>>
	<div class="govuk-notification-banner__header"><h<?cs if:n.titleHeadingLevel ?><?cs var:n.titleHeadingLevel ?><?cs else ?>2<?cs /if ?> class="govuk-notification-banner__title" id="<?cs
		call:notification_banner_id(n) ?>"><?cs
		if:string.length(n.titleText) ?><?cs var:n.titleText ?><?cs elif:n.type == "success" ?>Success<?cs else ?>Important<?cs /if ?></h<?cs
		if:n.titleHeadingLevel ?><?cs var:n.titleHeadingLevel ?><?cs else ?>2<?cs /if ?>></div>
	<div class="govuk-notification-banner__content">
<?cs /def ?>
<?cs def:notification_banner_close() ?></div></div><?cs /def ?>
<?cs def:notification_banner(n) ?><?cs call:notification_banner_open(n) ?><?cs
	if:string.length(n.text) ?><p class="govuk-notification-banner__heading"><?cs var:n.text ?></p><?cs /if ?><?cs
	call:notification_banner_close() ?><?cs /def ?>
