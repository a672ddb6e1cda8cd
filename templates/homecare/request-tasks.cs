<?cs set:Page.title = "Request " + Request.reference ?>
<?cs set:Page.back.text = "Requests" ?><?cs set:Page.back.href = "/desk/requests?shown=mine" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/task-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("Ask for home care") ?>
<?cs if:Request.returned ?><div class="govuk-inset-text"><p class="govuk-body"><strong>Returned to be changed:</strong> <?cs var:Reason ?></p></div><?cs /if ?>
<?cs call:task_list(Tasks) ?>
<?cs if:Ready ?><?cs call:button_link("/desk/requests/" + Request.id + "/check", "Check and send", "") ?>
<?cs else ?><p class="govuk-body">When all four are done, you can <a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/check">check the answers</a> and send it for approval.</p><?cs /if ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/withdraw">Withdraw this request</a></p>
</div></div>
<?cs include:"layout/foot.cs" ?>
