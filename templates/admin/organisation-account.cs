<?cs set:Page.title = Account.name ?>
<?cs set:Page.back.href = "/admin/organisations/" + Account.organisation_id ?><?cs set:Page.back.text = "Back to the provider" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl">Signs in for <?cs var:Account.organisation ?></span>
<h1 class="govuk-heading-xl"><?cs var:Account.name ?></h1>
<?cs if:Account.disabled == #1 ?><p class="govuk-body"><?cs call:status_tag("Disabled", "red") ?></p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Email address", Account.login) ?>
<?cs call:fact_open("Password") ?><?cs if:Account.has_password == #1 ?>There is one<?cs else ?>None yet<?cs /if ?><?cs call:fact_close() ?>
<?cs call:facts_close() ?>
<?cs if:Account.disabled == #1 ?>
<?cs set:Form.action = Forms.enable_provider_account.action ?><?cs call:form_open() ?>
<?cs call:submit("Enable the account") ?>
<?cs call:form_close() ?>
<?cs else ?>
<?cs call:button_link("/admin/provider-accounts/" + Account.id + "/password", "Give a one-time password", "") ?>
<?cs set:Form.action = Forms.disable_provider_account.action ?><?cs call:form_open() ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-prevent-double-click="true" data-module="govuk-button">Disable the account</button>
<?cs call:form_close() ?>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
