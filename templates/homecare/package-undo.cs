<?cs set:Page.title = "Undo the last change" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Undo the last change") ?>
<?cs if:Undo.words ?><p class="govuk-body"><?cs var:Undo.words ?> (<?cs var:Undo.when ?><?cs if:Undo.author ?>, <?cs var:Undo.author ?><?cs /if ?>)</p>
<p class="govuk-body">It stays in the history as undone.</p>
<?cs call:form_open() ?>
<?cs call:submit("Undo it") ?>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-body">Nothing was changed today that can be undone. A handback is withdrawn on a page of its own.</p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
