<?cs set:Page.title = "Start" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-xl">Home care requests</h1>
<p class="govuk-body">There is nothing to answer.</p>
<?cs include:"layout/foot.cs" ?>
