<?cs set:Page.title = "Withdraw a check: " + Edit.name ?><?cs set:Edit.title = "Withdraw a check" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs call:facts_open() ?>
<?cs call:fact("Check", Check.name) ?>
<?cs call:fact("What was seen", Check.seen) ?>
<?cs call:fact("When it was seen", Check.seen_on) ?>
<?cs call:facts_close() ?>
<p class="govuk-body">The public no longer sees a check that is withdrawn. It stays here for staff, with the reason.</p>
<?cs call:edit_form_open() ?>
<?cs call:hidden_field("check", Check.id) ?>
<?cs call:field_radios(Field.reason) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Withdraw the check</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
