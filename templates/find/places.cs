<?cs set:Page.title = "What there is in each district" ?>
<?cs set:Page.back.href = "/" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"place/map.cs" ?>
<h1 class="govuk-heading-xl">What there is in each district</h1>
<p class="govuk-body-l">How many offers of care and support cover the middle of each district, or lie within 10 miles of it.</p>
<?cs if:subcount(Map) ?><?cs call:map_figure(Map) ?><p class="govuk-body-s">Map: <?cs var:Source.name ?><?cs if:Source.date ?>, loaded <?cs var:Source.date ?><?cs /if ?>. Contains OS data © Crown copyright and database right.</p><?cs /if ?>
<div class="app-scroll" role="region" tabindex="0" aria-label="What there is in each district">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m">Listings by district and kind, <?cs var:Today ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">District</th><?cs each:kind = Kinds ?><th scope="col" class="govuk-table__header govuk-table__header--numeric"><?cs var:kind.text ?></th><?cs /each ?><th scope="col" class="govuk-table__header govuk-table__header--numeric">All</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:district = Districts ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:district.name ?></th><?cs each:kind = district.kinds ?><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:kind.count ?></td><?cs /each ?><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:district.total ?></td></tr>
<?cs /each ?></tbody></table></div>
<p class="govuk-body">One offer may cover several districts, so the figures do not add up to a total.</p>
<p class="govuk-body"><a class="govuk-link" href="/about-distances">How we work out distances and journey times</a></p>
<?cs include:"layout/foot.cs" ?>
