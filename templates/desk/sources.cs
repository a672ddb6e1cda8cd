<?cs set:Page.title = "National sources" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">National sources</h1>
<?cs call:table_scroll_open("National sources") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">What was loaded from each source, and how old it is</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Source</th><th scope="col" class="govuk-table__header">Published</th><th scope="col" class="govuk-table__header">Loaded</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Rows</th><th scope="col" class="govuk-table__header">Age</th><th scope="col" class="govuk-table__header">Latest try</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Sources ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/desk/sources/<?cs var:row.code ?>"><?cs var:row.name ?></a><br><span class="govuk-!-font-weight-regular"><?cs var:row.publisher ?></span></th><td class="govuk-table__cell"><?cs if:row.published ?><?cs var:row.published ?><?cs else ?>No date<?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.loaded ?><?cs var:row.loaded ?><?cs else ?>Not yet<?cs /if ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_read ?></td><td class="govuk-table__cell"><?cs var:row.age ?><?cs if:row.stale ?> <?cs call:status_tag("Out of date", "orange") ?><?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.state ?><?cs call:status_tag(row.state, row.state_colour) ?> <?cs var:row.tried ?><?cs if:row.tried_fault ?><br><?cs var:row.tried_fault ?><?cs /if ?><?cs else ?>None<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs include:"layout/foot.cs" ?>
