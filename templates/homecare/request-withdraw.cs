<?cs set:Page.title = "Withdraw request " + Request.reference ?>
<?cs set:Page.back.text = "Back to the request" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("Withdraw this request?") ?>
<p class="govuk-body">It stays on record with its reason. It cannot be opened again: a new request would begin a new clock.</p>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.reason) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Withdraw</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
