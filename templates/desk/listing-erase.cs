<?cs set:Page.title = "Erase this person’s details: " + Edit.name ?><?cs set:Edit.title = "Erase this person’s details" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs if:Unlisted ?>
<p class="govuk-body">Their private details, the staff notes and the checks are deleted<?cs if:!Registered ?>, and so are the name, the words and the contact details that the public saw<?cs /if ?>. The record of changes stays, as nobody can alter it: it may still have a name that was changed.</p>
<?cs set:Form.action = Forms.erase_listing.action ?><?cs set:Form.kept = "" ?>
<?cs call:edit_form_open() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs set:Field.sure.required = "1" ?><?cs call:field_tick(Field.sure) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Erase the details</button>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-body">Only a listing that is unlisted can be erased. <a class="govuk-link" href="/desk/listings/<?cs var:Edit.id ?>/publish">Unlist it first</a>.</p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
