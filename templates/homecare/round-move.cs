<?cs set:Page.title = "What changes if visit " + Move.visit + " moves" ?>
<?cs set:Page.back.text = "Care rounds of the patch" ?><?cs set:Page.back.href = Patch.href + "?day=" + Day.number + "&from=" + From ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Move.provider ?><?cs if:Move.stopped ?> (has stopped)<?cs /if ?>, <?cs var:Patch.name ?>, <?cs var:Day ?></span>
<h1 class="govuk-heading-l">What changes if visit <?cs var:Move.visit ?> moves</h1>
<p class="govuk-body">It is in <?cs var:Move.sector ?>, agreed for <?cs var:Move.agreed ?>, and may begin between <?cs var:Move.from ?> and <?cs var:Move.to ?><?cs if:Move.critical ?>; its time is fixed: <?cs var:Move.critical ?><?cs /if ?>. <?cs if:Move.nowhere ?>It is in no round.<?cs else ?>Now in <?cs each:round = Now ?>round <?cs var:round.number ?><?cs if:!last(round) ?> and <?cs /if ?><?cs /each ?>.<?cs /if ?></p>
<p class="govuk-body">Nothing is stored here.</p>
<?cs call:search_open(Patch.href + "/move") ?>
<?cs call:hidden_field("day", Day.number) ?><?cs call:hidden_field("from", From) ?><?cs call:hidden_field("visit", Move.visit) ?><?cs call:hidden_field("asked", "1") ?><?cs if:Part ?><?cs call:hidden_field("part", Part) ?><?cs /if ?><?cs if:Around ?><?cs call:hidden_field("around", Around) ?><?cs /if ?>
<?cs call:field_text(Field.time, "govuk-input--width-5") ?>
<?cs if:Move.pair ?><p class="govuk-body">Two carers come, from two rounds. A round that you name is one of them.</p><?cs /if ?>
<?cs call:field_text(Field.round, "govuk-input--width-3") ?>
<?cs call:submit_secondary("Show what changes", "", "") ?>
<?cs call:search_close() ?>
<?cs if:Move.no_room ?><p class="govuk-body"><?cs if:#Move.wanted > #0 ?>Round <?cs var:Move.wanted ?> has no room for it at <?cs var:Move.time ?>: <?cs if:Move.wanted_on_foot ?>it is on foot, and the visit is too far to walk to, or <?cs /if ?>others would begin more than 15 minutes from what was agreed, or the carer would work too long.<?cs else ?>No round of its provider can have it at <?cs var:Move.time ?>, and no new one: it is too long for a round, or too early or too late.<?cs /if ?></p><?cs elif:Move.shown ?>
<h2 class="govuk-heading-m">Agreed for <?cs var:Move.time ?></h2>
<?cs if:Move.outside ?><?cs call:warning("This is outside the times at which it may begin, " + Move.from + " to " + Move.to + ". Ask the person first.") ?><?cs /if ?>
<?cs if:Move.apart ?><p class="govuk-body"><strong>Its round would come at <?cs var:Move.begins ?></strong>, within 15 minutes of <?cs var:Move.time ?>.</p><?cs /if ?>
<p class="govuk-body">Travel of the patch’s rounds that day: <?cs var:Move.before ?> now, <strong><?cs var:Move.after ?></strong> then<?cs if:!Move.same ?> (<?cs var:Move.change ?> <?cs if:Move.more ?>more<?cs else ?>less<?cs /if ?>)<?cs /if ?>.<?cs if:Move.rounds_change ?> Rounds: <?cs var:Move.rounds_before ?> now, <strong><?cs var:Move.rounds_after ?></strong> then.<?cs /if ?> All others keep their order, and begin within 15 minutes of what was agreed.</p>
<p class="govuk-body">This is the smallest change to the rounds that there are. Once the visit is changed, they can come out a little differently.</p>
<?cs each:other = Clashes ?><p class="govuk-body"><strong>The same person’s visit at <?cs var:other.begins ?> would be going on then.</strong></p><?cs /each ?>
<?cs each:round = Rounds ?><h3 class="govuk-heading-s"><?cs if:#round.number > #0 ?>Round <?cs var:round.number ?> then<?cs else ?>A new round<?cs /if ?><?cs if:round.on_foot ?>, on foot<?cs /if ?><?cs if:round.without ?>, without it<?cs /if ?></h3>
<ol class="govuk-list govuk-list--number">
<?cs each:stop = round.stops ?><li><?cs if:stop.moved ?><strong><?cs /if ?><?cs var:stop.begins ?>, <?cs var:stop.name ?><?cs if:stop.moved ?></strong> (this visit)<?cs elif:stop.was ?> (now <?cs var:stop.was ?>)<?cs /if ?><?cs if:#stop.travel > #0 ?>, after <?cs var:stop.travel ?> <?cs if:#stop.travel == #1 ?>minute<?cs else ?>minutes<?cs /if ?> <?cs if:round.on_foot ?>on foot<?cs else ?>of travel<?cs /if ?><?cs /if ?><?cs if:stop.breaks ?>, <strong>outside its window, <?cs var:stop.window ?></strong><?cs if:stop.critical ?> (fixed time: <?cs var:stop.critical ?>)<?cs /if ?><?cs /if ?></li>
<?cs /each ?></ol><?cs /each ?>
<?cs if:Move.amend ?><p class="govuk-body app-no-print"><a class="govuk-link" href="<?cs var:url_validate(Move.amend) ?>">Change the time in the package</a>, from a day that you choose, once the person and the provider agree</p><?cs /if ?><?cs /if ?>
<?cs call:round_estimate() ?>
<?cs include:"layout/foot.cs" ?>
