<?cs set:Page.title = "Request " + Notice.reference ?>
<?cs set:Page.back.text = "Requests" ?><?cs set:Page.back.href = "/provider/notices" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"provider/parts.cs" ?>
<?cs include:"provider/need.cs" ?>
<?cs include:"provider/travel.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Notice.reference ?>, asked <?cs var:Notice.sent ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3">Home care in <span class="app-reference"><?cs var:Notice.sector ?></span></h1>
<p class="govuk-body"><?cs call:status_tag(Notice.standing, Notice.colour) ?> <?cs if:Notice.open ?>Answer by <?cs var:Notice.closes ?>: <strong><?cs var:Notice.left ?></strong><?cs elif:Notice.decided ?><?cs else ?>Answers closed <?cs var:Notice.closes ?><?cs /if ?></p>
<?cs if:Notice.open && !Offer.id ?><p class="govuk-body"><a class="govuk-button" href="/provider/notices/<?cs var:Notice.id ?>/offer" role="button" draggable="false" data-module="govuk-button">Make an offer</a></p>
<p class="govuk-body"><a class="govuk-link" href="#decline">We cannot take this</a></p><?cs /if ?>
<?cs if:Notice.declined ?><div class="govuk-inset-text">You declined on <?cs var:Notice.declined ?>: <?cs var:Notice.reason ?><?cs if:Notice.decline_words ?>. <?cs var:Notice.decline_words ?><?cs /if ?><?cs if:Notice.open ?><br>If you can take it after all, make an offer: it takes the place of this answer.<?cs /if ?></div><?cs /if ?>
<?cs if:Offer.id ?><section aria-labelledby="offer"><h2 class="govuk-heading-m" id="offer">Your offer</h2>
<?cs if:Offer.why || Offer.outcome_words ?><div class="govuk-inset-text"><?cs var:Offer.why ?><?cs if:Offer.why && Offer.outcome_words ?>. <?cs /if ?><?cs var:Offer.outcome_words ?></div><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Made", Offer.made) ?>
<?cs call:fact_open("Visits") ?><?cs if:Offer.whole ?>The whole week<?cs else ?>Part of the week, <?cs var:Offer.week.totals.visits ?> of <?cs var:Notice.visits ?> visits<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("First day", Offer.start) ?>
<?cs call:fact("Price an hour", Offer.hour) ?>
<?cs call:fact("Price a week", Offer.price) ?>
<?cs call:fact("Regular carers", Offer.regular_carers) ?>
<?cs call:fact("Together with", Offer.joint_name) ?>
<?cs call:fact("Your words", Offer.words) ?>
<?cs call:facts_close() ?>
<?cs call:visits(Offer.week, "The visits that you offer") ?>
<?cs if:Notice.open && !Offer.outcome ?><p class="govuk-body"><a class="govuk-link" href="/provider/notices/<?cs var:Notice.id ?>/offer">Change your offer</a></p><?cs /if ?>
<?cs if:!Notice.decided && !Offer.outcome ?><?cs call:action_form(Forms.withdraw_offer) ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">Withdraw your offer</button>
<?cs call:form_close() ?><?cs /if ?>
</section><?cs /if ?>
<?cs if:Notice.decided ?><p class="govuk-body">Asked for in <?cs var:Notice.sector ?><?cs if:Notice.patch ?>, <?cs var:Notice.patch ?><?cs /if ?>. The council has decided, so what the person needs is not shown any more.</p><?cs else ?><h2 class="govuk-heading-m">What is needed</h2>
<?cs call:need(Notice) ?>
<?cs call:travel_facts(Notice.sector) ?>
<h2 class="govuk-heading-m">The week</h2>
<?cs if:Notice.wider > #0 ?><p class="govuk-body">Times that are not fixed may be up to <?cs var:Notice.wider ?> minutes earlier or later than first asked for. That is in the times below.</p><?cs /if ?>
<?cs call:care_week(Notice.week, "The visits of the week") ?>
<?cs if:Notice.rate_week ?><p class="govuk-body">By the council's fee rates the whole week comes to <strong><?cs var:Notice.rate_week ?></strong>: <?cs var:Notice.rate_hour ?> an hour on average, by the <?cs var:Notice.rate_setting ?> rates<?cs if:Notice.rate_assumed ?>, as the area is not known<?cs /if ?>. You may offer another price.</p><?cs /if ?>
<?cs /if ?>
<?cs if:Notice.open && !Offer.id && !Notice.declined ?>
<h2 class="govuk-heading-m" id="decline">We cannot take this</h2>
<?cs call:action_form(Forms.decline_request) ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_text(Field.words, "") ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">We cannot take this</button>
<?cs call:form_close() ?>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
