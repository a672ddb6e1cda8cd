<?cs set:Page.title = "We have your advert" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/panel.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:confirmation("We have your advert", Reference) ?>
<h2 class="govuk-heading-m">What happens next</h2>
<p class="govuk-body">We read each advert within 3 working days. If something has to change first, we ring or email you. When it is right, it is shown among the <a class="govuk-link" href="/adverts">adverts that personal assistants can see</a>, usually for four weeks. We pass their answers on to you. You choose whom to meet.</p>
<p class="govuk-body">If you want to change or withdraw it, or you have found somebody, ring <?cs var:Config.phone ?> and give the reference above. You can print this page. It opens in this browser only, for <?cs var:KeepDays ?> days.</p>
<p class="govuk-body app-no-print"><a class="govuk-link" href="/">Back to the search</a></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
