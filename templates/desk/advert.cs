<?cs set:Page.title = "Advert " + Advert.reference ?>
<?cs set:Page.back.text = "Adverts" ?><?cs set:Page.back.href = "/desk/adverts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs # The version the form was opened at: the one that was sent, when it was refused. ?>
<?cs def:version_field() ?><?cs if:Form.refused && Field.version.value ?><?cs call:hidden_field("version", Field.version.value) ?><?cs else ?><?cs call:hidden_field("version", Advert.version) ?><?cs /if ?><?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Sent on <?cs var:Advert.sent ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3">Advert <?cs var:Advert.reference ?></h1>
<p class="govuk-body"><?cs call:status_tag(Advert.standing, Advert.standing_colour) ?><?cs
	if:Advert.declined_day ?> On <?cs var:Advert.declined_day ?>: <?cs var:Advert.decline_note ?><?cs
	elif:Advert.ended_day ?> On <?cs var:Advert.ended_day ?><?cs if:Advert.end_reason ?>: <?cs var:Advert.end_reason ?><?cs /if ?><?cs
	elif:Advert.shown_day ?> Until <?cs var:Advert.shown_day ?><?cs /if ?></p>
<p class="govuk-body"><?cs if:Advert.answers > #0 ?><a class="govuk-link" href="/desk/adverts/<?cs var:Advert.id ?>/answers"><?cs var:Advert.answers ?> <?cs if:Advert.answers == #1 ?>answer<?cs else ?>answers<?cs /if ?></a><?cs if:Advert.waiting > #0 ?>, <?cs var:Advert.waiting ?> to pass on<?cs /if ?><?cs else ?>No answers<?cs if:Advert.shown ?> yet<?cs /if ?><?cs /if ?>.<?cs
	if:Advert.shown ?> <a class="govuk-link" href="/adverts/<?cs var:Advert.reference ?>">See it as the public does</a><?cs /if ?></p>
<?cs if:Advert.shown || (May.erase && Advert.has_person) ?><ul class="govuk-list">
<?cs if:Advert.shown ?><li><a class="govuk-link" href="/desk/adverts/<?cs var:Advert.id ?>/end">End this advert</a></li><?cs /if ?>
<?cs if:May.erase && Advert.has_person ?><li><a class="govuk-link" href="/desk/adverts/<?cs var:Advert.id ?>/erase">Erase this person’s details</a></li><?cs /if ?>
</ul><?cs /if ?>
<h2 class="govuk-heading-m">What the public <?cs if:Advert.shown ?>sees<?cs else ?>would see<?cs /if ?></h2>
<?cs call:facts_open() ?>
<?cs call:fact("Where", Advert.place_label) ?>
<?cs call:fact("What help is needed", Advert.tasks) ?>
<?cs call:fact("When", Advert.times) ?>
<?cs call:fact("Hours a week", Advert.hours) ?>
<?cs call:fact("Pay an hour", Advert.rate) ?>
<?cs if:Advert.words ?><?cs call:fact_open("In their words") ?><span class="app-lines"><?cs var:Advert.words ?></span><?cs call:fact_close() ?><?cs /if ?>
<?cs call:facts_close() ?>
<section class="app-staff" aria-labelledby="reach">
<h2 class="govuk-heading-m" id="reach">For staff only: who placed it</h2>
<?cs if:Advert.has_person ?><p class="govuk-body">It is recorded that you looked.</p>
<?cs call:facts_open() ?>
<?cs call:fact("Name", Advert.name) ?>
<?cs call:fact("Phone", Advert.phone) ?>
<?cs call:fact("Email", Advert.email) ?>
<?cs call:facts_close() ?>
<?cs else ?><p class="govuk-body">Their details have been deleted.</p><?cs /if ?>
</section>
<?cs if:Advert.has_person || Form.refused ?>
<h2 class="govuk-heading-m">Approve it</h2>
<p class="govuk-body">Check that nothing in it says who they are or where they live<?cs if:Wage.amount ?>, and that the pay is at least the National Living Wage, <?cs var:Wage.amount ?> an hour since <?cs var:Wage.from ?><?cs /if ?>.</p>
<?cs set:Form.action = Forms.approve_advert.action ?><?cs set:Form.kept = Forms.approve_advert.kept ?>
<?cs call:form_open() ?><?cs call:version_field() ?>
<?cs call:field_longtext(Field.words, 6) ?>
<?cs call:field_date(Field.shown_until) ?>
<?cs set:Field.clean.required = "1" ?><?cs call:field_tick(Field.clean) ?>
<?cs call:submit("Approve") ?>
<?cs call:form_close() ?>
<?cs /if ?>
<h2 class="govuk-heading-m">Decline it</h2>
<?cs set:Form.action = Forms.decline_advert.action ?><?cs set:Form.kept = Forms.decline_advert.kept ?>
<?cs call:form_open() ?><?cs call:version_field() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_text(Field.note, "") ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Decline</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
