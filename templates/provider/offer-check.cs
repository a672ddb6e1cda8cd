<?cs # Shown in answer to the form itself: what was filled in is kept as a draft, so the link
	back finds it. ?>
<?cs set:Page.title = "Check your offer before sending it" ?>
<?cs set:Page.back.text = "Back to the questions" ?><?cs set:Page.back.href = "/provider/notices/" + Notice.id + "/offer" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Notice.reference ?>, <?cs var:Notice.sector ?></span>
<h1 class="govuk-heading-l">Check your offer before sending it</h1>
<?cs call:facts_open() ?>
<?cs call:fact_open("Visits") ?><?cs if:Offer.whole ?>The whole week<?cs else ?>Part of the week, <?cs var:Offer.week.totals.visits ?> of <?cs var:Notice.week.totals.visits ?> visits<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("First day", Offer.start) ?>
<?cs call:fact("Price an hour", Offer.hour) ?>
<?cs call:fact_open("Price a week") ?><strong><?cs var:Offer.price ?></strong> for <?cs var:Offer.week.totals.carer_hours ?> of carers<?cs call:fact_close() ?>
<?cs if:Offer.travel ?><?cs call:fact("Travel, estimated", Offer.travel) ?><?cs /if ?>
<?cs if:Offer.rate_week ?><?cs call:fact("The council's rates for these visits", Offer.rate_week + " a week, " + Offer.rate_hour + " an hour on average") ?><?cs /if ?>
<?cs call:fact("Regular carers", Offer.regular_carers) ?>
<?cs call:fact("Together with", Offer.joint_name) ?>
<?cs call:fact("Your words", Offer.words) ?>
<?cs call:facts_close() ?>
<h2 class="govuk-heading-m">The visits that you offer</h2>
<?cs call:care_week(Offer.week, "The visits that you offer") ?>
<p class="govuk-body"><a class="govuk-link" href="/provider/notices/<?cs var:Notice.id ?>/offer">Change something</a></p>
<?cs call:form_open() ?>
<?cs each:sent = Sent ?><?cs call:hidden_field(sent.name, sent.value) ?>
<?cs /each ?><?cs call:hidden_field("checked", "1") ?>
<?cs call:submit("Send your offer") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
