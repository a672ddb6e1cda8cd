<?cs set:Page.title = "Reports" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-xl">Reports on the market</h1>
<p class="govuk-body">What each place needs, what there is, and what is missing.</p>
<?cs include:"layout/foot.cs" ?>
