<?cs set:Page.title = "What you sent is too large" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-l">What you sent is too large</h1>
<p class="govuk-body"><?cs if:Most.kilobytes ?>A form may send <?cs var:Most.kilobytes ?> kilobytes of words, this one with <?cs var:Most.pairs ?> answers and ticks at most; a file may have up to <?cs var:Most.file_megabytes ?> megabytes. <?cs /if ?>Nothing of it was saved. Go back and send less.</p>
<?cs if:Page.current ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Page.current) ?>">Open the form again</a></p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
