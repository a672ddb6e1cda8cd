<?cs set:Page.title = "Care rounds in a patch" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs # The lines of one provider's rounds: visits dark, those of two carers framed, ways thin. ?>
<?cs def:round_drawing(provider) ?><div class="app-scroll" role="region" tabindex="0" aria-label="Timelines of <?cs var:provider.name ?>">
<svg class="app-rounds" viewBox="-40 0 1060 <?cs var:provider.height ?>" role="img" aria-labelledby="rounds-<?cs var:provider.number ?>">
<title id="rounds-<?cs var:provider.number ?>">Rounds of <?cs var:provider.name ?> over the day. The tables below say the same.</title>
<?cs each:hour = provider.hours ?><text class="app-rounds__hour" x="<?cs var:hour.x ?>" y="14"><?cs var:hour.text ?></text><line class="app-rounds__line" x1="<?cs var:hour.x ?>" x2="<?cs var:hour.x ?>" y1="20" y2="<?cs var:provider.height ?>"/>
<?cs /each ?><?cs each:round = provider.rounds ?><text class="app-rounds__hour" x="-36" y="<?cs var:round.y + #17 ?>"><?cs var:round.number ?></text>
<?cs each:bar = round.ways ?><rect class="app-rounds__way" x="<?cs var:bar.x ?>" y="<?cs var:round.y + #10 ?>" width="<?cs var:bar.width ?>" height="4"><title><?cs var:bar.label ?></title></rect>
<?cs /each ?><?cs each:bar = round.visits ?><rect class="app-rounds__visit" x="<?cs var:bar.x ?>" y="<?cs var:round.y + #2 ?>" width="<?cs var:bar.width ?>" height="20"><title><?cs var:bar.label ?></title></rect>
<?cs /each ?><?cs each:bar = round.doubles ?><rect class="app-rounds__visit app-rounds__visit--two" x="<?cs var:bar.x ?>" y="<?cs var:round.y + #2 ?>" width="<?cs var:bar.width ?>" height="20"><title><?cs var:bar.label ?></title></rect>
<?cs /each ?><?cs /each ?></svg></div><?cs /def ?>
<?cs def:round_stops(provider, round) ?><?cs call:table_scroll_open("Round " + round.number + " of " + provider.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s">Round <?cs var:round.number ?><?cs if:round.crew ?>, two carers together<?cs /if ?>: <?cs var:round.care ?> of care, <?cs var:round.travel ?> of travel</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Begins</th><th scope="col" class="govuk-table__header">Who</th><th scope="col" class="govuk-table__header">Where</th><th scope="col" class="govuk-table__header">Length</th><th scope="col" class="govuk-table__header">Travel before</th><th scope="col" class="govuk-table__header">Free before</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:stop = round.stops ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:stop.begins ?><?cs if:stop.agreed ?> (agreed: <?cs var:stop.agreed ?>)<?cs /if ?></td><td class="govuk-table__cell"><?cs var:stop.name ?><?cs if:stop.reference ?>, <?cs var:stop.reference ?><?cs /if ?><?cs if:stop.two ?>, two carers<?cs /if ?><?cs if:stop.critical ?>, fixed time: <?cs var:stop.critical ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:stop.sector ?></td><td class="govuk-table__cell"><?cs var:stop.minutes ?></td><td class="govuk-table__cell"><?cs if:string.length(stop.travel) ?><?cs var:stop.travel ?> minutes<?cs else ?>Starts here<?cs /if ?></td><td class="govuk-table__cell"><?cs if:stop.gap ?><?cs var:stop.gap ?><?cs else ?>No gap<?cs /if ?></td></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?><?cs /def ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Care rounds on <?cs var:Day ?></h1>
<p class="govuk-body"><a class="govuk-link" href="/desk/rounds">All patches</a></p>
<?cs call:round_choices(Days, "Which day to show") ?>
<?cs call:round_choices(Parts, "Which part of the day to show") ?>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:#Sum.visits == #0 ?><p class="govuk-body">Nobody has a visit here then.</p><?cs else ?>
<p class="govuk-body"><strong><?cs var:Sum.visits ?></strong> visits in <strong><?cs var:Sum.rounds ?></strong> rounds: <?cs var:Sum.care ?> of care and <?cs var:Sum.travel ?> of travel<?cs if:Sum.per_hour ?>, <strong><?cs var:Sum.per_hour ?></strong> for each hour of care (published: <?cs var:Sum.published ?> minutes)<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.swaps) ?>">Swaps between providers that would save travel</a></p>
<?cs if:Names.href ?><p class="govuk-body"><?cs if:Names.shown ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show visits by number again</a><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show people’s initials</a> (it is recorded that you looked)<?cs /if ?></p><?cs /if ?>
<?cs /if ?>
<?cs if:subcount(Requests) ?><h2 class="govuk-heading-m">Where one more package fits best</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Requests ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.reference ?></a>, <?cs var:item.sector ?>: <?cs var:item.visits ?> visits a week, <?cs var:item.hours ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Map.shapes) ?><?cs call:map_figure(Map) ?><?cs call:map_source() ?><?cs if:!Names.shown ?><p class="govuk-body">Dots are in the middle of squares of some 500 metres.</p><?cs /if ?><?cs /if ?>
<?cs if:subcount(Hubs) ?><h2 class="govuk-heading-m">Hubs</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:hub = Hubs ?><li><?cs var:hub.name ?>, <?cs var:hub.kind ?><?cs if:string.length(hub.minutes) ?>: <?cs var:hub.minutes ?> minutes to the nearest visit<?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs each:provider = Providers ?><h2 class="govuk-heading-m"><?cs var:provider.name ?></h2>
<?cs if:#provider.count == #0 ?><p class="govuk-body">None of its visits is part of a round.</p><?cs else ?>
<p class="govuk-body"><?cs var:provider.count ?> <?cs if:#provider.count == #1 ?>round<?cs else ?>rounds<?cs /if ?>: <?cs var:provider.care ?> of care, <?cs var:provider.travel ?> of travel, <?cs var:provider.per_hour ?> for each hour of care.</p>
<?cs call:round_drawing(provider) ?>
<details class="govuk-details app-print-as-shown"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Stops in order<span class="govuk-visually-hidden"> of <?cs var:provider.name ?></span></span></summary><div class="govuk-details__text">
<?cs each:round = provider.rounds ?><?cs call:round_stops(provider, round) ?><?cs /each ?></div></details>
<?cs /if ?><?cs /each ?>
<?cs if:subcount(Left) ?><h2 class="govuk-heading-m">In no round</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Left ?><li><?cs var:item.name ?>: <?cs var:item.reason ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
