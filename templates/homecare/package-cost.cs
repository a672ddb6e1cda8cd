<?cs set:Page.title = "Add a one-off cost" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Add a one-off cost") ?>
<p class="govuk-body">It is shown apart from the weekly cost.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.on) ?>
<?cs call:field_text(Field.what, "") ?>
<?cs call:field_money(Field.amount) ?>
<?cs call:submit("Add the cost") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
