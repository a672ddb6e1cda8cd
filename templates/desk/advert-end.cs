<?cs set:Page.title = "End advert " + Advert.reference ?>
<?cs set:Page.back.text = "Back to the advert" ?><?cs set:Page.back.href = "/desk/adverts/" + Advert.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs # The version the form was opened at: the one that was sent, when it was refused. ?>
<?cs def:version_field() ?><?cs if:Form.refused && Field.version.value ?><?cs call:hidden_field("version", Field.version.value) ?><?cs else ?><?cs call:hidden_field("version", Advert.version) ?><?cs /if ?><?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Advert <?cs var:Advert.reference ?></span>
<h1 class="govuk-heading-l">End this advert</h1>
<p class="govuk-body">The public no longer sees it from now on, and nobody can answer it. Answers that have come in can still be passed on.</p>
<?cs set:Form.action = Forms.end_advert.action ?>
<?cs call:form_open() ?><?cs call:version_field() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:submit("End the advert") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
