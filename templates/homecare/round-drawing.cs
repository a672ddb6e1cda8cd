<?cs # Rounds of a day drawn and as lists: what round_timeline_show() and round_map_show() put into
	the page (cgi/homecare/round_timeline.h, round_map.h).

	round_drawing(provider)  the lines of one provider's rounds: visits dark with their time, those
	                         of two carers framed, ways thin, free time dotted, spare time below.
	round_lists(provider)    the same as lists of stops.
	round_map(n)             rounds on the map.
?>
<?cs def:round_bars(bars, class, y, height) ?><?cs each:bar = bars ?><rect class="<?cs var:class ?>" x="<?cs var:bar.x ?>" y="<?cs var:y ?>" width="<?cs var:bar.width ?>" height="<?cs var:height ?>"><title><?cs var:bar.label ?></title></rect><?cs if:bar.time ?><text class="app-rounds__time" x="<?cs var:bar.x + #3 ?>" y="<?cs var:y + #15 ?>"><?cs var:bar.time ?></text><?cs /if ?>
<?cs /each ?><?cs /def ?>
<?cs def:round_drawing(provider) ?><div class="app-scroll" role="region" tabindex="0" aria-label="Timelines of <?cs var:provider.name ?>">
<svg class="app-rounds" viewBox="-40 0 1060 <?cs var:provider.height ?>" role="img" aria-labelledby="rounds-<?cs var:provider.number ?>">
<title id="rounds-<?cs var:provider.number ?>">Rounds of <?cs var:provider.name ?> over the day. The lists below say the same.</title>
<?cs each:hour = provider.hours ?><text class="app-rounds__hour" x="<?cs var:hour.x ?>" y="14"><?cs var:hour.text ?></text><line class="app-rounds__line" x1="<?cs var:hour.x ?>" x2="<?cs var:hour.x ?>" y1="20" y2="<?cs var:provider.height ?>"/>
<?cs /each ?><?cs each:round = provider.rounds ?><text class="app-rounds__hour" x="-36" y="<?cs var:round.y + #17 ?>"><?cs var:round.number ?></text>
<?cs call:round_bars(round.waits, "app-rounds__wait", round.y + #9, "6") ?><?cs
	call:round_bars(round.ways, "app-rounds__way", round.y + #9, "6") ?><?cs
	call:round_bars(round.walks, "app-rounds__walk", round.y + #9, "6") ?><?cs
	call:round_bars(round.spares, "app-rounds__spare", round.y + #25, "3") ?><?cs
	call:round_bars(round.visits, "app-rounds__visit", round.y + #2, "20") ?><?cs
	call:round_bars(round.doubles, "app-rounds__visit app-rounds__visit--two", round.y + #2, "20") ?><?cs /each ?></svg></div><?cs /def ?>
<?cs def:round_key() ?><p class="govuk-body-s">Blocks are visits, with when they begin; framed ones need two carers. Between them: thick red is travel by car, open red is travel on foot, dotted is free time. The thin line below a visit is how much later it could begin.</p><?cs /def ?>
<?cs def:round_list(round) ?><h3 class="govuk-heading-s govuk-!-margin-bottom-1">Round <?cs var:round.number ?><?cs if:round.on_foot ?>, on foot<?cs /if ?><?cs if:round.crew ?>, two carers together<?cs /if ?></h3>
<p class="govuk-body-s"><?cs var:round.begins ?> to <?cs var:round.ends ?>: <?cs var:round.care ?> of care, <?cs var:round.travel ?> <?cs if:round.on_foot ?>on foot<?cs else ?>of travel<?cs /if ?><?cs if:round.waiting ?>, <?cs var:round.waiting ?> free between visits<?cs /if ?><?cs if:round.walk ?>. It could be walked: <?cs var:round.walk ?>, and no mileage<?cs /if ?></p>
<ol class="govuk-list govuk-list--number app-stops">
<?cs each:stop = round.stops ?><li><strong><?cs var:stop.begins ?></strong> to <?cs var:stop.ends ?>, <?cs if:stop.href ?><a class="govuk-link" href="<?cs var:url_validate(stop.href) ?>"><?cs var:stop.name ?></a><?cs else ?><?cs var:stop.name ?><?cs /if ?>, <?cs var:stop.where ?><?cs if:stop.agreed ?> (agreed: <?cs var:stop.agreed ?>)<?cs /if ?><?cs if:stop.two ?>, two carers<?cs /if ?><?cs if:stop.note ?>, <?cs var:stop.note ?><?cs /if ?><span class="app-stops__more"><?cs if:string.length(stop.travel) ?><?cs var:stop.travel ?> <?cs if:#stop.travel == #1 ?>minute<?cs else ?>minutes<?cs /if ?> <?cs if:round.on_foot ?>on foot<?cs else ?>of travel<?cs /if ?> before<?cs else ?>The round starts here<?cs /if ?><?cs if:stop.waiting ?>, <?cs if:stop.gap ?><strong>free for <?cs var:stop.waiting ?></strong><?cs else ?>free for <?cs var:stop.waiting ?><?cs /if ?><?cs /if ?><?cs if:stop.spare ?>, could begin <?cs var:stop.spare ?> later<?cs /if ?></span></li>
<?cs /each ?></ol><?cs /def ?>
<?cs def:round_lists(provider) ?><details class="govuk-details app-print-as-shown"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Stops in order<span class="govuk-visually-hidden"> of <?cs var:provider.name ?></span></span></summary><div class="govuk-details__text">
<?cs each:round = provider.rounds ?><?cs call:round_list(round) ?><?cs /each ?></div></details><?cs /def ?>
<?cs def:round_map(n) ?><div class="app-map">
<?cs call:map_scaled_open(n) ?>
<?cs each:shape = n.shapes ?><?cs if:string.length(shape.path) ?><path class="app-map__area app-map__area--band-<?cs var:shape.band ?><?cs if:shape.outline ?> app-map__area--outline<?cs /if ?>" d="<?cs var:shape.path ?>"><title><?cs var:shape.name ?></title></path>
<?cs /if ?><?cs /each ?><?cs each:line = n.lines ?><path class="app-rounds-line app-rounds-line--<?cs var:line.dash ?>" d="<?cs var:line.path ?>"><title><?cs var:line.text ?></title></path>
<?cs /each ?><?cs call:map_marks(n) ?><?cs each:label = n.labels ?><text class="app-rounds-line__label" <?cs if:label.left ?>x="<?cs var:label.x - #6 ?>" text-anchor="end"<?cs else ?>x="<?cs var:label.x + #6 ?>"<?cs /if ?> y="<?cs var:label.y - #6 ?>"><?cs var:label.text ?></text>
<?cs /each ?><?cs call:map_scaled_close(n) ?><?cs if:n.crowded ?><p class="govuk-body"><?cs if:!Choose.name && subcount(Providers) > #1 ?>There are too many rounds to draw their lines at once: choose a provider, or a part of the day, to see them.<?cs elif:!Part.chosen ?>This provider has too many rounds in a day to draw their lines at once: choose a part of the day to see them.<?cs else ?>This provider has too many rounds to draw their lines at once, also in this part of the day: the lists below have all of them.<?cs /if ?></p><?cs else ?><ul class="govuk-list app-map__key">
<?cs each:line = n.lines ?><li><svg class="app-rounds-line__key" viewBox="0 0 60 12" aria-hidden="true"><path class="app-rounds-line app-rounds-line--<?cs var:line.dash ?>" d="M0 6 L60 6"/></svg> <?cs var:line.text ?></li>
<?cs /each ?></ul><?cs /if ?></div>
<?cs /def ?>
