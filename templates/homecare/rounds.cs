<?cs set:Page.title = "Care rounds" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Care rounds by patch, on a <?cs var:Day ?></h1>
<p class="govuk-body">A care round is one carer’s chain of visits. The less a carer travels between them, the more care the same pay buys.</p>
<?cs call:round_choices(Views, "Which day to show") ?>
<?cs if:County.per_hour ?><p class="govuk-body-l"><strong><?cs var:County.per_hour ?></strong> of travel for each hour of care in <?cs if:County.part ?>the patches of this page<?cs else ?>the county<?cs /if ?>. Published for home care in the United Kingdom: <?cs var:Published ?> minutes (UKHCA, A Minimum Price for Homecare, 2020 to 2021).</p><?cs /if ?>
<?cs call:round_estimate() ?>
<?cs set:Rows.word = "patch" ?><?cs set:Rows.words = "patches" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Patches) ?>
<?cs call:table_scroll_open("Patches") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Care rounds of each patch on a <?cs var:Day ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Packages</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Visits</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Providers</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Rounds</th><th scope="col" class="govuk-table__header">Care, all carers</th><th scope="col" class="govuk-table__header">Travel</th><th scope="col" class="govuk-table__header">Travel for an hour of care</th><th scope="col" class="govuk-table__header app-no-print">For a tender</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/desk/rounds/<?cs var:row.id ?>"><?cs var:row.name ?></a></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.packages ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.visits ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.providers ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rounds ?><?cs if:row.on_foot > #0 ?>, <?cs var:row.on_foot ?> on foot<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.care ?></td><td class="govuk-table__cell"><?cs var:row.travel ?><?cs if:row.walked ?>, of it <?cs var:row.walked ?> on foot<?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.per_hour ?><?cs var:row.per_hour ?><?cs else ?>No visits<?cs /if ?></td><td class="govuk-table__cell app-no-print"><a class="govuk-link" href="/desk/rounds/<?cs var:row.id ?>/lots">Lots<span class="govuk-visually-hidden"> of <?cs var:row.name ?></span></a></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<p class="govuk-body app-no-print">Download this list: <a class="govuk-link" href="<?cs var:url_validate(Download.csv) ?>">CSV</a> or <a class="govuk-link" href="<?cs var:url_validate(Download.xlsx) ?>">spreadsheet (XLSX)</a></p>
<?cs else ?><p class="govuk-body">No patch has been drawn.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
