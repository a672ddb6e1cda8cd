<?cs set:Page.title = "Confirm, publish or unlist: " + Edit.name ?><?cs set:Edit.title = "Confirm, publish or unlist" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs if:Shown ?>
<h2 class="govuk-heading-m">Is it still right?</h2>
<p class="govuk-body">Last confirmed on <?cs var:Confirmed ?>. If they say that all of it is still right, confirm it.</p>
<?cs set:Form.action = Forms.confirm_listing.action ?><?cs set:Form.kept = "" ?>
<?cs call:edit_form_open() ?><?cs call:submit("Confirm that it is still right") ?><?cs call:form_close() ?>
<h2 class="govuk-heading-m">Pause it</h2>
<p class="govuk-body">The public does not see a paused listing. It can be published again at any time.</p>
<?cs set:Form.action = Forms.pause_listing.action ?>
<?cs call:edit_form_open() ?><?cs call:submit_secondary("Pause", "pause", "1") ?><?cs call:form_close() ?>
<?cs else ?>
<h2 class="govuk-heading-m">Publish it</h2>
<?cs include:"desk/lacks.cs" ?>
<?cs if:!subcount(Lacks) ?><?cs set:Form.action = Forms.publish_listing.action ?><?cs set:Form.kept = "" ?>
<?cs call:edit_form_open() ?>
<?cs if:!Edit.from_register ?><?cs set:Field.agreed.required = "1" ?><?cs call:field_tick(Field.agreed) ?><?cs /if ?>
<?cs call:submit("Publish") ?><?cs call:form_close() ?><?cs /if ?>
<?cs /if ?>
<?cs if:!Unlisted ?>
<h2 class="govuk-heading-m">Unlist it</h2>
<p class="govuk-body">For a listing that is not to come back. Private details and staff notes are kept for <?cs var:KeepDays ?> days, then deleted.</p>
<?cs set:Form.action = Forms.unlist_listing.action ?><?cs set:Form.kept = Forms.unlist_listing.kept ?>
<?cs call:edit_form_open() ?><?cs call:field_radios(Field.reason) ?>
<button type="submit" class="govuk-button govuk-button--warning" data-module="govuk-button" data-prevent-double-click="true">Unlist</button>
<?cs call:form_close() ?>
<?cs elif:May.erase ?>
<h2 class="govuk-heading-m">Erase it</h2>
<p class="govuk-body">If somebody asks us to delete what we hold about them: <a class="govuk-link" href="/desk/listings/<?cs var:Edit.id ?>/erase">erase this person’s details</a>. Otherwise private details and staff notes are deleted <?cs var:KeepDays ?> days after it was unlisted.</p>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
