<?cs set:Page.title = "Begin visits again" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Begin visits again") ?>
<p class="govuk-body">No visits <?cs var:Package.pause_days ?>.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:submit("Begin again") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
