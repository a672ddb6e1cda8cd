<?cs set:Page.title = "Fee rates for home care" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-xl">Fee rates for home care</h1>
<p class="govuk-body">What the council pays an hour, for one carer. A rate holds until the next of its kind begins; what has begun is never changed. Estimates of requests use the rates of the day they were sent.</p>
<?cs call:button_link("/admin/fee-rates/new", "Enter new rates", "") ?>
<?cs each:set = Sets ?>
<h2 class="govuk-heading-m">From <?cs var:set.from ?><?cs if:set.to_come ?> <?cs call:status_tag("Not yet", "blue") ?><?cs /if ?></h2>
<?cs call:table_scroll_open("Rates from " + set.from) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Rates from <?cs var:set.from ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Visits</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">15 minutes</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">30 minutes</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">45 minutes</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">60 and more</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:line = set.lines ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:line.name ?></th><?cs each:rate = line.rates ?><td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:rate.text ?><?cs var:rate.text ?><?cs else ?>As before<?cs /if ?></td><?cs /each ?></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body-s">Source: <?cs var:set.source ?><?cs if:set.author ?>. Entered by <?cs var:set.author ?><?cs /if ?>.</p>
<?cs /each ?>
<?cs if:subcount(Sets) ?><?cs call:downloads() ?><?cs else ?><p class="govuk-inset-text">No rates are entered yet, so requests have no estimate and cannot be approved.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
