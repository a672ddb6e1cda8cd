<?cs set:Page.title = "Check what is in the table" ?>
<?cs set:Page.back.href = "/admin/travel/table" ?><?cs set:Page.back.text = "Back to tables of minutes" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Table.source ?>, of <?cs var:Table.of ?></span>
<h1 class="govuk-heading-xl">Check what is in the table</h1>
<p class="govuk-body">Uploaded <?cs var:Table.uploaded ?><?cs if:Table.name ?> as <?cs var:Table.name ?><?cs /if ?>. <?cs if:Table.counts ?>Its minutes count in care rounds and in prices of travel.<?cs else ?>It does not count yet.<?cs /if ?></p>
<?cs call:facts_open() ?>
<?cs each:row = Facts ?><?cs call:fact(row.name, row.value) ?>
<?cs /each ?><?cs call:facts_close() ?>
<p class="govuk-body">Care rounds need that going round by a third place is never sooner than going straight. Where the file says otherwise, the shorter way counts. <a class="govuk-link" href="<?cs var:url_validate(Table.file) ?>">The minutes as they count while all crossings are open (CSV)</a></p>
<?cs if:subcount(Unlike) ?><h2 class="govuk-heading-m">There and back are not alike</h2>
<p class="govuk-body">These may be right, such as one-way roads. Look at some of them.</p>
<ul class="govuk-list govuk-list--bullet"><?cs each:row = Unlike ?><li><?cs var:row.name ?>, <?cs var:row.value ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Missing) ?><h2 class="govuk-heading-m">LSOAs that the file does not have</h2>
<p class="govuk-body">Who lives there counts from the middle of the nearest LSOA of the table. The first of them:</p>
<ul class="govuk-list govuk-list--bullet app-columns"><?cs each:row = Missing ?><li><?cs var:row.name ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Refused) ?><?cs call:table_scroll_open("Rows refused") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Rows refused, and left out: the first of them</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Row</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Refused ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:row.name ?></td><td class="govuk-table__cell"><?cs var:row.value ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs /if ?>
<?cs if:!Table.counts ?><?cs set:Form.kept = "" ?><?cs call:form_open() ?><?cs call:submit("Let these minutes count") ?><?cs call:form_close() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
