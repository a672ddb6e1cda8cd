<?cs set:Page.title = "Your packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Packages</h1>
<p class="govuk-body">The care that you give for the council, and that it knows you give for others.</p>
<?cs call:views(Views) ?>
<?cs set:Rows.word = "package" ?><?cs set:Rows.words = "packages" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Packages) ?><ul class="app-asked-list">
<?cs each:row = Packages ?><li class="app-asked">
<p class="app-asked__head"><a class="govuk-link" href="/provider/packages/<?cs var:row.id ?>"><?cs var:row.reference ?><?cs if:row.patch ?>, <?cs var:row.patch ?><?cs /if ?></a> <?cs call:status_tag(row.standing, row.colour) ?></p>
<p class="app-asked__need"><?cs var:row.hours ?> a week<?cs if:row.two ?> (<?cs var:row.carer_hours ?> of carers)<?cs /if ?></p>
<p class="app-asked__time"><?cs if:row.has_started ?>Started <?cs var:row.start ?><?cs else ?>Agreed to start <?cs var:row.start ?><?cs /if ?><?cs if:row.note ?>; <?cs var:row.note ?><?cs /if ?></p>
</li>
<?cs /each ?></ul>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
