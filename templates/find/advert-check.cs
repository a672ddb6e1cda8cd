<?cs # Shown in answer to the form itself: its address is /advert, so that a link to a question
	there has to have another address to be followed. ?>
<?cs set:Page.title = "Check your answers before sending your advert" ?>
<?cs set:Page.back.href = "/advert" ?><?cs set:Page.back.text = "Back to the questions" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Check your answers before sending your advert</h1>
<?cs if:HasAddress ?><div class="govuk-inset-text" role="status">Under “Anything else” there seems to be a street address or a full postcode. Everybody can read these words: <a class="govuk-link" href="/advert?change=words#words">take it out</a>, unless it is not where anybody lives.</div>
<?cs /if ?><dl class="govuk-summary-list">
<?cs each:answer = Answers ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:answer.label ?></dt><dd class="govuk-summary-list__value"><span class="app-lines"><?cs var:answer.value ?></span></dd><dd class="govuk-summary-list__actions"><a class="govuk-link" href="/advert?change=<?cs var:answer.field ?>#<?cs var:answer.field ?>">Change<span class="govuk-visually-hidden"> <?cs var:answer.label ?></span></a></dd></div>
<?cs /each ?></dl>
<h2 class="govuk-heading-m">Now send your advert</h2>
<p class="govuk-body">We check it, then show it to personal assistants without your name and how to reach you. Those we keep for our staff alone, and delete <?cs var:KeepDays ?> days after the advert has ended.</p>
<?cs call:form_open() ?>
<?cs each:sent = Sent ?><?cs call:hidden_field(sent.name, sent.value) ?>
<?cs /each ?><?cs call:hidden_field("checked", "1") ?>
<?cs call:submit("Send the advert") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
