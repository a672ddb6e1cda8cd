<?cs set:Page.title = Message.subject ?>
<?cs set:Page.back.href = "/admin/outbox" ?><?cs set:Page.back.text = "Back to messages" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl">Message</span>
<h1 class="govuk-heading-l"><?cs var:Message.subject ?></h1>
<?cs if:NoMail ?><p class="govuk-inset-text">Mail is not configured here, so messages stay in the outbox and nobody gets them.</p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("To", Message.organisation) ?>
<?cs call:fact("Email address", Message.address) ?>
<?cs call:fact("Made", Message.made) ?>
<?cs call:fact("Sent", Message.sent) ?>
<?cs call:fact("Arrived", Message.delivered) ?>
<?cs call:fact("Given up", Message.gave_up) ?>
<?cs call:fact("Unsure since", Message.unsure) ?>
<?cs call:fact("Tries", Message.tries) ?>
<?cs call:fact("What was wrong", Message.fault) ?>
<?cs call:fact("What the other side called it", Message.remote_id) ?>
<?cs call:facts_close() ?>
<h2 class="govuk-heading-m">What it says</h2>
<div class="govuk-inset-text"><span class="app-lines"><?cs var:Message.body ?></span></div>
<?cs if:Message.again || Form.refused ?>
<h2 class="govuk-heading-m">Send it again</h2>
<?cs if:Message.unsure ?><p class="govuk-body">It may have been sent already. Ring first, or they may get it twice.</p><?cs /if ?>
<?cs call:form_open() ?>
<?cs call:field_text(Field.address, "") ?>
<?cs call:submit("Send it again") ?>
<?cs call:form_close() ?>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
