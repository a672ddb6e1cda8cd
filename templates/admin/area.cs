<?cs set:Page.title = Area.name ?>
<?cs set:Page.back.href = Area.list ?><?cs set:Page.back.text = "Back to " + Area.words ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"admin/area-map.cs" ?>
<?cs include:"admin/area-parts.cs" ?>
<span class="govuk-caption-xl"><?cs var:Area.kind ?></span>
<h1 class="govuk-heading-xl"><?cs var:Area.name ?></h1>
<?cs if:Area.ended ?><p class="govuk-inset-text">This area has ended.</p><?cs
elif:Area.begins ?><p class="govuk-inset-text">This area begins on <?cs var:Area.from ?>.</p><?cs /if ?>
<?cs if:Area.note ?><p class="govuk-inset-text"><?cs var:Area.note ?></p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Code", Area.code) ?>
<?cs call:fact("From", Area.from) ?>
<?cs call:fact("The first day on which it is no more", Area.until) ?>
<?cs call:fact("In it today", Area.lsoas) ?>
<?cs call:fact("Planned", Area.joining) ?>
<?cs if:Area.joining ?><?cs call:fact("And", Area.leaving) ?><?cs else ?><?cs call:fact("Planned", Area.leaving) ?><?cs /if ?>
<?cs call:fact("People", Area.people) ?>
<?cs if:Area.one_piece ?><?cs call:fact("Shape", "All in one piece") ?><?cs elif:Area.parts ?><?cs call:fact("Shape", "In " + Area.parts + " separate parts") ?><?cs /if ?>
<?cs call:fact("Listings that cover it", Area.listings) ?>
<?cs call:facts_close() ?>
<?cs if:subcount(Apart) ?><p class="govuk-body">Apart from its largest part:</p>
<ul class="govuk-list govuk-list--bullet app-columns"><?cs each:lsoa = Apart ?><li><?cs var:lsoa.name ?></li><?cs /each ?></ul><?cs /if ?>
<?cs if:!Area.ended ?><div class="govuk-button-group app-no-print"><?cs call:button_link(Area.href + "/draw", "Draw it", "") ?>
<a class="govuk-link" href="<?cs var:url_validate(Area.change) ?>">Change the name or code</a>
<a class="govuk-link" href="<?cs var:url_validate(Area.end) ?>">End it</a></div><?cs /if ?>
<?cs if:Area.providers ?><ul class="govuk-list app-no-print"><li><?cs call:link(Area.providers, "Who may be asked in this patch") ?></li><li><?cs call:link(Area.hubs, "Hubs of this patch") ?></li></ul><?cs /if ?>
<?cs call:area_map() ?>
<?cs if:subcount(Rows) ?>
<?cs call:table_scroll_open("LSOAs of " + Area.name) ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m">LSOAs, and when each joined and left</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">LSOA</th><th scope="col" class="govuk-table__header">State</th><th scope="col" class="govuk-table__header">In it from</th><th scope="col" class="govuk-table__header">The first day out of it</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Rows ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.code ?></span></th><td class="govuk-table__cell"><?cs var:row.state ?></td><td class="govuk-table__cell"><?cs var:row.joined ?></td><td class="govuk-table__cell"><?cs if:row.left ?><?cs var:row.left ?><?cs else ?>No end<?cs /if ?></td></tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">Nothing has been drawn yet.</p><?cs /if ?>
<?cs if:subcount(Listings) ?><h2 class="govuk-heading-m">Listings that cover it</h2><?cs call:area_listings() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
