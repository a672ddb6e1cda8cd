<?cs set:Page.title = "Open a run for a provider that has stopped" ?>
<?cs set:Page.back.text = "Failures" ?><?cs set:Page.back.href = "/desk/failures" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Open a run for a provider that has stopped</h1>
<p class="govuk-body">Everybody the provider cares for is put on a list, in the order of who is seen to first, each with the legal basis that the law suggests. You can change it for each of them.</p>
<?cs call:form_open() ?>
<?cs set:Field.provider.items.0.value = "" ?><?cs set:Field.provider.items.0.text = "Choose a provider" ?><?cs call:field_select(Field.provider) ?>
<?cs call:field_date(Field.on) ?>
<?cs set:Field.hour.items.0.value = "" ?><?cs set:Field.hour.items.0.text = "Choose an hour" ?><?cs call:field_select(Field.hour) ?>
<?cs call:field_radios(Field.kind) ?>
<?cs call:field_longtext(Field.why, 4) ?>
<?cs call:submit("Open the run") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
