<?cs set:Page.title = "Compare" ?>
<?cs set:Page.back.href = "/shortlist" + Carried.address ?><?cs set:Page.back.text = "Back to my shortlist" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-xl">Compare</h1>
<?cs # A row that none of them has an answer to is left out. ?>
<?cs def:compare_row(key, field) ?><?cs set:_any = "" ?><?cs each:c = Compared ?><?cs if:string.length(c[field]) ?><?cs set:_any = "1" ?><?cs /if ?><?cs /each ?><?cs
	if:_any ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:key ?></th><?cs each:c = Compared ?><td class="govuk-table__cell"><?cs
	if:c.gone ?><?cs elif:string.length(c[field]) ?><?cs var:c[field] ?><?cs elif:field == "rating" && c.kind != "registered" ?>Registered services only<?cs else ?>Not given<?cs /if ?></td><?cs /each ?></tr>
<?cs /if ?><?cs /def ?>
<?cs def:compare_group(title, code) ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:title ?></th><?cs each:c = Compared ?><td class="govuk-table__cell"><ul class="govuk-list"><?cs each:group = c.groups ?><?cs if:group.code == code ?><?cs each:item = group.items ?><li><?cs var:item.text ?></li><?cs /each ?><?cs /if ?><?cs /each ?></ul></td><?cs /each ?></tr>
<?cs /def ?>
<?cs # Of a week only what is free. ?>
<?cs def:compare_week() ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header">When they have time</th><?cs each:c = Compared ?><td class="govuk-table__cell"><?cs if:subcount(c.week) ?><ul class="govuk-list"><?cs each:day = c.week.days ?><?cs if:day.free ?><li><?cs var:day.text ?>: <?cs var:day.free ?></li><?cs /if ?><?cs /each ?></ul><?cs elif:!c.gone ?>Not given<?cs /if ?></td><?cs /each ?></tr>
<?cs /def ?>
<?cs def:compare_checks() ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Checks</th><?cs each:c = Compared ?><td class="govuk-table__cell"><?cs if:subcount(c.checks) ?><ul class="govuk-list"><?cs each:check = c.checks ?><li><?cs var:check.name ?>: seen <?cs var:check.seen_on ?><?cs if:check.due ?> (overdue)<?cs /if ?></li><?cs /each ?></ul><?cs elif:c.from_register == "1" ?>Inspected by the Care Quality Commission<?cs elif:!c.gone ?>None recorded<?cs /if ?></td><?cs /each ?></tr>
<?cs /def ?>
<?cs if:TooMany ?><p class="govuk-body">Only the first four can stand side by side. Go back to your shortlist and tick four.</p><?cs /if ?>
<?cs if:subcount(Compared) ?>
<div class="app-scroll" role="region" tabindex="0" aria-label="Comparison">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">Listings side by side</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__cell"></td><?cs each:c = Compared ?><th scope="col" class="govuk-table__header"><?cs if:c.gone ?>No longer listed<?cs else ?><?cs set:_href = "/listing/" + c.id + Carried.address ?><a class="govuk-link" href="<?cs var:url_validate(_href) ?>"><?cs var:c.name ?></a><?cs /if ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs call:compare_row("Kind", "kind_label") ?>
<?cs call:compare_row("Based in", "place_label") ?>
<?cs call:compare_row("Area covered", "covers") ?>
<?cs call:compare_row("Why it matches", "reason") ?>
<?cs call:compare_row("What it lacks", "missing") ?>
<?cs call:compare_row("Distance", "distance") ?>
<?cs call:compare_row("Price", "price") ?>
<?cs call:compare_row("Taking new people", "taking") ?>
<?cs call:compare_row("CQC rating", "rating") ?>
<?cs call:compare_group("Offers", "task") ?>
<?cs call:compare_group("Languages", "language") ?>
<?cs call:compare_group("Who it is for", "condition") ?>
<?cs call:compare_week() ?>
<?cs call:compare_row("Does not do", "cannot_do") ?>
<?cs call:compare_checks() ?>
<?cs call:compare_row("Last confirmed", "confirmed") ?>
</tbody></table></div>
<?cs each:c = Compared ?><?cs if:c.distance ?><?cs set:_far = "1" ?><?cs /if ?><?cs /each ?><?cs if:_far ?><p class="govuk-body-s">Distances are straight lines, and journey times are estimates. <a class="govuk-link" href="/about-distances">How we work them out</a></p><?cs /if ?>
<?cs else ?><p class="govuk-body">Choose up to four listings from your <a class="govuk-link" href="/shortlist">shortlist</a> to compare.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
