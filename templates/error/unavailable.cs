<?cs set:Page.title = "Sorry, the service is unavailable" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Sorry, the service is unavailable</h1>
<p class="govuk-body">You can try again in a minute.</p>
<?cs include:"layout/foot.cs" ?>
