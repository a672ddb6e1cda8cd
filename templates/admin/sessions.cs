<?cs set:Page.title = "Sessions" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Sessions</h1>
<p class="govuk-body">Who is signed in now: <?cs var:People ?> <?cs if:People == "1" ?>person<?cs else ?>people<?cs /if ?>. A session ends by itself after <?cs var:Limits.idle ?> minutes without a page, and after <?cs var:Limits.hours ?> hours in any case.</p>
<?cs set:Rows.word = "session" ?><?cs set:Rows.words = "sessions" ?>
<?cs call:results_line(Rows) ?>
<?cs call:table_scroll_open("Sessions") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">Sessions</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Signed in</th><th scope="col" class="govuk-table__header">Last page</th><th scope="col" class="govuk-table__header"><span class="govuk-visually-hidden">End it</span></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:session = Sessions ?><tr class="govuk-table__row">
<th scope="row" class="govuk-table__header"><?cs call:link(session.href, session.name) ?><?cs if:session.own ?><br><?cs call:status_tag("This one", "blue") ?><?cs /if ?></th>
<td class="govuk-table__cell"><?cs var:session.started ?></td>
<td class="govuk-table__cell"><?cs var:session.seen ?></td>
<td class="govuk-table__cell"><?cs set:Form.action = session.action ?><?cs call:form_open() ?><button type="submit" class="app-link-button">End<span class="govuk-visually-hidden"> the session of <?cs var:session.name ?> since <?cs var:session.started ?></span></button><?cs call:form_close() ?></td>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">To end all sessions of a person, open their account.</p>
<?cs call:pagination(Pager) ?>
<?cs include:"layout/foot.cs" ?>
