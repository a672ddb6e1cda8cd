<?cs # Small parts of the pages for providers.

	asked(row)   one request in a list: need, place and time, and how long it can be answered
	days_left    how that is said
?>
<?cs def:asked(row) ?><li class="app-asked<?cs if:row.pressing && row.left ?> app-asked--pressing<?cs /if ?>">
<p class="app-asked__head"><a class="govuk-link" href="/provider/notices/<?cs var:row.id ?>"><?cs var:row.sector ?><?cs if:row.patch ?>, <?cs var:row.patch ?><?cs /if ?><span class="govuk-visually-hidden">, request <?cs var:row.reference ?></span></a><?cs
	if:row.left && !row.offered_at && !row.declined_at ?><?cs if:row.fresh ?> <?cs call:status_tag("New", "blue") ?><?cs /if ?><?cs
	else ?> <?cs call:status_tag(row.standing, row.colour) ?><?cs /if ?></p>
<p class="app-asked__need"><?cs var:row.visit_hours ?> a week<?cs if:row.two ?> (<?cs var:row.carer_hours ?> of carers: some visits need two)<?cs /if ?>, from <?cs var:row.needed ?></p>
<?cs if:row.travel ?><p class="app-asked__need"><?cs var:row.travel ?> (estimated)</p><?cs /if ?>
<p class="app-asked__time"><span class="app-asked__urgency"><?cs var:row.urgency ?></span>. <?cs if:row.awarded_at || row.withdrawn_at ?>Closed<?cs elif:row.left ?><strong><?cs var:row.left ?></strong><?cs if:!row.offered_at && !row.declined_at ?> to answer<?cs else ?> to change your answer<?cs /if ?><?cs else ?>Answers closed <?cs var:row.closes ?><?cs /if ?></p>
<p class="app-asked__reference"><?cs var:row.reference ?></p>
</li>
<?cs /def ?>
<?cs def:asked_list(list) ?><ul class="app-asked-list">
<?cs each:row = list ?><?cs call:asked(row) ?><?cs /each ?></ul>
<?cs /def ?>
<?cs # The version that a form was opened at goes along with it. ?>
<?cs def:action_form(own) ?><?cs set:Form.action = own.action ?><?cs set:Form.kept = own.kept ?><?cs call:form_open() ?><?cs /def ?>
