<?cs set:Page.title = Account.name ?>
<?cs set:Page.back.href = "/admin/accounts" ?><?cs set:Page.back.text = "Back to accounts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"admin/audit-rows.cs" ?>
<?cs def:account_button(action, text, hidden) ?><?cs set:Form.action = action ?><?cs call:form_open() ?><button type="submit" class="govuk-button govuk-button--secondary app-no-print" data-prevent-double-click="true" data-module="govuk-button"><?cs var:text ?><span class="govuk-visually-hidden"> <?cs var:hidden ?></span></button><?cs call:form_close() ?><?cs /def ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl">Account</span>
<h1 class="govuk-heading-xl"><?cs var:Account.name ?></h1>
<?cs if:Account.disabled ?><p class="govuk-body"><?cs call:status_tag("Disabled", "red") ?></p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Email address", Account.login) ?>
<?cs call:fact_open("Roles") ?><?cs if:Account.roles ?><?cs var:Account.roles ?><?cs else ?>None: they can sign in and do nothing else<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Password", Account.password) ?>
<?cs call:fact_open("Last signed in") ?><?cs if:Account.signed_in ?><?cs var:Account.signed_in ?><?cs else ?>Never<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Sessions now", Account.live) ?>
<?cs call:fact("Account since", Account.created) ?>
<?cs call:fact("Disabled since", Account.disabled) ?>
<?cs if:Account.demonstration ?><?cs call:fact("Demonstration", "Made up, with the other demonstration data") ?><?cs /if ?>
<?cs call:facts_close() ?>
<div class="govuk-button-group">
<?cs call:button_link("/admin/accounts/" + Account.id + "/change", "Change name or roles", "") ?>
<?cs if:!Account.disabled ?><?cs call:button_link("/admin/accounts/" + Account.id + "/password", "Give a one-time password", "govuk-button--secondary") ?><?cs /if ?>
</div>
<?cs if:Account.live != "0" ?><h2 class="govuk-heading-m">End sessions</h2>
<p class="govuk-body">They are signed out wherever they are signed in, and can sign in again.</p>
<?cs call:account_button(Forms.end_account_sessions.action, "End sessions", "of " + Account.name) ?><?cs /if ?>
<?cs if:Account.disabled ?><h2 class="govuk-heading-m">Enable the account</h2>
<p class="govuk-body">They can sign in again, with the password and roles they had.</p>
<?cs call:account_button(Forms.enable_account.action, "Enable", Account.name) ?><?cs
elif:!Account.self ?><h2 class="govuk-heading-m">Disable the account</h2>
<p class="govuk-body">They are signed out and cannot sign in. What they did stays in the audit trail, and the account can be enabled again.</p>
<?cs call:account_button(Forms.disable_account.action, "Disable", Account.name) ?><?cs /if ?>
<?cs if:subcount(Audit) ?>
<h2 class="govuk-heading-l">What happened lately</h2>
<?cs call:audit_table(Audit, "What this person did, and what was done to the account") ?>
<p class="govuk-body"><?cs call:link("/admin/audit?person=" + Account.id, "All that this person did") ?></p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
