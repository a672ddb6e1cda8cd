<?cs set:Page.title = "Remove visits: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/week" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("Remove these visits?") ?>
<p class="govuk-body"><?cs var:Visits ?></p>
<?cs call:form_open() ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Remove them</button>
<?cs call:form_close() ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/week">Keep them</a></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
