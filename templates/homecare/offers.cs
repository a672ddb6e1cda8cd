<?cs set:Page.title = "Offers for " + Request.reference ?>
<?cs set:Page.back.text = "Sourcing" ?><?cs set:Page.back.href = "/desk/sourcing" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"components/travel.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/sourcing-parts.cs" ?>
<?cs call:sourcing_head("Offers") ?>
<ul class="govuk-list app-no-print"><li><?cs call:link("/desk/requests/" + Request.id + "/sourcing", "Who was asked, and the week") ?></li><li><?cs call:link("/desk/requests/" + Request.id, "The request") ?></li></ul>
<?cs call:sourcing_facts() ?>
<?cs if:subcount(Offers) ?>
<?cs if:!Covered ?><p class="govuk-inset-text">No offer covers all <?cs var:Visits ?> visits, and no three together do.</p><?cs /if ?>
<?cs call:choice_open("choose", "/desk/requests/" + Request.id + "/award") ?><?cs call:search_close() ?>
<h2 class="govuk-heading-m">Side by side, the best first</h2>
<?cs call:table_scroll_open("Offers side by side") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Offers side by side, the best first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__header"></td><?cs each:offer = Offers ?><th scope="col" class="govuk-table__header"><?cs var:offer.name ?><?cs if:offer.chosen ?><br><?cs call:status_tag("Chosen", "green") ?><?cs elif:offer.lost ?><br><?cs call:status_tag("Not chosen", "grey") ?><?cs /if ?><?cs if:offer.stopped ?><br><?cs call:status_tag("Has stopped", "red") ?><?cs /if ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs if:Request.open ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Choose</th><?cs each:offer = Offers ?><td class="govuk-table__cell"><div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" name="offer" form="choose" id="offer-<?cs var:offer.id ?>" value="<?cs var:offer.id ?>"><label class="govuk-label govuk-checkboxes__label" for="offer-<?cs var:offer.id ?>"><span class="govuk-visually-hidden"><?cs var:offer.name ?></span></label></div></div></td><?cs /each ?></tr><?cs /if ?>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Place and score</th><?cs each:offer = Offers ?><td class="govuk-table__cell"><?cs if:offer.ranked ?><strong><?cs var:offer.place ?></strong>, <?cs var:offer.score ?> of 100<?cs else ?>Not kept<?cs /if ?></td><?cs /each ?></tr>
<?cs loop:part = #0, #4, #1 ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:Offers.0.parts[part].title ?><br><span class="govuk-!-font-weight-regular">weight <?cs var:Offers.0.parts[part].weight ?></span></th><?cs each:offer = Offers ?><td class="govuk-table__cell"><?cs if:offer.parts[part].known ?><strong><?cs var:offer.parts[part].value ?></strong><?cs else ?>Not known: left out<?cs /if ?><br><?cs
	if:part == #0 ?><?cs if:offer.whole ?>The whole week<?cs else ?><?cs var:offer.visits ?> of <?cs var:Visits ?> visits<?cs /if ?>, <?cs var:offer.carer_hours ?> of carers<?cs
	elif:part == #1 ?><?cs var:offer.carers ?> different <?cs if:offer.carers == #1 ?>carer<?cs else ?>carers<?cs /if ?> in a usual week<?cs if:offer.knows ?>; knows the person<?cs /if ?><?cs
	elif:part == #2 ?><?cs if:offer.travel ?>About <?cs var:offer.travel ?> a week<?cs /if ?><?cs
	elif:part == #3 ?><?cs var:offer.rating ?><?cs if:offer.rated ?>, <?cs var:offer.rated ?><?cs /if ?><?cs
	else ?><?cs var:offer.week ?> a week, <?cs var:offer.hour ?> an hour<?cs if:offer.rate ?>; <?cs var:offer.rate ?> by our rates for the same visits<?cs /if ?><?cs /if ?></td><?cs /each ?></tr>
