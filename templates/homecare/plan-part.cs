<?cs set:Page.title = "Accept proposal " + Plan.id + " of better rounds" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/plan-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Plan.patch ?>, from <?cs var:Plan.from ?></span>
<h1 class="govuk-heading-l">Accept <?cs if:Part.whole ?>the whole proposal<?cs else ?>a part of the proposal<?cs /if ?></h1>
<?cs if:Plan.standing_code != #4 ?><p class="govuk-body">There is nothing to accept any more. The proposal: <?cs call:status_tag(Plan.standing, Plan.standing_colour) ?></p>
<p class="govuk-body"><a class="govuk-link" href="/desk/plans/<?cs var:Plan.id ?>">See the proposal</a></p><?cs else ?>
<?cs if:Field.keep.error ?><div id="keep" tabindex="-1"><p class="govuk-error-message" id="keep-error"><span class="govuk-visually-hidden">Error:</span> <?cs var:Field.keep.error ?></p></div><?cs /if ?>
<?cs if:Part.stale ?><div class="govuk-inset-text">Changed since it was planned, or its provider has stopped, and left out: <?cs var:Part.stale ?>.</div><?cs /if ?>
<?cs if:Part.fault && !Form.refused ?><div class="govuk-inset-text"><?cs var:Part.fault ?>.</div><?cs /if ?>
<?cs if:Part.fault ?><p class="govuk-body"><a class="govuk-link" href="/desk/plans/<?cs var:Plan.id ?>">Back to the proposal</a></p><?cs /if ?>
<?cs if:string.length(Part.keep) ?>
<?cs if:!Part.unmeasured ?><p class="govuk-body">Checked again with all other visits as they are agreed now: <?cs var:Part.changed ?> <?cs if:#Part.changed == #1 ?>visit changes<?cs else ?>visits change<?cs /if ?> in <?cs var:Count.packages ?> <?cs if:Count.packages == #1 ?>package<?cs else ?>packages<?cs /if ?>.<?cs if:#Part.others > #0 ?> Of packages that are not part of it, <?cs var:Part.others ?> <?cs if:#Part.others == #1 ?>visit goes<?cs else ?>visits go<?cs /if ?> into another round, at the same time.<?cs /if ?><?cs if:!Part.whole ?> What a package saves depends on the others: a part can save less than its lines on the proposal add up to.<?cs /if ?></p>
<?cs call:plan_table_open("The week with this, all carers") ?><?cs call:plan_row("As it is", Part.before) ?><?cs if:Part.whole ?><?cs call:plan_row("With the proposal", Part.after) ?><?cs else ?><?cs if:Part.all.travel ?><?cs call:plan_row("With the whole proposal", Part.all) ?><?cs /if ?><?cs call:plan_row("With this part of it", Part.after) ?><?cs /if ?><?cs if:Plan.least.travel ?><?cs call:plan_row("No rounds can be better than", Plan.least) ?><?cs /if ?><?cs call:plan_table_close() ?>
<?cs if:Part.dearer ?><?cs call:warning("This costs more than it saves. " + Part.more + ".") ?><?cs else ?><p class="govuk-body"><strong><?cs var:Part.more ?>.</strong></p><?cs /if ?>
<?cs call:plan_ways() ?>
<?cs call:plan_estimate() ?><?cs /if ?>
<?cs if:!Part.fault ?><?cs set:Form.kept = "" ?><p class="govuk-body">The packages’ weeks change from <?cs var:Plan.from ?>. The providers get a message. Until the day before, all of it can be undone.</p>
<?cs call:form_open() ?>
<?cs call:hidden_field("keep", Part.keep) ?><?cs call:hidden_field("ways", Part.ways) ?>
<?cs call:submit("Accept it") ?>
<?cs call:form_close() ?><?cs /if ?>
<h2 class="govuk-heading-m">What changes</h2>
<?cs call:plan_packages(Packages, "") ?><?cs /if ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
