<?cs if:IsNew ?><?cs set:_title = "Add visits" ?><?cs else ?><?cs set:_title = "Change visits" ?><?cs /if ?>
<?cs set:Page.title = _title + ": " + Request.reference ?>
<?cs set:Page.back.text = "Back" ?><?cs set:Page.back.href = "/desk/requests/" + Request.id + "/week" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"homecare/request-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:request_head(_title) ?>
<?cs call:request_question() ?>
<?cs set:Field.day.classes = "app-days" ?><?cs call:field_checkboxes(Field.day) ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/times">What times of day cost in travel</a> where the person lives</p>
<?cs call:field_text(Field.from, "govuk-input--width-5") ?>
<?cs call:field_text(Field.to, "govuk-input--width-5") ?>
<?cs call:field_text(Field.minutes, "govuk-input--width-3") ?>
<?cs call:field_text(Field.short_reason, "") ?>
<?cs call:field_radios(Field.carers) ?>
<?cs call:field_radios(Field.critical) ?>
<?cs call:field_text(Field.critical_note, "") ?>
<?cs call:field_checkboxes(Field.task) ?>
<?cs call:submit("Save these visits") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
