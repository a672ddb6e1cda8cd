<?cs set:Page.title = "Free hours" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"provider/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Free hours</h1>
<p class="govuk-body">What you could still take on each week, patch by patch. Brokers see it with its date, beside what you offered and what you deliver.</p>
<?cs if:Return.given ?><p class="govuk-body">Last said <?cs var:Return.age ?>, on <?cs var:Return.made ?>. <?cs if:Return.due ?><?cs call:status_tag("Due again", "orange") ?><?cs else ?><?cs call:status_tag("Up to date", "green") ?><?cs /if ?></p>
<?cs if:Return.note ?><p class="govuk-body"><?cs var:Return.note ?></p><?cs /if ?>
<?cs if:subcount(Patches) ?><?cs call:action_form(Forms.confirm_capacity) ?><?cs call:submit("All of it is still right") ?><?cs call:form_close() ?><?cs /if ?>
<?cs else ?><p class="govuk-body">You have not said yet. Choose a patch to begin.</p><?cs /if ?>
<?cs if:subcount(Patches) ?>
<?cs call:table_scroll_open("Free hours a week") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Free hours a week</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">One carer</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Two carers</th><th scope="col" class="govuk-table__header">Said</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><a class="govuk-link" href="/provider/capacity/<?cs var:row.id ?>"><?cs var:row.name ?><span class="govuk-visually-hidden">: change the hours</span></a></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.single ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.double ?></td><td class="govuk-table__cell"><?cs if:row.age ?><?cs var:row.age ?><?cs else ?>None free<?cs /if ?></td></tr>
<?cs /each ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header">All</th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:Total.single ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:Total.double ?></td><td class="govuk-table__cell"></td></tr></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:Return.given ?><p class="govuk-body">Download the free hours: <a class="govuk-link" href="<?cs var:url_validate(Download.csv) ?>">CSV</a> or <a class="govuk-link" href="<?cs var:url_validate(Download.xlsx) ?>">spreadsheet (XLSX)</a></p><?cs /if ?>
<?cs else ?><p class="govuk-body">There is no patch yet in which the council asks you. Ring the council.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
