<?cs set:Page.title = "Erase the details of who placed advert " + Advert.reference ?>
<?cs set:Page.back.text = "Back to the advert" ?><?cs set:Page.back.href = "/desk/adverts/" + Advert.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs # The version the form was opened at: the one that was sent, when it was refused. ?>
<?cs def:version_field() ?><?cs if:Form.refused && Field.version.value ?><?cs call:hidden_field("version", Field.version.value) ?><?cs else ?><?cs call:hidden_field("version", Advert.version) ?><?cs /if ?><?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l">Advert <?cs var:Advert.reference ?></span>
<h1 class="govuk-heading-l">Erase this person’s details</h1>
<p class="govuk-body">Their name, phone number, email address and words are deleted. The advert ends, and answers to it cannot be passed on any more. What help was needed and in which district stays, as it says nothing of them.</p>
<?cs set:Form.action = Forms.erase_advert.action ?>
<?cs call:form_open() ?><?cs call:version_field() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs set:Field.sure.required = "1" ?><?cs call:field_tick(Field.sure) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Erase the details</button>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
