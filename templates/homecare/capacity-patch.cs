<?cs set:Page.title = "Capacity in " + Patch.name ?>
<?cs set:Page.back.text = "Capacity" ?><?cs set:Page.back.href = "/desk/capacity" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Capacity in <?cs var:Patch.name ?></h1>
<p class="govuk-body">Hours a week that each provider says it has free, by part of the day and day of the week. “Two”: hours in which two carers can come together.</p>
<?cs each:provider = Providers ?>
<h2 class="govuk-heading-m"><?cs if:May.packages ?><a class="govuk-link" href="/desk/packages/provider/<?cs var:provider.id ?>"><?cs var:provider.name ?></a><?cs else ?><?cs var:provider.name ?><?cs /if ?> <?cs call:status_tag(provider.age, provider.age_colour) ?></h2>
<p class="govuk-body"><?cs if:provider.single ?><strong><?cs var:provider.single ?></strong> a week<?cs if:provider.double ?>, and <?cs var:provider.double ?> with two carers<?cs /if ?><?cs elif:provider.double ?><strong><?cs var:provider.double ?></strong> a week with two carers<?cs else ?>Nothing free<?cs /if ?>, as stated <?cs var:provider.stated_when ?>.</p>
<?cs call:table_scroll_open(provider.name) ?>
<table class="govuk-table app-even"><caption class="govuk-table__caption govuk-visually-hidden">Free hours a week of <?cs var:provider.name ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Part of the day</th><?cs each:day = Days ?><th scope="col" class="govuk-table__header"><?cs var:day.name ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs each:line = provider.lines ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header app-capital"><?cs var:line.part ?></th><?cs each:cell = line.cells ?><td class="govuk-table__cell"><?cs if:cell.single ?><?cs var:cell.single ?><?cs elif:cell.double ?>0<?cs else ?><span class="govuk-visually-hidden">None</span><?cs /if ?><?cs if:cell.double ?><br><span class="app-reference">+ <?cs var:cell.double ?> two</span><?cs /if ?></td><?cs /each ?></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs /each ?><?cs if:!subcount(Providers) ?><p class="govuk-body">No provider has stated free hours here. Providers state them on their own page.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
