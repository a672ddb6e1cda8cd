<?cs set:Page.title = "Check your answers: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/tasks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<?cs def:part(title, page) ?><h2 class="govuk-heading-m"><?cs var:title ?></h2>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/<?cs var:page ?>">Change<span class="govuk-visually-hidden"> <?cs var:title ?></span></a></p>
<?cs /def ?>
<?cs call:request_head("Check your answers") ?>
<?cs if:subcount(Lacks) ?><div class="govuk-inset-text"><p class="govuk-body">Before it can be sent:</p><ul class="govuk-list govuk-list--bullet"><?cs
	each:lack = Lacks ?><li><a class="govuk-link" href="<?cs var:url_validate(lack.href) ?>"><?cs var:lack.text ?></a></li><?cs /each ?></ul></div><?cs /if ?>
<?cs call:part("The person", "person") ?>
<?cs call:facts_open() ?>
<?cs call:fact("Number in the case system", Request.case_id) ?>
<?cs call:fact("Initials", Request.initials) ?>
<?cs call:fact("Year of birth", Request.birth_year) ?>
<?cs call:fact("Postcode", Request.postcode) ?>
<?cs call:fact("Patch", Request.patch) ?>
<?cs call:facts_close() ?>
<?cs call:part("The need", "need") ?><?cs if:Request.has_need ?><?cs call:request_need() ?><?cs /if ?>
<?cs call:part("What it is for", "purpose") ?><?cs if:Request.has_purpose ?><?cs call:request_purpose() ?><?cs /if ?>
<?cs call:part("The week of visits", "week") ?>
<?cs call:care_week(Week, "Visits of the week") ?>
<?cs call:price(Price) ?>
<?cs if:!subcount(Lacks) ?><?cs call:form_open() ?>
<p class="govuk-body">An approver sees it next. The waiting clock <?cs if:Request.clock ?>goes on from the day it was first sent<?cs else ?>starts now<?cs /if ?>.</p>
<?cs call:submit("Send for approval") ?>
<?cs call:form_close() ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
