<?cs # audit_table(rows, caption): rows of the audit trail.  Filled by
	cgi/admin/audit_rows.c. ?>
<?cs def:audit_value(value) ?><?cs if:string.length(value) ?><?cs var:value ?><?cs else ?>nothing<?cs /if ?><?cs /def ?>
<?cs def:audit_detail(row) ?><?cs if:subcount(row.changes) ?><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0"><?cs
	each:change = row.changes ?><li><?cs var:change.what ?>: <?cs
		if:change.private ?>changed<?cs
		else ?>from <?cs call:audit_value(change.before) ?> to <?cs call:audit_value(change.after) ?><?cs /if ?></li>
<?cs /each ?></ul><?cs else ?><?cs var:row.detail ?><?cs /if ?><?cs /def ?>
<?cs def:audit_table(rows, caption) ?>
<?cs call:table_scroll_open(caption) ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden"><?cs var:caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">When</th><th scope="col" class="govuk-table__header">Who</th><th scope="col" class="govuk-table__header">What</th><th scope="col" class="govuk-table__header">To what</th><th scope="col" class="govuk-table__header">Detail</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = rows ?><tr class="govuk-table__row">
<td class="govuk-table__cell"><?cs var:row.when ?></td>
<td class="govuk-table__cell"><?cs if:row.who_href ?><?cs call:link(row.who_href, row.who) ?><?cs else ?><?cs var:row.who ?><?cs /if ?></td>
<td class="govuk-table__cell"><?cs var:row.what ?></td>
<td class="govuk-table__cell"><?cs if:row.about_href ?><?cs call:link(row.about_href, row.about) ?><?cs else ?><?cs var:row.about ?><?cs /if ?></td>
<td class="govuk-table__cell"><?cs call:audit_detail(row) ?></td>
</tr>
<?cs /each ?></tbody>
</table>
<?cs call:table_scroll_close() ?>
<?cs /def ?>
