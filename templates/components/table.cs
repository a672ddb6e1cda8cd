<?cs # table(n): n.caption .captionClasses .head.N.text .format ("numeric") .classes
	.colspan .rowspan .attributes; rows.N.M the same; n.firstCellIsHeader .classes
	.attributes.  Plain text in every cell; a table with links in it is written out in
	its page, between table_scroll_open(label) and table_scroll_close() when it is wide.
?>
<?cs def:table_spans(cell) ?><?cs
	if:string.length(cell.colspan) ?> colspan="<?cs var:cell.colspan ?>"<?cs /if ?><?cs
	if:string.length(cell.rowspan) ?> rowspan="<?cs var:cell.rowspan ?>"<?cs /if ?><?cs
	call:attributes(cell.attributes) ?><?cs /def ?>
<?cs def:table_row(n, row) ?><tr class="govuk-table__row"><?cs
	each:cell = row ?><?cs
		if:n.firstCellIsHeader && name(cell) == #0 ?><th scope="row" class="govuk-table__header<?cs call:more(cell.classes) ?>"<?cs
			call:table_spans(cell) ?>><?cs var:cell.text ?></th><?cs
		else ?><td class="govuk-table__cell<?cs if:string.length(cell.format) ?> govuk-table__cell--<?cs var:cell.format ?><?cs /if ?><?cs
			call:more(cell.classes) ?>"<?cs call:table_spans(cell) ?>><?cs var:cell.text ?></td><?cs /if ?><?cs /each ?></tr>
<?cs /def ?>
<?cs def:table(n) ?>
<table class="govuk-table<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
<?cs if:string.length(n.caption) ?><caption class="govuk-table__caption<?cs call:more(n.captionClasses) ?>"><?cs var:n.caption ?></caption>
<?cs /if ?><?cs if:subcount(n.head) ?><thead class="govuk-table__head"><tr class="govuk-table__row"><?cs
	each:cell = n.head ?><th scope="col" class="govuk-table__header<?cs
		if:string.length(cell.format) ?> govuk-table__header--<?cs var:cell.format ?><?cs /if ?><?cs
		call:more(cell.classes) ?>"<?cs call:table_spans(cell) ?>><?cs var:cell.text ?></th><?cs /each ?></tr></thead>
<?cs /if ?><tbody class="govuk-table__body">
<?cs each:row = n.rows ?><?cs call:table_row(n, row) ?><?cs /each ?></tbody>
</table>
<?cs /def ?>

<?cs # A wide table scrolls by itself, and by keyboard, so that the page never does. ?>
<?cs def:table_scroll_open(label) ?><div class="app-scroll" role="region" tabindex="0" aria-label="<?cs var:label ?>"><?cs /def ?>
<?cs def:table_scroll_close() ?></div><?cs /def ?>
