<?cs # summary_list(n): rows.N.key.text .value.text .classes .actions.items.N.href .text
	.visuallyHiddenText .classes .attributes; n.classes .attributes; n.card.title.text
	.title.headingLevel .actions .classes .attributes puts it into a card.

	Where a value is more than text, write the rows one by one: summary_list_open(n),
	then for each summary_row_open(row, actions) VALUE summary_row_close(row, card), then
	summary_list_close(n); actions says whether any row has them.
	card_open(card), card_close(): the card alone, round anything.
	fact(key, value): a row of plain text, inside facts_open() and facts_close(); nothing
	where there is no value.
?>
<?cs def:summary_action(action, card) ?><a class="govuk-link<?cs call:more(action.classes) ?>" href="<?cs var:url_validate(action.href) ?>"<?cs
	call:attributes(action.attributes) ?>><?cs var:action.text ?><?cs
	if:string.length(action.visuallyHiddenText) || string.length(card.title.text) ?><span class="govuk-visually-hidden"><?cs
		if:string.length(action.visuallyHiddenText) ?> <?cs var:action.visuallyHiddenText ?><?cs /if ?><?cs
		if:string.length(card.title.text) ?> (<?cs var:card.title.text ?>)<?cs /if ?></span><?cs /if ?></a><?cs /def ?>

<?cs def:card_open(card) ?>
<div class="govuk-summary-card<?cs call:more(card.classes) ?>"<?cs call:attributes(card.attributes) ?>>
<div class="govuk-summary-card__title-wrapper">
	<?cs if:subcount(card.title) ?><h<?cs if:card.title.headingLevel ?><?cs var:card.title.headingLevel ?><?cs else ?>2<?cs /if ?> class="govuk-summary-card__title<?cs
		call:more(card.title.classes) ?>"><?cs var:card.title.text ?></h<?cs
		if:card.title.headingLevel ?><?cs var:card.title.headingLevel ?><?cs else ?>2<?cs /if ?>><?cs /if ?>
	<?cs if:subcount(card.actions.items) > #1 ?><ul class="govuk-summary-card__actions<?cs call:more(card.actions.classes) ?>">
		<?cs each:action = card.actions.items ?><li class="govuk-summary-card__action"><?cs call:summary_action(action, card) ?></li>
		<?cs /each ?></ul><?cs
	elif:subcount(card.actions.items) ?><div class="govuk-summary-card__actions<?cs call:more(card.actions.classes) ?>"><?cs
		each:action = card.actions.items ?><?cs call:summary_action(action, card) ?><?cs /each ?></div><?cs /if ?>
</div>
<div class="govuk-summary-card__content">
<?cs /def ?>
<?cs def:card_close() ?></div></div><?cs /def ?>

<?cs def:summary_list_open(n) ?><?cs if:subcount(n.card) || ?n.card ?><?cs call:card_open(n.card) ?><?cs /if ?>
<dl class="govuk-summary-list<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
<?cs /def ?>
<?cs def:summary_list_close(n) ?></dl><?cs if:subcount(n.card) || ?n.card ?><?cs call:card_close() ?><?cs /if ?>
<?cs /def ?>
<?cs def:summary_row_open(row, actions) ?><div class="govuk-summary-list__row<?cs
	if:actions && !subcount(row.actions.items) && !?row.actions.items ?> govuk-summary-list__row--no-actions<?cs /if ?><?cs call:more(row.classes) ?>">
	<dt class="govuk-summary-list__key<?cs call:more(row.key.classes) ?>"><?cs var:row.key.text ?></dt>
	<dd class="govuk-summary-list__value<?cs call:more(row.value.classes) ?>"><?cs /def ?>
<?cs def:summary_row_close(row, card) ?></dd>
	<?cs if:subcount(row.actions.items) ?><dd class="govuk-summary-list__actions<?cs call:more(row.actions.classes) ?>"><?cs
		if:subcount(row.actions.items) > #1 ?><ul class="govuk-summary-list__actions-list">
		<?cs each:action = row.actions.items ?><li class="govuk-summary-list__actions-list-item"><?cs call:summary_action(action, card) ?></li>
		<?cs /each ?></ul><?cs
		else ?><?cs each:action = row.actions.items ?><?cs call:summary_action(action, card) ?><?cs /each ?><?cs /if ?></dd>
<?cs /if ?></div>
<?cs /def ?>
<?cs def:summary_any_actions(n) ?><?cs set:_actions = "" ?><?cs
	each:row = n.rows ?><?cs if:subcount(row.actions.items) ?><?cs set:_actions = "1" ?><?cs /if ?><?cs /each ?><?cs /def ?>
<?cs def:summary_list(n) ?><?cs call:summary_any_actions(n) ?><?cs call:summary_list_open(n) ?><?cs
	each:row = n.rows ?><?cs call:summary_row_open(row, _actions) ?><?cs var:row.value.text ?><?cs call:summary_row_close(row, n.card) ?><?cs /each ?><?cs
	call:summary_list_close(n) ?><?cs /def ?>

<?cs def:facts_open() ?><dl class="govuk-summary-list"><?cs /def ?>
<?cs def:facts_close() ?></dl><?cs /def ?>
<?cs def:fact_open(key) ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:key ?></dt><dd class="govuk-summary-list__value"><?cs /def ?>
<?cs def:fact_close() ?></dd></div>
<?cs /def ?>
<?cs def:fact(key, value) ?><?cs if:string.length(value) ?><?cs call:fact_open(key) ?><?cs var:value ?><?cs call:fact_close() ?><?cs /if ?><?cs /def ?>
