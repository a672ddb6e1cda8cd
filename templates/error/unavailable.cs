<?cs set:Page.title = "Sorry, the service is unavailable" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Sorry, the service is unavailable</h1>
<?cs include:"error/again.cs" ?>
<?cs include:"layout/foot.cs" ?>
