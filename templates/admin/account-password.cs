<?cs set:Page.title = "Give a one-time password to " + Account.name ?>
<?cs set:Page.back.href = Account.href ?><?cs set:Page.back.text = "Back to the account" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/warning-text.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Account.name ?></span>
<h1 class="govuk-heading-xl">Give a one-time password</h1>
<p class="govuk-body">If you go on, this will be the password:</p>
<p class="govuk-body-l"><code class="app-code"><?cs var:Proposed.password ?></code></p>
<?cs call:warning("Pass it on now. It is not shown again.") ?>
<ul class="govuk-list govuk-list--bullet">
<li>Make sure that you speak to <?cs var:Account.name ?> in person, or ring a number that you know to be theirs.</li>
<li>They sign in with <?cs var:Account.login ?> within three days, and choose a password of their own.</li>
<?cs if:Account.has_password ?><li>Their old password stops working, and where they are signed in they are signed out.</li>
<?cs /if ?></ul>
<?cs call:form_open() ?>
<?cs call:hidden_field("proposed", Proposed.password) ?>
<?cs call:hidden_field("proof", Proposed.proof) ?>
<?cs call:submit("Use this password") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
