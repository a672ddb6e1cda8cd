<?cs set:Page.title = "Award " + Request.reference ?>
<?cs set:Page.back.text = "Back to the offers" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/offers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/warning-text.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/sourcing-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<?cs call:sourcing_head("Award") ?>
<?cs if:subcount(Chosen) ?>
<?cs each:who = Chosen ?><h2 class="govuk-heading-m"><?cs var:who.name ?></h2>
<?cs if:who.stopped ?><?cs call:warning(who.name + " has stopped: its failure is being run. It may not come.") ?><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Start", who.start) ?>
<?cs call:fact("For a week", who.week) ?>
<?cs call:fact("An hour", who.hour) ?>
<?cs call:facts_close() ?>
<?cs call:care_week(who.visits, "Visits of " + who.name) ?>
<?cs /each ?>
<?cs if:Uncovered > #0 ?><?cs call:warning("Some visits of the week have nobody. Choose a further offer, or go on: the visits that nobody gets become a request of their own, approved already, and the waiting clock goes on.") ?><?cs /if ?>
<?cs if:Price.over ?><?cs call:warning("This costs " + Price.all + " a week, and " + Price.approved + " was approved. It cannot be awarded before somebody who may has approved it.") ?><?cs if:Price.asked ?><p class="govuk-body">That is asked for already.</p><?cs /if ?><?cs /if ?>
<?cs if:subcount(Lost) ?><h2 class="govuk-heading-m">What the others are told</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:who = Lost ?><li><?cs var:who.name ?>: not chosen, because <?cs if:who.reason ?><?cs var:who.reason ?><?cs else ?>of the reason that you select below<?cs /if ?>.</li>
<?cs /each ?></ul><?cs /if ?>
<?cs set:Form.action = Forms.award_request.action ?><?cs set:Form.kept = Forms.award_request.kept ?>
<?cs call:form_open() ?>
<?cs each:who = Chosen ?><?cs call:hidden_field("offer", who.id) ?><?cs /each ?>
<?cs call:field_radios(Field.asked) ?>
<?cs if:NotFirst ?><p class="govuk-inset-text">This is not the choice that is ranked first.</p>
<?cs set:Field.reason.required = "1" ?><?cs call:field_radios(Field.reason) ?>
<?cs set:Field.why.required = "1" ?><?cs call:field_longtext(Field.why, 3) ?><?cs /if ?>
<?cs if:subcount(Lost) ?><?cs call:field_text(Field.words, "") ?><?cs /if ?>
<?cs if:Uncovered > #0 ?><?cs set:Field.partly.required = "1" ?><?cs call:field_tick(Field.partly) ?><?cs /if ?>
<?cs if:Stopped ?><?cs set:Field.stopped.required = "1" ?><?cs call:field_tick(Field.stopped) ?><?cs /if ?>
<?cs if:Price.over ?><?cs set:Field.ask_price.required = "1" ?><?cs call:field_tick(Field.ask_price) ?><?cs call:submit("Ask for approval") ?><?cs else ?><?cs call:submit("Award it") ?><?cs /if ?>
<?cs call:form_close() ?>
<?cs elif:!Request.awarded ?>
<p class="govuk-body"><?cs var:Fault ?>.</p>
<?cs /if ?>
<p class="govuk-body"><?cs call:link("/desk/requests/" + Request.id + "/offers", "All offers") ?></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
