<?cs set:Page.title = "Too many tries" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Too many tries</h1>
<p class="govuk-body">Wait 15 minutes and try again.</p>
<?cs include:"layout/foot.cs" ?>
