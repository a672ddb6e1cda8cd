<?cs set:Page.title = "Ask providers" ?>
<?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Run.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Run.provider ?></span>
<h1 class="govuk-heading-l">Ask providers</h1>
<?cs call:no_mail() ?>
<?cs if:Ask.chosen ?><div class="govuk-inset-text">Whom to ask for whom is in the log. Nobody has been asked yet: the providers of the proposal are ticked below.</div><?cs /if ?>
<?cs if:Sums.providers > #0 ?><p class="govuk-body">Providers that may be asked where somebody is not covered yet. That they were asked goes into the log, with how many people and hours a week in which patch; nothing that says who they are.</p>
<?cs call:form_open() ?>
<?cs call:field_checkboxes(Field.provider) ?>
<?cs call:submit("Ask these providers") ?>
<?cs call:form_close() ?><?cs else ?><p class="govuk-body">Nobody is left to be covered in a patch, or no provider may be asked there.</p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
