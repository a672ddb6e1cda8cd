<?cs set:Page.title = "Own record" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs def:files(table, what) ?><p class="govuk-body">Download <?cs var:what ?>: <a class="govuk-link" href="/provider/record?table=<?cs var:table ?>&amp;as=csv">CSV<span class="govuk-visually-hidden">, <?cs var:what ?></span></a> or <a class="govuk-link" href="/provider/record?table=<?cs var:table ?>&amp;as=xlsx">spreadsheet (XLSX)<span class="govuk-visually-hidden">, <?cs var:what ?></span></a></p><?cs /def ?>
<?cs def:bar(kind, b, y, text_y) ?><rect class="app-bars__bar app-bars__bar--<?cs var:kind ?>" x="0" y="<?cs var:y ?>" width="<?cs var:b.width ?>" height="14"></rect><text class="app-bars__number" x="<?cs var:b.text_x ?>" y="<?cs var:text_y ?>"><?cs var:b.hours ?></text><?cs /def ?>
<?cs def:reasons(list, caption) ?><table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s"><?cs var:caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Reason</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Times</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = list ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs var:row.reason ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.number ?></td></tr>
<?cs /each ?></tbody></table>
<?cs /def ?>
<?cs def:quarter(row) ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.asked ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.answered ?><?cs if:row.answered_share ?> (<?cs var:row.answered_share ?>)<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.time ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.offered ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:#row.decided > #0 ?><?cs var:row.won ?> of <?cs var:row.decided ?> (<?cs var:row.win_share ?>)<?cs /if ?></td></tr>
<?cs /def ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Own record</h1>
<p class="govuk-body">What the council’s records say of you since <?cs var:Since ?>. Only you and the council see it.</p>
<?cs if:subcount(Quarters) ?>
<dl class="app-totals">
<div class="app-totals__item"><dt>Asked this quarter</dt><dd><?cs var:AskedNow ?></dd></div>
<div class="app-totals__item"><dt>Time to answer<span class="app-totals__hint">the middle one of all</span></dt><dd><?cs if:Total.time ?><?cs var:Total.time ?><?cs else ?>None yet<?cs /if ?></dd></div>
<div class="app-totals__item"><dt>Offers chosen<span class="app-totals__hint">of those decided</span></dt><dd><?cs if:Total.win_share ?><?cs var:Total.win_share ?><?cs else ?>None yet<?cs /if ?></dd></div>
</dl>
<?cs call:table_scroll_open("By quarter") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">By quarter</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Quarter</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Asked</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Answered</th><th scope="col" class="govuk-table__header">Median time to answer</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Offers</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Chosen</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Quarters ?><?cs call:quarter(row) ?><?cs /each ?><?cs call:quarter(Total) ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:files("quarters", "the record by quarter") ?>
<?cs else ?><p class="govuk-body">You have not been asked yet.</p><?cs /if ?>
<?cs if:subcount(Declined) || subcount(Lost) ?><h2 class="govuk-heading-m">Reasons</h2>
<div class="govuk-grid-row"><div class="govuk-grid-column-one-half"><?cs if:subcount(Declined) ?><?cs call:reasons(Declined, "Why you declined") ?><?cs /if ?></div>
<div class="govuk-grid-column-one-half"><?cs if:subcount(Lost) ?><?cs call:reasons(Lost, "Why another was chosen") ?><?cs /if ?></div></div>
<?cs call:files("reasons", "the reasons") ?><?cs /if ?>
<h2 class="govuk-heading-m">Hours by patch</h2>
<p class="govuk-body">Carer-hours a week: what you said is free<?cs if:Said ?> (on <?cs var:Said ?>)<?cs /if ?>, what you offered in the last 13 weeks, and what you give now.</p>
<?cs if:Chart.any ?><figure class="app-bars">
<?cs each:row = Patches ?><p class="app-bars__label"><?cs var:row.name ?></p><svg viewBox="0 0 260 50" role="img" aria-label="Said to be free <?cs var:row.first.hours ?>, offered <?cs var:row.second.hours ?>, given now <?cs var:row.third.hours ?> hours"><?cs call:bar("first", row.first, 1, 13) ?><?cs call:bar("second", row.second, 17, 29) ?><?cs call:bar("third", row.third, 33, 45) ?></svg>
<?cs /each ?><figcaption class="app-bars__key"><span class="app-bars__swatch app-bars__swatch--first"></span> Said to be free <span class="app-bars__swatch app-bars__swatch--second"></span> Offered <span class="app-bars__swatch app-bars__swatch--third"></span> Given now</figcaption></figure><?cs /if ?>
<?cs if:subcount(Patches) ?><?cs call:table_scroll_open("Hours by patch") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Carer-hours a week by patch</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Said to be free</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Offered</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Given now</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Packages</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.name ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.stated ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.offered ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.delivered ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.packages ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:files("patches", "the hours by patch") ?>
<?cs else ?><p class="govuk-body">There is nothing to show yet.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
