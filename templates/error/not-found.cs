<?cs set:Page.title = "Page not found" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Page not found</h1>
<?cs if:Page.staff ?><p class="govuk-body">It may have been removed, it may be somebody else's to see, or the address is not right.</p>
<p class="govuk-body"><a class="govuk-link" href="/desk">Go to your start page</a></p>
<?cs else ?><p class="govuk-body">If you typed the web address, check that it is right. If you followed a link to a listing, it may have been taken off the directory.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Find care and support</a>, or ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a>.</p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
