<?cs set:Page.title = "Personal assistant wanted " + Advert.where ?><?cs set:Page.print_reference = Advert.reference ?>
<?cs set:Page.back.href = Back ?><?cs set:Page.back.text = "Back to the adverts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Advert <?cs var:Advert.reference ?></span>
<h1 class="govuk-heading-l">Personal assistant wanted <?cs var:Advert.where ?></h1>
<?cs if:Advert.words ?><p class="govuk-body app-lines"><?cs var:Advert.words ?></p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact("Help needed", Advert.tasks) ?>
<?cs call:fact("When", Advert.times) ?>
<?cs call:fact("Hours a week", Advert.hours) ?>
<?cs call:fact("Pay an hour", Advert.rate) ?>
<?cs call:fact("Distance", Advert.distance) ?>
<?cs call:fact("Placed on", Advert.placed) ?>
<?cs call:fact("Shown until", Advert.until) ?>
<?cs call:facts_close() ?>
<?cs if:Wage ?><p class="govuk-body">Somebody who employs you must pay you at least <?cs var:Wage ?>, if you are 21 or over. If you are self-employed, you agree the rate between you.</p><?cs /if ?>
<p class="govuk-body">The person who placed this advert chooses whom to meet, employs or pays you, and decides what you do. We only introduce you.</p>
<div class="app-no-print">
<h2 class="govuk-heading-m">Answer this advert</h2>
<p class="govuk-body">We pass on your name, how to reach you and what you write to the person who placed the advert, or to somebody who helps them, and to nobody else. They ring or email you if they want to meet you. We delete it <?cs var:KeepDays ?> days after the advert has ended. <a class="govuk-link" href="/privacy#advert-answers">More about privacy</a>.</p>
<?cs set:Form.action = Forms.advert_answer.action ?><?cs set:Form.autosave = "1" ?>
<?cs call:form_open() ?>
<?cs set:Field.name.autocomplete = "name" ?><?cs call:field_text(Field.name, "") ?>
<p class="govuk-body">Give a phone number or an email address.</p>
<?cs set:Field.phone.autocomplete = "tel" ?><?cs call:field_text(Field.phone, "govuk-input--width-20") ?>
<?cs set:Field.email.autocomplete = "email" ?><?cs call:field_text(Field.email, "") ?>
<?cs call:field_longtext(Field.words, "5") ?>
<?cs call:submit("Send my answer") ?>
<?cs call:form_close() ?>
</div>
</div></div>
<?cs include:"layout/foot.cs" ?>
