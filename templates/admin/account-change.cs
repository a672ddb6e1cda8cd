<?cs set:Page.title = "Change an account" ?>
<?cs set:Page.back.href = "/admin/accounts/" + Account.id ?><?cs set:Page.back.text = "Back to the account" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Account.login ?></span>
<h1 class="govuk-heading-xl">Change an account</h1>
<?cs call:form_open() ?>
<?cs set:Field.name.autocomplete = "off" ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs set:Field.roles.hint = "With none they can sign in and do nothing else." ?>
<?cs set:Field.roles.required = "1" ?>
<?cs call:field_checkboxes(Field.roles) ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
