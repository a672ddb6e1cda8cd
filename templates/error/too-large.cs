<?cs set:Page.title = "What you sent is too large" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">What you sent is too large</h1>
<p class="govuk-body">Go back and send less.</p>
<?cs include:"layout/foot.cs" ?>
