<?cs set:Page.title = "Failures of providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-l">Failures of providers</h1>
<p class="govuk-body">What would it mean if a provider stopped tonight, and what to do when one has.</p>
<p class="govuk-body"><?cs call:button_link("/desk/failures/rehearse", "Rehearse", "") ?></p>
<p class="govuk-body">A rehearsal changes nothing. <a class="govuk-link" href="/desk/failures/open">Open a run for a provider that has stopped</a></p>
<p class="govuk-body">Who pays for care themselves, or has it paid by the NHS or another council, is affected too: <a class="govuk-link" href="/desk/packages/record">record care that the council does not buy</a></p>
<?cs if:subcount(Runs) ?>
<?cs call:table_scroll_open("Runs") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Runs</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">What happened</th><th scope="col" class="govuk-table__header">Stops</th><th scope="col" class="govuk-table__header">Covered</th><th scope="col" class="govuk-table__header">Closed</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Runs ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/desk/failures/<?cs var:row.id ?>"><?cs var:row.provider ?></a></th><td class="govuk-table__cell"><?cs var:row.kind ?></td><td class="govuk-table__cell"><?cs var:row.stops ?></td><td class="govuk-table__cell"><?cs var:row.covered ?> of <?cs var:row.people ?></td><td class="govuk-table__cell"><?cs if:row.closed ?><?cs var:row.closed ?><?cs else ?><?cs call:status_tag("Open", "red") ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs else ?><p class="govuk-body">No provider has stopped so far.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
