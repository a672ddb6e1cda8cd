<?cs set:Page.title = "Better rounds, proposal " + Plan.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"homecare/plan-parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Plan.patch ?>, <?cs if:Plan.provider ?><?cs var:Plan.provider ?><?cs else ?>all providers<?cs /if ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3">Better rounds from <?cs var:Plan.from ?></h1>
<p class="govuk-body"><?cs call:status_tag(Plan.standing, Plan.standing_colour) ?> <?cs if:Plan.fewest > #0 ?>Fewest rounds first<?cs else ?>Least travel<?cs /if ?><?cs if:string.length(Plan.changes_most) ?>, at most <?cs var:Plan.changes_most ?> <?cs if:Plan.changes_most == #1 ?>visit<?cs else ?>visits<?cs /if ?> changed<?cs /if ?><?cs if:Plan.may_walk > #0 ?>, rounds may be on foot<?cs /if ?><?cs if:Plan.move_critical > #0 ?>, time-critical visits too<?cs /if ?>; <?cs var:Plan.seconds ?> seconds. Asked for <?cs var:Plan.asked ?><?cs if:Plan.asked_by ?> by <?cs var:Plan.asked_by ?><?cs /if ?>.</p>
<?cs if:Plan.standing_code == #5 || Plan.standing_code == #7 ?><?cs call:no_mail() ?><?cs /if ?>
<?cs if:Plan.standing_code < #2 ?>
<div class="govuk-inset-text" role="status"><?cs if:Plan.silent ?>The planner has not answered since <?cs var:Plan.silent ?>. Nothing that it had found is kept: it begins anew as soon as a planner is there again. If that does not happen soon, tell whoever runs this service.<?cs elif:Plan.standing_code == #0 ?>Waits until the planner has time.<?cs else ?>
<p class="govuk-body"><strong><?cs var:Plan.done_percent ?> %</strong> of the time is used.</p>
<?cs if:Plan.now.travel ?><p class="govuk-body">Best so far: <strong><?cs var:Plan.now.travel ?></strong> of travel a week in <?cs var:Plan.now.rounds ?> rounds; at the start <?cs var:Plan.before.travel ?> in <?cs var:Plan.before.rounds ?>.<?cs if:Plan.bound ?> With as many rounds as now, no times could have less than <?cs var:Plan.bound ?>.<?cs /if ?><?cs if:string.length(Plan.changes_most) ?> Of the changes found, those are kept that gain most, <?cs var:Plan.changes_most ?> at most; it gets better in steps.<?cs /if ?></p><?cs /if ?><?cs /if ?></div>
<?cs set:Form.action = Forms.stop_plan.action ?><?cs set:Form.kept = "" ?><?cs call:form_open() ?>
<?cs if:Plan.standing_code == #0 ?><?cs call:submit("Stop it") ?><?cs else ?><?cs call:submit("Stop and keep the best so far") ?><?cs /if ?>
<?cs call:form_close() ?>
<p class="govuk-body"><?cs if:Hold.held ?><a class="govuk-link" href="<?cs var:url_validate(Hold.href) ?>">Show how it goes on by itself</a><?cs else ?>This page shows how it goes on every two seconds. <a class="govuk-link" href="<?cs var:url_validate(Hold.href) ?>">Hold it still</a><?cs /if ?></p>
<?cs elif:Plan.standing_code == #2 ?><p class="govuk-body"><?cs var:Plan.fault ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="/desk/rounds/<?cs var:Plan.patch_id ?>/plan">Ask again</a></p>
<?cs else ?>
<?cs call:plan_table_open("The week, all carers") ?><?cs call:plan_row("As it is", Plan.before) ?><?cs call:plan_row("As proposed", Plan.after) ?><?cs if:Plan.taken.travel ?><?cs if:Plan.standing_code == #7 ?><?cs call:plan_row("As accepted, and then undone", Plan.taken) ?><?cs else ?><?cs call:plan_row("As accepted", Plan.taken) ?><?cs /if ?><?cs /if ?><?cs if:Plan.least.travel ?><?cs call:plan_row("No rounds can be better than", Plan.least) ?><?cs /if ?><?cs call:plan_table_close() ?>
<?cs if:Plan.least.travel ?><p class="govuk-body">The last line is what nobody can do better: with fewer rounds than it says, or with less travel in as many rounds as proposed. How near to it rounds can come is not known.</p><?cs /if ?>
<?cs if:subcount(Plan.ways_since) ?><p class="govuk-body"><strong>These figures are those of when it was planned.</strong></p><?cs call:plan_ways() ?><?cs /if ?>
<?cs if:Plan.unplaced > #0 ?><p class="govuk-body"><?cs var:Plan.unplaced ?> <?cs if:Plan.unplaced == #1 ?>visit is<?cs else ?>visits are<?cs /if ?> part of no round, as now.</p><?cs /if ?>
<?cs call:plan_estimate() ?>
<?cs if:Plan.may_walk > #0 ?><p class="govuk-body">A round is on foot where that costs less than driving it: ten minutes by car count as <?cs var:Plan.driven ?>, as their mileage is paid too. So walking may take some minutes more.</p><?cs /if ?>
<?cs call:round_nowhere() ?>
<?cs if:subcount(Left_out) ?><p class="govuk-body"><strong>Not in here, as the provider has ended or stopped:</strong> <?cs each:row = Left_out ?><?cs var:row.name ?> (<?cs var:row.packages ?> <?cs if:row.packages == #1 ?>package<?cs else ?>packages<?cs /if ?>)<?cs if:!last(row) ?>, <?cs /if ?><?cs /each ?>. The pages of the patch’s days count them.</p><?cs /if ?>
<?cs if:Plan.standing_code == #3 ?><p class="govuk-body">With these wishes the planner found no better rounds<?cs if:Plan.stop_asked_at ?> before it was stopped<?cs /if ?>. More seconds, more visits that may change, or another day may help.</p>
<p class="govuk-body"><a class="govuk-link" href="/desk/rounds/<?cs var:Plan.patch_id ?>/plan">Ask again</a></p><?cs /if ?>
<?cs if:Plan.standing_code == #5 ?><div class="govuk-inset-text"><p class="govuk-body">Accepted <?cs var:Plan.accepted ?><?cs if:Plan.accepted_by ?> by <?cs var:Plan.accepted_by ?><?cs /if ?>: <?cs var:Plan.accepted_changed ?> visits change from <?cs var:Plan.from ?>. <a class="govuk-link" href="/desk/rounds/<?cs var:Plan.patch_id ?>?from=<?cs var:Plan.from_on ?>">Rounds from that day on</a></p>
<?cs if:May.accept && !Plan.begun ?><p class="govuk-body"><a class="govuk-link" href="/desk/plans/<?cs var:Plan.id ?>/undo">Undo it</a> (until the day before)</p><?cs /if ?></div>
<?cs elif:Plan.standing_code == #6 ?><div class="govuk-inset-text">Refused <?cs var:Plan.refused ?><?cs if:Plan.refused_by ?> by <?cs var:Plan.refused_by ?><?cs /if ?>: <?cs var:Plan.refused_reason ?></div>
<?cs elif:Plan.standing_code == #7 ?><div class="govuk-inset-text">Accepted <?cs var:Plan.accepted ?> and undone <?cs var:Plan.undone ?><?cs if:Plan.undone_by ?> by <?cs var:Plan.undone_by ?><?cs /if ?>.</div><?cs /if ?>
<?cs if:subcount(Packages) ?><h2 class="govuk-heading-m">What <?cs if:Plan.standing_code == #4 ?>would change<?cs else ?>was proposed<?cs /if ?>: <?cs var:Count.visits ?> <?cs if:Count.visits == #1 ?>visit<?cs else ?>visits<?cs /if ?> of <?cs var:Count.packages ?> <?cs if:Count.packages == #1 ?>package<?cs else ?>packages<?cs /if ?></h2>
<p class="govuk-body">Minutes saved are what the way to a visit and on from it gets shorter; visits that come between others change the sum, so the table above is what counts. A visit may begin 15 minutes before or after its time, as now.</p>
<?cs if:Names.href ?><p class="govuk-body"><?cs if:Names.shown ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show references alone again</a><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(Names.href) ?>">Show people’s initials</a> (it is recorded that you looked)<?cs /if ?></p><?cs /if ?>
<?cs if:Plan.standing_code == #4 && May.accept && !Plan.begun ?><p class="govuk-body"><a class="govuk-button" role="button" draggable="false" data-module="govuk-button" href="/desk/plans/<?cs var:Plan.id ?>/part">Accept the whole proposal</a></p>
<?cs if:Count.packages <= Count.most ?><?cs call:choice_open("plan-part", "/desk/plans/" + Plan.id + "/part") ?>
<?cs call:hidden_field("some", "yes") ?>
<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Or untick packages that are to stay as they are</legend>
<?cs call:plan_packages(Packages, "1") ?></fieldset>
<?cs call:submit_secondary("Check what is ticked", "", "") ?>
<?cs call:search_close() ?><?cs else ?><p class="govuk-body">There are too many packages to tick: accept all of it, or ask for one provider’s.</p><?cs call:plan_packages(Packages, "") ?><?cs /if ?>
<?cs else ?><?cs call:plan_packages(Packages, "") ?><?cs /if ?>
<?cs if:Plan.standing_code == #4 ?><?cs if:Plan.begun ?><p class="govuk-body">Its first day has come, so it cannot be accepted any more.</p><?cs elif:!May.accept ?><p class="govuk-body">A broker can accept it.</p><?cs /if ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/plans/<?cs var:Plan.id ?>/refuse">Refuse it, with a reason</a></p><?cs /if ?>
<?cs /if ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
