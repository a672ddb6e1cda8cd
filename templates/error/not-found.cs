<?cs set:Page.title = "Page not found" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Page not found</h1>
<p class="govuk-body">If you typed the web address, check it is correct.</p>
<?cs include:"layout/foot.cs" ?>
