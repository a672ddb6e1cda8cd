<?cs set:Page.title = "Check what the extract does" ?>
<?cs set:Page.back.text = "Another extract" ?><?cs set:Page.back.href = "/desk/capacity/tracker" ?>
<?cs include:"layout/head.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs if:File.name ?><?cs var:File.name ?>, <?cs /if ?><?cs var:File.uploaded ?></span>
<h1 class="govuk-heading-l">Check what the extract does</h1>
<?cs if:File.applied ?><p class="govuk-inset-text">This extract was carried out on <?cs var:File.applied ?>. What is below is what it would do now.</p><?cs
else ?><p class="govuk-body">Nothing has been changed yet.</p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Rows read", File.read) ?>
<?cs call:fact("New", File.added) ?>
<?cs call:fact("Updated", File.updates) ?>
<?cs call:fact("Refused", File.refused) ?>
<?cs call:facts_close() ?>
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
<?cs if:File.more > #0 ?><p class="govuk-body">and <?cs var:File.more ?> more.</p><?cs /if ?><?cs /if ?>
<?cs if:!File.applied ?><?cs if:File.any ?><?cs call:form_open() ?>
<?cs call:submit("Carry it out") ?>
<?cs call:form_close() ?><?cs else ?><p class="govuk-body">There is nothing in the file to carry out.</p><?cs /if ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
