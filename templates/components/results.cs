<?cs # A list of results, each a card with what it is, why it is here and how fresh it is.

	results_open(), results_close()   round the cards
	result_open(n) ... result_close() one card; between them what the page adds: links,
	                                  a button
	result(n)                         one card from data alone
	results_line(n)                   "Showing 21 to 40 of 53 results"

	n.title .href; n.tag.text .tag.classes (what kind it is); n.reason (why it matches);
	n.missing (a near miss: what it lacks); n.stale (a sentence, when its entry is old);
	n.facts.N.key .value.
	For results_line: n.from .to .total .word ("result") .words ("results").
?>
<?cs def:results_open() ?><ul class="app-results"><?cs /def ?>
<?cs def:results_close() ?></ul><?cs /def ?>
<?cs def:result_facts(n) ?><?cs if:subcount(n.facts) ?><dl class="app-result__facts">
<?cs each:fact = n.facts ?><?cs if:string.length(fact.value) ?><div class="app-result__fact"><dt class="app-result__key"><?cs var:fact.key ?></dt> <dd class="app-result__value"><?cs var:fact.value ?></dd></div>
<?cs /if ?><?cs /each ?></dl><?cs /if ?><?cs /def ?>
<?cs def:result_open(n) ?><li class="app-result<?cs if:string.length(n.missing) ?> app-result--near<?cs /if ?>">
<div class="app-result__head"><h3 class="app-result__title"><a class="govuk-link" href="<?cs var:url_validate(n.href) ?>"><?cs var:n.title ?></a></h3><?cs
	if:string.length(n.tag.text) ?> <strong class="govuk-tag app-result__tag<?cs call:more(n.tag.classes) ?>"><?cs var:n.tag.text ?></strong><?cs /if ?></div>
<?cs if:string.length(n.missing) ?><p class="app-result__missing"><?cs var:n.missing ?></p>
<?cs /if ?><?cs if:string.length(n.reason) ?><p class="app-result__reason"><?cs var:n.reason ?></p>
<?cs /if ?><?cs call:result_facts(n) ?>
<?cs if:string.length(n.stale) ?><p class="app-result__stale"><?cs var:n.stale ?></p>
<?cs /if ?><?cs /def ?>
<?cs def:result_close() ?></li>
<?cs /def ?>
<?cs def:result(n) ?><?cs call:result_open(n) ?><?cs call:result_close() ?><?cs /def ?>

<?cs def:results_word(n) ?><?cs if:n.total == "1" ?><?cs if:string.length(n.word) ?><?cs var:n.word ?><?cs else ?>result<?cs /if ?><?cs
	else ?><?cs if:string.length(n.words) ?><?cs var:n.words ?><?cs else ?>results<?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:results_line(n) ?><p class="app-results-line" role="status"><?cs
	if:string.length(n.from) && (n.from != "1" || n.to != n.total) ?>Showing <strong><?cs var:n.from ?></strong> to <strong><?cs var:n.to ?></strong> of <strong><?cs var:n.total ?></strong> <?cs call:results_word(n) ?><?cs
	else ?><strong><?cs var:n.total ?></strong> <?cs call:results_word(n) ?><?cs /if ?></p>
<?cs /def ?>
