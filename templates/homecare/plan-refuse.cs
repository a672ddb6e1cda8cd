<?cs set:Page.title = "Refuse proposal " + Plan.id + " of better rounds" ?>
<?cs include:"layout/head.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Plan.patch ?>, from <?cs var:Plan.from ?></span>
<h1 class="govuk-heading-l">Refuse the proposal</h1>
<?cs if:Plan.standing_code == #4 ?><?cs call:form_open() ?>
<?cs call:field_text(Field.reason, "") ?>
<?cs call:submit("Refuse it") ?>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-body">There is nothing to refuse: <?cs call:status_tag(Plan.standing, Plan.standing_colour) ?></p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
