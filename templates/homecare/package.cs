<?cs set:Page.title = "Package " + Package.reference ?>
<?cs set:Page.back.text = "Packages" ?><?cs set:Page.back.href = "/desk/packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/stopping.cs" ?>
<?cs call:error_summary() ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Package.provider ?><?cs if:Package.patch ?>, <?cs var:Package.patch ?><?cs /if ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3">Package <?cs var:Package.reference ?></h1>
<p class="govuk-body"><?cs call:status_tag(Package.standing, Package.standing_colour) ?><?cs
	if:Package.end_day ?> First day without care: <?cs var:Package.end_day ?>. <?cs var:Package.end_words ?>.<?cs /if ?><?cs
	if:Package.pause_days ?> No visits <?cs var:Package.pause_days ?>: <?cs var:Package.pause_words ?>.<?cs /if ?></p>
<?cs call:provider_stopping() ?>
<?cs if:Package.handback_id ?><div class="govuk-inset-text">The provider has handed this package back: its last day is <?cs var:Package.last_day ?>.<?cs if:Package.new_request ?> The new request is <?cs if:May.see_requests ?><a class="govuk-link" href="/desk/requests/<?cs var:Package.new_request_id ?>"><?cs var:Package.new_request ?></a><?cs else ?><?cs var:Package.new_request ?><?cs /if ?>.<?cs /if ?> <a class="govuk-link" href="/desk/handbacks">All handbacks</a></div><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact_open("Person") ?><?cs var:Package.initials ?>, born in <?cs var:Package.birth_year ?>, <?cs var:Package.postcode ?><br>Case number <?cs var:Package.case_id ?><br><a class="govuk-link" href="/desk/packages/person/<?cs var:Package.person_id ?>">All packages of this person</a><?cs call:fact_close() ?>
<?cs call:fact_open("At home") ?><?cs if:Package.lives_alone == #1 ?>Lives alone<?cs else ?>Does not live alone<?cs /if ?>, <?cs if:Package.has_carer == #1 ?>has an unpaid carer<?cs else ?>no unpaid carer<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Provider") ?><a class="govuk-link" href="/desk/packages/provider/<?cs var:Package.organisation_id ?>"><?cs var:Package.provider ?></a><?cs if:Package.phone ?><br>Telephone <?cs var:Package.phone ?><?cs /if ?><?cs if:Package.out_of_hours ?><br>At night and at weekends <?cs var:Package.out_of_hours ?><?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Start") ?><?cs if:Package.started_day ?><?cs var:Package.started_day ?>, as the provider confirmed<?cs else ?>Agreed for <?cs var:Package.start_day ?>, not confirmed yet<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Paid by") ?><?cs var:Package.funder_words ?><?cs if:Package.funder_name ?>: <?cs var:Package.funder_name ?><?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Weekly cost") ?><?cs var:Package.week_cost ?>, at <?cs var:Package.hour_cost ?> an hour for each carer<?cs call:fact_close() ?>
<?cs call:fact("One-off costs", Package.once_cost) ?>
<?cs call:fact("Hours a week saved by reablement", Package.saved) ?>
<?cs if:Package.request ?><?cs call:fact_open("Request") ?><?cs if:May.see_requests ?><a class="govuk-link" href="/desk/requests/<?cs var:Package.request_id ?>"><?cs var:Package.request ?></a><?cs else ?><?cs var:Package.request ?><?cs /if ?><?cs if:May.source ?><br><a class="govuk-link" href="/desk/requests/<?cs var:Package.request_id ?>/sourcing">Who was asked</a>, <a class="govuk-link" href="/desk/requests/<?cs var:Package.request_id ?>/offers">what they offered</a><?cs /if ?><?cs call:fact_close() ?><?cs /if ?>
<?cs call:facts_close() ?>
<h2 class="govuk-heading-m" id="week">The week</h2>
<?cs call:care_week(Week, "Visits of the week") ?>
<?cs if:subcount(Coming.lines) ?><h3 class="govuk-heading-s">From <?cs var:Coming.day ?></h3>
<?cs call:care_week(Coming, "Visits of the week to come") ?><?cs elif:Coming.day ?><p class="govuk-body">No visits from <?cs var:Coming.day ?>.</p><?cs /if ?>
<?cs if:subcount(Pauses) ?><h2 class="govuk-heading-m">Suspensions</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:row = Pauses ?><li>No visits <?cs var:row.days ?>: <?cs var:row.reason ?><?cs if:row.note ?>. <?cs var:row.note ?><?cs /if ?></li><?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Costs) ?><h2 class="govuk-heading-m">One-off costs</h2>
<?cs call:facts_open() ?><?cs each:row = Costs ?><?cs call:fact_open(row.day) ?><?cs var:row.cost ?>: <?cs var:row.what ?><?cs call:fact_close() ?><?cs /each ?><?cs call:facts_close() ?><?cs /if ?>
<?cs if:subcount(Outcomes) ?><h2 class="govuk-heading-m">Outcomes</h2>
<?cs call:facts_open() ?><?cs each:row = Outcomes ?><?cs call:fact_open(row.day) ?><?cs var:row.words ?>. <?cs var:row.reached ?><?cs if:row.saved ?><br><?cs var:row.saved ?> a week saved<?cs /if ?><?cs call:fact_close() ?><?cs /each ?><?cs call:facts_close() ?><?cs /if ?>
<h2 class="govuk-heading-m" id="history">History</h2>
<ul class="govuk-list">
<?cs each:row = Changes ?><li><strong><?cs var:row.when ?></strong><?cs if:row.author ?>, <?cs var:row.author ?><?cs /if ?>: <?cs if:row.undone ?><s><?cs var:row.words ?></s> (undone on <?cs var:row.undone ?>)<?cs else ?><?cs var:row.words ?><?cs if:row.can_undo && May.change ?> <a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/undo">Undo<span class="govuk-visually-hidden">: <?cs var:row.words ?></span></a><?cs /if ?><?cs /if ?></li>
<?cs /each ?><li><strong><?cs var:Package.agreed ?></strong><?cs if:Package.agreed_by ?>, <?cs var:Package.agreed_by ?><?cs /if ?>: Agreed with <?cs var:Package.provider ?></li></ul>
<p class="govuk-body">It is recorded that you looked at this page.</p>
</div><div class="govuk-grid-column-one-third">
<?cs if:May.change ?><nav aria-label="What to do with this package"><h2 class="govuk-heading-s">What to do</h2><ul class="govuk-list">
<?cs if:May.start ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/start">Record the start</a></li><?cs /if ?>
<?cs if:May.amend ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/amend">Change the visits</a></li><?cs /if ?>
<?cs if:May.suspend ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/suspend">Suspend</a></li><?cs /if ?>
<?cs if:May.resume ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/resume">Begin visits again</a></li><?cs /if ?>
<?cs if:May.end ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/end">End</a></li><?cs /if ?>
<?cs if:May.hand_back ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/handback">Record a handback</a></li><?cs /if ?>
<?cs if:May.withdraw_handback ?><li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/handback/withdraw">Withdraw the handback</a></li><?cs /if ?>
<li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/cost">Add a one-off cost</a></li>
<li><a class="govuk-link" href="/desk/packages/<?cs var:Package.id ?>/outcome">Record an outcome</a></li>
</ul></nav><?cs /if ?>
<?cs if:subcount(Beside) ?><nav aria-label="In the directory"><h2 class="govuk-heading-s">Beside the care: in the directory <?cs var:Near.label ?></h2>
<ul class="govuk-list"><?cs each:item = Beside ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a></li><?cs /each ?></ul></nav><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
