<?cs set:Page.title = "End " + Organisation.name ?>
<?cs set:Page.back.href = Organisation.href ?><?cs set:Page.back.text = "Back to the provider" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Ask nothing new of <?cs var:Organisation.name ?></h1>
<p class="govuk-body">From that day on it gets no notices of new requests. Packages that it has go on, and its people can sign in for them.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.until) ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
