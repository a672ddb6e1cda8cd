<?cs # What was sent, to be sent again: the answers come back with the page, so that
	nothing is lost even when nothing could be stored. ?>
<?cs if:subcount(Again.fields) ?>
<p class="govuk-body">Nothing has been saved yet. Your answers are on this page: wait a minute, then send them again. Sending twice counts once.</p>
<?cs call:form_again(Again, "Send again") ?>
<?cs else ?><p class="govuk-body">Try again in a minute.</p><?cs /if ?>
