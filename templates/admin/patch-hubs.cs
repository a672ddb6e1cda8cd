<?cs set:Page.title = "Hubs of " + Patch.name ?>
<?cs if:May.draw ?><?cs set:Page.back.href = Patch.href ?><?cs set:Page.back.text = "Back to the patch" ?><?cs else ?><?cs set:Page.back.href = "/admin/organisations" ?><?cs set:Page.back.text = "Back to providers" ?><?cs /if ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-xl">Hubs</h1>
<p class="govuk-body">Housing schemes and care homes that care rounds of this patch start from, for those who live there and for people nearby. <?cs call:link("/admin/areas/" + Patch.id + "/providers", "Who may be asked in this patch") ?></p>
<?cs if:subcount(Hubs) ?>
<?cs call:table_scroll_open("Hubs of " + Patch.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Hubs of the patch</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Hub</th><th scope="col" class="govuk-table__header">What it is</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">From</th><th scope="col" class="govuk-table__header">First day without</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Hubs ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?>, <?cs var:row.postcode ?><?cs if:row.note ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.note ?></span><?cs /if ?></th><td class="govuk-table__cell"><?cs var:row.what ?></td><td class="govuk-table__cell"><?cs if:row.state == "Ended" ?><?cs call:status_tag("Ended", "grey") ?><?cs else ?><?cs var:row.state ?><br><?cs call:link_hidden(row.end, "End", row.name) ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.from ?></td><td class="govuk-table__cell"><?cs if:row.until ?><?cs var:row.until ?><?cs else ?>No end<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none yet.</p><?cs /if ?>
<h2 class="govuk-heading-m">Add a hub</h2>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs call:field_text(Field.postcode, "govuk-input--width-10") ?>
<?cs call:field_text(Field.note, "") ?>
<?cs call:field_date(Field.from) ?>
<?cs call:submit("Add this hub") ?>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
