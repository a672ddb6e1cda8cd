<?cs set:Page.title = "Check what the file does" ?>
<?cs set:Page.back.href = "/admin/areas/file" ?><?cs set:Page.back.text = "Back to another file" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:File.kind ?><?cs if:File.name ?>, <?cs var:File.name ?><?cs /if ?></span>
<h1 class="govuk-heading-xl">Check what the file does</h1>
<?cs if:File.applied ?><p class="govuk-inset-text">This file was carried out on <?cs var:File.applied ?>. What is below is what it would do now.</p><?cs
else ?><p class="govuk-body">Nothing has been changed yet.</p><?cs /if ?>
<?cs if:File.converted ?><p class="govuk-body">The file was not in UTF-8. We read it as Excel for Windows saves it: check that names with accents are right.</p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Rows read", Plan.read) ?>
<?cs call:fact("New areas", Plan.added) ?>
<?cs call:fact("LSOAs that join an area and were in none", Plan.joining) ?>
<?cs call:fact("LSOAs that move from another area", Plan.moving) ?>
<?cs call:fact("LSOAs that are in it already", Plan.unchanged) ?>
<?cs if:Plan.passed_over > #0 ?><?cs call:fact("Rows that name no area, passed over", Plan.passed_over) ?><?cs /if ?>
<?cs call:fact("Rows refused", Plan.refused) ?>
<?cs call:facts_close() ?>
<?cs if:subcount(Areas) ?>
<?cs call:table_scroll_open("What changes") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m">What changes</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Area</th><th scope="col" class="govuk-table__header">Code</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">LSOAs that join</th><th scope="col" class="govuk-table__header">From, at the earliest</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:area = Areas ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:area.name ?><?cs if:area.added ?> <?cs call:status_tag("New", "blue") ?><?cs /if ?></th><td class="govuk-table__cell"><?cs var:area.code ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:area.joining ?></td><td class="govuk-table__cell"><?cs var:area.from ?></td></tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?><?cs /if ?>
<?cs if:subcount(Losses) ?><h2 class="govuk-heading-m">What areas lose</h2>
<?cs each:area = Losses ?><h3 class="govuk-heading-s"><?cs var:area.name ?></h3>
<ul class="govuk-list govuk-list--bullet app-columns"><?cs each:lsoa = area.lsoas ?><li><?cs var:lsoa.text ?></li>
<?cs /each ?></ul><?cs if:area.more ?><p class="govuk-body">and <?cs var:area.more ?> more.</p><?cs /if ?>
<?cs /each ?><?cs /if ?>
<?cs if:subcount(Refused) ?>
<?cs call:table_scroll_open("Rows refused") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m">Rows refused, and left out</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header govuk-table__header--numeric">Line</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Refused ?><tr class="govuk-table__row"><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.line ?></td><td class="govuk-table__cell"><?cs var:row.reason ?></td></tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs if:Plan.more > #0 ?><p class="govuk-body">and <?cs var:Plan.more ?> more.</p><?cs /if ?><?cs /if ?>
<?cs if:!File.applied ?><?cs if:Plan.any ?><?cs set:Form.kept = "" ?><?cs call:form_open() ?><?cs if:Plan.moving > #0 ?><?cs set:Field.move.required = "1" ?><?cs call:field_tick(Field.move) ?><?cs /if ?>
<?cs call:submit("Carry it out") ?>
<?cs call:form_close() ?><?cs else ?><p class="govuk-body">There is nothing in the file to carry out. <a class="govuk-link" href="/admin/areas/file">Upload another file</a></p><?cs /if ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
