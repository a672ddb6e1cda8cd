<?cs # A list of results, each a card with what it is, why it is here and how fresh it is.

	results_open(), results_close()   round the cards
	result(n)                         one card
	results_line(n)                   "Showing 21 to 40 of 53 results"

	n.title .href; n.kind (what it is), .code (of that kind); n.reason (why it matches);
	n.missing (a near miss: what it lacks); n.stale (a sentence, when its entry is old);
	n.offers .place .rating .beds .price .taking .confirmed: what is not known is not there at all.
	For results_line: n.from .to .total .word ("result") .words ("results").

	A page has fifteen cards: result(n) is one macro, which asks for a value before it
	writes what is round it, because that is quicker than to call others.
?>
<?cs def:results_open() ?><ul class="app-results"><?cs /def ?>
<?cs def:results_close() ?></ul><?cs /def ?>
<?cs def:result(n) ?><li class="app-result<?cs if:n.missing ?> app-result--near<?cs /if ?>">
<div class="app-result__head"><h3 class="app-result__title"><a class="govuk-link" href="<?cs var:url_validate(n.href) ?>"><?cs var:n.title ?></a></h3><?cs
	if:n.kind ?> <strong class="govuk-tag app-result__tag app-kind app-kind--<?cs var:n.code ?>"><?cs var:n.kind ?></strong><?cs /if ?></div>
<?cs if:n.missing ?><p class="app-result__missing"><?cs var:n.missing ?></p>
<?cs /if ?><?cs if:n.reason ?><p class="app-result__reason"><?cs var:n.reason ?></p>
<?cs /if ?><dl class="app-result__facts">
<?cs
	if:?n.offers ?><div class="app-result__fact"><dt class="app-result__key">Offers</dt> <dd class="app-result__value"><?cs var:n.offers ?></dd></div>
<?cs /if ?><?cs
	if:?n.place ?><div class="app-result__fact"><dt class="app-result__key">Based in</dt> <dd class="app-result__value"><?cs var:n.place ?></dd></div>
<?cs /if ?><?cs
	if:?n.rating ?><div class="app-result__fact"><dt class="app-result__key">CQC rating</dt> <dd class="app-result__value"><?cs var:n.rating ?></dd></div>
<?cs /if ?><?cs
	if:?n.beds ?><div class="app-result__fact"><dt class="app-result__key">Beds</dt> <dd class="app-result__value"><?cs var:n.beds ?></dd></div>
<?cs /if ?><?cs
	if:?n.price ?><div class="app-result__fact"><dt class="app-result__key">Price</dt> <dd class="app-result__value"><?cs var:n.price ?></dd></div>
<?cs /if ?><?cs
	if:?n.taking ?><div class="app-result__fact"><dt class="app-result__key">Taking new people</dt> <dd class="app-result__value"><?cs var:n.taking ?></dd></div>
<?cs /if ?><?cs
	if:?n.confirmed ?><div class="app-result__fact"><dt class="app-result__key">Last confirmed</dt> <dd class="app-result__value"><?cs var:n.confirmed ?></dd></div>
<?cs /if ?></dl>
<?cs if:n.stale ?><p class="app-result__stale"><?cs var:n.stale ?></p>
<?cs /if ?></li>
<?cs /def ?>

<?cs def:results_word(n) ?><?cs if:n.total == "1" ?><?cs if:string.length(n.word) ?><?cs var:n.word ?><?cs else ?>result<?cs /if ?><?cs
	else ?><?cs if:string.length(n.words) ?><?cs var:n.words ?><?cs else ?>results<?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:results_line(n) ?><p class="app-results-line" role="status"><?cs
	if:string.length(n.from) && (n.from != "1" || n.to != n.total) ?>Showing <strong><?cs var:n.from ?></strong> to <strong><?cs var:n.to ?></strong> of <strong><?cs var:n.total ?></strong> <?cs call:results_word(n) ?><?cs
	else ?><strong><?cs var:n.total ?></strong> <?cs call:results_word(n) ?><?cs /if ?></p>
<?cs /def ?>
