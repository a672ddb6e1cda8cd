<?cs set:Page.title = "Approval limits" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-xl">Approval limits</h1>
<p class="govuk-body">The most that a package may cost a year, for each person who may approve requests. Who may approve is set by roles.</p>
<?cs if:subcount(Limits) ?>
<?cs call:table_scroll_open("Approval limits") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Approval limits</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Approver</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Limit a year</th><th scope="col" class="govuk-table__header">Since</th><th scope="col" class="govuk-table__header">Next</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Limits ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/admin/limits/<?cs var:row.id ?>"><?cs var:row.name ?></a></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:row.limit ?><?cs var:row.limit ?><?cs else ?>None<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.since ?></td><td class="govuk-table__cell"><?cs if:row.next ?><?cs var:row.next ?> from <?cs var:row.next_from ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">Nobody has a role that may approve requests.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
