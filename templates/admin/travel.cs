<?cs set:Page.title = "Estimated journeys" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Estimated journeys</h1>
<p class="govuk-body">Journeys in care rounds, in prices of travel and in the public search are estimated from the straight line with these figures. A change counts at once for care rounds and within a minute for the search. <a class="govuk-link" href="/about-distances">How we work out journey times</a> tells everybody what they are.</p>
<?cs call:table_scroll_open("Figures") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">What they are now</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Figure</th><th scope="col" class="govuk-table__header">Now</th><th scope="col" class="govuk-table__header">What it changes</th><th scope="col" class="govuk-table__header">Source</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:figure = Figures ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:figure.name ?></th><td class="govuk-table__cell"><?cs var:figure.value ?> <?cs var:figure.unit ?><?cs if:figure.value != figure.usual ?>; unless set <?cs var:figure.usual ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:figure.effect ?>. From <?cs var:figure.least ?> to <?cs var:figure.most ?></td><td class="govuk-table__cell"><?cs var:figure.source ?><?cs if:figure.assumed ?> (chosen for this service)<?cs /if ?><?cs if:figure.since ?><br>Set <?cs var:figure.since ?><?cs if:figure.author ?> by <?cs var:figure.author ?><?cs /if ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<h2 class="govuk-heading-m">Minutes by car from a table</h2>
<p class="govuk-body"><?cs if:Table.source ?>Minutes between LSOAs are from <?cs var:Table.source ?>, of <?cs var:Table.of ?>.<?cs else ?>All journeys are estimated.<?cs /if ?> <?cs call:link("/admin/travel/table", "Upload a table of minutes, or remove it") ?></p>
<h2 class="govuk-heading-m">Crossings of the Severn</h2>
<p class="govuk-body"><?cs if:subcount(Closed) ?><?cs each:row = Closed ?><?cs var:row.name ?> is closed since <?cs var:row.since ?>. <?cs /each ?><?cs else ?>All are open. <?cs /if ?><?cs call:link("/admin/travel/crossings", "Close a crossing, or open it again") ?></p>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">Set a figure</h2>
<?cs call:form_open() ?>
<?cs call:field_select(Field.figure) ?>
<?cs call:field_text(Field.value, "govuk-input--width-5") ?>
<?cs call:field_text(Field.source, "") ?>
<?cs call:submit("Set this figure") ?>
<?cs call:form_close() ?>
</div></div>
<?cs if:subcount(Settings) ?><h2 class="govuk-heading-m">What was set</h2>
<?cs call:table_scroll_open("What was set, the newest first") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">What was set, the newest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Set</th><th scope="col" class="govuk-table__header">Figure</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Value</th><th scope="col" class="govuk-table__header">Source</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Settings ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.when ?><?cs if:row.author ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.author ?></span><?cs /if ?></th><td class="govuk-table__cell"><?cs var:row.name ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.value ?></td><td class="govuk-table__cell"><?cs var:row.source ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?><?cs call:downloads() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
