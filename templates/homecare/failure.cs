<?cs set:Page.title = Run.provider + " has stopped" ?>
<?cs set:Page.back.text = "Failures" ?><?cs set:Page.back.href = "/desk/failures" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<div class="app-meeting">
<span class="govuk-caption-l"><?cs var:Run.kind ?>, from <?cs var:Run.stops ?></span>
<h1 class="govuk-heading-l"><?cs var:Run.provider ?> has stopped</h1>
<p class="govuk-body-l"><strong><?cs var:Sums.covered ?></strong> of <strong><?cs var:Sums.people ?></strong> covered, <strong><?cs var:Sums.told ?></strong> told, <strong><?cs var:Sums.moved ?></strong> with a new package or request.<?cs if:Sums.left > #0 ?> <?cs call:status_tag("Not covered yet: " + Sums.left, "red") ?><?cs /if ?></p>
<?cs if:Run.phone || Run.out_of_hours ?><p class="govuk-body">The provider: <?cs if:Run.phone ?>telephone <?cs var:Run.phone ?><?cs /if ?><?cs if:Run.out_of_hours ?><?cs if:Run.phone ?>, <?cs /if ?>at night and at weekends <?cs var:Run.out_of_hours ?><?cs /if ?>.</p><?cs /if ?>
<p class="govuk-body">Spent: <?cs var:Sums.cost ?>, of which <?cs var:Sums.recover ?> is to be recovered. Opened on <?cs var:Run.opened ?><?cs if:Run.opened_by ?> by <?cs var:Run.opened_by ?><?cs /if ?>. It is recorded that you looked.</p>
<?cs if:Run.why ?><p class="govuk-body app-lines"><?cs var:Run.why ?></p><?cs /if ?>
<?cs if:!Run.closed ?><?cs call:no_mail() ?><?cs /if ?>
<?cs if:Run.closed ?><div class="govuk-inset-text">Closed on <?cs var:Run.closed ?>. What was learned: <span class="app-lines"><?cs var:Run.lessons ?></span></div>
<?cs else ?><ul class="govuk-list app-no-print"><li><a class="govuk-link" href="/desk/failures/<?cs var:Run.id ?>/ask">Ask providers</a></li><li><a class="govuk-link" href="/desk/failures/<?cs var:Run.id ?>/takers">Who takes whom: a proposal over all patches</a></li><li><a class="govuk-link" href="/desk/failures/<?cs var:Run.id ?>/log">Write in the log</a></li><li><a class="govuk-link" href="/desk/failures/<?cs var:Run.id ?>/add">Add a person</a></li><li><a class="govuk-link" href="/desk/failures/<?cs var:Run.id ?>/close">Close the run</a></li></ul><?cs /if ?>
<?cs if:subcount(People) ?>
<?cs call:table_scroll_open("People") ?>
<table class="govuk-table app-meeting__table app-close"><caption class="govuk-table__caption govuk-table__caption--m">People, in the order of who is seen to first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Next visit</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Paid by, legal basis</th><th scope="col" class="govuk-table__header">Cover</th><th scope="col" class="govuk-table__header">Told</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = People ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs if:row.case.rag ?><?cs call:status_tag(row.case.rag, row.case.rag_colour) ?><br><?cs /if ?><?cs var:row.order ?>. <a class="govuk-link" href="/desk/failures/people/<?cs var:row.id ?>"><?cs var:row.initials ?>, <?cs var:row.case_id ?></a><br><?cs if:row.package ?><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.package_id ?>"><?cs var:row.package ?></a><?cs else ?><span class="app-reference"><?cs var:row.package ?></span><?cs /if ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.case.next_in ?><?cs var:row.case.next_at ?><span class="app-close__screen"><br><?cs var:row.case.next_in ?></span><?cs if:row.case.critical > #0 ?><br><strong>Time-critical</strong><?cs /if ?><?cs elif:row.case.rag ?>None in 72 hours<?cs else ?>Not known<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.patch ?><br><?cs var:row.sector ?></td><td class="govuk-table__cell"><?cs var:row.funder_words ?><br><?cs var:row.basis ?></td><td class="govuk-table__cell"><?cs if:row.covered != #1 ?><?cs call:status_tag("Not covered", "red") ?><?cs if:row.cover_all ?><br><?cs /if ?><?cs /if ?><?cs var:row.cover_all ?><?cs if:row.request ?><br><?cs if:row.request_ended == #1 ?>Request withdrawn<?cs else ?>New request<?cs /if ?> <?cs if:May.requests ?><a class="govuk-link app-reference" href="/desk/requests/<?cs var:row.request_id ?>"><?cs var:row.request ?></a><?cs else ?><?cs var:row.request ?><?cs /if ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.told_at ?>Yes<?cs else ?>Not yet<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?><?cs else ?><p class="govuk-body">It cared for nobody on our records.</p><?cs /if ?>
<?cs if:subcount(Log) ?><h2 class="govuk-heading-m">Log</h2>
<ul class="govuk-list"><?cs each:row = Log ?><li><strong><?cs var:row.when ?></strong><?cs if:row.author ?>, <?cs var:row.author ?><?cs /if ?>: <?cs var:row.kind ?><?cs if:row.provider ?>, <?cs var:row.provider ?><?cs /if ?><?cs if:row.package ?>, <?cs var:row.package ?><?cs /if ?><?cs if:row.hours ?>, <?cs var:row.hours ?> a week offered<?cs /if ?>. <?cs var:row.words ?></li>
<?cs /each ?></ul><?cs /if ?>
</div>
<?cs include:"layout/foot.cs" ?>
