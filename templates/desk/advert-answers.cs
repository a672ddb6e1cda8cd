<?cs set:Page.title = "Answers to advert " + Advert.reference ?>
<?cs set:Page.back.text = "Back to the advert" ?><?cs set:Page.back.href = "/desk/adverts/" + Advert.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Advert <?cs var:Advert.reference ?></span>
<h1 class="govuk-heading-l">Answers from personal assistants</h1>
<p class="govuk-body">We introduce people: we do not choose for them. Pass on every answer that is meant seriously. It is recorded that you looked.</p>
<section class="app-staff" aria-labelledby="reach">
<h2 class="govuk-heading-m" id="reach">Pass them on to</h2>
<?cs if:Advert.has_person ?><?cs call:facts_open() ?>
<?cs call:fact("Name", Advert.name) ?>
<?cs call:fact("Phone", Advert.phone) ?>
<?cs call:fact("Email", Advert.email) ?>
<?cs call:facts_close() ?>
<?cs else ?><p class="govuk-body">The details of who placed it have been deleted, so answers cannot be passed on.</p><?cs /if ?>
</section>
<?cs if:!subcount(Answers) ?><p class="govuk-body">There are no answers yet.</p><?cs /if ?>
<?cs set:Form.kept = "" ?><?cs set:Form.action = Forms.decide_answer.action ?>
<?cs each:answer = Answers ?>
<article class="app-note" id="answer-<?cs var:answer.id ?>">
<h2 class="govuk-heading-s">Answer <?cs var:answer.id ?>, <?cs var:answer.when ?></h2>
<?cs if:answer.has_person ?><?cs call:facts_open() ?>
<?cs call:fact("Name", answer.name) ?>
<?cs call:fact("Phone", answer.phone) ?>
<?cs call:fact("Email", answer.email) ?>
<?cs call:fact_open("What they wrote") ?><span class="app-lines"><?cs var:answer.words ?></span><?cs call:fact_close() ?>
<?cs call:facts_close() ?>
<?cs else ?><p class="govuk-body">The details of who answered have been deleted.</p><?cs /if ?>
<?cs if:answer.outcome_words ?><p class="govuk-body"><strong><?cs var:answer.outcome_words ?></strong> by <?cs var:answer.author ?>, <?cs var:answer.outcome_when ?></p>
<?cs elif:answer.has_person ?><?cs call:form_open() ?>
<?cs call:hidden_field("answer", answer.id) ?>
<div class="govuk-button-group">
<button type="submit" name="outcome" value="passed_on" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">I have passed it on<span class="govuk-visually-hidden">: answer <?cs var:answer.id ?></span></button>
<button type="submit" name="outcome" value="set_aside" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">Set it aside<span class="govuk-visually-hidden">: answer <?cs var:answer.id ?></span></button>
</div>
<?cs call:form_close() ?><?cs /if ?>
<?cs if:May.erase && answer.has_person ?><p class="govuk-body app-no-print"><a class="govuk-link" href="/desk/answers/<?cs var:answer.id ?>/erase">Erase this person’s details<span class="govuk-visually-hidden">: answer <?cs var:answer.id ?></span></a></p><?cs /if ?>
</article>
<?cs /each ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
