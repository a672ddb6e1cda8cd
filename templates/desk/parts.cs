<?cs # Small parts of the staff's pages: a note of one's own, a list with counts, and the
	links to a list as a file. ?>
<?cs def:my_note(note) ?><article class="app-note">
<p class="app-note__head"><a class="govuk-link" href="/desk/listings/<?cs var:note.listing_id ?>#notes"><?cs var:note.listing ?></a>, <?cs var:note.when ?></p>
<p class="govuk-body app-lines"><?cs var:note.body ?></p>
</article>
<?cs /def ?>
<?cs def:counts(list) ?><ul class="govuk-list app-counts">
<?cs each:item = list ?><li class="app-counts__item"><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a> <span class="app-counts__number"><?cs var:item.count ?></span></li>
<?cs /each ?></ul><?cs /def ?>
<?cs def:downloads() ?><p class="govuk-body app-no-print">Download this list: <a class="govuk-link" href="<?cs var:url_validate(Download.csv) ?>">CSV</a> or <a class="govuk-link" href="<?cs var:url_validate(Download.xlsx) ?>">spreadsheet (XLSX)</a><?cs if:#Rows.total > #Download.most ?>. A file holds the first <?cs var:Download.most ?> rows: narrow the list for the others<?cs /if ?></p><?cs /def ?>
<?cs # Where providers are asked and mail is not set up. ?>
<?cs def:no_mail() ?><?cs if:NoMail ?><p class="govuk-inset-text">Messages wait: mail is not set up here, so no provider gets one. Tell the system owner, and ring the providers until then.</p><?cs /if ?><?cs /def ?>
<?cs # The same list seen in other ways: links side by side, the current one plain. ?>
<?cs def:views(list) ?><nav aria-label="Which to show"><ul class="app-views">
<?cs each:item = list ?><li class="app-views__item"><?cs if:item.current ?><strong aria-current="page"><?cs var:item.text ?></strong><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a><?cs /if ?></li>
<?cs /each ?></ul></nav><?cs /def ?>
