<?cs set:Page.title = Kind.title ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"admin/area-map.cs" ?>
<h1 class="govuk-heading-xl"><?cs var:Kind.title ?></h1>
<?cs call:views(Kinds) ?>
<p class="govuk-body">Groups of LSOAs, the census’s small areas of about 1,500 people each. An LSOA is in one of the <?cs var:Kind.words ?> at a time.</p>
<div class="govuk-button-group"><?cs call:button_link("/admin/areas/new", "Add an area", "") ?>
<a class="govuk-link" href="/admin/areas/file">Upload a file</a></div>
<?cs if:Lsoas ?><p class="govuk-body"><?cs if:Gaps ?><a class="govuk-link" href="/admin/areas/gaps?kind=<?cs var:url_escape(Kind.code) ?>"><?cs var:Gaps ?> of <?cs var:Lsoas ?> LSOAs are in none today</a><?cs else ?>All <?cs var:Lsoas ?> LSOAs are in one today.<?cs /if ?></p>
<?cs else ?><p class="govuk-inset-text">There is no map yet, and nothing can be drawn: the outlines of the county's small areas (LSOAs) have not been loaded. Ask the people who run this system to load them; they do it with the command <code>pull boundaries</code>.</p><?cs /if ?>
<?cs if:subcount(Map) ?><?cs call:area_map_all() ?>
<p class="govuk-body app-no-print">Which LSOA is in which of the <?cs var:Kind.words ?> today: <a class="govuk-link" href="/admin/areas?kind=<?cs var:url_escape(Kind.code) ?>&amp;lsoas=1&amp;as=csv">CSV<span class="govuk-visually-hidden"> of LSOAs</span></a> or <a class="govuk-link" href="/admin/areas?kind=<?cs var:url_escape(Kind.code) ?>&amp;lsoas=1&amp;as=xlsx">spreadsheet (XLSX)<span class="govuk-visually-hidden"> of LSOAs</span></a></p><?cs /if ?>
<?cs if:subcount(Areas) ?>
<?cs call:table_scroll_open(Kind.title) ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden"><?cs var:Kind.title ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><?cs if:subcount(Map) ?><th scope="col" class="govuk-table__header">Number</th><?cs /if ?><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Code</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">LSOAs</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">People</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Listings that cover it</th><th scope="col" class="govuk-table__header">From</th><th scope="col" class="govuk-table__header">Until</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:area = Areas ?><tr class="govuk-table__row">
<?cs if:subcount(Map) ?><td class="govuk-table__cell"><?cs if:area.number ?><?cs var:area.number ?><?cs else ?>Not drawn<?cs /if ?></td><?cs /if ?>
<th scope="row" class="govuk-table__header"><?cs call:link(area.href, area.name) ?><?cs if:area.ended ?> <?cs call:status_tag("Ended", "grey") ?><?cs elif:area.begins ?> <?cs call:status_tag("Not yet", "blue") ?><?cs /if ?></th>
<td class="govuk-table__cell"><?cs var:area.code ?></td>
<td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:area.lsoas ?><?cs if:area.planned ?><br>Change planned<?cs /if ?></td>
<td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:area.people ?><?cs var:area.people ?><?cs else ?>Not known<?cs /if ?></td>
<td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:area.listings ?></td>
<td class="govuk-table__cell"><?cs var:area.from ?></td>
<td class="govuk-table__cell"><?cs if:area.until ?><?cs var:area.until ?><?cs else ?>No end<?cs /if ?></td>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are no <?cs var:Kind.words ?> yet.</p><?cs /if ?>
<p class="govuk-body"><?cs if:Ended ?><a class="govuk-link" href="/admin/areas?kind=<?cs var:url_escape(Kind.code) ?>">Leave out those that have ended</a><?cs else ?><a class="govuk-link" href="/admin/areas?kind=<?cs var:url_escape(Kind.code) ?>&amp;ended=1">Show those that have ended too</a><?cs /if ?></p>
<?cs include:"layout/foot.cs" ?>
