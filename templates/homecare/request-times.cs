<?cs set:Page.title = "What times of day cost in travel: " + Request.reference ?>
<?cs set:Page.back.text = "The week of visits" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/week" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:request_head("What times of day cost in travel") ?>
<p class="govuk-body">A time at which carers are near anyway is easier to staff. These are minutes of travel that one visit of half an hour adds, with the provider to whom it adds least, within 15 minutes of each time. What the person needs comes first.</p>
<?cs call:round_choices(Days, "Which day to show") ?>
<?cs if:!Known ?><p class="govuk-body">The position of the person’s postcode or their patch is not known yet, so nothing can be said of travel.</p>
<?cs elif:!subcount(Times) ?><p class="govuk-body">No provider that goes on has a visit in <?cs var:PatchName ?> on a <?cs var:Day ?>: at any time, a carer would come for this person alone.</p>
<?cs else ?>
<p class="govuk-body-l">Least on a <?cs var:Day ?>, about <?cs var:Least.minutes ?> <?cs if:#Least.minutes == #1 ?>minute<?cs else ?>minutes<?cs /if ?>: <strong><?cs var:Least.times ?></strong>.</p>
<?cs call:table_scroll_open("Times of day") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">A <?cs var:Day ?> in <?cs var:PatchName ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Time</th><th scope="col" class="govuk-table__header">Travel that a visit adds</th><th scope="col" class="govuk-table__header">In this request</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:one = Times ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:one.time ?></th><td class="govuk-table__cell">About <?cs var:one.minutes ?> <?cs if:#one.minutes == #1 ?>minute<?cs else ?>minutes<?cs /if ?><?cs if:!one.joins ?>: a journey of its own<?cs /if ?></td><td class="govuk-table__cell"><?cs if:one.asked ?>A visit may begin then<?cs else ?>None<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:round_estimate() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
