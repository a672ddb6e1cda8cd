<?cs set:Page.title = "Accounts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Accounts</h1>
<?cs call:button_link("/admin/accounts/new", "Add a person", "") ?>
<div class="govuk-grid-row">
<div class="govuk-grid-column-one-third">
<h2 class="govuk-heading-m">Find a person</h2>
<?cs set:Form.action = Forms.account_search_for.action ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs call:field_text(Field.words, "") ?>
<?cs call:submit("Find") ?>
<?cs call:form_close() ?>
<h2 class="govuk-heading-m">Or narrow the list</h2>
<?cs call:search_open("/admin/accounts") ?>
<?cs set:Field.role.items.0.value = "" ?><?cs set:Field.role.items.0.text = "Any role" ?>
<?cs call:field_select(Field.role) ?>
<?cs set:Field.state.items.0.value = "" ?><?cs set:Field.state.items.0.text = "Any state" ?>
<?cs call:field_select(Field.state) ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Narrow the list</button>
<?cs call:search_close() ?>
</div>
<div class="govuk-grid-column-two-thirds">
<?cs set:Rows.word = "person" ?><?cs set:Rows.words = "people" ?>
<?cs call:results_line(Rows) ?>
<?cs if:Narrowed ?><p class="govuk-body"><a class="govuk-link" href="/admin/accounts">Show everybody</a></p><?cs /if ?>
<?cs if:subcount(Accounts) ?>
<?cs call:table_scroll_open("People with accounts") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">People with accounts</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Roles</th><th scope="col" class="govuk-table__header">Last signed in</th><th scope="col" class="govuk-table__header">State</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:account = Accounts ?><tr class="govuk-table__row">
<th scope="row" class="govuk-table__header"><?cs call:link(account.href, account.name) ?><br><span class="govuk-!-font-weight-regular"><?cs var:account.login ?></span></th>
<td class="govuk-table__cell"><?cs if:account.roles ?><?cs var:account.roles ?><?cs else ?>None<?cs /if ?></td>
<td class="govuk-table__cell"><?cs if:account.signed_in ?><?cs var:account.signed_in ?><?cs else ?>Never<?cs /if ?></td>
<td class="govuk-table__cell"><?cs if:account.disabled ?><?cs call:status_tag("Disabled", "red") ?><?cs
	elif:account.no_password ?><?cs call:status_tag("No password", "yellow") ?><?cs
	else ?><?cs call:status_tag("Active", "green") ?><?cs /if ?><?cs
	if:account.demonstration ?> <?cs call:status_tag("Made up", "grey") ?><?cs /if ?></td>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">Nobody fits all of this.</p><?cs /if ?>
<?cs call:pagination(Pager) ?>
</div>
</div>
<?cs include:"layout/foot.cs" ?>
