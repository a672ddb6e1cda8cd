<?cs set:Page.title = "Somebody else changed this first" ?>
<?cs include:"layout/head.cs" ?>
<?cs if:Changed.href ?><?cs include:"desk/history.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Changed.name ?></span>
<h1 class="govuk-heading-l">Somebody else changed this first</h1>
<p class="govuk-body">It was changed while you had the page open, so your change has not been made. Your answers are kept.</p>
<h2 class="govuk-heading-m">What was changed</h2>
<?cs call:history(Changed.rows) ?>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Changed.href) ?>">Go back to your answers</a> and save them if they are still right.</p>
</div></div>
<?cs else ?>
<h1 class="govuk-heading-l">Somebody else changed this first</h1>
<p class="govuk-body">Go back and reload the page to see what they changed, then make your change again.</p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
