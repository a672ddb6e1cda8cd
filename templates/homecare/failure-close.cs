<?cs set:Page.title = "Close the run" ?>
<?cs set:Page.back.text = "Back to the run" ?><?cs set:Page.back.href = "/desk/failures/" + Run.id ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Run.provider ?></span>
<h1 class="govuk-heading-l">Close the run</h1>
<p class="govuk-body"><?cs var:Sums.covered ?> of <?cs var:Sums.people ?> are covered.<?cs if:Sums.left > #0 ?> For the others, say why the run can be closed.<?cs /if ?></p>
<?cs call:form_open() ?>
<?cs call:field_longtext(Field.lessons, 6) ?>
<?cs call:field_text(Field.open, "") ?>
<?cs call:submit("Close the run") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
