<?cs set:Page.title = "Begin visits again" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Begin visits again") ?>
<p class="govuk-body">Suspended from <?cs var:Package.pause_from ?><?cs if:Package.pause_to ?> to <?cs var:Package.pause_to ?><?cs else ?>, with no end yet<?cs /if ?>.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:submit("Begin again") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
