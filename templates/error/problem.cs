<?cs set:Page.title = "Sorry, there is a problem with the service" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Sorry, there is a problem with the service</h1>
<?cs include:"error/again.cs" ?>
<p class="govuk-body">If it goes on, ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a> and give the number <?cs var:Page.reference ?>.</p>
<?cs include:"layout/foot.cs" ?>
