<?cs # The page of results, for the public and for staff: templates/find/results.cs and
	templates/desk/results.cs put it into their frame.  Filled by cgi/directory/search_view.c
	and cards.c. ?>
<?cs include:"directory/week-filter.cs" ?>
<?cs def:about_distances() ?><p class="govuk-body-s">Distances are straight lines, and journey times are estimates. <a class="govuk-link" href="/about-distances">How we work them out</a></p><?cs /def ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Care and support<?cs if:Search.has_place ?> <?cs if:Search.near ?><?cs var:Search.label ?><?cs else ?>in <?cs var:Search.label ?><?cs /if ?><?cs else ?> in <?cs var:Config.county ?><?cs /if ?></h1>
<?cs each:note = Notes ?><div class="govuk-inset-text" role="status"><?cs var:note.text ?></div>
<?cs /each ?><?cs if:Search.from_sector ?><p class="govuk-body">We measure from the middle of that part of the postcode. Full postcodes are not loaded here yet<?cs if:May.sources ?>: the command <code>pull codepoint</code> or <code>pull nspl</code> loads them<?cs elif:Page.person.name || subcount(Page.nav) ?>: ask the system owner<?cs /if ?>.</p><?cs /if ?>
<?cs set:Form.search = "1" ?><?cs set:Form.action = Start.action ?>
<?cs call:form_open() ?>
<div class="app-place-bar app-no-print">
<div class="govuk-form-group"><label class="govuk-label govuk-label--s" for="place">Postcode, town or village</label>
<input class="govuk-input govuk-input--width-20" id="place" name="place" type="text" autocomplete="postal-code" spellcheck="false"></div>
<?cs call:hidden_field("again", Search.again) ?>
<button type="submit" class="govuk-button govuk-button--secondary"><?cs if:Search.has_place ?>Change place<?cs else ?>Set place<?cs /if ?></button>
</div>
<?cs call:form_close() ?>
<?cs if:Field.price.error ?><?cs set:Filters.open = "1" ?><?cs /if ?><?cs call:filter_layout_open(Filters) ?>
<div class="govuk-form-group app-filter__words"><label class="govuk-label govuk-label--s" for="q">Words to look for</label>
<input class="govuk-input" id="q" name="q" type="text" value="<?cs var:Search.q ?>" maxlength="200"></div>
<?cs each:group = Filters.groups ?><?cs call:filter_group(group) ?><?cs /each ?>
<?cs call:week_filter(Week) ?><details class="app-filter__group"<?cs if:Field.price.value || Field.price.error ?> open<?cs /if ?>>
<summary class="app-filter__group-title">Most you would pay an hour</summary>
<div class="app-filter__options"><?cs call:field_money(Field.price) ?></div>
</details>
<?cs call:filter_layout_middle(Filters) ?>
<?cs call:filter_selected(Filters) ?>
<?cs each:piece = Pieces ?><p class="govuk-body"><?cs if:piece.meant ?>We took “<?cs var:piece.typed ?>” to mean: <?cs var:piece.meant ?>.<?cs else ?>Nothing here mentions “<?cs var:piece.typed ?>”.<?cs /if ?></p>
<?cs /each ?><?cs if:Exact ?><p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Exact) ?>">Search for exactly what you typed</a></p><?cs /if ?>
<?cs if:Search.total > 0 ?>
<h2 class="govuk-visually-hidden">Results</h2>
<div class="app-results-head">
<?cs call:results_line(Search) ?>
<?cs if:subcount(Sorts) ?><p class="app-sorts app-no-print">Sort by: <?cs each:sort = Sorts ?><?cs if:sort.current ?><strong><?cs var:sort.text ?></strong><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(sort.href) ?>"><?cs var:sort.text ?></a><?cs /if ?><?cs if:!last(sort) ?> <span aria-hidden="true">|</span> <?cs /if ?><?cs /each ?></p><?cs /if ?>
</div>
<?cs if:Search.has_place ?><?cs call:about_distances() ?>
<?cs /if ?><?cs call:results_open() ?>
<?cs each:result = Results ?><?cs call:result(result) ?><?cs /each ?>
<?cs call:results_close() ?>
<?cs call:pagination(Pager) ?>
<?cs else ?>
<h2 class="govuk-heading-m">Nothing matches everything you asked for</h2>
<p class="govuk-body">We keep a note of what was looked for and where, never of who looked, so that the council knows what is missing.</p>
<?cs /if ?>
<?cs if:subcount(More) ?><h2 class="govuk-heading-m">Widen your search</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:more = More ?><li><a class="govuk-link" href="<?cs var:url_validate(more.href) ?>"><?cs var:more.count ?> more <?cs var:more.text ?></a></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Near) ?>
<h2 class="govuk-heading-m" id="near">Nearly what you asked for</h2>
<p class="govuk-body">Each of these lacks one thing.</p>
<?cs if:Search.has_place && Search.total == 0 ?><?cs call:about_distances() ?><?cs /if ?>
<?cs call:results_open() ?>
<?cs each:result = Near ?><?cs call:result(result) ?><?cs /each ?>
<?cs call:results_close() ?>
<?cs /if ?>
<?cs if:Advert && Search.total < 5 ?><h2 class="govuk-heading-m">Ask for somebody</h2>
<p class="govuk-body">If you pay for your support with a direct payment or your own money, you can <a class="govuk-link" href="<?cs var:url_validate(Advert) ?>">place an advert for a personal assistant</a>. We check it first and show no name or address.</p><?cs /if ?>
<?cs call:filter_layout_close() ?>
