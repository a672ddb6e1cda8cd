<?cs set:Page.title = "Adverts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Adverts</h1>
<p class="govuk-body">People who pay for their own support look for a personal assistant. We check each advert before it is shown, so that nothing in it says who they are.</p>
<?cs call:views(Views) ?>
<?cs set:Rows.word = "advert" ?><?cs set:Rows.words = "adverts" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Adverts) ?>
<?cs call:table_scroll_open("Adverts") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Adverts, the longest waiting at the top</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Advert</th><th scope="col" class="govuk-table__header">Hours a week</th><th scope="col" class="govuk-table__header">Pay an hour</th><th scope="col" class="govuk-table__header">Sent</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Answers</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Adverts ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="/desk/adverts/<?cs var:row.id ?>"><?cs var:row.reference ?></a><br><?cs var:row.place_label ?></td><td class="govuk-table__cell"><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs var:row.rate ?></td><td class="govuk-table__cell"><?cs var:row.sent ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs if:row.answers > #0 ?><a class="govuk-link" href="/desk/adverts/<?cs var:row.id ?>/answers"><?cs var:row.answers ?><span class="govuk-visually-hidden"> to <?cs var:row.reference ?></span></a><?cs else ?>None<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
