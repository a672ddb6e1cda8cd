<?cs set:Page.title = "Sheet of round " + Sheet.number + " of " + Sheet.provider ?>
<?cs set:Page.back.text = "Care rounds of the patch" ?><?cs set:Page.back.href = Patch.href + "?day=" + Day.number + "&from=" + From ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/sheet-parts.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<span class="govuk-caption-l"><?cs var:Sheet.provider ?>, <?cs var:Patch.name ?>, <?cs var:Day ?> <?cs var:Date ?></span>
<h1 class="govuk-heading-l">Round <?cs var:Sheet.number ?><?cs if:Sheet.on_foot ?>, on foot<?cs /if ?></h1>
<?cs if:Sheet.stopped ?><?cs call:warning("This provider has ended or stopped: make sure that somebody comes before this is sent.") ?><?cs /if ?>
<?cs if:subcount(Others) > #1 ?><div class="app-no-print"><?cs call:round_choices(Others, "Sheets of the other rounds of this day") ?></div><?cs /if ?>
<?cs call:sheet_notes() ?>
<?cs call:sheet_stops() ?>
<?cs include:"layout/foot.cs" ?>
