<?cs set:Page.title = "Record the start" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Record the start") ?>
<p class="govuk-body">Agreed for <?cs var:Package.start_day ?>. The waiting clock of the request stops with the first visit.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:submit("Record the start") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
