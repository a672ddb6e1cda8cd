<?cs set:Page.title = "Sourcing" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-l">Sourcing</h1>
<p class="govuk-body">Approved requests that have no provider yet, care that stops first, then by urgency and by the day they are needed.</p>
<?cs call:no_mail() ?>
<?cs call:views(Views) ?>
<?cs set:Rows.word = "request" ?><?cs set:Rows.words = "requests" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Requests) ?>
<?cs call:table_scroll_open("Requests") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Requests, the most urgent first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Request</th><th scope="col" class="govuk-table__header">Needed</th><th scope="col" class="govuk-table__header">Carer hours a week</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">Answers</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Requests ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.reference) ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.sector ?><?cs if:row.patch ?>, <?cs var:row.patch ?><?cs /if ?><br><?cs if:row.ending ?><strong><?cs var:row.ending ?></strong><?cs else ?><?cs var:row.source ?><?cs /if ?></span></th><td class="govuk-table__cell"><?cs if:row.today ?><strong><?cs var:row.urgency ?></strong><?cs else ?><?cs var:row.urgency ?><?cs /if ?><br><?cs var:row.needed ?><?cs if:row.late ?><br><?cs call:status_tag("Late", "red") ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?><?cs if:row.tier ?><br><?cs var:row.tier ?><?cs if:row.left ?>, <?cs var:row.left ?><?cs else ?>, closed <?cs var:row.closes ?><?cs /if ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.asked > #0 ?><?cs var:row.offers ?> <?cs if:row.offers == #1 ?>offer<?cs else ?>offers<?cs /if ?>, <?cs var:row.declines ?> <?cs if:row.declines == #1 ?>decline<?cs else ?>declines<?cs /if ?> of <?cs var:row.asked ?><?cs else ?>Nobody asked<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
