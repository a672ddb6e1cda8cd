<?cs set:Page.title = "Capacity" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Capacity</h1>
<p class="govuk-body">Hours a week that providers say they have free, not counting statements older than 14 days. “Two”: hours in which two carers can come together.<?cs if:May.load ?> <a class="govuk-link" href="/desk/capacity/tracker">Upload an extract of the Capacity Tracker</a><?cs /if ?></p>
<?cs if:May.reports ?><p class="govuk-body app-no-print"><a class="govuk-link" href="/market/capacity">See it on a map, beside the hours that are needed</a></p><?cs /if ?>
<?cs call:views(Views) ?>
<?cs if:By.provider ?><?cs set:Rows.word = "provider" ?><?cs set:Rows.words = "providers" ?><?cs else ?><?cs set:Rows.word = "patch" ?><?cs set:Rows.words = "patches" ?><?cs /if ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Patches) ?>
<?cs call:table_scroll_open("Free hours by patch") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">By patch and part of the day</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><?cs each:part = Parts ?><th scope="col" class="govuk-table__header app-capital"><?cs var:part.name ?></th><?cs /each ?><th scope="col" class="govuk-table__header">In all</th><th scope="col" class="govuk-table__header">Oldest<span class="govuk-visually-hidden"> statement</span></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/desk/capacity/patch/<?cs var:row.id ?>"><?cs var:row.name ?></a></th><?cs each:cell = row.cells ?><td class="govuk-table__cell"><?cs if:cell.providers ?><?cs if:cell.single ?><?cs var:cell.single ?><?cs else ?>0<?cs /if ?><?cs if:cell.double ?><br><span class="app-reference">+ <?cs var:cell.double ?> two</span><?cs /if ?><?cs else ?><span class="govuk-visually-hidden">None</span><?cs /if ?></td><?cs /each ?><td class="govuk-table__cell"><strong><?cs if:row.single ?><?cs var:row.single ?><?cs else ?>0<?cs /if ?></strong><?cs if:row.double ?><br><span class="app-reference">+ <?cs var:row.double ?> two</span><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.age ?><?cs call:status_tag(row.age, row.age_colour) ?><br><?cs var:row.stated_when ?><?cs else ?>None in 14 days<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs /if ?>
<?cs if:subcount(Providers) ?>
<?cs call:table_scroll_open("Providers") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Provider by provider</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Stated hours a week</th><th scope="col" class="govuk-table__header">Age</th><th scope="col" class="govuk-table__header">Trust mark</th><th scope="col" class="govuk-table__header">In 90 days</th><th scope="col" class="govuk-table__header">Capacity Tracker</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Providers ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs if:May.packages ?><a class="govuk-link" href="/desk/packages/provider/<?cs var:row.id ?>"><?cs var:row.name ?></a><?cs else ?><?cs var:row.name ?><?cs /if ?><?cs if:row.stopped ?><br><?cs call:status_tag("Has stopped", "red") ?><?cs /if ?></th><td class="govuk-table__cell"><?cs if:row.single ?><?cs var:row.single ?><?cs else ?>0<?cs /if ?><?cs if:row.double ?>, with two carers <?cs var:row.double ?><?cs /if ?><?cs if:row.note ?><br><?cs var:row.note ?><?cs /if ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.age, row.age_colour) ?><?cs if:row.stated_when ?><br><?cs var:row.stated_when ?><?cs /if ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.trust, row.trust_colour) ?></td><td class="govuk-table__cell"><?cs var:row.stated ?> <?cs if:row.stated == #1 ?>statement<?cs else ?>statements<?cs /if ?><br>Offered <?cs var:row.offered ?> of <?cs var:row.asked ?> times asked<br><?cs var:row.delivered ?> of <?cs var:row.given ?> packages delivered<br>Hours a week: <?cs var:row.stated_hours ?> stated, <?cs var:row.offered_hours ?> offered, <?cs var:row.delivered_hours ?> delivered</td><td class="govuk-table__cell"><?cs if:row.tracker_day ?><?cs if:row.tracker_hours ?><?cs var:row.tracker_hours ?> hours<?cs /if ?><?cs if:row.tracker_more ?><?cs if:row.tracker_hours ?>, <?cs /if ?><?cs var:row.tracker_more ?><?cs /if ?><?cs if:row.tracker_returned ?><br><?cs var:row.tracker_returned ?> of packages handed back<?cs /if ?><br><?cs var:row.tracker_day ?><?cs else ?>Not in an extract<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">The trust mark sets beside each other what a provider stated, how often it offered when it was asked, and how many packages it was given started by the agreed day or two days after and were not handed back, and the hours of each: of what it states, as much as it was asked for should be offered. It needs 5 requests to say anything. Fresh: up to 7 days old; ageing: up to 14; stale: older. Figures of the Capacity Tracker are commercially sensitive.</p>
<?cs /if ?>
<?cs call:pagination(Pager) ?>
<p class="govuk-body app-no-print">Download all providers: <a class="govuk-link" href="<?cs var:url_validate(Download.csv) ?>">CSV</a> or <a class="govuk-link" href="<?cs var:url_validate(Download.xlsx) ?>">spreadsheet (XLSX)</a></p>
<?cs include:"layout/foot.cs" ?>