<?cs /loop ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Start</th><?cs each:offer = Offers ?><td class="govuk-table__cell"><?cs var:offer.start ?></td><?cs /each ?></tr>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Offered</th><?cs each:offer = Offers ?><td class="govuk-table__cell"><?cs var:offer.made ?><?cs if:offer.joint ?><br>Jointly with <?cs var:offer.joint ?><?cs if:offer.one_sided ?>, which has not said so itself: ask it first<?cs /if ?><?cs /if ?><?cs if:offer.phone ?><br><?cs var:offer.phone ?><?cs /if ?></td><?cs /each ?></tr>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">What they say</th><?cs each:offer = Offers ?><td class="govuk-table__cell"><span class="app-lines"><?cs if:offer.words ?><?cs var:offer.words ?><?cs else ?>Nothing more<?cs /if ?></span><?cs if:offer.reason ?><br>Not chosen, because <?cs var:offer.reason ?>.<?cs /if ?></td><?cs /each ?></tr>
</tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:Request.open ?><p class="govuk-body">Choose one offer, or up to three that share the week. Of visits that several offer, you say on the next page who gets which.</p>
<button type="submit" form="choose" class="govuk-button app-no-print" data-module="govuk-button">Go on with what you chose</button><?cs /if ?>
<?cs if:subcount(Sets) && Request.open ?><h2 class="govuk-heading-m">Together they cover the whole week</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:set = Sets ?><li><a class="govuk-link" href="<?cs var:url_validate(set.href) ?>"><?cs each:who = set.names ?><?cs if:name(who) != #0 ?> and <?cs /if ?><?cs var:who.text ?><?cs /each ?></a>: <?cs var:set.score ?> of 100 (<?cs each:part = set.parts ?><?cs if:name(part) != #0 ?>, <?cs /if ?><?cs var:part.title ?> <?cs if:part.known ?><?cs var:part.value ?><?cs else ?>not known<?cs /if ?><?cs /each ?>)</li>
<?cs /each ?></ul><?cs /if ?>
<h2 class="govuk-heading-m">Each visit</h2>
<?cs call:table_scroll_open("Each visit and who offers it when") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Each visit, and when each provider would begin it</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Visit</th><?cs each:offer = Offers ?><th scope="col" class="govuk-table__header"><?cs var:offer.name ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:visit = Times ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:visit.day ?>, <?cs var:visit.from ?> to <?cs var:visit.to ?><br><span class="govuk-!-font-weight-regular"><?cs var:visit.minutes ?><?cs if:visit.two ?>, two carers<?cs /if ?><?cs if:visit.critical ?>, fixed: <?cs var:visit.critical ?><?cs /if ?></span></th><?cs each:who = visit.offers ?><td class="govuk-table__cell"><?cs if:who.begins ?><?cs var:who.begins ?><?cs if:who.outside ?><br><?cs call:status_tag("Outside the window", "yellow") ?><?cs /if ?><?cs else ?>No<?cs /if ?></td><?cs /each ?></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<h2 class="govuk-heading-m">How the score is made</h2>
<?cs if:Decided ?><p class="govuk-body">Scores, their parts, weights and added travel are as they were when this was decided.</p><?cs /if ?>
<p class="govuk-body">Each part is a mark between 0 and 1; the score is their average by the weights that a commissioner set on <?cs var:WeightsSet ?>. Covered is the share of carer minutes. Continuity is best with up to two different carers (three where a visit needs two) and with carers the person knows. Travel is 0 at half an hour more for each hour of visits. <?cs call:travel_told() ?> See <?cs call:link("/about-distances", "how distances are estimated") ?>. Quality is the rating of the Care Quality Commission. Price is 1 at the fee rates for exactly the visits offered or below them, and 0 at a quarter more.</p>
<?cs else ?><p class="govuk-body">There are no offers<?cs if:Request.open ?> yet<?cs /if ?>.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
