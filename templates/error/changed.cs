<?cs set:Page.title = "Somebody else changed this first" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">Somebody else changed this first</h1>
<p class="govuk-body">Go back and reload the page to see what they changed, then make your change again.</p>
<?cs include:"layout/foot.cs" ?>
