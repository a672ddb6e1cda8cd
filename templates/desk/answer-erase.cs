<?cs set:Page.title = "Erase the details of an answer" ?>
<?cs set:Page.back.text = "Back to the answers" ?><?cs set:Page.back.href = "/desk/adverts/" + Answer.advert_id + "/answers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Answer of <?cs var:Answer.when ?></span>
<h1 class="govuk-heading-l">Erase this person’s details</h1>
<p class="govuk-body">Their name, phone number, email address and words are deleted. That they answered, and what was done about it, stays.</p>
<?cs set:Form.action = Forms.erase_answer.action ?>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs set:Field.sure.required = "1" ?><?cs call:field_tick(Field.sure) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Erase the details</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
