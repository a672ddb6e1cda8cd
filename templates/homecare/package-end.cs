<?cs set:Page.title = "End the package" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("End the package") ?>
<?cs if:Package.started ?><?cs if:Package.end_day ?><p class="govuk-body">As recorded now, the first day without care is <?cs var:Package.end_day ?>.</p><?cs /if ?><?cs else ?><p class="govuk-body">This package has not started; that was agreed for <?cs var:Package.start_day ?>. Leave the reason open if the provider does not come: the request then waits again, and the time waited counts on. With a reason, the request is withdrawn too.</p><?cs /if ?>
<?cs call:form_open() ?>
<?cs if:Package.started ?><?cs set:Field.last.required = "1" ?><?cs set:Field.reason.required = "1" ?><?cs call:field_date(Field.last) ?><?cs /if ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:submit("End the package") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
