<?cs # A map of LSOAs from Map (cgi/admin/area_map.h).  area_map() is a picture; in
	area_map_choice() each LSOA of the district leads to its box in the list beside it,
	which is also where the keyboard goes: so the map has no stops of its own. area_map_all() is
	of all areas of a kind (cgi/admin/area_overview.h): each leads to its page, as in the table
	below it. ?>
<?cs include:"place/map.cs" ?>
<?cs def:area_map() ?><?cs if:subcount(Map) ?><?cs call:map_figure(Map) ?><?cs call:map_source() ?><?cs
	else ?><p class="govuk-inset-text">There is no map yet: the outlines of the county's small areas (LSOAs) have not been loaded. Ask the people who run this system to load them; they do it with the command <code>pull boundaries</code>.</p><?cs /if ?><?cs /def ?>
<?cs def:area_map_choice() ?><?cs if:subcount(Map) ?>
<div class="app-map" data-draw-map>
<svg class="app-map__picture" viewBox="0 0 <?cs var:Map.width ?> <?cs var:Map.height ?>" role="group" aria-labelledby="area-title">
<title id="area-title"><?cs var:Map.title ?>. <?cs var:Map.description ?></title>
<?cs each:shape = Map.shapes ?><?cs if:string.length(shape.path) ?><?cs
	if:string.length(shape.link) ?><a class="app-map__choice" href="<?cs var:url_validate(shape.link) ?>" tabindex="-1" aria-label="<?cs var:shape.name ?>, <?cs var:shape.value ?>"><?cs /if ?><path class="app-map__area app-map__area--band-<?cs var:shape.band ?>" d="<?cs var:shape.path ?>"><title><?cs var:shape.name ?>: <?cs var:shape.value ?></title></path><?cs
	if:string.length(shape.link) ?></a><?cs /if ?>
<?cs /if ?><?cs /each ?></svg>
<?cs call:map_key(Map) ?></div>
<?cs call:map_source() ?><?cs /if ?><?cs /def ?>
<?cs def:area_map_all() ?><?cs if:subcount(Map) ?>
<div class="app-map">
<svg class="app-map__picture" viewBox="0 0 <?cs var:Map.width ?> <?cs var:Map.height ?>" role="group" aria-labelledby="areas-title">
<title id="areas-title"><?cs var:Map.title ?>. <?cs var:Map.description ?></title>
<?cs set:Led = "" ?><?cs each:shape = Map.shapes ?><?cs if:shape.link != Led ?><?cs if:string.length(Led) ?></a>
<?cs /if ?><?cs if:string.length(shape.link) ?><a class="app-map__choice" href="<?cs var:url_validate(shape.link) ?>" tabindex="-1" aria-label="<?cs var:shape.value ?>"><?cs /if ?><?cs set:Led = shape.link ?><?cs /if ?><?cs
	if:string.length(shape.path) ?><path class="app-map__area <?cs if:shape.outline ?>app-map__area--outline<?cs else ?>app-map__area--band-<?cs var:shape.band ?><?cs /if ?>" d="<?cs var:shape.path ?>"><?cs if:!shape.outline ?><title><?cs var:shape.name ?>: <?cs var:shape.value ?></title><?cs /if ?></path><?cs /if ?><?cs /each ?><?cs if:string.length(Led) ?></a><?cs /if ?>
<?cs call:map_labels(Map) ?></svg>
<?cs call:map_key(Map) ?></div>
<?cs call:map_source() ?><?cs /if ?><?cs /def ?>
