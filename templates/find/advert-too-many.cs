<?cs set:Page.title = "Too many for one day" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Too many for one day</h1>
<p class="govuk-body">It was not sent. We take only so many adverts, and answers to adverts, from one browser or one network in a day. We have kept what you typed: open the form again tomorrow, in the same browser, and send it then.</p>
<p class="govuk-body">If it cannot wait, ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a>.</p>
</div></div>
<?cs include:"layout/foot.cs" ?>
