<?cs # A week of visits, as homecare/visit.h puts it into the tree.

	visits(n, label)   n.lines.N.days .part .window .begins (when it is agreed) .minutes
	                   .short .two .critical .note .tasks .series; with n.request (its
	                   number) each line leads to its change, copy and removal
	visit_totals(n)    n.totals.visits .double_handed .visit_hours .carer_hours
	care_week(n, label)  both
?>
<?cs def:visit_which(line) ?><span class="govuk-visually-hidden"> <?cs var:line.days ?>, <?cs var:line.window ?></span><?cs /def ?>
<?cs def:visit_line(line, request) ?><li class="app-visit">
<p class="app-visit__days"><strong><?cs var:line.days ?></strong>, <?cs var:line.part ?></p>
<div class="app-visit__what">
<p class="app-visit__time"><?cs if:line.begins ?>At <strong><?cs var:line.begins ?></strong> (may begin <?cs var:line.window ?>)<?cs else ?>Begins <strong><?cs var:line.window ?></strong><?cs /if ?>, for <strong><?cs var:line.minutes ?></strong><?cs if:line.two ?>, <strong>two carers</strong><?cs else ?>, one carer<?cs /if ?></p>
<?cs if:line.critical ?><p class="app-visit__fixed"><strong>Fixed time:</strong> <?cs var:line.critical ?><?cs if:line.note ?> (<?cs var:line.note ?>)<?cs /if ?></p>
<?cs /if ?><?cs if:line.tasks ?><p class="app-visit__tasks"><?cs var:line.tasks ?></p>
<?cs /if ?><?cs if:request ?><p class="app-visit__actions app-no-print"><a class="govuk-link" href="/desk/requests/<?cs var:request ?>/visits/<?cs var:line.series ?>">Change<?cs call:visit_which(line) ?></a> <a class="govuk-link" href="/desk/requests/<?cs var:request ?>/visits/copy-<?cs var:line.series ?>">Copy<?cs call:visit_which(line) ?></a> <a class="govuk-link" href="/desk/requests/<?cs var:request ?>/visits/<?cs var:line.series ?>/remove">Remove<?cs call:visit_which(line) ?></a></p>
<?cs /if ?></div>
</li>
<?cs /def ?>
<?cs def:visits(n, label) ?><ul class="app-visits" aria-label="<?cs var:label ?>">
<?cs each:line = n.lines ?><?cs call:visit_line(line, n.request) ?><?cs /each ?></ul>
<?cs /def ?>
<?cs def:visit_totals(n) ?><dl class="app-totals">
<div class="app-totals__item"><dt>Visits a week</dt><dd><?cs var:n.totals.visits ?><?cs if:n.totals.double_handed > #0 ?>, <?cs if:n.totals.double_handed == n.totals.visits ?>all<?cs else ?><?cs var:n.totals.double_handed ?><?cs /if ?> with two carers<?cs /if ?></dd></div>
<div class="app-totals__item"><dt>Visit-hours a week<span class="app-totals__hint">what the person gets</span></dt><dd><?cs var:n.totals.visit_hours ?></dd></div>
<div class="app-totals__item"><dt>Carer-hours a week<span class="app-totals__hint">what is staffed and paid</span></dt><dd><?cs var:n.totals.carer_hours ?></dd></div>
</dl>
<?cs /def ?>
<?cs def:care_week(n, label) ?><?cs if:subcount(n.lines) ?><?cs call:visits(n, label) ?><?cs call:visit_totals(n) ?><?cs
	else ?><p class="govuk-body">No visits yet.</p>
<?cs /if ?><?cs /def ?>
