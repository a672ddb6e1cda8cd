<?cs # Asked before what somebody typed is forgotten (cgi/lib/dispatch.c). ?>
<?cs set:Page.title = "Start again?" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Start again?</h1>
<p class="govuk-body">Everything you have typed in this form is deleted. It cannot be brought back.</p>
<?cs call:form_open() ?>
<?cs call:hidden_field("_forget", "surely") ?>
<div class="govuk-button-group">
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button">Delete it and start again</button>
<a class="govuk-link" href="<?cs var:url_validate(Keep) ?>">Keep what I typed</a>
</div>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
