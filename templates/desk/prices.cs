<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<?cs if:Employed && Wage.amount ?><p class="govuk-body">They would be employed, so the price is pay: at least the National Living Wage, <?cs var:Wage.amount ?> an hour since <?cs var:Wage.from ?>.</p>
<p class="app-source">Source: <?cs var:Wage.source ?>.</p><?cs /if ?>
<?cs call:edit_question_open() ?>
<?cs call:field_money(Field.price_from) ?>
<?cs call:field_money(Field.price_to) ?>
<?cs call:field_checkboxes(Field.price_basis) ?>
<?cs call:field_text(Field.price_note, "") ?>
<?cs call:field_checkboxes(Field.direct_payment) ?>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
