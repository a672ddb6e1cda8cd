<?cs set:Page.title = "Who may be asked in " + Patch.name ?>
<?cs if:May.draw ?><?cs set:Page.back.href = Patch.href ?><?cs set:Page.back.text = "Back to the patch" ?><?cs else ?><?cs set:Page.back.href = "/admin/organisations" ?><?cs set:Page.back.text = "Back to providers" ?><?cs /if ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-xl">Who may be asked</h1>
<p class="govuk-body">A request in this patch goes to the providers of tier 1 first, then to those of tier 2 and 3. Tier 4 is every provider of the county. <?cs call:link("/admin/areas/" + Patch.id + "/hubs", "Hubs of this patch") ?></p>
<?cs if:subcount(Providers) ?>
<?cs call:table_scroll_open("Providers of " + Patch.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Providers of the patch, with their tiers</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Tier</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">From</th><th scope="col" class="govuk-table__header">First day without</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Providers ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.name) ?></th><td class="govuk-table__cell"><?cs var:row.tier ?></td><td class="govuk-table__cell"><?cs if:row.state == "Now" ?>Now<?cs elif:row.state == "Ended" ?><?cs call:status_tag("Ended", "grey") ?><?cs else ?><?cs call:status_tag(row.state, "yellow") ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.from ?></td><td class="govuk-table__cell"><?cs if:row.until ?><?cs var:row.until ?><?cs else ?>No end<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">Nobody yet: a request in this patch can only be sent to every provider of the county.</p><?cs /if ?>
<h2 class="govuk-heading-m">Add a provider, change its tier or end it</h2>
<?cs call:form_open() ?>
<?cs set:Field.organisation.items.0.value = "" ?><?cs set:Field.organisation.items.0.text = "Choose a provider" ?>
<?cs call:field_select(Field.organisation) ?>
<?cs call:field_radios(Field.tier) ?>
<?cs call:field_date(Field.from) ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
