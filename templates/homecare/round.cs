<?cs set:Page.title = "Care rounds in " + Patch.name + ", " + Day ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs include:"homecare/round-drawing.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?>, <?cs var:Day.date ?></span>
<h1 class="govuk-heading-l">Care rounds on <?cs var:Day ?></h1>
<p class="govuk-body"><a class="govuk-link" href="/desk/rounds">All patches</a><?cs if:Patch.plan ?> · <a class="govuk-link" href="<?cs var:url_validate(Patch.plan) ?>">Look for better rounds</a><?cs /if ?></p>
<?cs if:subcount(Undecided) ?><div class="govuk-inset-text"><p class="govuk-body">Better rounds that wait for a decision:</p><ul class="govuk-list govuk-list--bullet"><?cs each:run = Undecided ?><li><a class="govuk-link" href="/desk/plans/<?cs var:run.id ?>">From <?cs var:run.from ?>, <?cs if:run.provider ?><?cs var:run.provider ?><?cs else ?>all providers<?cs /if ?></a>: <?cs var:run.travel ?></li><?cs /each ?></ul></div><?cs /if ?>
<?cs call:round_choices(Days, "Which day to show") ?>
<?cs call:round_choices(Parts, "Which part of the day to show") ?>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:#Sum.visits == #0 ?><p class="govuk-body">Nobody has a visit here then.</p><?cs else ?>
<p class="govuk-body"><strong><?cs var:Sum.visits ?></strong> visits in <strong><?cs var:Sum.rounds ?></strong> rounds: <?cs var:Sum.care ?> of care and <?cs var:Sum.travel ?> of travel<?cs if:Sum.walked ?> (<?cs var:Sum.walked ?> of it on foot)<?cs /if ?><?cs if:Sum.per_hour ?>, <strong><?cs var:Sum.per_hour ?></strong> for each hour of care (published: <?cs var:Sum.published ?> minutes)<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.swaps) ?>">Swaps between providers that would save travel</a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.lots) ?>">Lots: compact groups of packages, and what their borders cost</a></p>
<?cs if:Names.href ?><p class="govuk-body"><?cs if:Names.shown ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show visits by number again</a><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show people’s initials</a> (it is recorded that you looked)<?cs /if ?></p><?cs /if ?>
<?cs /if ?>
<?cs if:subcount(Requests) ?><h2 class="govuk-heading-m">Where one more package fits best</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Requests ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.reference ?></a>, <?cs var:item.sector ?>: <?cs var:item.visits ?> visits a week, <?cs var:item.hours ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:Choose.name ?><p class="govuk-body">Shown: <strong><?cs var:Choose.name ?></strong>. <a class="govuk-link" href="<?cs var:url_validate(Choose.all) ?>">All providers</a></p><?cs /if ?>
<?cs if:subcount(Providers) && !Choose.name ?><?cs call:table_scroll_open("Providers") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Providers</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Rounds</th><th scope="col" class="govuk-table__header">Care, all carers</th><th scope="col" class="govuk-table__header">Travel</th><th scope="col" class="govuk-table__header">Travel for an hour of care</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:provider = Providers ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:provider.letter ?>: <a class="govuk-link" href="<?cs var:url_validate(provider.href) ?>"><?cs var:provider.name ?></a><?cs call:round_stopped(provider) ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:provider.count ?></td><td class="govuk-table__cell"><?cs var:provider.care ?></td><td class="govuk-table__cell"><?cs var:provider.travel ?><?cs if:provider.walked ?>, of it <?cs var:provider.walked ?> on foot<?cs /if ?></td><td class="govuk-table__cell"><?cs if:provider.per_hour ?><?cs var:provider.per_hour ?><?cs else ?>No care in rounds<?cs /if ?></td></tr>
<?cs /each ?></tbody></table><?cs call:table_scroll_close() ?>
<?cs if:Choose.needed ?><p class="govuk-body"><strong>Choose a provider to see its rounds</strong>, stop by stop and on the map: there are too many to show at once.</p><?cs /if ?><?cs /if ?>
<?cs if:Map.width ?><?cs call:round_map(Map) ?><?cs if:subcount(Map.shapes) ?><?cs call:map_source() ?><?cs /if ?><?cs if:!Map.crowded ?><p class="govuk-body">2.3 is the third stop of round 2<?cs if:!Choose.name && subcount(Providers) > #1 ?>; letters stand for providers<?cs /if ?>.</p><?cs /if ?><?cs if:!Names.shown ?><p class="govuk-body">Dots are in the middle of squares of some 500 metres.</p><?cs /if ?><?cs /if ?>
<?cs if:subcount(Hubs) ?><h2 class="govuk-heading-m">Hubs</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:hub = Hubs ?><li><?cs var:hub.name ?>, <?cs var:hub.kind ?><?cs if:string.length(hub.minutes) ?>: <?cs var:hub.minutes ?> minutes to the nearest visit<?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Providers) && !Choose.needed ?><?cs call:round_key() ?><?cs /if ?><?cs each:provider = Providers ?><?cs if:provider.shown ?><h2 class="govuk-heading-m"><?cs var:provider.name ?><?cs call:round_stopped(provider) ?></h2>
<?cs if:#provider.count == #0 ?><p class="govuk-body">None of its visits is part of a round.</p><?cs else ?>
<p class="govuk-body"><?cs var:provider.count ?> <?cs if:#provider.count == #1 ?>round<?cs else ?>rounds<?cs /if ?>: <?cs var:provider.care ?> of care, <?cs var:provider.travel ?> of travel<?cs if:provider.walked ?> (<?cs var:provider.walked ?> of it on foot)<?cs /if ?>, <?cs var:provider.per_hour ?> for each hour of care.</p>
<?cs call:round_kept(provider) ?><?cs call:round_drawing(provider) ?>
<?cs if:May.sheet && Whole ?><p class="govuk-body app-no-print">Sheets for carers: <?cs each:round = provider.rounds ?><a class="govuk-link" href="/desk/rounds/<?cs var:Patch.id ?>/sheet?day=<?cs var:Day.number ?>&amp;provider=<?cs var:provider.id ?>&amp;round=<?cs var:round.number ?>&amp;from=<?cs var:Day.on ?>"><span class="govuk-visually-hidden"><?cs var:provider.name ?>, </span>round <?cs var:round.number ?><?cs if:round.on_foot ?>, on foot<?cs /if ?></a> <?cs /each ?></p><?cs elif:May.sheet ?><p class="govuk-body app-no-print">The rounds above are not of all its visits here that day. <a class="govuk-link" href="/desk/rounds/<?cs var:Patch.id ?>/sheet?day=<?cs var:Day.number ?>&amp;provider=<?cs var:provider.id ?>&amp;round=1&amp;from=<?cs var:Day.on ?>">Sheets for carers of all rounds of <?cs var:provider.name ?></a></p><?cs /if ?>
<?cs call:round_lists(provider) ?>
<?cs /if ?><?cs /if ?><?cs /each ?>
<?cs call:round_nowhere() ?>
<?cs if:subcount(Left) ?><h2 class="govuk-heading-m">In no round</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Left ?><li><?cs var:item.name ?>: <?cs var:item.reason ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
