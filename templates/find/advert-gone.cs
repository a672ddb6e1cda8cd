<?cs set:Page.title = "This advert is not shown now" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">This advert is not shown now</h1>
<p class="govuk-body"><?cs if:Answered ?>Your answer was not sent. <?cs /if ?>The advert may have ended, the person who placed it may have found somebody, or it may be waiting for us to check it. If you typed the number, check that it is right.</p>
<p class="govuk-body"><a class="govuk-link" href="/adverts">See the adverts that are shown now</a></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
