<?cs if:Changed.dropped || string.length(Changed.href) ?><?cs set:Page.title = "Somebody else changed this first" ?><?cs else ?><?cs set:Page.title = "This has changed already" ?><?cs /if ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/history.cs" ?>
<?cs if:Changed.dropped ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Changed.name ?></span>
<h1 class="govuk-heading-l">Somebody else changed this first</h1>
<p class="govuk-body">It was changed while you had the page open, so nothing of what you sent has been saved. Your answers are not kept, because saving them now would undo the other change.</p>
<?cs if:subcount(Changed.rows) ?><h2 class="govuk-heading-m">What others changed last</h2>
<?cs call:history(Changed.rows) ?><?cs /if ?>
<h2 class="govuk-heading-m">How what you sent differs from what is there now</h2>
<?cs if:subcount(Changed.sent.changes) ?><ul class="govuk-list govuk-list--bullet"><?cs
	each:change = Changed.sent.changes ?><li><?cs var:change.what ?>: <?cs if:string.length(change.before) ?><?cs var:change.before ?> there, <?cs /if ?><?cs call:history_value(change.after) ?> in what you sent</li>
<?cs /each ?></ul>
<p class="govuk-body">Part of it may be what the other person changed.</p>
<?cs else ?><p class="govuk-body">In nothing: what you wanted is so already.</p><?cs /if ?>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Changed.href) ?>">Open the page as it is now</a> and make your change there.</p>
</div></div>
<?cs elif:Changed.href ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<span class="govuk-caption-l"><?cs var:Changed.name ?></span>
<h1 class="govuk-heading-l">Somebody else changed this first</h1>
<p class="govuk-body">It was changed while you had the page open, so your change has not been made. Your answers are kept.</p>
<h2 class="govuk-heading-m">What was changed</h2>
<?cs call:history(Changed.rows) ?>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Changed.href) ?>">Go back to your answers</a> and save them if they are still right.</p>
</div></div>
<?cs else ?>
<h1 class="govuk-heading-l">This has changed already</h1>
<p class="govuk-body">Somebody else was first; or you were, if the page was sent twice. What you sent now has not been done.</p>
<p class="govuk-body"><?cs if:Page.current ?><a class="govuk-link" href="<?cs var:url_validate(Page.current) ?>">Open the page as it is now</a><?cs else ?>Go back and reload the page<?cs /if ?> to see what was changed. If your change is still needed, make it again there.</p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
