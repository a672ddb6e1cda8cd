<?cs set:Page.title = "Approval limit of " + Name ?>
<?cs set:Page.back.href = "/admin/limits" ?><?cs set:Page.back.text = "Back to approval limits" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/table.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Name ?></span>
<h1 class="govuk-heading-xl">Approval limit</h1>
<?cs if:subcount(Limits) ?><?cs call:table_scroll_open("Limits before") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Limits of <?cs var:Name ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">From</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Limit a year</th><th scope="col" class="govuk-table__header">Set by</th></tr></thead>
<tbody class="govuk-table__body"><?cs each:row = Limits ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.from ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.limit ?></td><td class="govuk-table__cell"><?cs var:row.author ?></td></tr><?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">No limit is set: nothing can be approved.</p><?cs /if ?>
<?cs call:form_open() ?>
<?cs call:field_money(Field.pence) ?>
<?cs call:field_date(Field.valid_from) ?>
<?cs call:submit("Set this limit") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
