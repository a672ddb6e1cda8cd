<?cs set:Page.title = Listing.name ?><?cs set:Page.print_reference = Listing.id ?>
<?cs # From a search the way back is to its results, else up the crumbs. ?>
<?cs set:Page.crumbs.0.href = "/desk" ?><?cs set:Page.crumbs.0.text = "Start" ?><?cs
	set:Page.crumbs.1.href = "/desk/listings" ?><?cs set:Page.crumbs.1.text = "Listings" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"directory/listing.cs" ?>
<?cs include:"desk/history.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl govuk-!-margin-bottom-4"><?cs var:Listing.name ?></h1>
<p class="govuk-body"><?cs call:status_tag(Listing.standing, Listing.standing_colour) ?><?cs
	if:Listing.unlisted_day ?> Since <?cs var:Listing.unlisted_day ?>: <?cs var:Listing.unlisted_reason ?><?cs
	elif:Listing.paused_day ?> Since <?cs var:Listing.paused_day ?><?cs
	elif:Listing.published_day ?> Published on <?cs var:Listing.published_day ?><?cs /if ?></p>
<?cs if:subcount(Labels) ?><ul class="app-labels" aria-label="Staff labels"><?cs each:label = Labels ?><li><?cs call:status_tag(label.text, "purple") ?></li><?cs /each ?></ul><?cs /if ?>
<p class="govuk-body"><a class="govuk-link" href="#notes">Staff notes</a>: <?cs var:subcount(Notes) ?></p>
<?cs if:May.edit || May.check || May.publish ?><div class="govuk-button-group">
<?cs if:May.edit ?><a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="/desk/listings/<?cs var:Listing.id ?>/answers">Change this listing</a><?cs /if ?>
<?cs if:May.check ?><a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="/desk/listings/<?cs var:Listing.id ?>/checks">Record a check</a><?cs /if ?>
<?cs if:May.publish ?><a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="/desk/listings/<?cs var:Listing.id ?>/publish">Confirm, publish or unlist</a><?cs /if ?>
</div><?cs /if ?>
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<?cs call:listing_body(Listing) ?>
</div>
<div class="govuk-grid-column-one-third">
<section class="app-staff" aria-labelledby="staff-title">
<h2 class="govuk-heading-m" id="staff-title">For staff only</h2>
<?cs if:Listing.published_on && !Listing.paused_on && !Listing.unlisted_on ?><p class="govuk-body"><?cs set:_href = "/listing/" + Listing.id + Carried.address ?><a class="govuk-link" href="<?cs var:url_validate(_href) ?>" target="_blank" rel="noopener">See it as the public does (opens in a new tab)</a><br>To put it on a shortlist that you can print or hand over. Close the tab to come back here.</p><?cs /if ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/listings/<?cs var:Listing.id ?>/private">Private contact details</a><br>That you looked is recorded.</p>
<?cs if:May.note ?>
<?cs set:Form.action = Forms.set_labels.action ?><?cs set:Form.kept = Forms.set_labels.kept ?>
<details class="govuk-details"<?cs if:Field.label.error ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Change the labels</span></summary>
<div class="govuk-details__text">
<?cs call:form_open() ?>
<?cs set:Field.label.classes = "govuk-checkboxes--small" ?>
<?cs call:field_checkboxes(Field.label) ?>
<?cs call:submit("Save labels") ?>
<?cs call:form_close() ?>
</div></details>
<?cs /if ?>
</section>
</div>
</div>
<section class="app-staff" aria-labelledby="notes">
<h2 class="govuk-heading-l" id="notes">Staff notes</h2>
<?cs if:May.note ?>
<?cs set:Form.action = Forms.add_note.action ?><?cs set:Form.kept = Forms.add_note.kept ?><?cs set:Form.autosave = "1" ?>
<?cs call:form_open() ?>
<?cs call:field_longtext(Field.body, 4) ?>
<?cs call:submit("Save note") ?>
<?cs call:form_close() ?>
<?cs /if ?>
<?cs each:note = Notes ?>
<article class="app-note">
<p class="app-note__head"><strong><?cs var:note.author ?></strong>, <?cs var:note.when ?></p>
<p class="govuk-body app-lines"><?cs var:note.body ?></p>
</article>
<?cs /each ?>
<?cs if:!subcount(Notes) ?><p class="govuk-body">Nobody has written a note yet.</p><?cs /if ?>
</section>
<h2 class="govuk-heading-l" id="history">Record of changes</h2>
<?cs call:history(History) ?>
<?cs include:"layout/foot.cs" ?>
