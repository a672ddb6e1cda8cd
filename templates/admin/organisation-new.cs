<?cs set:Page.title = "Add a provider" ?>
<?cs set:Page.back.href = "/admin/organisations" ?><?cs set:Page.back.text = "Back to providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"admin/organisation-fields.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Add a provider</h1>
<?cs call:form_open() ?>
<?cs call:organisation_fields() ?>
<?cs call:submit("Add this provider") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
