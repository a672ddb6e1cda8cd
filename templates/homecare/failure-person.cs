<?cs set:Page.title = "Person " + Person.case_id ?>
<?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Person.run_id ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Person.provider ?> has stopped</span>
<h1 class="govuk-heading-l"><?cs var:Person.initials ?>, case number <?cs var:Person.case_id ?></h1>
<p class="govuk-body"><?cs if:Case.rag ?><?cs call:status_tag(Case.rag, Case.rag_colour) ?> <?cs /if ?><?cs if:Person.package ?><?cs if:May.packages ?><a class="govuk-link" href="/desk/packages/<?cs var:Person.package_id ?>">Package <?cs var:Person.package ?></a><?cs else ?>Package <?cs var:Person.package ?><?cs /if ?><?cs /if ?>, <?cs var:Person.postcode ?><?cs if:Person.patch ?>, <?cs var:Person.patch ?><?cs /if ?></p>
<?cs call:facts_open() ?>
<?cs if:Case.rag ?><?cs call:fact_open("Visits") ?><?cs if:Case.next_in ?>the next <?cs var:Case.next_in ?>, <?cs var:Case.next_at ?>; <?cs /if ?><?cs var:Case.visits_24 ?> in the next 24 hours, <?cs var:Case.visits_72 ?> in 72; <?cs var:Case.week_visits ?> a week, <?cs var:Case.week_hours ?> of carers’ time<?cs call:fact_close() ?>
<?cs if:subcount(Case.could) ?><?cs call:fact_open("Could be taken by") ?><?cs each:taker = Case.could ?><?cs var:taker.name ?>: <?cs var:taker.visits ?> visits a week<?cs if:taker.away ?>, <?cs var:taker.away ?><?cs /if ?><br><?cs /each ?><?cs call:fact_close() ?><?cs /if ?><?cs /if ?>
<?cs call:fact_open("Paid by") ?><?cs var:Person.funder_words ?><?cs if:Person.funder_name ?>: <?cs var:Person.funder_name ?><?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Cover") ?><?cs if:Person.cover ?><?cs var:Person.cover ?> <?cs /if ?><?cs var:Person.cover_words ?><?cs if:Person.from ?>, since <?cs var:Person.from ?><?cs /if ?><?cs if:Person.covered != #1 ?> <?cs call:status_tag("Not covered", "red") ?><?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Told", Person.told) ?>
<?cs if:Person.request ?><?cs call:fact_open("New request") ?><?cs if:May.requests ?><a class="govuk-link" href="/desk/requests/<?cs var:Person.request_id ?>"><?cs var:Person.request ?></a><?cs else ?><?cs var:Person.request ?><?cs /if ?><?cs if:Person.request_ended == #1 ?>, withdrawn<?cs /if ?><?cs call:fact_close() ?><?cs else ?><?cs call:fact("New request", "") ?><?cs /if ?>
<?cs if:Person.taken ?><?cs call:fact("New package", Person.taken) ?><?cs else ?><?cs call:fact("New package", Person.moved) ?><?cs /if ?>
<?cs call:fact("Spent", Person.cost) ?>
<?cs call:facts_close() ?>
<?cs if:Person.open ?>
<h2 class="govuk-heading-m">Cover for now</h2>
<?cs set:Form.action = Forms.cover_failure_person.action ?><?cs set:Form.kept = Forms.cover_failure_person.kept ?>
<?cs call:form_open() ?><?cs set:Field.provider.items.0.value = "" ?><?cs set:Field.provider.items.0.text = "No provider: say below who covers" ?><?cs call:field_select(Field.provider) ?><?cs call:field_text(Field.words, "") ?><?cs call:submit("Record the cover") ?><?cs call:form_close() ?>
<?cs if:!Person.told ?><h2 class="govuk-heading-m">Tell them</h2>
<?cs set:Form.action = Forms.tell_failure_person.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?><?cs call:submit("They, or their family, were told") ?><?cs call:form_close() ?><?cs /if ?>
<h2 class="govuk-heading-m">Legal basis and cost</h2>
<?cs set:Form.action = Forms.law_failure_person.action ?><?cs set:Form.kept = Forms.law_failure_person.kept ?>
<?cs call:form_open() ?><?cs call:field_radios(Field.basis) ?><?cs call:field_money(Field.amount) ?><?cs call:field_text(Field.recover, "") ?><?cs call:submit("Save") ?><?cs call:form_close() ?>
<h2 class="govuk-heading-m">For good</h2>
<?cs if:(!Person.request || Person.request_ended == #1) && !Person.moved && Person.funder == "council" ?><?cs set:Form.action = Forms.request_failure_person.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?><p class="govuk-body">A new request is made of the week there was; the time waited before counts on.</p><?cs call:submit("Make a new request") ?><?cs call:form_close() ?><?cs /if ?>
<?cs set:Form.action = Forms.move_failure_person.action ?><?cs set:Form.kept = Forms.move_failure_person.kept ?>
<?cs call:form_open() ?><?cs call:field_text(Field.reference, "govuk-input--width-10") ?><?cs call:submit("Link the new package") ?><?cs call:form_close() ?>
<?cs /if ?>
<?cs if:subcount(Log) ?><h2 class="govuk-heading-m">What was done</h2>
<ul class="govuk-list"><?cs each:row = Log ?><li><strong><?cs var:row.when ?></strong><?cs if:row.author ?>, <?cs var:row.author ?><?cs /if ?>: <?cs var:row.words ?></li><?cs /each ?></ul><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
