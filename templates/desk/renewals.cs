<?cs set:Page.title = "Checks to renew" ?>
<?cs set:Page.back.text = "Start" ?><?cs set:Page.back.href = "/desk" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Checks to renew</h1>
<?cs call:views(Windows) ?>
<?cs set:Rows.word = "check" ?><?cs set:Rows.words = "checks" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Renewals) ?>
<?cs call:table_scroll_open("Checks to renew") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Checks to renew, the first to renew at the top</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Listing</th><th scope="col" class="govuk-table__header">Check</th><th scope="col" class="govuk-table__header">Seen on</th><th scope="col" class="govuk-table__header">Renew by</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Renewals ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="/desk/listings/<?cs var:row.listing_id ?>/checks?kind=<?cs var:url_escape(row.kind) ?>"><?cs var:row.name ?></a></td><td class="govuk-table__cell"><?cs var:row.check ?>: <?cs var:row.seen ?></td><td class="govuk-table__cell"><?cs var:row.seen_day ?></td><td class="govuk-table__cell"><?cs var:row.renew_day ?><?cs if:row.overdue ?> <?cs call:status_tag("Overdue", "red") ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
