<?cs set:Page.title = "Change " + Organisation.name ?>
<?cs set:Page.back.href = Organisation.href ?><?cs set:Page.back.text = "Back to the provider" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"admin/organisation-fields.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Change <?cs var:Organisation.name ?></h1>
<?cs call:form_open() ?>
<?cs call:organisation_fields() ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
