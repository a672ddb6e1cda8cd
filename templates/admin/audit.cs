<?cs set:Page.title = "Audit trail" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/filter.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"admin/audit-rows.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Audit trail</h1>
<p class="govuk-body">Every change, with who made it. Nobody can alter or remove a row here.<?cs if:Sealed.up_to ?> Rows up to number <?cs var:Sealed.up_to ?> were sealed on <?cs var:Sealed.at ?>; a seal shows if somebody did so all the same.<?cs /if ?></p>
<?cs set:Chosen.action = "/admin/audit" ?>
<?cs if:Field.person.value ?><?cs set:Chosen.carried.0.name = "person" ?><?cs set:Chosen.carried.0.value = Field.person.value ?><?cs /if ?>
<?cs call:filter_layout_open(Chosen) ?>
<?cs set:Field.action.items.0.value = "" ?><?cs set:Field.action.items.0.text = "Anything" ?>
<?cs call:field_select(Field.action) ?>
<?cs set:Field.kind.items.0.value = "" ?><?cs set:Field.kind.items.0.text = "Anything" ?>
<?cs call:field_select(Field.kind) ?>
<?cs call:field_text(Field.subject, "govuk-input--width-10") ?>
<?cs call:field_date(Field.since) ?>
<?cs call:field_date(Field.until) ?>
<?cs call:filter_layout_middle(Chosen) ?>
<?cs call:filter_selected(Chosen) ?>
<?cs set:Form.action = Forms.find_in_audit.action ?><?cs set:Form.kept = "" ?>
<details class="govuk-details"<?cs if:Field.who.error ?> open<?cs /if ?>>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">What one person did</span></summary>
<div class="govuk-details__text">
<?cs call:form_open() ?>
<?cs call:field_text(Field.who, "govuk-input--width-20") ?>
<?cs call:submit("Find") ?>
<?cs call:form_close() ?>
</div>
</details>
<?cs if:subcount(Rows) ?>
<?cs call:audit_table(Rows, "The audit trail, newest first") ?>
<?cs if:Newest ?><p class="govuk-body"><?cs call:link(Newest, "Back to the newest") ?></p><?cs /if ?>
<?cs if:Older ?><?cs set:Pager.next.href = Older ?><?cs set:Pager.next.text = "Older" ?><?cs call:pagination(Pager) ?><?cs /if ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">Nothing fits all of this.</p><?cs /if ?>
<?cs call:filter_layout_close() ?>
<?cs include:"layout/foot.cs" ?>
