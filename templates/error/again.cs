<?cs # What was typed, to be sent once more: for faults that may have passed by then. ?>
<?cs include:"components/form.cs" ?>
<?cs if:Again ?>
<p class="govuk-body">What you typed is kept on this page. Leave it open, and try again in a minute.</p>
<?cs call:form_open() ?>
<?cs each:field = Again.fields ?><?cs call:hidden_field(field.name, field.value) ?>
<?cs /each ?>
<?cs call:submit("Try again") ?>
<?cs call:form_close() ?>
<?cs else ?>
<p class="govuk-body">You can try again in a minute.</p>
<?cs /if ?>
