<?cs set:Page.title = "Messages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<h1 class="govuk-heading-xl">Messages</h1>
<?cs if:NoMail ?><p class="govuk-inset-text">Mail is not configured here, so messages stay in this list and nobody gets them.</p><?cs /if ?>
<?cs call:views(Views) ?>
<?cs if:Shown == "unsure" ?><p class="govuk-body">The connection ended while each of these was handed over, so it may have been sent. Nothing is sent twice by itself: ring the provider, or send it again.</p><?cs
elif:Shown == "failed" ?><p class="govuk-body">These were given up. Open one to see why, and to send it again.</p><?cs /if ?>
<?cs set:Rows.word = "message" ?><?cs set:Rows.words = "messages" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Messages) ?>
<?cs call:table_scroll_open("Messages") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Messages, the newest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Subject</th><th scope="col" class="govuk-table__header">To</th><th scope="col" class="govuk-table__header">Made</th><th scope="col" class="govuk-table__header"><?cs if:Shown == "sent" ?>Sent<?cs else ?>State<?cs /if ?></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Messages ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.subject) ?></th><td class="govuk-table__cell"><?cs if:row.organisation ?><?cs var:row.organisation ?><br><?cs /if ?><?cs var:row.address ?></td><td class="govuk-table__cell"><?cs var:row.made ?></td><td class="govuk-table__cell"><?cs if:row.sent ?><?cs var:row.sent ?><?cs elif:row.in_hand == #1 ?>Being sent<?cs elif:row.next ?>Again on <?cs var:row.next ?>: <?cs var:row.fault ?><?cs elif:row.fault ?><?cs var:row.fault ?><?cs else ?>Not tried yet<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
