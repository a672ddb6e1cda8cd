<?cs set:Page.title = "Roles" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs def:box(option, id) ?><div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="<?cs var:id ?>" name="may" type="checkbox" value="<?cs var:option.value ?>"<?cs if:option.chosen ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:id ?>"><span class="govuk-visually-hidden"><?cs var:option.text ?></span></label></div></div><?cs /def ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Roles</h1>
<p class="govuk-body">What each role may do. A person may do what any of their roles may do. A change counts from the next page that they open.</p>
<?cs call:form_open() ?>
<?cs if:Field.may.error ?><p id="may-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> <?cs var:Field.may.error ?></p><?cs /if ?>
<?cs call:table_scroll_open("What each role may do") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">What each role may do</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">May</th><?cs
	each:role = Roles ?><th scope="col" class="govuk-table__header"><?cs var:role.name ?></th><?cs /each ?></tr></thead>
<tbody class="govuk-table__body">
<?cs set:_n = #0 ?><?cs each:capability = Capabilities ?><tr class="govuk-table__row">
<th scope="row" class="govuk-table__header"><?cs var:capability.name ?></th>
<?cs each:role = Roles ?><td class="govuk-table__cell"><?cs
	if:_n == #0 ?><?cs call:box(Field.may.options[_n], "may") ?><?cs
	else ?><?cs call:box(Field.may.options[_n], "may-" + _n) ?><?cs /if ?><?cs set:_n = _n + #1 ?></td><?cs /each ?>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
<h2 class="govuk-heading-l">What the roles are for</h2>
<dl class="govuk-summary-list">
<?cs each:role = Roles ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:role.name ?></dt><dd class="govuk-summary-list__value"><?cs var:role.note ?></dd></div>
<?cs /each ?></dl>
<h2 class="govuk-heading-l">Every page, and who may open it</h2>
<p class="govuk-body">Taken from the programs themselves when they were built.</p>
<details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Show all pages</span></summary>
<div class="govuk-details__text">
<?cs call:table_scroll_open("Every page, and who may open it") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">Every page, and who may open it</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Page</th><th scope="col" class="govuk-table__header">To</th><th scope="col" class="govuk-table__header">For those who may</th><th scope="col" class="govuk-table__header">Program</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:route = Routes ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header govuk-!-font-weight-regular"><?cs var:route.path ?></th><td class="govuk-table__cell"><?cs var:route.method ?></td><td class="govuk-table__cell"><?cs var:route.may ?></td><td class="govuk-table__cell"><?cs var:route.program ?></td></tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
</div>
</details>
<?cs include:"layout/foot.cs" ?>
