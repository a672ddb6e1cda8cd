<?cs set:Page.title = "Page not found" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Page not found</h1>
<p class="govuk-body">If you typed the web address, check that it is right. If you followed a link to a listing, it may have been taken off the directory.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Find care and support</a>, or ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a>.</p>
<?cs include:"layout/foot.cs" ?>
