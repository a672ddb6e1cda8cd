<?cs set:Page.title = "Begin visits again" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Begin visits again") ?>
<?cs if:!Package.pause_days ?><p class="govuk-body">The package is not suspended: there is nothing to begin again. <a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>">Back to the package</a></p>
<?cs else ?><p class="govuk-body">No visits <?cs var:Package.pause_days ?>.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:submit("Begin again") ?>
<?cs call:form_close() ?><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
