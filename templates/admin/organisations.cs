<?cs set:Page.title = "Providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-xl">Providers</h1>
<p class="govuk-body">Providers of home care that the council may ask. Where each is asked, and in which tier, stands on the page of the <?cs call:link("/admin/areas?kind=patch", "patch") ?>. How their offers are ranked is on the page <?cs call:link("/admin/weights", "weights") ?>.</p>
<?cs call:button_link("/admin/organisations/new", "Add a provider", "") ?>
<?cs call:views(Views) ?>
<?cs set:Rows.word = "provider" ?><?cs set:Rows.words = "providers" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Organisations) ?>
<?cs call:table_scroll_open("Providers") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Providers of home care</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">CQC rating</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Patches</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Sign-ins</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Organisations ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.name) ?><br><span class="govuk-!-font-weight-regular"><?cs if:row.email ?><?cs var:row.email ?><?cs else ?>No email address: to be rung<?cs /if ?></span></th><td class="govuk-table__cell"><?cs if:row.rating ?><?cs var:row.rating ?><?cs else ?>Not rated<?cs /if ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.patches ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.sign_ins ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
