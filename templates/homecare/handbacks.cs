<?cs set:Page.title = "Handbacks" ?>
<?cs set:Page.back.text = "Waiting list" ?><?cs set:Page.back.href = "/desk/waiting" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Handbacks</h1>
<p class="govuk-body">Packages that providers have given notice to give up, and what has been found since.</p>
<?cs call:narrow(Narrow, "/desk/handbacks") ?>
<?cs set:Rows.word = "handback" ?><?cs set:Rows.words = "handbacks" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Handbacks) ?>
<?cs call:table_scroll_open("Handbacks") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Handbacks</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Package</th><th scope="col" class="govuk-table__header">Provider</th><th scope="col" class="govuk-table__header">Last day</th><th scope="col" class="govuk-table__header">Days left</th><th scope="col" class="govuk-table__header">Why</th><th scope="col" class="govuk-table__header">Found</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Handbacks ?><tr class="govuk-table__row"><td class="govuk-table__cell"><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.package_id ?>"><?cs var:row.package ?></a><?cs else ?><?cs var:row.package ?><?cs /if ?><br><?cs var:row.sector ?><?cs if:row.patch ?>, <?cs var:row.patch ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.provider ?></td><td class="govuk-table__cell"><?cs var:row.last_day ?><br>Given <?cs var:row.lodged ?>, notice of <?cs var:row.notice_days ?> <?cs if:row.notice_days == #1 ?>day<?cs else ?>days<?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.waits && row.urgent ?><?cs call:status_tag(row.left, "red") ?><?cs else ?><?cs var:row.left ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.why ?><?cs if:row.words ?><br><?cs var:row.words ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.found ?><?cs if:row.request ?><br><?cs if:May.requests ?><a class="govuk-link app-reference" href="/desk/requests/<?cs var:row.request_id ?>"><?cs var:row.request ?></a><?cs else ?><?cs var:row.request ?><?cs /if ?><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">No handback is like that.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
