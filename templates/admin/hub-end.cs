<?cs set:Page.title = "End " + Hub.name ?>
<?cs set:Page.back.href = "/admin/areas/" + Hub.patch_id + "/hubs" ?><?cs set:Page.back.text = "Back to hubs" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">End <?cs var:Hub.name ?> as a hub</h1>
<?cs call:form_open() ?>
<?cs call:field_date(Field.until) ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
