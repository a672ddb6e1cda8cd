<?cs set:Page.title = "Where a request fits best" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Where <?cs var:Request.reference ?> fits best</h1>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.href) ?>">Care rounds of <?cs var:Patch.name ?></a></p>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:!Request.placed ?><p class="govuk-body">The position of the person’s postcode is not known, so nothing can be said of travel.</p>
<?cs elif:!subcount(Offers) ?><p class="govuk-body">No provider has a visit in this patch now: whoever takes it opens new rounds.</p>
<?cs else ?>
<p class="govuk-body">The person lives in <?cs var:Request.sector ?>. Each visit is put where it adds least travel to the rounds that a provider has in the patch now; nothing else is put in another order. A visit that fits nowhere is driven to from the provider’s nearest visit, and back.</p>
<?cs call:table_scroll_open("Added travel by provider") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Travel that it adds a week, least first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Visits that fit</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Minutes added</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">15 minutes wider</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">30 minutes wider</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">60 minutes wider</th><th scope="col" class="govuk-table__header">A visit in a new round</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:offer = Offers ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:offer.name ?></th><td class="govuk-table__cell"><?cs var:offer.fitting ?> of <?cs var:offer.visits ?></td><?cs each:price = offer.prices ?><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:price.minutes ?></td><?cs /each ?><td class="govuk-table__cell"><?cs var:offer.alone ?></td></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?>
<p class="govuk-body">“Wider” means that visits whose time is not fixed may begin so much earlier or later than was asked for.</p>
<?cs each:offer = Offers ?><?cs if:subcount(offer.visits) ?><h2 class="govuk-heading-m">The best places with <?cs var:offer.name ?></h2>
<?cs call:table_scroll_open("Best places of each visit") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Best places of each visit with <?cs var:offer.name ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Visit</th><th scope="col" class="govuk-table__header">Best rounds</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:visit = offer.visits ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:visit.day ?>, <?cs var:visit.window ?><?cs if:visit.two ?>, two carers<?cs /if ?></th><td class="govuk-table__cell"><?cs if:subcount(visit.spots) ?><ul class="govuk-list"><?cs each:spot = visit.spots ?><li>At <?cs var:spot.begins ?>, <?cs var:spot.where ?>: <?cs var:spot.travel ?> minutes</li><?cs /each ?></ul><?cs else ?>Fits into no round<?cs /if ?></td></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?><?cs /if ?><?cs /each ?>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
