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
<?cs elif:!subcount(Offers) ?><p class="govuk-body">No provider that goes on has a visit in this patch now: whoever takes it opens new rounds.</p>
<?cs else ?>
<p class="govuk-body">The person lives in <?cs var:Request.sector ?>. All visits together are put where they add least travel to the rounds that a provider has in the patch now; nothing else is put in another order, and no visit is moved by more than 15 minutes. Providers that have ended or stopped are left out. A visit that fits nowhere, or would add more, is driven to by itself from the provider’s nearest visit, and back.</p>
<p class="govuk-body">Providers are in the order of what it adds with each: into their rounds, or in new rounds where that is marked as better. <strong>Adds in all</strong> counts <?cs var:Worth ?> minutes more for each round that is opened and each visit that is driven to by itself.</p>
<?cs call:table_scroll_open("Added travel by provider") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Minutes of travel that it adds a week, the best first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Adds in all</th><th scope="col" class="govuk-table__header">Into its rounds</th><th scope="col" class="govuk-table__header">In new rounds</th><th scope="col" class="govuk-table__header">Saved if times are 15, 30, 60 minutes wider</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:offer = Offers ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:offer.name ?></th><?cs if:offer.cannot ?><td class="govuk-table__cell" colspan="4">Not possible: it does not send two carers at the same time</td><?cs else ?><td class="govuk-table__cell govuk-table__cell--numeric"><strong><?cs var:offer.least ?></strong></td><td class="govuk-table__cell"><?cs if:offer.roughly ?>At most <?cs /if ?><?cs var:offer.minutes ?> minutes; <?cs var:offer.fitting ?> of <?cs var:offer.visits ?> visits fit, into <?cs var:offer.touched ?> <?cs if:#offer.touched == #1 ?>round<?cs else ?>rounds<?cs /if ?></td><td class="govuk-table__cell"><?cs if:#offer.opened > #0 ?><?cs var:offer.opening ?> minutes, <?cs var:offer.opened ?> <?cs if:#offer.opened == #1 ?>round<?cs else ?>rounds<?cs /if ?><?cs /if ?><?cs var:offer.unopened ?><?cs if:offer.renew ?> <strong>(better)</strong><?cs /if ?></td><td class="govuk-table__cell"><?cs if:offer.wider_none ?>Nothing<?cs else ?><?cs each:save = offer.saves ?><?cs var:save.minutes ?><?cs if:!last(save) ?>, <?cs /if ?><?cs /each ?> minutes<?cs /if ?></td><?cs /if ?></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?>
<p class="govuk-body">“Wider” means that visits whose time is not fixed may begin so many minutes earlier or later than was asked for; what that saves is in its rounds. A new round is a carer who comes for this request alone, from the provider’s nearest visit and back again; the hours between its visits are not counted.</p>
<h2 class="govuk-heading-m">The best places with those that add least</h2>
<p class="govuk-body">Up to three for each visit, as if it came alone.</p>
<?cs each:offer = Offers ?><?cs if:subcount(offer.lines) ?><details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:offer.name ?></span></summary><div class="govuk-details__text">
<?cs call:table_scroll_open("Best places with " + offer.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Best places of each visit with <?cs var:offer.name ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Visit</th><th scope="col" class="govuk-table__header">Best places</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:line = offer.lines ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:line.what ?>, <?cs var:line.days ?></th><td class="govuk-table__cell"><?cs if:subcount(line.spots) ?><ol class="govuk-list govuk-list--number"><?cs each:spot = line.spots ?><li><?cs var:spot.text ?></li><?cs /each ?></ol><?cs else ?>Fits into no round<?cs /if ?></td></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?>
<?cs if:subcount(offer.rounds) ?><p class="govuk-body">All of it together would go into these rounds:</p>
<ul class="govuk-list govuk-list--bullet"><?cs each:round = offer.rounds ?><li><?cs var:round.days ?>, <?cs var:round.what ?></li><?cs /each ?></ul><?cs /if ?>
</div></details><?cs /if ?>
<?cs /each ?>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
