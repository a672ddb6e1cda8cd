<?cs set:Page.title = "Sorry, the service is unavailable" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Sorry, the service is unavailable</h1>
<?cs include:"error/again.cs" ?>
<p class="govuk-body">If you need help with care now, ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a>. If somebody is in danger, ring 999.</p>
<?cs include:"layout/foot.cs" ?>
