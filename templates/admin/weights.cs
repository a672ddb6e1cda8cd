<?cs set:Page.title = "How offers are ranked" ?>
<?cs set:Page.back.href = "/admin/organisations" ?><?cs set:Page.back.text = "Back to providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">How offers are ranked</h1>
<p class="govuk-body">Each offer gets a mark between 0 and 1 in five parts. The score is their average, each counted by its weight. A part that is not known is left out, and the page says so. Brokers see every part of every score, and who chooses otherwise says why.</p>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:form_open() ?>
<?cs call:field_text(Field.covered, "govuk-input--width-3") ?>
<?cs call:field_text(Field.continuity, "govuk-input--width-3") ?>
<?cs call:field_text(Field.travel, "govuk-input--width-3") ?>
<?cs call:field_text(Field.quality, "govuk-input--width-3") ?>
<?cs call:field_text(Field.price, "govuk-input--width-3") ?>
<?cs call:field_text(Field.why, "") ?>
<?cs call:submit("Set these weights") ?>
<?cs call:form_close() ?>
</div></div>
<h2 class="govuk-heading-m">What they were</h2>
<?cs call:table_scroll_open("Weights, the newest first") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Weights, the newest first: it counts</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Set</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Covered</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Continuity</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Travel</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Quality</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Price</th><th scope="col" class="govuk-table__header">Why</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Weights ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.when ?><?cs if:row.set_by ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.set_by ?></span><?cs /if ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.covered ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.continuity ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.travel ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.quality ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.price ?></td><td class="govuk-table__cell"><?cs var:row.why ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs include:"layout/foot.cs" ?>
