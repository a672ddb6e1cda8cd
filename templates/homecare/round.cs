<?cs set:Page.title = "Care rounds in a patch" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs include:"homecare/round-drawing.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Care rounds on <?cs var:Day ?></h1>
<p class="govuk-body"><a class="govuk-link" href="/desk/rounds">All patches</a><?cs if:Patch.plan ?> · <a class="govuk-link" href="<?cs var:url_validate(Patch.plan) ?>">Look for better rounds</a><?cs /if ?></p>
<?cs call:round_choices(Days, "Which day to show") ?>
<?cs call:round_choices(Parts, "Which part of the day to show") ?>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:#Sum.visits == #0 ?><p class="govuk-body">Nobody has a visit here then.</p><?cs else ?>
<p class="govuk-body"><strong><?cs var:Sum.visits ?></strong> visits in <strong><?cs var:Sum.rounds ?></strong> rounds: <?cs var:Sum.care ?> of care and <?cs var:Sum.travel ?> of travel<?cs if:Sum.per_hour ?>, <strong><?cs var:Sum.per_hour ?></strong> for each hour of care (published: <?cs var:Sum.published ?> minutes)<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.swaps) ?>">Swaps between providers that would save travel</a></p>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.lots) ?>">Lots: compact groups of packages, and what their borders cost</a></p>
<?cs if:Names.href ?><p class="govuk-body"><?cs if:Names.shown ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show visits by number again</a><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show people’s initials</a> (it is recorded that you looked)<?cs /if ?></p><?cs /if ?>
<?cs /if ?>
<?cs if:subcount(Requests) ?><h2 class="govuk-heading-m">Where one more package fits best</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Requests ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.reference ?></a>, <?cs var:item.sector ?>: <?cs var:item.visits ?> visits a week, <?cs var:item.hours ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:Map.width ?><?cs if:subcount(Whose) ?><?cs call:round_choices(Whose, "Whose rounds to show on the map") ?><?cs /if ?><?cs call:round_map(Map) ?><?cs if:subcount(Map.shapes) ?><?cs call:map_source() ?><?cs /if ?><p class="govuk-body">2.3 is the third stop of round 2<?cs if:subcount(Whose) ?>; letters stand for providers<?cs /if ?>.</p><?cs if:!Names.shown ?><p class="govuk-body">Dots are in the middle of squares of some 500 metres.</p><?cs /if ?><?cs /if ?>
<?cs if:subcount(Hubs) ?><h2 class="govuk-heading-m">Hubs</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:hub = Hubs ?><li><?cs var:hub.name ?>, <?cs var:hub.kind ?><?cs if:string.length(hub.minutes) ?>: <?cs var:hub.minutes ?> minutes to the nearest visit<?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Providers) ?><?cs call:round_key() ?><?cs /if ?><?cs each:provider = Providers ?><h2 class="govuk-heading-m"><?cs var:provider.name ?></h2>
<?cs if:#provider.count == #0 ?><p class="govuk-body">None of its visits is part of a round.</p><?cs else ?>
<p class="govuk-body"><?cs var:provider.count ?> <?cs if:#provider.count == #1 ?>round<?cs else ?>rounds<?cs /if ?>: <?cs var:provider.care ?> of care, <?cs var:provider.travel ?> of travel, <?cs var:provider.per_hour ?> for each hour of care.</p>
<?cs call:round_drawing(provider) ?>
<?cs if:May.sheet ?><p class="govuk-body app-no-print">Sheets for carers: <?cs each:round = provider.rounds ?><a class="govuk-link" href="/desk/rounds/<?cs var:Patch.id ?>/sheet?day=<?cs var:Day.number ?>&amp;provider=<?cs var:provider.number ?>&amp;round=<?cs var:round.number ?>"><span class="govuk-visually-hidden"><?cs var:provider.name ?>, </span>round <?cs var:round.number ?></a> <?cs /each ?></p><?cs /if ?>
<?cs call:round_lists(provider) ?>
<?cs /if ?><?cs /each ?>
<?cs if:subcount(Left) ?><h2 class="govuk-heading-m">In no round</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Left ?><li><?cs var:item.name ?>: <?cs var:item.reason ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
