<?cs set:Page.title = "Check your answers: " + Edit.name ?><?cs set:Edit.title = "Check your answers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs include:"desk/lacks.cs" ?>
<?cs each:step = Steps ?>
<?cs set:step.card.title.text = step.title ?><?cs set:step.card.actions.items.0.href = step.href ?><?cs set:step.card.actions.items.0.text = "Change" ?>
<?cs call:card_open(step.card) ?>
<?cs call:facts_open() ?>
<?cs each:row = step.rows ?><?cs call:fact_open(row.key) ?><span class="app-lines"><?cs var:row.value ?></span><?cs call:fact_close() ?><?cs /each ?>
<?cs call:facts_close() ?>
<?cs call:card_close() ?>
<?cs /each ?>
<?cs if:May.publish ?><p class="govuk-body"><a class="govuk-button" role="button" draggable="false" data-module="govuk-button" href="/desk/listings/<?cs var:Edit.id ?>/publish">Go on to publishing</a></p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
