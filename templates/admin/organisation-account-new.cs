<?cs set:Page.title = "Add a person for " + Organisation.name ?>
<?cs set:Page.back.href = "/admin/organisations/" + Organisation.id ?><?cs set:Page.back.text = "Back to the provider" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Organisation.name ?></span>
<h1 class="govuk-heading-xl">Add a person</h1>
<p class="govuk-body">They can see the provider’s own notices, offers and packages, and nothing of another provider. On the next page you can give them a one-time password.</p>
<?cs call:form_open() ?>
<?cs set:Field.name.autocomplete = "off" ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs set:Field.login.autocomplete = "off" ?>
<?cs call:field_text(Field.login, "") ?>
<?cs call:submit("Add this person") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
