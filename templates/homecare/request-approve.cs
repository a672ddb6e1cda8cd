<?cs set:Page.title = "Approve request " + Request.reference ?>
<?cs set:Page.back.text = "Requests to approve" ?><?cs set:Page.back.href = "/desk/requests?shown=approve" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<?cs call:request_head("Approve this request?") ?>
<?cs call:request_clocks() ?>
<h2 class="govuk-heading-m">The cost</h2>
<?cs if:Asked.week ?><div class="govuk-inset-text">A broker asks for approval of <strong><?cs var:Asked.week ?></strong> a week, about <?cs var:Asked.year ?> a year. <?cs var:Asked.approved ?> a week was approved before.</div><?cs /if ?>
<?cs call:price(Price) ?>
<?cs if:WhyNot ?><div class="govuk-inset-text"><?cs var:WhyNot ?>.</div><?cs
	else ?><p class="govuk-body">Your limit is <?cs var:Limit ?> a year.</p><?cs /if ?>
<h2 class="govuk-heading-m">The week of visits</h2>
<?cs call:care_week(Week, "Visits of the week") ?>
<h2 class="govuk-heading-m">The need</h2>
<?cs call:request_need() ?>
<h2 class="govuk-heading-m">What it is for</h2>
<?cs call:request_purpose() ?>
<?cs if:!WhyNot ?><?cs set:Form.action = Forms.approve_request.action ?><?cs set:Form.kept = Forms.approve_request.kept ?>
<?cs call:form_open() ?><?cs if:Asked.week ?><?cs call:submit("Approve this price") ?><?cs else ?><?cs call:submit("Approve") ?><?cs /if ?><?cs call:form_close() ?><?cs /if ?>
<h2 class="govuk-heading-m"><?cs if:Asked.week ?>Or refuse the price<?cs else ?>Or return it<?cs /if ?></h2>
<?cs set:Form.action = Forms.return_request.action ?><?cs set:Form.kept = Forms.return_request.kept ?>
<?cs call:form_open() ?>
<?cs call:field_text(Field.reason, "") ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true"><?cs if:Asked.week ?>Refuse this price<?cs else ?>Return to the practitioner<?cs /if ?></button>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
