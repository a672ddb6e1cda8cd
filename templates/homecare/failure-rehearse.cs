<?cs set:Page.title = "Rehearse the failure of a provider" ?>
<?cs set:Page.back.text = "Failures" ?><?cs set:Page.back.href = "/desk/failures" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<div class="app-meeting">
<h1 class="govuk-heading-l"><?cs if:Provider.name ?>If <?cs var:Provider.name ?> stops<?cs else ?>Rehearse the failure of a provider<?cs /if ?></h1>
<div class="app-no-print"><?cs call:search_open("/desk/failures/rehearse") ?>
<?cs set:Field.provider.items.0.value = "" ?><?cs set:Field.provider.items.0.text = "Choose a provider" ?><?cs call:field_select(Field.provider) ?>
<?cs call:field_date(Field.on) ?>
<?cs set:Field.hour.items.0.value = "" ?><?cs set:Field.hour.items.0.text = "Now, or the first hour of the day above" ?><?cs call:field_select(Field.hour) ?>
<?cs call:submit("Show what it would mean") ?>
<?cs call:search_close() ?></div>
<?cs if:Provider.name ?>
<p class="govuk-body">From <strong><?cs var:Stop.words ?></strong>. This is worked out and not stored; it is recorded that you looked. <a class="govuk-link app-no-print" href="<?cs var:url_validate(Stop.open) ?>">It has really stopped: open a run</a></p>
<?cs if:Provider.phone || Provider.out_of_hours ?><p class="govuk-body">The provider: <?cs if:Provider.phone ?>telephone <?cs var:Provider.phone ?><?cs /if ?><?cs if:Provider.out_of_hours ?><?cs if:Provider.phone ?>, <?cs /if ?>at night and at weekends <?cs var:Provider.out_of_hours ?><?cs /if ?>.</p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact_open("People") ?><?cs var:Sums.people ?>, <?cs var:Sums.red ?> of them red<?cs call:fact_close() ?>
<?cs call:fact_open("Who pays") ?><?cs each:row = Funders ?><?cs var:row.name ?>: <?cs var:row.people ?><br><?cs /each ?><?cs call:fact_close() ?>
<?cs call:fact_open("Visits in the next 24 hours") ?><?cs var:Sums.visits_24 ?>, <?cs var:Sums.critical ?> of them time-critical<?cs call:fact_close() ?>
<?cs call:fact("Visits in the next 72 hours", Sums.visits_72) ?>
<?cs call:fact("Live alone", Sums.alone) ?>
<?cs call:fact("Need two carers", Sums.two) ?>
<?cs call:fact("Visits a week that stay uncovered", Sums.uncovered) ?>
<?cs call:facts_close() ?>
<?cs if:subcount(Patches) ?>
<p class="govuk-body app-no-print"><a class="govuk-link" href="<?cs var:url_validate(Stop.takers) ?>">Who takes whom: a proposal over all patches</a>. It searches for longer than the quick count below, so it may find places for others.</p>
<?cs call:table_scroll_open("What stays uncovered") ?>
<table class="govuk-table app-meeting__table app-close"><caption class="govuk-table__caption govuk-table__caption--m">What stays uncovered, by patch</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">People</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Visits a week</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Uncovered</th><th scope="col" class="govuk-table__header">Carers’ time</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.people ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.visits ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.uncovered ?></td><td class="govuk-table__cell"><?cs if:row.uncovered > #0 ?><?cs var:row.hours ?><?cs else ?>None<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:subcount(Takers) ?><?cs call:table_scroll_open("Who to ring") ?>
<table class="govuk-table app-meeting__table app-close"><caption class="govuk-table__caption govuk-table__caption--m">Who to ring: providers that could take most first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Number</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Telephone</th><th scope="col" class="govuk-table__header">Nights and weekends</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">People</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Visits a week</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Takers ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:row.number ?></td><th scope="row" class="govuk-table__header"><?cs var:row.name ?></th><td class="govuk-table__cell"><?cs if:row.phone ?><?cs var:row.phone ?><?cs else ?>Not known<?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.out_of_hours ?><?cs var:row.out_of_hours ?><?cs else ?>Not known<?cs /if ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.people ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.visits ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs /if ?>
<p class="govuk-body">First come people with a time-critical visit in 24 hours, then those who live alone and have no unpaid carer, those who live alone, those who need two carers, and the earlier next visit. Red: a time-critical visit in 24 hours, or one for somebody alone without an unpaid carer. Amber: another visit in 24 hours for somebody who lives alone, has no unpaid carer or needs two carers. Green: the others.</p>
<?cs call:table_scroll_open("People") ?>
<table class="govuk-table app-meeting__table app-close app-close--people"><caption class="govuk-table__caption govuk-table__caption--m">People, in the order of who is seen to first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Person and package</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Next visit</th><th scope="col" class="govuk-table__header">Visits in 24 and 72 hours</th><th scope="col" class="govuk-table__header">At home, who pays</th><th scope="col" class="govuk-table__header">Could be taken by<span class="app-close__paper"> (number: visits a week)</span></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = People ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs call:status_tag(row.rag, row.rag_colour) ?> <span class="app-close__part"><?cs var:row.initials ?>, <?cs var:row.case_id ?></span> <span class="app-close__part"><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a><?cs else ?><span class="app-reference"><?cs var:row.reference ?></span><?cs /if ?></span></td><td class="govuk-table__cell"><span class="app-close__part"><?cs if:row.patch ?><?cs var:row.patch ?><?cs else ?>In no patch<?cs /if ?></span> <span class="app-close__part"><?cs var:row.sector ?></span></td><td class="govuk-table__cell"><?cs if:row.next_at ?><span class="app-close__part"><?cs var:row.next_at ?></span> <span class="app-close__part app-close__screen"><?cs var:row.next_in ?></span><?cs else ?>none in 72 hours<?cs /if ?></td><td class="govuk-table__cell"><span class="app-close__part"><?cs var:row.visits_24 ?> and <?cs var:row.visits_72 ?></span><?cs if:row.critical > #0 ?> <span class="app-close__part"><strong><?cs var:row.critical ?> time-critical</strong></span><?cs /if ?></td><td class="govuk-table__cell"><span class="app-close__part"><?cs if:row.lives_alone == #1 ?><strong>Lives alone</strong><?cs else ?>Not alone<?cs /if ?><?cs if:row.has_carer != #1 ?>, no unpaid carer<?cs /if ?></span><?cs if:row.double_handed > #0 ?> <span class="app-close__part"><strong>Two carers come</strong></span><?cs /if ?> <span class="app-close__part"><?cs var:row.funder_words ?></span></td><td class="govuk-table__cell"><?cs each:taker = row.takes ?><span class="app-close__part app-close__screen"><?cs var:taker.name ?>: <?cs var:taker.visits ?> of <?cs var:row.week_visits ?> visits a week<?cs if:taker.away ?>, <?cs var:taker.away ?><?cs /if ?></span><span class="app-close__paper"><?cs var:taker.number ?>: <?cs var:taker.visits ?>; </span><?cs /each ?><?cs if:row.uncovered > #0 ?><strong class="app-close__screen"><?cs var:row.uncovered ?> of <?cs var:row.week_visits ?> uncovered</strong><strong class="app-close__paper">nobody: <?cs var:row.uncovered ?></strong><?cs elif:row.week_visits > #0 ?>all covered<?cs else ?>nothing to cover yet<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:Sums.more ?><p class="govuk-body"><?cs var:Sums.more ?> more are in the file.</p><?cs /if ?>
<p class="govuk-body">Who could take whom follows from hours that providers stated in the last 14 days, in that patch, part of the day and day; the way is from the nearest person they care for, as an estimate. Nobody was asked.</p>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">This provider cares for nobody then.</p><?cs /if ?><?cs /if ?>
</div>
<?cs include:"layout/foot.cs" ?>
