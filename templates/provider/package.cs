<?cs set:Page.title = "Package " + Package.reference ?>
<?cs set:Page.back.text = "Packages" ?><?cs set:Page.back.href = "/provider/packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"provider/parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3">Package <?cs var:Package.reference ?></h1>
<p class="govuk-body"><?cs call:status_tag(Package.standing, Package.colour) ?> <?cs if:Package.started ?>Started <?cs var:Package.started ?><?cs else ?>Agreed to start <?cs var:Package.start ?><?cs /if ?><?cs if:Package.last ?>. Last day of care: <?cs var:Package.last ?><?cs /if ?></p>
<?cs each:row = Suspensions ?><div class="govuk-inset-text">No visits <?cs var:row.days ?> (<?cs var:row.reason ?>).<?cs if:row.again ?> They begin again on <?cs var:row.again ?>.<?cs /if ?></div>
<?cs /each ?>
<?cs if:Package.handback_id ?><div class="govuk-inset-text"><p class="govuk-body"><?cs if:Package.agreed_move ?>The council recorded on <?cs var:Package.lodged ?> that it moves to a provider that travels less, as all agreed.<?cs else ?>You gave notice on <?cs var:Package.lodged ?>: <?cs var:Package.handback_reason ?>.<?cs /if ?> Last day of care that you give: <strong><?cs var:Package.handback_last ?></strong><?cs if:#Package.days_left > #0 ?>, in <?cs var:Package.days_left ?> <?cs if:Package.days_left == #1 ?>day<?cs else ?>days<?cs /if ?><?cs /if ?>.</p>
<?cs if:Package.handback_words ?><p class="govuk-body app-lines"><?cs var:Package.handback_words ?></p><?cs /if ?>
<p class="govuk-body"><?cs if:Package.can_keep ?><?cs if:!Package.agreed_move ?>The council is looking for another provider. <?cs /if ?>Until another provider has it you can still keep the package.<?cs else ?>The notice cannot be withdrawn any more: the package has ended, or another provider was found.<?cs /if ?></p></div>
<?cs if:Package.can_keep ?><?cs call:action_form(Forms.keep_package) ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true">Withdraw the notice and keep the package</button>
<?cs call:form_close() ?><?cs /if ?><?cs /if ?>
<?cs if:Package.to_start ?><h2 class="govuk-heading-m">Confirm the start</h2>
<p class="govuk-body">The person is counted as waiting until you do.</p>
<?cs call:action_form(Forms.confirm_start) ?>
<?cs call:field_date(Field.started_on) ?>
<?cs call:submit("Confirm the start") ?>
<?cs call:form_close() ?><?cs /if ?>
<section class="app-staff" aria-labelledby="person">
<h2 class="govuk-heading-m" id="person">The person</h2>
<?cs if:Package.initials ?><p class="govuk-body">It is recorded that you looked. Names and the full address come from the council’s case system.</p>
<?cs call:facts_open() ?>
<?cs call:fact("Initials", Package.initials) ?>
<?cs call:fact("Born in", Package.birth_year) ?>
<?cs call:fact("Postcode", Package.postcode) ?>
<?cs call:fact("Case reference", Package.case_id) ?>
<?cs call:fact("Request", Package.request_reference) ?>
<?cs if:Package.lives_alone > #0 ?><?cs call:fact("Lives", "Alone") ?><?cs /if ?>
<?cs if:Package.has_carer > #0 ?><?cs call:fact("Family carer", "Yes") ?><?cs /if ?>
<?cs call:fact("What the person wants", Package.outcomes) ?>
<?cs call:fact("What carers have to know", Package.risks) ?>
<?cs call:fact("Getting in", Package.access) ?>
<?cs call:fact("Language", Package.language) ?>
<?cs call:fact("Carer wanted", Package.gender) ?>
<?cs call:fact("Pets", Package.pets) ?>
<?cs call:facts_close() ?>
<?cs else ?><p class="govuk-body">The package never began or ended some time ago. Details of the person are not shown any more.</p><?cs /if ?>
</section>
<h2 class="govuk-heading-m">The week</h2>
<?cs call:care_week(Week, "The visits of the week") ?>
<?cs if:Next.day ?><h3 class="govuk-heading-s">From <?cs var:Next.day ?></h3>
<?cs call:care_week(Next, "The visits of the week from " + Next.day) ?><?cs /if ?>
<p class="govuk-body">Price agreed: <?cs var:Package.hour ?> an hour for one carer.</p>
<?cs if:Package.can_hand_back ?><p class="govuk-body"><a class="govuk-link" href="/provider/packages/<?cs var:Package.id ?>/handback">Give notice to hand this package back</a></p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
