<?cs set:Page.title = "Waiting list of today" ?>
<?cs set:Page.back.text = "Waiting list" ?><?cs set:Page.back.href = "/desk/waiting" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/waiting-stopped.cs" ?>
<div class="app-meeting">
<h1 class="govuk-heading-l">Waiting for home care, <?cs var:Sums.today ?></h1>
<p class="govuk-body-l"><strong><?cs var:Sums.total ?></strong> <?cs if:Sums.total == #1 ?>person<?cs else ?>people<?cs /if ?>: <strong><?cs var:Sums.high ?></strong> with a high risk, <strong><?cs var:Sums.hospital ?></strong> in hospital, <strong><?cs var:Sums.alone ?></strong> with nobody who helps until care starts.</p>
<?cs if:Sums.left_out > #0 ?><p class="govuk-body"><?cs var:Sums.left_out ?> with the lowest risk and the shortest wait are left out: narrow the list by patch.</p><?cs /if ?>
<?cs call:waiting_stopped() ?>
<?cs if:subcount(Waiting) ?>
<?cs call:table_scroll_open("Waiting list") ?>
<table class="govuk-table app-meeting__table app-close app-pairs"><caption class="govuk-table__caption govuk-visually-hidden">Who waits, the highest risk and the longest wait at the top; below each, why there is no care yet</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Risk</th><th scope="col" class="govuk-table__header">Days</th><th scope="col" class="govuk-table__header">Person</th><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Where</th><th scope="col" class="govuk-table__header">Who helps, and the carer</th><th scope="col" class="govuk-table__header">Care a week</th><th scope="col" class="govuk-table__header">Next</th></tr></thead>
<?cs each:row = Waiting ?><tbody class="govuk-table__body">
<tr class="govuk-table__row"><td class="govuk-table__cell"><?cs call:status_tag(row.risk_words, row.risk_colour) ?></td><td class="govuk-table__cell"><strong><?cs var:row.in_all ?></strong><?cs if:row.waited_before ?> (<?cs var:row.days ?>)<?cs /if ?></td><td class="govuk-table__cell"><span class="app-close__part"><?cs var:row.initials ?>, <?cs var:row.case_id ?></span> <span class="app-close__part"><a class="govuk-link app-reference" href="/desk/waiting/<?cs var:row.id ?>"><?cs var:row.reference ?></a></span></td><td class="govuk-table__cell"><?cs if:row.patch ?><?cs var:row.patch ?><?cs else ?>In no patch<?cs /if ?> <span class="app-close__part"><?cs var:row.sector ?></span></td><td class="govuk-table__cell"><?cs var:row.place ?></td><td class="govuk-table__cell"><?cs if:row.cover ?><?cs var:row.cover ?><?cs else ?><strong>Nobody</strong><?cs /if ?><br><?cs if:row.carer_strain == "no_carer" ?>No unpaid carer<?cs else ?>Carer strain: <?cs var:row.strain ?><?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.hours ?></td><td class="govuk-table__cell"><?cs var:row.next ?></td></tr>
<?cs if:subcount(row.why) ?><tr class="govuk-table__row"><td class="govuk-table__cell" colspan="8"><strong>Why not yet</strong><ul class="govuk-list govuk-!-margin-bottom-0"><?cs each:try = row.why ?><li><?cs var:try.text ?></li><?cs /each ?></ul></td></tr><?cs /if ?>
</tbody>
<?cs /each ?></table>
<?cs call:table_scroll_close() ?>
<p class="govuk-body">Days are those waited in all; in brackets those of this request, where there was one before. It is recorded that you looked.</p>
<?cs else ?><p class="govuk-body">Nobody waits for home care today.</p><?cs /if ?>
</div>
<?cs include:"layout/foot.cs" ?>
