<?cs # panel(n): n.titleText .text .headingLevel (1) .classes .attributes; n.actions.items
	with .text .href .type .classes .attributes where n.classes has
	govuk-panel--interruption.  panel_open(n) and panel_close(n) round the template's own
	text; confirmation(title, reference) for the end of a task. ?>
<?cs def:panel_title(n) ?><h<?cs if:n.headingLevel ?><?cs var:n.headingLevel ?><?cs else ?>1<?cs /if ?> class="govuk-panel__title"><?cs
	var:n.titleText ?></h<?cs if:n.headingLevel ?><?cs var:n.headingLevel ?><?cs else ?>1<?cs /if ?>><?cs /def ?>
<?cs def:panel_start(n) ?>
<div class="govuk-panel<?cs if:string.find(n.classes, "govuk-panel--interruption") < #0 ?> govuk-panel--confirmation<?cs /if ?><?cs
	call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
	<?cs call:panel_title(n) ?>
<?cs /def ?>
<?cs def:panel_action(action) ?><?cs if:string.length(action.href) && action.type != "button" ?><a class="govuk-link govuk-link--inverse<?cs
	call:more(action.classes) ?>" href="<?cs var:url_validate(action.href) ?>"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></a><?cs
	elif:string.length(action.href) ?><a href="<?cs var:url_validate(action.href) ?>" role="button" draggable="false" class="govuk-button govuk-button--inverse<?cs
	call:more(action.classes) ?>" data-module="govuk-button"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></a><?cs
	else ?><button type="<?cs if:action.type ?><?cs var:action.type ?><?cs else ?>button<?cs /if ?>" class="govuk-button govuk-button--inverse<?cs
	call:more(action.classes) ?>" data-module="govuk-button"<?cs call:attributes(action.attributes) ?>><?cs var:action.text ?></button><?cs /if ?>
<?cs /def ?>
<?cs def:panel_end(n) ?><?cs if:(subcount(n.actions) || ?n.actions) && string.find(n.classes, "govuk-panel--interruption") >= #0 ?>
<div class="govuk-panel__actions<?cs call:more(n.actions.classes) ?>"<?cs call:attributes(n.actions.attributes) ?>><?cs
	if:subcount(n.actions.items) ?><div class="govuk-button-group"><?cs
	each:action = n.actions.items ?><?cs call:panel_action(action) ?><?cs /each ?></div><?cs /if ?></div><?cs /if ?></div>
<?cs /def ?>
<?cs def:panel_open(n) ?><?cs call:panel_start(n) ?><div class="govuk-panel__body"><?cs /def ?>
<?cs def:panel_close(n) ?></div><?cs call:panel_end(n) ?><?cs /def ?>
<?cs def:panel(n) ?><?cs call:panel_start(n) ?><?cs
	if:string.length(n.text) ?><div class="govuk-panel__body"><?cs var:n.text ?></div><?cs /if ?><?cs
	call:panel_end(n) ?><?cs /def ?>
<?cs def:confirmation(title, reference) ?>
<div class="govuk-panel govuk-panel--confirmation">
	<h1 class="govuk-panel__title"><?cs var:title ?></h1>
	<?cs if:string.length(reference) ?><div class="govuk-panel__body">Your reference<br><strong><?cs var:reference ?></strong></div><?cs /if ?>
</div>
<?cs /def ?>
