<?cs set:Page.title = Report.title ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"market/chart.cs" ?>
<?cs include:"place/map.cs" ?>
<?cs call:error_summary() ?>
<p class="govuk-body app-no-print"><a class="govuk-link" href="/market">All reports</a></p>
<h1 class="govuk-heading-l"><?cs var:Report.title ?></h1>
<p class="govuk-body"><?cs var:Report.definition ?></p>
<?cs if:!Report.own ?><details class="govuk-details app-no-print"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Choose <?cs if:!Report.no_period ?>period, <?cs /if ?>patch or district</span></summary>
<div class="govuk-details__text">
<?cs call:search_open(Report.action) ?>
<?cs if:!Report.no_period ?><?cs call:field_select(Field.weeks) ?><?cs /if ?>
<?cs set:Field.patch.items.0.value = "" ?><?cs set:Field.patch.items.0.text = "All patches" ?>
<?cs call:field_select(Field.patch) ?>
<?cs set:Field.district.items.0.value = "" ?><?cs set:Field.district.items.0.text = "All districts" ?>
<?cs call:field_select(Field.district) ?>
<button type="submit" class="govuk-button" data-module="govuk-button">Show</button>
<?cs call:search_close() ?>
</div></details><?cs /if ?>
<p class="govuk-body"><strong><?cs var:Report.words ?></strong></p>
<?cs if:subcount(Map) ?><?cs call:map_figure(Map) ?><?cs call:map_source() ?><?cs /if ?>
<?cs each:n = Report.Charts ?><?cs call:chart(n) ?><?cs /each ?>
<?cs each:t = Report.tables ?><?cs if:subcount(t.rows) ?>
<?cs call:table_scroll_open(t.caption) ?>
<table class="govuk-table<?cs if:subcount(t.columns) > #7 ?> app-columns<?cs /if ?>"><caption class="govuk-table__caption govuk-table__caption--m"><?cs var:t.caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs each:column = t.columns ?><th scope="col" class="govuk-table__header<?cs if:column.number ?> govuk-table__header--numeric<?cs /if ?>"><?cs var:column.heading ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = t.rows ?><tr class="govuk-table__row"><?cs each:cell = row.cells ?><?cs if:cell.first ?><th scope="row" class="govuk-table__header"><?cs if:string.length(row.link) ?><a class="govuk-link" href="<?cs var:url_validate(row.link) ?>"><?cs var:cell.words ?></a><?cs else ?><?cs var:cell.words ?><?cs /if ?></th><?cs else ?><td class="govuk-table__cell<?cs if:cell.number ?> govuk-table__cell--numeric<?cs /if ?>"><?cs var:cell.words ?></td><?cs /if ?><?cs /each ?></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:t.of ?><p class="govuk-body">These are the first <?cs var:t.shown ?> of <?cs var:t.of ?> rows. <a class="govuk-link" href="<?cs var:url_validate(t.all) ?>">Show all rows<span class="govuk-visually-hidden"> of <?cs var:t.caption ?></span></a></p>
<?cs /if ?><p class="govuk-body app-no-print">Download this table: <a class="govuk-link" href="<?cs var:url_validate(t.csv) ?>">CSV<span class="govuk-visually-hidden"> of <?cs var:t.caption ?></span></a> or <a class="govuk-link" href="<?cs var:url_validate(t.xlsx) ?>">spreadsheet (XLSX)<span class="govuk-visually-hidden"> of <?cs var:t.caption ?></span></a></p>
<?cs else ?><h2 class="govuk-heading-m"><?cs var:t.caption ?></h2><p class="govuk-body">There is nothing to count.</p><?cs /if ?><?cs /each ?>
<p class="govuk-body-s">Source: <?cs var:Report.source ?>, as it stood on <?cs var:Report.as_of ?>. For the council's own staff: a count under 5 may point to a person, so it must not leave the council as it is.</p>
<?cs include:"layout/foot.cs" ?>
