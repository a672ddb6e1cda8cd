<?cs set:Page.title = "Sheet of round " + Sheet.number ?>
<?cs set:Page.back.text = "Your care rounds" ?><?cs set:Page.back.href = "/provider/rounds?day=" + Day.number ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/sheet-parts.cs" ?>
<span class="govuk-caption-l"><?cs var:Own.name ?><?cs if:Own.patch ?>, <?cs var:Own.patch ?><?cs /if ?>, <?cs var:Day ?> <?cs var:Date ?></span>
<h1 class="govuk-heading-l">Round <?cs var:Sheet.number ?><?cs if:Sheet.on_foot ?>, on foot<?cs /if ?></h1>
<?cs call:sheet_notes() ?>
<?cs call:sheet_stops() ?>
<?cs include:"layout/foot.cs" ?>
