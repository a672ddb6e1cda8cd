<?cs # Charts as chart_show() (cgi/market/chart.h) puts them into n.

	chart(n)   bars with their labels and values, or a line over time.  The table beside it
	           says the same.
?>
<?cs def:chart_bars(n) ?><?cs each:point = n.points ?><text x="<?cs var:point.x - #8 ?>" y="<?cs var:point.text_y ?>" font-size="15" text-anchor="end" fill="currentColor"><?cs var:point.label ?></text>
<rect x="<?cs var:point.x ?>" y="<?cs var:point.y ?>" width="<?cs var:point.width ?>" height="22" fill="#1d70b8"></rect>
<text x="<?cs var:point.end ?>" y="<?cs var:point.text_y ?>" font-size="15" fill="currentColor"><?cs var:point.words ?></text>
<?cs /each ?><?cs /def ?>

<?cs def:chart_line(n) ?><?cs each:line = n.scale ?><line x1="50" x2="600" y1="<?cs var:line.y ?>" y2="<?cs var:line.y ?>" stroke="#b1b4b6" stroke-width="1"></line>
<text x="44" y="<?cs var:line.y + #5 ?>" font-size="15" text-anchor="end" fill="currentColor"><?cs var:line.text ?></text>
<?cs /each ?><?cs each:label = n.labels ?><text x="<?cs var:label.x ?>" y="246" font-size="15" text-anchor="<?cs var:label.anchor ?>" fill="currentColor"><?cs var:label.text ?></text>
<?cs /each ?><polyline points="<?cs var:n.line ?>" fill="none" stroke="#1d70b8" stroke-width="3"></polyline>
<?cs each:point = n.points ?><circle cx="<?cs var:point.x ?>" cy="<?cs var:point.y ?>" r="4" fill="#1d70b8"><title><?cs var:point.label ?>: <?cs var:point.words ?></title></circle>
<?cs /each ?><?cs /def ?>

<?cs def:chart(n) ?>
<div class="app-map">
<h2 class="govuk-heading-s"><?cs var:n.title ?></h2>
<div class="app-scroll" role="region" tabindex="0" aria-label="Chart: <?cs var:n.title ?>">
<svg class="app-chart" viewBox="0 0 <?cs var:n.width ?> <?cs var:n.height ?>" role="img" aria-labelledby="<?cs var:n.id ?>-title <?cs var:n.id ?>-description">
<title id="<?cs var:n.id ?>-title"><?cs var:n.title ?></title>
<desc id="<?cs var:n.id ?>-description"><?cs var:n.description ?></desc>
<?cs if:string.length(n.line) ?><?cs call:chart_line(n) ?><?cs else ?><?cs call:chart_bars(n) ?><?cs /if ?></svg></div>
</div>
<?cs /def ?>
