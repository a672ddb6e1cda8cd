<?cs # history(rows): what was changed in a listing, when and by whom.  Filled by
	cgi/desk/history.c. ?>
<?cs def:history_value(value) ?><?cs if:string.length(value) ?><?cs var:value ?><?cs else ?>nothing<?cs /if ?><?cs /def ?>
<?cs def:history(rows) ?><?cs if:subcount(rows) ?><ul class="app-history">
<?cs each:row = rows ?><li class="app-history__item"><span class="app-history__what"><?cs var:row.what ?></span>
<span class="app-history__who"><?cs if:row.who ?><?cs var:row.who ?>, <?cs /if ?><?cs var:row.when ?></span>
<?cs if:subcount(row.changes) ?><ul class="govuk-list govuk-list--bullet app-history__changes"><?cs
	each:change = row.changes ?><li><?cs var:change.what ?>: <?cs
		if:change.private ?>changed<?cs
		else ?>from <?cs call:history_value(change.before) ?> to <?cs call:history_value(change.after) ?><?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?></li>
<?cs /each ?></ul><?cs
else ?><p class="govuk-body">Nothing has been changed since it was added.</p><?cs /if ?><?cs /def ?>
