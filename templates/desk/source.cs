<?cs set:Page.title = Source.name ?>
<?cs set:Page.back.text = "National sources" ?><?cs set:Page.back.href = "/desk/sources" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Source.publisher ?></span>
<h1 class="govuk-heading-l"><?cs var:Source.name ?></h1>
<p class="govuk-body"><?cs var:Source.attribution ?></p>
<p class="govuk-body">Its figures say that they are out of date after <?cs var:Source.stale_days ?> days.</p>
<h2 class="govuk-heading-m">Loads</h2>
<?cs set:Rows.word = "load" ?><?cs set:Rows.words = "loads" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Loads) ?>
<?cs call:table_scroll_open("Loads") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Loads, the latest at the top</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Started</th><th scope="col" class="govuk-table__header">What it came to</th><th scope="col" class="govuk-table__header">Published</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Read</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">New</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Changed</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Gone</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Refused</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Loads ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:row.when ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.words, row.colour) ?><?cs if:row.fault ?><br><?cs var:row.fault ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.published ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_read ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_new ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_changed ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_gone ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.rows_refused ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">It has not been loaded yet. The command <code>pull <?cs var:Source.code ?></code> loads it.</p><?cs /if ?>
<?cs if:subcount(Refused) ?>
<h2 class="govuk-heading-m">Rows that were refused</h2>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">The first hundred rows that the latest load with any refused</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Line</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Refused ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:row.line ?></td><td class="govuk-table__cell"><?cs var:row.reason ?></td></tr>
<?cs /each ?></tbody></table>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
