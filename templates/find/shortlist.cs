<?cs set:Page.title = "Shortlist" ?><?cs if:Own ?><?cs set:Page.title = "My shortlist" ?><?cs /if ?>
<?cs set:Page.back.href = "/find" + Carried.address ?><?cs set:Page.back.text = "Find more" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<?cs include:"directory/listing.cs" ?>
<?cs # The boxes stand beside each listing and belong to the form of /compare by its id. ?>
<?cs def:compare_box(item, ticked) ?><div class="govuk-checkboxes govuk-checkboxes--small app-no-print" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="compare-<?cs var:item.id ?>" form="compare" name="id" type="checkbox" value="<?cs var:item.id ?>"<?cs if:ticked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="compare-<?cs var:item.id ?>">Compare<span class="govuk-visually-hidden"> <?cs var:item.name ?></span></label></div></div><?cs /def ?>
<?cs set:_live = #0 ?><?cs each:item = Items ?><?cs if:!item.gone ?><?cs set:_live = _live + #1 ?><?cs /if ?><?cs /each ?>
<h1 class="govuk-heading-xl"><?cs if:Own ?>My shortlist<?cs else ?>Shortlist <?cs var:Code ?><?cs /if ?></h1>
<?cs if:subcount(Items) ?>
<div class="app-no-print">
<p class="govuk-body">This browser keeps the list for a year after you last changed it. Anybody you give this link to can open it too. It holds no name or address of yours.</p>
<p class="govuk-body"><a class="govuk-link" href="/s/<?cs var:Code ?>"><?cs var:Link ?></a></p>
<ul class="govuk-list app-list--inline">
<?cs if:Own ?><?cs set:_here = "/shortlist" + Carried.address ?><?cs else ?><?cs set:_here = "/s/" + Code + Carried.address ?><?cs /if ?><?cs if:Carried.address ?><?cs set:_large = _here + "&large=1" ?><?cs else ?><?cs set:_large = _here + "?large=1" ?><?cs /if ?>
<li><?cs if:Page.large_print ?><a class="govuk-link" href="<?cs var:url_validate(_here) ?>">Ordinary print</a><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(_large) ?>">Large print</a><?cs /if ?></li>
<li>To print it, use your browser’s Print</li>
</ul>
<?cs if:_live > #1 ?><?cs call:choice_open("compare", "/compare") ?>
<?cs each:pair = Carried.pairs ?><?cs call:hidden_field(pair.name, pair.value) ?><?cs /each ?>
<?cs if:_live > #4 ?><p class="govuk-body" id="compare-hint">Tick up to four below to see them side by side.</p><?cs /if ?>
<button type="submit" class="govuk-button govuk-button--secondary"<?cs if:_live > #4 ?> aria-describedby="compare-hint"<?cs /if ?>>Compare side by side</button>
<?cs call:search_close() ?><?cs /if ?>
</div>
<?cs set:_ticked = #0 ?><?cs each:item = Items ?>
<article class="app-shortlisted">
<?cs if:item.gone ?>
<h2 class="govuk-heading-l">No longer listed</h2>
<p class="govuk-body">This listing has been taken off the directory or paused.</p>
<?cs else ?>
<h2 class="govuk-heading-l"><?cs set:_href = "/listing/" + item.id + Carried.address ?><a class="govuk-link" href="<?cs var:url_validate(_href) ?>"><?cs var:item.name ?></a></h2>
<p class="govuk-body"><strong><?cs var:item.kind_label ?></strong><?cs if:item.place_label ?>, <?cs var:item.place_label ?><?cs /if ?></p>
<?cs if:_live > #1 ?><?cs if:_ticked < #4 ?><?cs call:compare_box(item, "1") ?><?cs else ?><?cs call:compare_box(item, "") ?><?cs /if ?><?cs set:_ticked = _ticked + #1 ?><?cs /if ?>
<?cs call:listing_match(item) ?>
<?cs if:item.summary ?><p class="govuk-body"><?cs var:item.summary ?></p><?cs /if ?>
<dl class="govuk-summary-list">
<?cs if:item.distance ?><?cs set:_far = "1" ?><?cs /if ?><?cs call:listing_fact("Distance", item.distance) ?>
<?cs call:listing_fact("Area covered", item.covers) ?>
<?cs if:item.from_register != "1" ?><?cs call:listing_fact("Price", item.price) ?><?cs call:listing_fact("Taking new people", item.taking) ?><?cs /if ?>
<?cs call:listing_fact("CQC rating", item.rating) ?>
<?cs call:listing_fact("Last confirmed", item.confirmed) ?>
<?cs call:listing_fact("Listing number", item.id) ?>
</dl>
<?cs if:subcount(item.week) ?><?cs call:week(item.week) ?><?cs /if ?>
<?cs if:item.from_register != "1" ?><h3 class="govuk-heading-s">Checks</h3>
<?cs if:subcount(item.checks) ?><?cs call:listing_checks(item) ?><?cs else ?><p class="govuk-body">No checks have been recorded.</p><?cs /if ?><?cs /if ?>
<h3 class="govuk-heading-s">Get in touch</h3>
<?cs call:listing_contact(item) ?>
<?cs /if ?>
<?cs if:Own ?><div class="app-no-print"><?cs set:Form.action = item.remove ?><?cs call:form_open() ?><?cs call:hidden_field("again", Carried.address) ?><button type="submit" class="govuk-button govuk-button--secondary">Remove<span class="govuk-visually-hidden"> <?cs var:item.name ?></span></button><?cs call:form_close() ?></div><?cs /if ?>
</article>
<?cs /each ?>
<?cs if:_far ?><p class="govuk-body-s">Distances are straight lines, and journey times are estimates. <a class="govuk-link" href="/about-distances">How we work them out</a></p>
<?cs /if ?><?cs else ?>
<p class="govuk-body">There is nothing on <?cs if:Own ?>your<?cs else ?>this<?cs /if ?> shortlist<?cs if:Own ?> yet. Open a listing and choose “Add to my shortlist”<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Find care and support</a></p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
