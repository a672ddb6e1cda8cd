<?cs set:Page.title = "Suspend the package" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Suspend the package") ?>
<p class="govuk-body">Visits stop from the first day you give. The package stays with the provider.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.from) ?>
<?cs call:field_date(Field.until) ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_text(Field.note, "") ?>
<?cs call:submit("Suspend") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
