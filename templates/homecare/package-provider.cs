<?cs set:Page.title = "People of " + Provider.name ?>
<?cs set:Page.back.text = "Packages" ?><?cs set:Page.back.href = "/desk/packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<span class="govuk-caption-l"><?cs if:Provider.phone ?>Telephone <?cs var:Provider.phone ?><?cs /if ?><?cs if:Provider.out_of_hours ?>, at night and at weekends <?cs var:Provider.out_of_hours ?><?cs /if ?></span>
<h1 class="govuk-heading-l">People of <?cs var:Provider.name ?></h1>
<?cs if:May.failure ?><p class="govuk-body app-no-print"><a class="govuk-link" href="/desk/failures/rehearse?provider=<?cs var:Provider.id ?>">What if this provider stops tonight</a></p><?cs /if ?>
<?cs set:Rows.word = "person" ?><?cs set:Rows.words = "people" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Packages) ?><p class="govuk-body">In all <?cs var:Hours ?> of carers’ time a week. It is recorded that you looked.</p>
<?cs call:table_scroll_open("People") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">People this provider cares for or is to care for, by patch</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Package</th><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Carers’ time a week</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Start</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Packages ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a></td><td class="govuk-table__cell"><a class="govuk-link" href="/desk/packages/person/<?cs var:row.person_id ?>"><?cs var:row.initials ?>, <?cs var:row.case_id ?></a><br><?cs var:row.sector ?></td><td class="govuk-table__cell"><?cs var:row.patch ?></td><td class="govuk-table__cell"><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs var:row.start ?><?cs if:!row.started ?> (agreed)<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">This provider cares for nobody now.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
