<?cs set:Page.title = "Sign in" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<?cs if:Out ?><div class="govuk-inset-text" role="status">You have signed out.</div><?cs /if ?>
<h1 class="govuk-heading-xl">Sign in</h1>
<?cs if:Over ?><p class="govuk-inset-text">You were signed out because nothing was done for a while. A form that you sent since is kept: sign in, and it is filled in again.</p><?cs /if ?>
<p class="govuk-body">For council staff and for providers of care. You do not need an account to <a class="govuk-link" href="/">find care and support</a>.</p>
<?cs set:Form.action = Forms.sign_in_with_password.action ?>
<?cs call:form_open() ?>
<?cs if:Field.next.value ?><?cs call:hidden_field("next", Field.next.value) ?><?cs else ?><?cs call:hidden_field("next", Next) ?><?cs /if ?>
<?cs set:Field.login.type = "email" ?><?cs set:Field.login.autocomplete = "username" ?>
<?cs call:field_text(Field.login, "govuk-!-width-two-thirds") ?>
<?cs call:field_password(Field.password) ?>
<?cs call:submit("Sign in") ?>
<?cs call:form_close() ?>
<p class="govuk-body">If you cannot sign in, ask the person who looks after accounts in your team, or ring <?cs var:Config.phone ?>.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
