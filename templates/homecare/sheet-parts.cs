<?cs # The sheet of one round, for the carer who goes: what round_sheet_show() puts into Sheet. ?>
<?cs def:sheet_stops() ?><ol class="govuk-list app-sheet">
<?cs each:stop = Sheet.stops ?><li class="app-sheet__stop"><h2 class="govuk-heading-s govuk-!-margin-bottom-1 app-capital"><?cs var:stop.begins ?> to <?cs var:stop.ends ?><?cs if:stop.agreed ?> (agreed for <?cs var:stop.agreed ?>)<?cs /if ?>: <?cs if:stop.initials ?><?cs var:stop.initials ?>, <?cs var:stop.postcode ?><?cs else ?><?cs var:stop.reference ?><?cs /if ?><?cs if:stop.two ?>, two carers<?cs /if ?></h2>
<ul class="govuk-list govuk-!-margin-bottom-1">
<li><?cs if:stop.travel ?>About <?cs var:stop.travel ?> <?cs if:stop.travel == #1 ?>minute<?cs else ?>minutes<?cs /if ?> <?cs if:Sheet.on_foot ?>on foot<?cs else ?>of travel<?cs /if ?> before<?cs if:stop.free ?>, then <?cs var:stop.free ?> free<?cs /if ?>. <?cs elif:stop.free ?>Free for <?cs var:stop.free ?> before. <?cs /if ?><?cs var:stop.length ?>, package <?cs var:stop.reference ?></li>
<?cs if:stop.critical ?><li><strong>Fixed time: <?cs var:stop.critical ?></strong></li>
<?cs /if ?><?cs if:stop.tasks ?><li>To do: <?cs var:stop.tasks ?></li>
<?cs /if ?><?cs if:stop.risks ?><li class="app-lines">To know: <?cs var:stop.risks ?></li>
<?cs /if ?><?cs if:stop.access ?><li>Getting in: <?cs var:stop.access ?></li>
<?cs /if ?><?cs if:stop.language ?><li>Language: <?cs var:stop.language ?></li>
<?cs /if ?><?cs if:stop.pets ?><li>Pets: <?cs var:stop.pets ?></li>
<?cs /if ?></ul></li>
<?cs /each ?></ol><?cs /def ?>
<?cs include:"components/travel.cs" ?>
<?cs def:sheet_notes() ?><p class="govuk-body"><?cs var:Sheet.begins ?> to <?cs var:Sheet.ends ?>: <?cs var:Sheet.care ?> of care, about <?cs var:Sheet.travel ?> <?cs if:Sheet.on_foot ?>on foot<?cs else ?>of travel<?cs /if ?> between visits<?cs if:Sheet.crew ?>, for two carers together<?cs /if ?>.</p>
<p class="govuk-body app-no-print">It is recorded that you looked. <?cs call:travel_told() ?> See <a class="govuk-link" href="/about-distances">how we work out journey times</a>. Print this page for the carer.</p>
<p class="govuk-body">Destroy the paper after the round.</p>
<?cs /def ?>
