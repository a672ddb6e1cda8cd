<?cs set:Page.title = "There is a problem with what was sent" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">There is a problem with what was sent</h1>
<p class="govuk-body">Go back and try again.</p>
<?cs include:"layout/foot.cs" ?>
