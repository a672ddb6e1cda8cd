<?cs # A map and the table that says the same.  Values are what map_view() (cgi/place/map.h) puts
	into n, and: n.id (a short word, its own on the page), .title, .description (what the map
	shows, in a sentence), .names (areas' names where they fit, for areas that have no number);
	.bands.N.band .text (the key); .lists: and .bands.N.places.N.number .name .link
	(the areas of each band, so that the key says all that the map shows); .headings.area .value .dot (columns of the tables).

	map_figure(n)   the picture and its key.  Nothing in it can be followed or focused: what
	                there is to follow is in the table.
	map_table(n)    every area with its figure, and its link.
	map_dots(n)     every dot's label, where there are dots.
	map_source()    whose boundaries they are: below each map of LSOAs.
?>
<?cs def:map_marks(n) ?><?cs
	each:circle = n.circles ?><circle class="app-map__circle" cx="<?cs var:circle.x ?>" cy="<?cs var:circle.y ?>" r="<?cs var:circle.radius ?>"><title><?cs var:circle.label ?></title></circle>
<?cs /each ?><?cs
	each:dot = n.dots ?><circle class="app-map__dot" cx="<?cs var:dot.x ?>" cy="<?cs var:dot.y ?>" r="<?cs var:n.width / #160 ?>"><title><?cs var:dot.label ?></title></circle>
<?cs /each ?><?cs /def ?>

<?cs # A picture with a bar below it that says how far a mile is: in the same drawing, so that it is
	right at whatever size the browser draws it. ?>
<?cs def:map_scaled_open(n) ?><svg class="app-map__picture" viewBox="0 0 <?cs var:n.width ?> <?cs var:n.height + #16 ?>" role="img" aria-labelledby="<?cs var:n.id ?>-title <?cs var:n.id ?>-description">
<title id="<?cs var:n.id ?>-title"><?cs var:n.title ?></title>
<desc id="<?cs var:n.id ?>-description"><?cs var:n.description ?></desc><?cs /def ?>
<?cs def:map_scaled_close(n) ?><path class="app-map__scale" d="M1 <?cs var:n.height + #2 ?> v12 h<?cs var:n.scale.width ?> v-12"/></svg>
<p class="govuk-body-s">The bar below the map is <?cs var:n.scale.text ?> long.</p>
<?cs /def ?>

<?cs def:map_names(n) ?><?cs
	each:shape = n.shapes ?><?cs if:shape.has_room ?><text class="app-map__name" x="<?cs var:shape.label_x ?>" y="<?cs var:shape.label_y ?>" text-anchor="middle"><?cs var:shape.name ?></text>
<?cs /if ?><?cs /each ?><?cs /def ?>

<?cs def:map_label_set(labels, size) ?><?cs if:subcount(labels) ?><g class="app-map__labels app-map__labels--<?cs var:size ?>">
<?cs each:label = labels ?><?cs if:label.leads ?><line class="app-map__lead" x1="<?cs var:label.start_x ?>" y1="<?cs var:label.start_y ?>" x2="<?cs var:label.tip_x ?>" y2="<?cs var:label.tip_y ?>"/><?cs /if ?><?cs /each ?>
<?cs each:label = labels ?><text class="app-map__label" x="<?cs var:label.x ?>" y="<?cs var:label.y ?>" text-anchor="middle"><?cs var:label.text ?></text>
<?cs /each ?></g>
<?cs /if ?><?cs /def ?>

<?cs def:map_labels(n) ?><?cs call:map_label_set(n.narrow, "narrow") ?><?cs call:map_label_set(n.wide, "wide") ?><?cs /def ?>

<?cs def:map_swatch(band) ?><span class="app-map__swatch app-map__swatch--band-<?cs var:band ?>"></span><?cs /def ?>

<?cs def:map_places(places) ?><?cs if:subcount(places) ?><ul class="govuk-list app-map__places"><?cs
	each:place = places ?><li><span class="app-map__number"><?cs var:place.number ?></span> <?cs
	if:string.length(place.link) ?><a class="govuk-link" href="<?cs var:url_validate(place.link) ?>"><?cs var:place.name ?></a><?cs
	else ?><?cs var:place.name ?><?cs /if ?></li>
<?cs /each ?></ul><?cs else ?>None<?cs /if ?><?cs /def ?>

<?cs def:map_key(n) ?><?cs if:n.lists && subcount(n.bands) ?>
<dl class="app-map__lists">
<?cs each:band = n.bands ?><dt><?cs call:map_swatch(band.band) ?><?cs var:band.text ?></dt><dd><?cs call:map_places(band.places) ?></dd>
<?cs /each ?></dl>
<?cs elif:subcount(n.bands) ?>
<ul class="govuk-list app-map__key">
<?cs each:band = n.bands ?><li><?cs call:map_swatch(band.band) ?><?cs var:band.text ?></li>
<?cs /each ?></ul>
<?cs /if ?><?cs /def ?>

<?cs def:map_figure(n) ?>
<div class="app-map">
<svg class="app-map__picture" viewBox="0 0 <?cs var:n.width ?> <?cs var:n.height ?>" role="img" aria-labelledby="<?cs var:n.id ?>-title <?cs var:n.id ?>-description">
<title id="<?cs var:n.id ?>-title"><?cs var:n.title ?></title>
<desc id="<?cs var:n.id ?>-description"><?cs var:n.description ?></desc>
<?cs each:shape = n.shapes ?><?cs if:string.length(shape.path) ?><path class="app-map__area app-map__area--band-<?cs var:shape.band ?><?cs if:shape.outline ?> app-map__area--outline<?cs /if ?>" d="<?cs var:shape.path ?>"><title><?cs var:shape.name ?><?cs if:string.length(shape.value) ?>: <?cs var:shape.value ?><?cs /if ?></title></path>
<?cs /if ?><?cs /each ?><?cs call:map_marks(n) ?><?cs if:n.names ?><?cs call:map_names(n) ?><?cs /if ?><?cs call:map_labels(n) ?></svg>
<?cs call:map_key(n) ?></div>
<?cs /def ?>

<?cs def:map_source() ?><p class="govuk-body-s">Map: Office for National Statistics, LSOA boundaries. Contains OS data © Crown copyright and database right.</p><?cs /def ?>

<?cs def:map_table(n) ?>
<table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m"><?cs var:n.title ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header"><?cs var:n.headings.area ?></th><th scope="col" class="govuk-table__header govuk-table__header--numeric"><?cs var:n.headings.value ?></th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:shape = n.shapes ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs
	if:string.length(shape.link) ?><a class="govuk-link" href="<?cs var:url_validate(shape.link) ?>"><?cs var:shape.name ?></a><?cs
	else ?><?cs var:shape.name ?><?cs /if ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs
	if:string.length(shape.value) ?><?cs var:shape.value ?><?cs else ?>No figure<?cs /if ?></td></tr>
<?cs /each ?></tbody>
</table>
<?cs /def ?>

<?cs def:map_dots(n) ?><?cs if:subcount(n.dots) ?>
<p class="govuk-body"><?cs var:n.headings.dot ?></p>
<ul class="govuk-list govuk-list--bullet">
<?cs each:dot = n.dots ?><li><?cs var:dot.label ?></li>
<?cs /each ?></ul>
<?cs /if ?><?cs /def ?>
