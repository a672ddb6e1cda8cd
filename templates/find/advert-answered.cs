<?cs set:Page.title = "We have your answer" ?><?cs set:Page.print_reference = Reference ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<div class="govuk-panel govuk-panel--confirmation">
<h1 class="govuk-panel__title">We have your answer</h1>
<div class="govuk-panel__body">To the advert<br><strong><?cs var:Reference ?></strong></div>
</div>
<h2 class="govuk-heading-m">What happens next</h2>
<p class="govuk-body">We read each answer and pass it on within 3 working days. If the person who placed the advert wants to meet you, they or somebody who helps them will ring or email you.</p>
<p class="govuk-body">If you want to change or withdraw your answer, ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a> and give the number of the advert above. We delete your answer <?cs var:KeepDays ?> days after the advert has ended.</p>
<p class="govuk-body app-no-print"><a class="govuk-link" href="/adverts">See other adverts</a></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
