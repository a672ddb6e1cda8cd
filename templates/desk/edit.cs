<?cs # The frame of the pages that change a listing.  Filled by edit_open() in
	cgi/desk/edit.c.

	edit_head()               listing's name and the page's heading
	edit_form_open()          a form, with the version it was opened at
	edit_question_open()      the same, keeping what is typed before it is sent
	edit_form_close()         its button
?>
<?cs def:edit_head() ?><?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Edit.kind_label ?>: <?cs var:Edit.name ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3"><?cs var:Edit.title ?></h1>
<p class="govuk-body"><?cs call:status_tag(Edit.standing, Edit.standing_colour) ?></p>
<?cs /def ?>
<?cs def:edit_form_open() ?>
<?cs if:Form.kept && #Field.version.value < #Edit.version_of_others ?><div class="govuk-inset-text" role="status">Somebody else changed this listing after you gave these answers: <a class="govuk-link" href="/desk/listings/<?cs var:Edit.id ?>#history">see what was changed</a>. If you save, your answers take the place of what is there now.</div><?cs /if ?>
<?cs call:form_open() ?>
<?cs if:Form.refused && Field.version.value ?><?cs call:hidden_field("version", Field.version.value) ?><?cs else ?><?cs call:hidden_field("version", Edit.version) ?><?cs /if ?>
<?cs if:Edit.then ?><?cs call:hidden_field("then", Edit.then) ?><?cs /if ?>
<?cs /def ?>
<?cs def:edit_question_open() ?><?cs set:Form.autosave = "1" ?><?cs call:edit_form_open() ?><?cs /def ?>
<?cs def:edit_form_close() ?>
<?cs if:Edit.then ?><?cs call:submit("Save") ?><?cs else ?><?cs call:submit("Save and continue") ?><?cs /if ?>
<?cs call:form_close() ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/listings/<?cs var:Edit.id ?>/answers">See all answers</a></p>
<?cs /def ?>
