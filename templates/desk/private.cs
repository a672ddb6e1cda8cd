<?cs set:Page.title = "Private contact details: " + Listing.name ?>
<?cs set:Page.back.text = "Back to the listing" ?><?cs set:Page.back.href = "/desk/listings/" + Listing.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Listing.name ?></span>
<h1 class="govuk-heading-l">Private contact details</h1>
<p class="govuk-body">For staff only: do not pass them on. It is recorded that you looked.</p>
<?cs if:Private.phone || Private.email || Private.address || Private.postcode ?>
<?cs call:facts_open() ?>
<?cs if:Private.phone ?><?cs call:fact_open("Phone") ?><a class="govuk-link" href="tel:<?cs var:Private.phone ?>"><?cs var:Private.phone ?></a><?cs call:fact_close() ?><?cs /if ?>
<?cs if:Private.email ?><?cs call:fact_open("Email") ?><a class="govuk-link" href="mailto:<?cs var:Private.email ?>"><?cs var:Private.email ?></a><?cs call:fact_close() ?><?cs /if ?>
<?cs if:Private.address ?><?cs call:fact_open("Address") ?><span class="app-lines"><?cs var:Private.address ?></span><?cs call:fact_close() ?><?cs /if ?>
<?cs call:fact("Postcode", Private.postcode) ?>
<?cs call:facts_close() ?>
<?cs else ?><p class="govuk-body">There are none. What the public sees is all we have.</p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
