<?cs set:Page.title = "Change your password" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs if:Done ?>
<h1 class="govuk-heading-xl">Your password has changed</h1>
<p class="govuk-body">Use the new one from now on. Wherever else you were signed in, you are signed out.</p>
<?cs if:Next ?><?cs call:button_link(Next, "Continue", "") ?><?cs else ?><?cs call:button_link("/desk", "Continue", "") ?><?cs /if ?>
<?cs else ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Change your password</h1>
<?cs if:Once ?><p class="govuk-body">You signed in with a one-time password. Choose one of your own before you go on.</p><?cs /if ?>
<?cs set:Form.action = Forms.change_password.action ?>
<?cs call:form_open() ?>
<?cs if:Field.next.value ?><?cs call:hidden_field("next", Field.next.value) ?><?cs else ?><?cs call:hidden_field("next", Next) ?><?cs /if ?>
<?cs if:Once ?><?cs set:Field.password.label = "One-time password" ?><?cs /if ?>
<?cs set:Field.password.autocomplete = "current-password" ?>
<?cs call:field_password(Field.password) ?>
<?cs set:Field.new_password.autocomplete = "new-password" ?>
<?cs call:field_password(Field.new_password) ?>
<?cs set:Field.new_again.autocomplete = "new-password" ?>
<?cs call:field_password(Field.new_again) ?>
<?cs call:submit("Change password") ?>
<?cs call:form_close() ?>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
