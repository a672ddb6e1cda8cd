<?cs set:Page.title = "Place an advert for a personal assistant" ?>
<?cs set:Page.back.href = Back ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Place an advert for a personal assistant</h1>
<p class="govuk-body">We check every advert before it is shown. It shows what help is needed and roughly where, never your name, address or telephone number.</p>
<?cs set:Form.action = Forms.advert_send.action ?><?cs set:Form.autosave = "1" ?>
<?cs call:form_open() ?>
<h2 class="govuk-heading-m">The help you need</h2>
<?cs set:Field.place.autocomplete = "postal-code" ?><?cs call:field_text(Field.place, "govuk-input--width-20") ?>
<?cs call:field_checkboxes(Field.task) ?>
<?cs call:field_week(Field.when, Parts) ?>
<?cs call:field_text(Field.hours, "govuk-input--width-3") ?>
<?cs call:field_money(Field.rate) ?>
<?cs call:field_longtext(Field.words, "5") ?>
<h2 class="govuk-heading-m">How we reach you</h2>
<p class="govuk-body">Only our staff see this. Give a phone number or an email address. We delete it <?cs var:KeepDays ?> days after the advert has ended. <a class="govuk-link" href="/privacy">More about privacy</a>.</p>
<?cs set:Field.name.autocomplete = "name" ?><?cs call:field_text(Field.name, "") ?>
<?cs set:Field.phone.autocomplete = "tel" ?><?cs call:field_text(Field.phone, "govuk-input--width-20") ?>
<?cs set:Field.email.autocomplete = "email" ?><?cs call:field_text(Field.email, "") ?>
<?cs call:submit("Continue") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
