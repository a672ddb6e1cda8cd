<?cs set:Page.title = "What it is for: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/tasks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("What it is for") ?>
<p class="govuk-body">Providers that are asked read this before they know who the person is: write no names, addresses or telephone numbers.</p>
<?cs call:request_question() ?>
<?cs call:field_longtext(Field.outcomes, 4) ?>
<?cs call:field_longtext(Field.risks, 4) ?>
<?cs call:field_text(Field.access, "") ?>
<?cs call:field_text(Field.pets, "govuk-input--width-20") ?>
<?cs call:field_select(Field.language) ?>
<?cs call:field_radios(Field.gender) ?>
<?cs call:submit("Save and continue") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
