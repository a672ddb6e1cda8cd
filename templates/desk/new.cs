<?cs set:Page.title = "Add a listing" ?>
<?cs set:Page.back.text = "Listings" ?><?cs set:Page.back.href = "/desk/listings" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Add a listing</h1>
<p class="govuk-body">Each page is saved when you go on. The public sees nothing until somebody publishes it.</p>
<?cs set:Form.autosave = "1" ?><?cs call:form_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_text(Field.name, "") ?>
<?cs if:Same || Field.same.chosen ?><?cs if:Same ?><p class="govuk-body"><a class="govuk-link" href="/desk/listings/<?cs var:Same ?>">Look at the listing that is there</a></p><?cs /if ?>
<?cs set:Field.same.required = "1" ?><?cs call:field_tick(Field.same) ?><?cs /if ?>
<?cs call:submit("Save and continue") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
