<?cs set:Page.title = "Minutes by car from a table" ?>
<?cs set:Page.back.href = "/admin/travel" ?><?cs set:Page.back.text = "Back to journeys" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Minutes by car from a table</h1>
<p class="govuk-body">Where the council has minutes by car between LSOAs, of its transport model or from a router, they count in place of the estimate in care rounds and in prices of travel. Within one LSOA, and on foot, times stay estimated. A place outside the table counts from the middle of the nearest LSOA in it.</p>
<p class="govuk-body">A row for each way, under the headings <strong>origin</strong>, <strong>destination</strong> and <strong>minutes</strong>: LSOA codes of 2021, like E01022100, and the minutes of the drive alone. The minutes to park and reach the door are added, as they are set on <?cs call:link("/admin/travel", "estimated journeys") ?>.</p>
<?cs if:Table.no_areas ?><p class="govuk-inset-text">No table can be read yet: the county’s LSOAs have not been loaded. Ask the people who run this system to load them; they do it with the command <code>pull boundaries</code>.</p><?cs /if ?>
<?cs if:subcount(Tables) ?><?cs call:table_scroll_open("Tables") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Tables</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Source</th><th scope="col" class="govuk-table__header">Of</th><th scope="col" class="govuk-table__header">Uploaded</th><th scope="col" class="govuk-table__header">State</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Tables ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/admin/travel/table/<?cs var:row.id ?>"><?cs var:row.source ?></a></th><td class="govuk-table__cell"><?cs var:row.of ?></td><td class="govuk-table__cell"><?cs var:row.uploaded ?><?cs if:row.uploaded_by ?> by <?cs var:row.uploaded_by ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.counts ?><?cs call:status_tag("Counts", "green") ?><?cs elif:row.removed ?><?cs call:status_tag("Removed", "grey") ?><?cs else ?><?cs call:status_tag("Not applied", "yellow") ?><?cs /if ?></td></tr>
<?cs if:row.counts ?><?cs set:_counts = "1" ?><?cs /if ?><?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs /if ?>
<?cs if:_counts ?><?cs set:Form.action = Forms.remove_travel_table.action ?><?cs call:form_open() ?><?cs call:submit_secondary("Remove the table: estimate all journeys again", "remove", "yes") ?><?cs call:form_close() ?><?cs /if ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Upload a table</h2>
<?cs set:Form.action = Forms.check_travel_table.action ?><?cs set:Form.multipart = "1" ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs set:Field.file.required = "1" ?><?cs call:field_file(Field.file, ".csv,text/csv") ?>
<?cs call:field_text(Field.source, "") ?>
<?cs call:field_date(Field.of) ?>
<?cs call:submit("Check this file") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
