<?cs set:Page.title = "Find a package" ?>
<?cs set:Page.back.text = "Packages" ?><?cs set:Page.back.href = "/desk/packages" ?>
<?cs include:"layout/head.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Find a package</h1>
<p class="govuk-body">By the reference of the package (PK-…) or of its request (HC-…), or by the person’s case number.</p>
<?cs call:form_open() ?>
<?cs call:field_text(Field.words, "govuk-input--width-20") ?>
<?cs call:submit("Find") ?>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
