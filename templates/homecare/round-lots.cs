<?cs set:Page.title = "Lots: compact groups of packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs # The patch with the letters of its lots. ?>
<?cs def:lots_map(n) ?><div class="app-map">
<?cs call:map_scaled_open(n) ?>
<?cs each:shape = n.shapes ?><?cs if:string.length(shape.path) ?><path class="app-map__area app-map__area--band-<?cs var:shape.band ?><?cs if:shape.outline ?> app-map__area--outline<?cs /if ?>" d="<?cs var:shape.path ?>"><title><?cs var:shape.name ?></title></path>
<?cs /if ?><?cs /each ?><?cs call:map_marks(n) ?><?cs each:label = n.labels ?><text class="app-rounds-line__label" x="<?cs var:label.x + #6 ?>" y="<?cs var:label.y - #6 ?>"><?cs var:label.text ?></text>
<?cs /each ?><?cs call:map_scaled_close(n) ?></div><?cs /def ?>
<?cs def:lots_cost(name, cost) ?><?cs call:fact_open(name) ?><?cs var:cost.rounds ?> <?cs if:cost.rounds == #1 ?>round<?cs else ?>rounds<?cs /if ?> a week, <?cs var:cost.travel ?> of travel<?cs if:cost.per_hour ?>: <?cs var:cost.per_hour ?> for an hour of care<?cs /if ?><?cs call:fact_close() ?><?cs /def ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?><?cs if:With.count == #1 ?> and one patch more<?cs elif:With.count > #1 ?> and <?cs var:With.count ?> patches more<?cs /if ?></span>
<h1 class="govuk-heading-l"><?cs var:Page.title ?></h1>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.href) ?>">Care rounds of <?cs var:Patch.name ?></a></p>
<p class="govuk-body">A lot is to be bought as a whole, so packages that the council does not buy are left out. It is compact by the way from its middle to all its packages; travel is worked out for rounds that stay inside their lot, and for rounds that cross all borders.</p>
<div class="app-no-print"><?cs call:search_open(Patch.lots) ?>
<?cs call:field_text(Field.lots, "govuk-input--width-4") ?>
<?cs call:field_text(Field.least, "govuk-input--width-4") ?>
<?cs call:field_text(Field.most, "govuk-input--width-4") ?>
<?cs if:subcount(Field.with.options) ?><details class="govuk-details"<?cs if:With.count ?> open<?cs /if ?>><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Lots over several patches</span></summary><div class="govuk-details__text"><?cs call:field_checkboxes(Field.with) ?></div></details><?cs /if ?>
<?cs call:submit("Make lots") ?>
<?cs call:search_close() ?></div>
<?cs call:round_estimate() ?>
<?cs if:subcount(Lots) ?>
<?cs call:facts_open() ?>
<?cs call:fact_open("Lots") ?><?cs var:Sum.lots ?>, of <?cs var:Sum.packages ?> packages<?cs call:fact_close() ?>
<?cs call:fact_open("Hours a week of each") ?><?cs if:Sum.least && Sum.most ?>from <?cs var:Sum.least ?> to <?cs var:Sum.most ?><?cs elif:Sum.least ?><?cs var:Sum.least ?> or more<?cs else ?><?cs var:Sum.most ?> or less<?cs /if ?><?cs if:!Sum.within ?>: <strong>not all lots keep to it</strong>, as packages are not cut up<?cs /if ?><?cs call:fact_close() ?>
<?cs call:lots_cost("Rounds that stay inside their lot", Sum.inside) ?>
<?cs call:lots_cost("Rounds that may cross the borders", Sum.across) ?>
<?cs call:fact_open("What the borders cost a week") ?><?cs if:Sum.border ?><?cs var:Sum.border ?><?cs if:Sum.border_weight ?>: together as much as <?cs var:Sum.border_weight ?> of travel<?cs /if ?><?cs elif:Sum.lots == #1 ?>Nothing: one lot has no borders<?cs else ?>Nothing that was found<?cs /if ?><?cs call:fact_close() ?>
<?cs if:Sum.left > #0 ?><?cs call:fact("Visits that are in no round", Sum.left) ?><?cs /if ?>
<?cs call:facts_close() ?>
<p class="govuk-body">Both are planned in the same way and for as long. A round more weighs as much as half an hour of travel, so that fewer rounds may go a little farther. They are the best found in a moment: with other lots, rounds that cross borders can come out a little different too.</p>
<?cs if:Sum.struck ?><p class="govuk-body">This took longer than it may and was ended: asked again, the rounds can be a little different.</p><?cs /if ?>
<?cs call:round_nowhere() ?>
<?cs call:table_scroll_open("Lots") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Lots</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Lot</th><th scope="col" class="govuk-table__header">Around</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Packages</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Visits a week</th><th scope="col" class="govuk-table__header">Carers’ hours a week</th><th scope="col" class="govuk-table__header">Travel for an hour of care</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Apart</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:lot = Lots ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:lot.letter ?></th><td class="govuk-table__cell"><?cs var:lot.sector ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:lot.count ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:lot.visits ?></td><td class="govuk-table__cell"><?cs var:lot.hours ?><?cs if:!lot.within ?>, <strong>outside the bounds</strong><?cs /if ?></td><td class="govuk-table__cell"><?cs var:lot.per_hour ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:lot.apart ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">Apart is a package that is farther from the nearest other one of its lot than 19 of 20 ways that are gone in the lot’s rounds.</p>
<?cs if:Map.width ?><?cs call:lots_map(Map) ?><?cs if:subcount(Map.shapes) ?><?cs call:map_source() ?><?cs /if ?><p class="govuk-body">Letters are in the middle of squares of some 500 metres.</p><?cs /if ?>
<?cs each:lot = Lots ?><details class="govuk-details app-print-as-shown"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Hours, neighbourhoods and packages of lot <?cs var:lot.letter ?></span></summary><div class="govuk-details__text"><p class="govuk-body">Carers’ hours a week: <?cs each:part = lot.parts ?><?cs var:part.name ?> <?cs var:part.hours ?><?cs if:!last(part) ?>; <?cs /if ?><?cs /each ?>.<?cs if:lot.two ?> Of them with two carers at the same time: <?cs var:lot.two ?>.<?cs /if ?></p>
<?cs if:lot.areas ?><p class="govuk-body">Neighbourhoods (LSOAs): <?cs var:lot.areas ?></p><?cs /if ?><ul class="govuk-list govuk-list--bullet">
<?cs each:one = lot.packages ?><li><?cs var:one.reference ?>, <?cs var:one.sector ?>: <?cs var:one.visits ?> <?cs if:one.visits == #1 ?>visit<?cs else ?>visits<?cs /if ?> a week, <?cs var:one.hours ?><?cs if:one.apart ?>, <strong>apart</strong><?cs /if ?><?cs if:one.stopped ?>, <strong>its provider has stopped</strong><?cs /if ?></li>
<?cs /each ?></ul></div></details>
<?cs /each ?><?cs call:downloads() ?>
<?cs elif:!Form.refused ?><p class="govuk-body">Nobody has care here.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
