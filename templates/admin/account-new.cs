<?cs set:Page.title = "Add a person" ?>
<?cs set:Page.back.href = "/admin/accounts" ?><?cs set:Page.back.text = "Back to accounts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Add a person</h1>
<p class="govuk-body">On the next page you can give them a one-time password.</p>
<?cs call:form_open() ?>
<?cs set:Field.name.autocomplete = "off" ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs set:Field.login.autocomplete = "off" ?>
<?cs call:field_text(Field.login, "") ?>
<?cs call:field_checkboxes(Field.roles) ?>
<?cs call:submit("Add this person") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
