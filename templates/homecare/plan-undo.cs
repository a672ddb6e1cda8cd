<?cs set:Page.title = "Undo proposal " + Plan.id + " of better rounds" ?>
<?cs include:"layout/head.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Plan.patch ?>, from <?cs var:Plan.from ?></span>
<h1 class="govuk-heading-l">Undo what was accepted</h1>
<?cs if:Plan.standing_code == #5 && !Plan.begun ?><p class="govuk-body">The <?cs var:Plan.accepted_changed ?> visits keep the times and rounds that they had. Packages that were changed again since then stay as they are. The providers are told.</p>
<?cs call:form_open() ?>
<?cs call:submit("Undo it") ?>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-body">There is nothing that can be undone<?cs if:Plan.begun ?>: the new times have begun<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="/desk/plans/<?cs var:Plan.id ?>">See the proposal</a></p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
