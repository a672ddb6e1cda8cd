<?cs set:Page.title = "Crossings of the Severn" ?>
<?cs set:Page.back.href = "/admin/travel" ?><?cs set:Page.back.text = "Back to journeys" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Crossings of the Severn</h1>
<p class="govuk-body">Journeys in care rounds and in prices of travel go over the river by the crossing that makes them shortest. One that is closed here is left out at once, everywhere, until it is opened again.</p>
<?cs call:table_scroll_open("Crossings") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">What they are now</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Crossing</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">Latitude and longitude</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Crossings ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?></th><td class="govuk-table__cell"><?cs if:row.closed ?><?cs call:status_tag("Closed", "red") ?><?cs else ?>Open<?cs /if ?><?cs if:row.since ?><br>since <?cs var:row.since ?>: <?cs var:row.reason ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.at ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body"><?cs var:Severn ?>.</p>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Close a crossing, or open it again</h2>
<?cs call:form_open() ?>
<?cs call:field_select(Field.crossing) ?>
<?cs call:field_radios(Field.state) ?>
<?cs call:field_text(Field.reason, "") ?>
<?cs call:submit("Set this crossing") ?>
<?cs call:form_close() ?>
</div></div>
<?cs if:subcount(Settings) ?><h2 class="govuk-heading-m">What was set</h2>
<?cs call:table_scroll_open("What was set, the newest first") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">What was set, the newest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Set</th><th scope="col" class="govuk-table__header">Crossing</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Settings ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.when ?><?cs if:row.author ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.author ?></span><?cs /if ?></th><td class="govuk-table__cell"><?cs var:row.name ?></td><td class="govuk-table__cell"><?cs if:row.closed ?>Closed<?cs else ?>Open again<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.reason ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs call:downloads() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
