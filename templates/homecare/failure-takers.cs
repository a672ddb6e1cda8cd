<?cs if:Run.id ?><?cs set:Page.title = "Who takes whom" ?><?cs else ?><?cs set:Page.title = "Who would take whom" ?><?cs /if ?>
<?cs if:Run.id ?><?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Run.id ?><?cs else ?><?cs set:Page.back.text = "Failures" ?><?cs set:Page.back.href = "/desk/failures" ?><?cs /if ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs def:taker_person(row) ?><?cs call:status_tag(row.rag, row.rag_colour) ?><br><?cs var:row.initials ?>, <?cs var:row.case_id ?><br><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a><?cs else ?><span class="app-reference"><?cs var:row.reference ?></span><?cs /if ?><?cs /def ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs if:Run.id ?><?cs var:Provider.name ?> has stopped<?cs else ?>If <?cs var:Provider.name ?> stops, from <?cs var:Stop.words ?><?cs /if ?></span>
<h1 class="govuk-heading-l"><?cs var:Page.title ?></h1>
<p class="govuk-body">A proposal over all patches of this provider: hours that others stated in the last 14 days where they may be asked, two carers where they are needed, and the least travel added to the rounds that their visits make. Who depends on the time of a visit counts twice, who lives alone a third more. Nobody was asked<?cs if:!Run.id ?>, and nothing is stored but that you looked<?cs /if ?>.</p>
<p class="govuk-body"><?cs call:travel_told() ?> Visits keep their times within 15 minutes: <a class="govuk-link" href="/about-distances">how we work out journey times</a>.</p>
<?cs call:table_scroll_open("How packages may go") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">How packages may go</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Choose</th><th scope="col" class="govuk-table__header">Hours a week with a place</th><th scope="col" class="govuk-table__header">People with several providers</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:way = Ways ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs if:way.current ?><strong aria-current="page"><?cs var:way.text ?></strong> (shown below)<?cs else ?><a class="govuk-link" href="<?cs var:url_validate(way.href) ?>"><?cs var:way.text ?></a><?cs /if ?></th><?cs if:way.struck ?><td class="govuk-table__cell" colspan="2">There was no time to work this out as well: choose it to see it</td><?cs else ?><td class="govuk-table__cell"><?cs var:way.placed ?><?cs if:way.share ?> (<?cs var:way.share ?>%)<?cs /if ?></td><td class="govuk-table__cell"><?cs if:way.several ?><?cs var:way.several ?><?cs else ?>None<?cs /if ?></td><?cs /if ?></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">With one provider a person sees the same few carers. Part a package where that gives hours to somebody who would have none.</p>
<?cs if:Sums.struck ?><p class="govuk-body"><strong>This took longer than it may and was ended:</strong> asked again, the proposal can come out a little differently. Look through what is accepted.</p><?cs /if ?>
<?cs if:Rows.total > #0 ?>
<?cs call:facts_open() ?>
<?cs call:fact("People without cover yet", Sums.people) ?>
<?cs call:fact_open("Carers’ hours a week") ?><?cs var:Sums.hours ?>; with a place: <?cs var:Sums.placed ?> (<?cs var:Sums.share ?>%)<?cs call:fact_close() ?>
<?cs call:fact("The most that could have a place when packages go so, by stated hours", Sums.bound) ?>
<?cs call:fact_open("Travel added a week") ?><?cs var:Sums.travel ?>; rounds more: <?cs var:Sums.rounds ?><?cs call:fact_close() ?>
<?cs if:Sums.idle > #0 ?><?cs call:fact("Not in here: no visits are planned for them now", Sums.idle) ?><?cs /if ?>
<?cs if:Sums.nowhere > #0 ?><?cs call:fact("Not in here: where they live is not known", Sums.nowhere) ?><?cs /if ?>
<?cs call:facts_close() ?>
<?cs if:subcount(Placed) ?>
<?cs call:table_scroll_open("Who takes whom") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Who takes whom</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Patch</th><?cs if:Stop.parted ?><th scope="col" class="govuk-table__header">When</th><?cs /if ?><th scope="col" class="govuk-table__header">A week</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Travel added</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Placed ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs call:taker_person(row) ?></td><td class="govuk-table__cell"><?cs var:row.patch ?><br><?cs var:row.sector ?></td><?cs if:Stop.parted ?><td class="govuk-table__cell app-capital"><?cs var:row.part ?></td><?cs /if ?><td class="govuk-table__cell"><?cs var:row.visits ?> <?cs if:row.visits == #1 ?>visit<?cs else ?>visits<?cs /if ?><br><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs var:row.provider ?><?cs if:string.length(row.rating) ?><br><span class="app-reference"><?cs var:row.rating ?></span><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.travel ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">Minutes of travel are what each adds beside all the others; together they are the sum above.</p>
<?cs /if ?>
<?cs if:subcount(Left) ?>
<?cs call:table_scroll_open("Who has no place") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Who has no place</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Patch</th><?cs if:Stop.parted ?><th scope="col" class="govuk-table__header">When</th><?cs /if ?><th scope="col" class="govuk-table__header">A week</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Left ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs call:taker_person(row) ?></td><td class="govuk-table__cell"><?cs var:row.patch ?><br><?cs var:row.sector ?></td><?cs if:Stop.parted ?><td class="govuk-table__cell app-capital"><?cs var:row.part ?></td><?cs /if ?><td class="govuk-table__cell"><?cs var:row.visits ?> <?cs if:row.visits == #1 ?>visit<?cs else ?>visits<?cs /if ?><br><?cs var:row.hours ?></td><td class="govuk-table__cell app-capital"><?cs var:row.why ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs /if ?>
<?cs if:subcount(Nowhere) ?>
<h2 class="govuk-heading-m">Not in here: the map does not know where they live</h2>
<p class="govuk-body">See to these people by hand: ask the providers of their patch yourself.</p>
<ul class="govuk-list govuk-list--bullet">
<?cs each:row = Nowhere ?><li><?cs call:taker_person(row) ?><?cs if:row.patch ?><br><?cs var:row.patch ?><?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs call:downloads() ?>
<?cs if:Run.open ?><?cs if:subcount(Placed) ?>
<h2 class="govuk-heading-m">Accept it</h2>
<?cs if:subcount(Turns) ?><p class="govuk-body">These are more than can be gone through at once. Put those that are shown into the log, then come back for the next.</p><?cs call:round_choices(Turns, "Which of them") ?><?cs /if ?>
<p class="govuk-body">Whom to ask for whom goes into the log of the run, person by person. Take the tick away from those that you decide otherwise; what is in the log already has none. Nobody is asked by it: the next page asks these providers all at once.</p>
<?cs call:form_open() ?><?cs if:Stop.parted ?><?cs call:hidden_field("parting", Stop.parting) ?><?cs /if ?>
<?cs if:Take.turn > #1 ?><?cs call:hidden_field("turn", Take.turn) ?><?cs /if ?>
<?cs call:field_checkboxes(Field.take) ?>
<?cs call:submit("Put these into the log") ?>
<?cs call:form_close() ?><?cs /if ?><?cs /if ?>
<?cs else ?><p class="govuk-body">Nobody is left to be placed.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
