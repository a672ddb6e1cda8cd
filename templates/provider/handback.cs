<?cs set:Page.title = "Hand back " + Package.reference ?>
<?cs set:Page.back.text = "Back to the package" ?><?cs set:Page.back.href = "/provider/packages/" + Package.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Hand back <?cs var:Package.reference ?></h1>
<p class="govuk-body">You give care until the last day that you name. The council looks for another provider meanwhile, and you can take the notice back until it has found one.</p>
<?cs if:#NoticeDays > #0 ?><p class="govuk-body">The contract asks for <?cs var:NoticeDays ?> days’ notice: given today, until <?cs var:UsualDay ?>. Ring the council as well if it has to be sooner.</p><?cs /if ?>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_date(Field.last_on) ?>
<?cs call:field_longtext(Field.words, 4) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Give notice</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
