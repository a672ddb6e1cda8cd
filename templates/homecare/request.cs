<?cs set:Page.title = "Request " + Request.reference ?>
<?cs set:Page.back.text = "Requests" ?><?cs set:Page.back.href = "/desk/requests" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"desk/history.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<?cs include:"homecare/chain.cs" ?>
<?cs include:"homecare/stopping.cs" ?>
<?cs call:request_head("Home care for " + Request.initials) ?>
<?cs call:request_clocks() ?>
<?cs call:provider_stopping() ?>
<?cs if:Request.returned ?><div class="govuk-inset-text"><strong>Returned on <?cs var:Request.returned_on ?>:</strong> <?cs var:Request.return_reason ?></div><?cs /if ?>
<?cs if:Request.withdrawn ?><div class="govuk-inset-text"><strong>Withdrawn on <?cs var:Request.withdrawn ?>:</strong> <?cs var:Request.withdrawn_reason ?></div><?cs /if ?>
<ul class="govuk-list">
<?cs if:Request.editable ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/tasks">Go on with this request</a></li><?cs /if ?>
<?cs if:Request.asked_week ?><li><div class="govuk-inset-text"><?cs var:Request.asked_week ?> a week waits to be approved: more than was before.<?cs if:May.approve ?> <a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/approve">Approve or refuse it</a><?cs /if ?></div></li><?cs /if ?><?cs if:Request.to_approve && May.approve ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/approve">Approve or return it</a></li><?cs /if ?>
<?cs if:May.source && Request.approved ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/sourcing">Who is asked, and what they offer</a></li><?cs /if ?>
<?cs if:Request.may_withdraw ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/withdraw">Withdraw this request</a></li><?cs /if ?>
</ul>
<?cs if:Request.previous || subcount(Chain.from) || subcount(Chain.packages) || subcount(Chain.after) ?><h2 class="govuk-heading-m">What it comes from, and what came of it</h2>
<?cs call:facts_open() ?>
<?cs if:Request.previous ?><?cs call:fact_open("Follows") ?><a class="govuk-link app-reference" href="/desk/requests/<?cs var:Request.previous_id ?>"><?cs var:Request.previous ?></a>, first sent on <?cs var:Request.first_sent ?><?cs call:fact_close() ?><?cs /if ?>
<?cs call:request_chain() ?>
<?cs call:facts_close() ?><?cs /if ?>
<h2 class="govuk-heading-m">The week of visits</h2>
<?cs call:care_week(Week, "Visits of the week") ?>
<?cs call:price(Price) ?>
<h2 class="govuk-heading-m">The person</h2>
<p class="govuk-body">It is recorded that you looked.</p>
<?cs call:facts_open() ?>
<?cs call:fact("Number in the case system", Request.case_id) ?>
<?cs call:fact("Initials", Request.initials) ?>
<?cs call:fact("Year of birth", Request.birth_year) ?>
<?cs call:fact("Postcode", Request.postcode) ?>
<?cs call:fact("Patch", Request.patch) ?>
<?cs call:facts_close() ?>
<?cs if:Request.has_need ?><h2 class="govuk-heading-m">The need</h2>
<?cs call:request_need() ?><?cs /if ?>
<?cs if:Request.has_purpose ?><h2 class="govuk-heading-m">What it is for</h2>
<?cs call:request_purpose() ?><?cs /if ?>
<h2 class="govuk-heading-m">Dates</h2>
<?cs call:facts_open() ?>
<?cs call:fact_open("Made") ?><?cs var:Request.made ?><?cs if:Request.maker ?> by <?cs var:Request.maker ?><?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Sent for approval", Request.sent) ?>
<?cs if:Request.approved ?><?cs call:fact_open("Approved") ?><?cs var:Request.approved ?><?cs if:Request.approver ?> by <?cs var:Request.approver ?><?cs elif:Request.previous ?>, approved with <a class="govuk-link" href="/desk/requests/<?cs var:Request.previous_id ?>"><?cs var:Request.previous ?></a>: it costs no more<?cs /if ?><?cs call:fact_close() ?><?cs /if ?>
<?cs call:fact("Awarded", Request.awarded) ?>
<?cs call:fact("First visit", Request.started) ?>
<?cs call:facts_close() ?>
<h2 class="govuk-heading-m">What was done</h2>
<?cs call:history(History) ?>
<?cs include:"layout/foot.cs" ?>
