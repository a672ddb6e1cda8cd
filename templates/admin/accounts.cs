<?cs set:Page.title = "Accounts" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/filter.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Accounts</h1>
<?cs call:button_link("/admin/accounts/new", "Add a person", "") ?>
<?cs set:Chosen.action = "/admin/accounts" ?>
<?cs call:filter_layout_open(Chosen) ?>
<?cs set:Field.role.items.0.value = "" ?><?cs set:Field.role.items.0.text = "Any role" ?>
<?cs call:field_select(Field.role) ?>
<?cs set:Field.state.items.0.value = "" ?><?cs set:Field.state.items.0.text = "Any state" ?>
<?cs call:field_select(Field.state) ?>
<?cs call:filter_layout_middle(Chosen) ?>
<?cs call:filter_selected(Chosen) ?>
<?cs set:Form.action = Forms.find_account_by_name.action ?><?cs set:Form.kept = "" ?>
<details class="govuk-details"<?cs if:Field.words.error ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Find a person</span></summary>
<div class="govuk-details__text">
<?cs call:form_open() ?>
<?cs call:field_text(Field.words, "govuk-input--width-20") ?>
<?cs call:submit("Find") ?>
<?cs call:form_close() ?>
</div>
</details>
<?cs set:Rows.word = "person" ?><?cs set:Rows.words = "people" ?>
<?cs call:results_line(Rows) ?>
<?cs if:subcount(Accounts) ?>
<?cs call:table_scroll_open("People with accounts") ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">People with accounts</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Roles</th><th scope="col" class="govuk-table__header">Last signed in</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:account = Accounts ?><tr class="govuk-table__row">
<th scope="row" class="govuk-table__header"><?cs call:link(account.href, account.name) ?><br><span class="govuk-!-font-weight-regular"><?cs var:account.login ?></span><?cs
	if:account.colour ?><br><?cs call:status_tag(account.state, account.colour) ?><?cs /if ?></th>
<td class="govuk-table__cell"><?cs if:account.roles ?><?cs var:account.roles ?><?cs else ?>None<?cs /if ?></td>
<td class="govuk-table__cell"><?cs if:account.signed_in ?><?cs var:account.signed_in ?><?cs else ?>Never<?cs /if ?></td>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">Nobody fits all of this.</p><?cs /if ?>
<?cs call:filter_layout_close() ?>
<?cs include:"layout/foot.cs" ?>
