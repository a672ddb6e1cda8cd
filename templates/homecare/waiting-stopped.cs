<?cs # People of a provider that has stopped, to whom nobody comes: above the waiting list. ?>
<?cs def:waiting_stopped() ?><?cs if:subcount(Stopped) ?>
<?cs call:table_scroll_open("Care that has stopped") ?>
<table class="govuk-table app-meeting__table"><caption class="govuk-table__caption govuk-table__caption--m">Their provider has stopped, and nobody covers them: <?cs var:Sums.stopped ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Stops</th><th scope="col" class="govuk-table__header">Request</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Stopped ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs if:May.failures ?><a class="govuk-link" href="/desk/failures/people/<?cs var:row.id ?>"><?cs var:row.initials ?>, <?cs var:row.case_id ?></a><?cs else ?><?cs var:row.initials ?>, <?cs var:row.case_id ?><?cs /if ?><br><span class="app-reference"><?cs var:row.package ?></span></td><td class="govuk-table__cell"><?cs var:row.patch ?><br><?cs var:row.sector ?></td><td class="govuk-table__cell"><?cs var:row.provider ?></td><td class="govuk-table__cell"><?cs var:row.stops ?></td><td class="govuk-table__cell"><?cs if:row.request ?><span class="app-reference"><?cs var:row.request ?></span><?cs else ?>None yet<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs /if ?><?cs /def ?>
