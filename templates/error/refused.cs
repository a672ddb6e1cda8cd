<?cs set:Page.title = "You cannot do this" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">You cannot do this</h1>
<p class="govuk-body">Your sign-in does not allow this page, or the form was open too long. Go back, reload the page and try again.</p>
<?cs include:"layout/foot.cs" ?>
