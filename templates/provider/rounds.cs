<?cs set:Page.title = "Your care rounds on " + Day ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs include:"homecare/round-drawing.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Your care rounds on <?cs var:Day ?></h1>
<p class="govuk-body">Your visits on <?cs var:Date ?> as rounds as they could be worked. Which carer goes where is yours to say.</p>
<?cs call:round_choices(Days, "Which day to show") ?>
<p class="govuk-body"><?cs call:travel_told() ?> The way to a round’s first visit and from its last is not counted: <a class="govuk-link" href="/about-distances">how we work out journey times</a>.</p>
<?cs if:#Own.count == #0 ?><p class="govuk-body">You have no visits then that make rounds.</p><?cs else ?>
<p class="govuk-body"><?cs var:Own.count ?> <?cs if:#Own.count == #1 ?>round<?cs else ?>rounds<?cs /if ?>: <?cs var:Own.care ?> of care, <?cs var:Own.travel ?> of travel<?cs if:Own.walked ?> (<?cs var:Own.walked ?> of it on foot)<?cs /if ?>, <strong><?cs var:Own.per_hour ?></strong> for each hour of care.</p>
<?cs call:round_drawing(Own) ?><?cs call:round_key() ?>
<h2 class="govuk-heading-m">Sheets for carers</h2>
<ul class="govuk-list">
<?cs each:round = Own.rounds ?><li><a class="govuk-link" href="/provider/rounds/sheet?day=<?cs var:Day.number ?>&amp;round=<?cs var:round.number ?>">Sheet of round <?cs var:round.number ?></a><?cs if:round.on_foot ?>, on foot<?cs /if ?>, <?cs var:round.begins ?> to <?cs var:round.ends ?></li>
<?cs /each ?></ul>
<h2 class="govuk-heading-m">Stops in order</h2>
<?cs each:round = Own.rounds ?><?cs call:round_list(round) ?><?cs /each ?><?cs /if ?>
<?cs if:subcount(Left) ?><h2 class="govuk-heading-m">In no round</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Left ?><li><?cs var:item.reference ?> at <?cs var:item.begins ?>: <?cs var:item.reason ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
