<?cs # What times of travel are from, as cgi/homecare/travel_told.c has put it into Told and Shut:
	sentences for a paragraph. ?>
<?cs def:travel_told() ?><?cs if:Told.source ?>Times of travel by car are from a table between LSOAs (<?cs var:Told.source ?>, of <?cs var:Told.of ?>); on foot, and within an LSOA, they are estimates.<?cs else ?>Times of travel are estimates.<?cs /if ?><?cs if:subcount(Shut) ?> Closed now, so that ways go round: <?cs each:row = Shut ?><?cs var:row.name ?><?cs if:!last(row) ?>; <?cs /if ?><?cs /each ?>.<?cs /if ?><?cs /def ?>
