<?cs set:Page.title = "You cannot do this" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">You cannot do this</h1>
<?cs if:Page.staff && !Page.sent ?><?cs if:Page.person.name ?><p class="govuk-body">Your account does not allow this page. If you need it for your work, ask the person who looks after accounts in your team.</p>
<p class="govuk-body"><a class="govuk-link" href="/desk">Go to your start page</a></p><?cs else ?><p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in</a> with an account that may see it.</p><?cs /if ?>
<?cs else ?><p class="govuk-body">If you sent a form, the page may have been open for too long, or in another window. Go back, reload the page and send it again: what you typed into a form is kept.</p>
<?cs if:Page.person.name ?><p class="govuk-body">Otherwise your account does not allow it. If you need it for your work, ask the person who looks after accounts in your team.</p><?cs /if ?><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
