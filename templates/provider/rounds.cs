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
<?cs if:!subcount(Patches) ?><p class="govuk-body">You have no visits then that make rounds.</p><?cs else ?><?cs call:round_key() ?>
<?cs each:own = Patches ?><h2 class="govuk-heading-m"><?cs var:own.name ?></h2>
<?cs if:#own.count == #0 ?><p class="govuk-body">None of your visits here is part of a round.</p><?cs else ?>
<p class="govuk-body"><?cs var:own.count ?> <?cs if:#own.count == #1 ?>round<?cs else ?>rounds<?cs /if ?>: <?cs var:own.care ?> of care, <?cs var:own.travel ?> of travel<?cs if:own.walked ?> (<?cs var:own.walked ?> of it on foot)<?cs /if ?>, <strong><?cs var:own.per_hour ?></strong> for each hour of care.</p>
<?cs call:round_drawing(own) ?>
<ul class="govuk-list">
<?cs each:round = own.rounds ?><li><a class="govuk-link" href="/provider/rounds/sheet?day=<?cs var:Day.number ?>&amp;patch=<?cs var:own.id ?>&amp;round=<?cs var:round.number ?>">Sheet of round <?cs var:round.number ?><span class="govuk-visually-hidden"> in <?cs var:own.name ?></span></a><?cs if:round.on_foot ?>, on foot<?cs /if ?>, <?cs var:round.begins ?> to <?cs var:round.ends ?></li>
<?cs /each ?></ul>
<?cs each:round = own.rounds ?><?cs call:round_list(round) ?><?cs /each ?><?cs /if ?><?cs /each ?><?cs /if ?>
<?cs if:subcount(Left) ?><h2 class="govuk-heading-m">In no round</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = Left ?><li><?cs var:item.reference ?> at <?cs var:item.begins ?>: <?cs var:item.reason ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
