<?cs set:Page.title = "Sorry, there is a problem with the service" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Sorry, there is a problem with the service</h1>
<?cs include:"error/again.cs" ?>
<?cs include:"layout/foot.cs" ?>
