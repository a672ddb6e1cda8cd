<?cs set:Page.title = "Packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Packages</h1>
<p class="govuk-body"><a class="govuk-link" href="/desk/packages/find">Find one by its reference or a case number</a><?cs if:Provider ?>, or see <a class="govuk-link" href="/desk/packages/provider/<?cs var:Provider ?>">all people of this provider</a><?cs /if ?>. Packages that were given up are among the <a class="govuk-link" href="/desk/handbacks">handbacks</a>.</p>
<?cs call:narrow(Narrow, "/desk/packages") ?>
<?cs set:Rows.word = "package" ?><?cs set:Rows.words = "packages" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Packages) ?>
<?cs call:table_scroll_open("Packages") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Packages</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Package</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Start</th><th scope="col" class="govuk-table__header">First day without care</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Packages ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a><br><?cs var:row.sector ?></td><td class="govuk-table__cell"><?cs var:row.provider ?></td><td class="govuk-table__cell"><?cs var:row.patch ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs var:row.start ?><?cs if:!row.started ?> (agreed)<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.end ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">No package is like that. Show all, or others.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
