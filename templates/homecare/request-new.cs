<?cs set:Page.title = "Ask for home care" ?>
<?cs set:Page.back.text = "Requests" ?><?cs set:Page.back.href = "/desk/requests" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs def:care_now() ?><?cs if:subcount(Care) ?><div class="govuk-inset-text"><p class="govuk-body">This person has home care already. If that care has to change, it may be enough to change the package.</p>
<ul class="govuk-list govuk-list--bullet"><?cs each:row = Care ?><li><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:row.id ?>"><?cs var:row.reference ?></a><?cs else ?><?cs var:row.reference ?><?cs /if ?>, <?cs var:row.provider ?><?cs if:row.started ?>, since <?cs var:row.started ?><?cs else ?>, not started yet<?cs /if ?><?cs if:row.ends ?>, until <?cs var:row.ends ?><?cs /if ?></li>
<?cs /each ?></ul></div><?cs /if ?><?cs /def ?>
<?cs # The desk keeps no second case file: a number, initials, a year and a postcode. ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<?cs if:Open.id ?>
<h1 class="govuk-heading-l">This person has an open request</h1>
<p class="govuk-body">There can be one open request for a person at a time. For <?cs var:Case ?> that is <a class="govuk-link" href="/desk/requests/<?cs var:Open.id ?>"><?cs var:Open.reference ?></a>: go on with it, or withdraw it first.</p>
<?cs call:care_now() ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/new">Ask for somebody else</a></p>
<?cs elif:Case ?>
<h1 class="govuk-heading-l">Who is it for?</h1>
<?cs call:care_now() ?>
<?cs if:Known.id ?><p class="govuk-body">We know this person. It is recorded that you looked.</p><?cs
	else ?><p class="govuk-body">We do not know this person yet. Everything else stays in the case system.</p><?cs /if ?>
<?cs set:Form.action = Forms.add_request.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?><?cs call:hidden_field("case_id", Case) ?>
<?cs call:facts_open() ?>
<?cs call:fact("Number in the case system", Case) ?>
<?cs if:Known.id ?><?cs call:fact("Initials", Known.initials) ?><?cs call:fact("Year of birth", Known.birth_year) ?><?cs /if ?>
<?cs call:facts_close() ?>
<?cs if:!Known.id ?>
<?cs set:Field.initials.required = "1" ?><?cs set:Field.initials.autocomplete = "off" ?><?cs call:field_text(Field.initials, "govuk-input--width-5") ?>
<?cs set:Field.birth_year.required = "1" ?><?cs set:Field.birth_year.autocomplete = "off" ?><?cs call:field_text(Field.birth_year, "govuk-input--width-4") ?>
<?cs /if ?>
<?cs set:Field.postcode.type = "postcode" ?><?cs set:Field.postcode.autocomplete = "off" ?><?cs call:field_text(Field.postcode, "govuk-input--width-10") ?>
<?cs if:AskPatch ?><?cs set:Field.patch.required = "1" ?><?cs call:field_select(Field.patch) ?><?cs /if ?>
<?cs call:submit("Save and continue") ?>
<?cs call:form_close() ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/requests/new">It is somebody else</a></p>
<?cs else ?>
<h1 class="govuk-heading-l">Ask for home care</h1>
<p class="govuk-body">It takes about ten minutes. Each page is saved when you send it, so you can leave it and come back.</p>
<?cs set:Form.action = Forms.find_case_number.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs set:Field.case_id.autocomplete = "off" ?><?cs call:field_text(Field.case_id, "govuk-input--width-10") ?>
<?cs call:submit("Continue") ?>
<?cs call:form_close() ?>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
