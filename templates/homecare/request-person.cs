<?cs set:Page.title = "The person: " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/tasks" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head("The person") ?>
<?cs call:facts_open() ?>
<?cs call:fact("Number in the case system", Request.case_id) ?>
<?cs call:fact("Initials", Request.initials) ?>
<?cs call:fact("Year of birth", Request.birth_year) ?>
<?cs call:fact("Patch", Request.patch) ?>
<?cs call:facts_close() ?>
<?cs call:form_open() ?>
<?cs set:Field.postcode.type = "postcode" ?><?cs set:Field.postcode.autocomplete = "off" ?><?cs call:field_text(Field.postcode, "govuk-input--width-10") ?>
<?cs if:AskPatch ?><?cs set:Field.patch.required = "1" ?><?cs call:field_select(Field.patch) ?><?cs /if ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
