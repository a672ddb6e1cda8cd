<?cs set:Page.title = "The need: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/tasks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("The need") ?>
<?cs call:request_question() ?>
<?cs call:field_radios(Field.source) ?>
<?cs call:field_radios(Field.urgency) ?>
<?cs call:field_date(Field.needed_by) ?>
<?cs call:field_radios(Field.where_now) ?>
<?cs call:field_radios(Field.risk) ?>
<?cs call:field_yes_no(Field.lives_alone) ?>
<?cs call:field_radios(Field.carer_strain) ?>
<?cs call:field_text(Field.interim_cover, "") ?>
<?cs call:submit("Save and continue") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
