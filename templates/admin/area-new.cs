<?cs set:Page.title = "Add an area" ?>
<?cs set:Page.back.href = "/admin/areas" ?><?cs set:Page.back.text = "Back to areas" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Add an area</h1>
<p class="govuk-body">On the next page you choose its LSOAs.</p>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_text(Field.name, "govuk-input--width-20") ?>
<?cs call:field_text(Field.code, "govuk-input--width-10") ?>
<?cs call:field_date(Field.from) ?>
<?cs call:submit("Add this area") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
