<?cs set:Page.title = "Packages of one person" ?>
<?cs set:Page.back.text = "Packages" ?><?cs set:Page.back.href = "/desk/packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/stopping.cs" ?>
<span class="govuk-caption-l">Case number <?cs var:Person.case_id ?>, <?cs var:Person.initials ?>, born in <?cs var:Person.birth_year ?>, <?cs var:Person.sector ?></span>
<h1 class="govuk-heading-l">Packages of one person</h1>
<?cs call:provider_stopping() ?>
<?cs if:subcount(Packages) ?>
<?cs call:table_scroll_open("Packages") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Packages</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Package</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Start</th><th scope="col" class="govuk-table__header">First day without care</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Packages ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a></td><td class="govuk-table__cell"><?cs var:row.provider ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs var:row.start ?><?cs if:!row.started ?> (agreed)<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.end ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">This person has had no package.</p><?cs /if ?>
<p class="govuk-body">It is recorded that you looked.</p>
<?cs include:"layout/foot.cs" ?>
