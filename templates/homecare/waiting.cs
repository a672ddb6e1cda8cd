<?cs set:Page.title = "Waiting list" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<?cs include:"homecare/waiting-stopped.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Waiting list</h1>
<p class="govuk-body"><strong><?cs var:Sums.high ?></strong> with a high risk, <strong><?cs var:Sums.hospital ?></strong> in hospital, <strong><?cs var:Sums.alone ?></strong> with nobody who helps until care starts. It is recorded that you looked.</p>
<ul class="govuk-list"><li><a class="govuk-link" href="<?cs var:url_validate(Daily) ?>">The daily view, to read together or print</a></li>
<li><a class="govuk-link" href="/desk/handbacks">Handbacks</a></li></ul>
<?cs call:waiting_stopped() ?>
<?cs call:narrow(Narrow, "/desk/waiting") ?>
<?cs set:Rows.word = "person" ?><?cs set:Rows.words = "people" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Waiting) ?>
<?cs call:table_scroll_open("Waiting list") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Who waits, the highest risk and the longest wait at the top</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Request</th><th scope="col" class="govuk-table__header">Risk</th><th scope="col" class="govuk-table__header">Days</th><th scope="col" class="govuk-table__header">Where, and who helps</th><th scope="col" class="govuk-table__header">Standing and next</th><th scope="col" class="govuk-table__header">Why not yet</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Waiting ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link app-reference" href="/desk/waiting/<?cs var:row.id ?>"><?cs var:row.reference ?></a><br><?cs var:row.initials ?>, <?cs var:row.case_id ?><br><?cs var:row.sector ?><?cs if:row.patch ?>, <?cs var:row.patch ?><?cs /if ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.risk_words, row.risk_colour) ?></td><td class="govuk-table__cell"><strong><?cs var:row.days ?></strong><?cs if:row.waited_before ?><br><?cs var:row.in_all ?> in all<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.place ?><br><?cs if:row.cover ?><?cs var:row.cover ?><?cs else ?>Nobody helps<?cs /if ?><?cs if:row.carer_strain == "severe" ?><br><?cs call:status_tag("Severe carer strain", "red") ?><?cs elif:row.carer_strain == "some" ?><br>Some carer strain<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.standing ?><br><?cs var:row.next ?></td><td class="govuk-table__cell"><?cs if:subcount(row.why) ?><ul class="govuk-list govuk-!-margin-bottom-0"><?cs each:try = row.why ?><li><?cs var:try.text ?></li><?cs /each ?></ul><?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">Nobody waits like that.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
