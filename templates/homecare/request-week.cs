<?cs set:Page.title = "The week of visits: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/tasks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<?cs call:request_head("The week of visits") ?>
<?cs call:care_week(Week, "Visits of the week") ?>
<div class="govuk-button-group"><?cs call:button_link("/desk/requests/" + Request.id + "/visits/new", "Add visits", "") ?>
<?cs if:subcount(Week.lines) ?><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/tasks">That is all: go on</a><?cs /if ?></div>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/times">What times of day cost in travel</a></p>
<?cs call:price(Price) ?>
<?cs include:"layout/foot.cs" ?>
