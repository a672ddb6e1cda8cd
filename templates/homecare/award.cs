<?cs set:Page.title = "Award " + Request.reference ?>
<?cs set:Page.back.text = "Back to the offers" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/offers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/warning-text.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/sourcing-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<?cs call:sourcing_head("Award") ?>
<?cs def:share_visit(visit) ?><?cs var:visit.day ?>, <?cs var:visit.from ?> to <?cs var:visit.to ?>, <?cs var:visit.minutes ?><?cs if:visit.two ?>, two carers<?cs /if ?><?cs /def ?>
<?cs if:subcount(Chosen) ?>
<?cs if:Fault ?><?cs call:warning(Fault + ".") ?><?cs /if ?>
<?cs if:subcount(Shared) ?><h2 class="govuk-heading-m">Who gets which visit</h2>
<p class="govuk-body">Several of those chosen offer these visits. The better ranked gets them until you say otherwise.</p>
<?cs call:choice_open("share", "/desk/requests/" + Request.id + "/award") ?><?cs each:who = Chosen ?><?cs call:hidden_field("offer", who.id) ?><?cs /each ?><?cs call:search_close() ?>
<?cs each:visit = Shared ?><div class="govuk-form-group"><label class="govuk-label" for="give-<?cs var:visit.id ?>"><?cs call:share_visit(visit) ?></label><select class="govuk-select" id="give-<?cs var:visit.id ?>" name="give" form="share"><?cs each:who = visit.offers ?><option value="<?cs var:who.value ?>"<?cs if:who.gets ?> selected<?cs /if ?>><?cs var:who.name ?>, at <?cs var:who.begins ?></option><?cs /each ?></select></div>
<?cs /each ?><button type="submit" form="share" class="govuk-button govuk-button--secondary" data-module="govuk-button">Share them out so</button><?cs /if ?>
<?cs each:who = Chosen ?><h2 class="govuk-heading-m"><?cs var:who.name ?></h2>
<?cs if:who.stopped ?><?cs call:warning(who.name + " has stopped: its failure is being run. It may not come.") ?><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Start", who.start) ?>
<?cs call:fact("For a week", who.week) ?>
<?cs call:fact("An hour", who.hour) ?>
<?cs call:facts_close() ?>
<?cs if:who.visits.totals.visits > #0 ?><?cs call:care_week(who.visits, "Visits of " + who.name) ?><?cs else ?><p class="govuk-body">No visits.</p><?cs /if ?>
<?cs /each ?>
<?cs if:subcount(Nobody) ?><h2 class="govuk-heading-m">What nobody gets</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:visit = Nobody ?><li><?cs call:share_visit(visit) ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:!Fault ?>
<?cs if:Uncovered > #0 ?><?cs call:warning("Some visits of the week have nobody. Choose a further offer, or go on: the visits that nobody gets become a request of their own, approved already, and the waiting clock goes on.") ?><?cs /if ?>
<?cs if:Price.over ?><?cs call:warning("This costs " + Price.all + " a week, and " + Price.approved + " was approved. It cannot be awarded before somebody who may has approved it.") ?><?cs if:Price.asked ?><p class="govuk-body">That is asked for already.</p><?cs /if ?><?cs /if ?>
<?cs if:subcount(Lost) ?><h2 class="govuk-heading-m">What the others are told</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:who = Lost ?><li><?cs var:who.name ?>: not chosen, because <?cs if:who.reason ?><?cs var:who.reason ?><?cs else ?>of the reason that you select below<?cs /if ?>.</li>
<?cs /each ?></ul><?cs /if ?>
<?cs set:Form.action = Forms.award_request.action ?><?cs set:Form.kept = Forms.award_request.kept ?>
<?cs call:form_open() ?>
<?cs each:who = Chosen ?><?cs call:hidden_field("offer", who.id) ?><?cs call:hidden_field("seen", who.seen) ?><?cs /each ?>
<?cs each:visit = Shared ?><?cs each:who = visit.offers ?><?cs if:who.gets ?><?cs call:hidden_field("give", who.value) ?><?cs /if ?><?cs /each ?><?cs /each ?>
<?cs call:field_radios(Field.asked) ?>
<?cs if:NotFirst ?><p class="govuk-inset-text">This is not the choice that is ranked first.</p>
<?cs set:Field.reason.required = "1" ?><?cs call:field_radios(Field.reason) ?>
<?cs set:Field.why.required = "1" ?><?cs call:field_longtext(Field.why, 3) ?><?cs /if ?>
<?cs if:subcount(Lost) ?><?cs call:field_text(Field.words, "") ?><?cs /if ?>
<?cs if:Uncovered > #0 ?><?cs set:Field.partly.required = "1" ?><?cs call:field_tick(Field.partly) ?><?cs /if ?>
<?cs if:Stopped ?><?cs set:Field.stopped.required = "1" ?><?cs call:field_tick(Field.stopped) ?><?cs /if ?>
<?cs if:Price.over ?><?cs set:Field.ask_price.required = "1" ?><?cs call:field_tick(Field.ask_price) ?><?cs call:submit("Ask for approval") ?><?cs else ?><?cs call:submit("Award it") ?><?cs /if ?>
<?cs call:form_close() ?>
<?cs /if ?>
<?cs elif:!Request.awarded ?>
<p class="govuk-body"><?cs var:Fault ?>.</p>
<?cs /if ?>
<p class="govuk-body"><?cs call:link("/desk/requests/" + Request.id + "/offers", "All offers") ?></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
