<?cs set:Page.title = "Better rounds in " + Patch.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/plan-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Look for better rounds</h1>
<p class="govuk-body">The planner tries to put the week’s visits into rounds with less travel. Each visit stays inside its window and with its provider; one that the council does not buy keeps its time. Nothing changes until somebody accepts what it proposes.</p>
<?cs call:plan_estimate() ?>
<?cs call:form_open() ?>
<?cs call:field_select(Field.provider) ?>
<?cs call:field_date(Field.from) ?>
<?cs call:field_radios(Field.aim) ?>
<?cs call:field_text(Field.changes, "govuk-input--width-5") ?>
<?cs call:field_text(Field.seconds, "govuk-input--width-3") ?>
<?cs call:field_tick(Field.walk) ?>
<?cs call:field_tick(Field.critical) ?>
<?cs call:submit("Look for better rounds") ?>
<?cs call:form_close() ?>
<?cs if:subcount(Runs) ?><h2 class="govuk-heading-m">Asked for before</h2>
<ul class="govuk-list">
<?cs each:run = Runs ?><li class="govuk-!-margin-bottom-3"><a class="govuk-link" href="/desk/plans/<?cs var:run.id ?>"><?cs var:run.asked ?><?cs if:run.asked_by ?>, <?cs var:run.asked_by ?><?cs /if ?></a> <?cs call:status_tag(run.standing, run.standing_colour) ?><br><?cs if:run.provider ?><?cs var:run.provider ?><?cs else ?>All providers<?cs /if ?>, from <?cs var:run.from ?>, <?cs if:run.fewest > #0 ?>fewest rounds<?cs else ?>least travel<?cs /if ?><?cs if:run.may_walk > #0 ?>, on foot too<?cs /if ?><?cs if:run.travel ?>: <?cs var:run.travel ?> a week<?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
