<?cs set:Page.title = "Shortlist" ?><?cs if:Own ?><?cs set:Page.title = "My shortlist" ?><?cs /if ?>
<?cs set:Page.back.href = "/find" ?><?cs set:Page.back.text = "Find more" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<?cs include:"directory/listing.cs" ?>
<h1 class="govuk-heading-xl"><?cs if:Own ?>My shortlist<?cs else ?>Shortlist <?cs var:Code ?><?cs /if ?></h1>
<?cs if:subcount(Items) ?>
<div class="app-no-print">
<p class="govuk-body">Anybody you give this link to can open the list. It holds no name or address of yours.</p>
<p class="govuk-body"><a class="govuk-link" href="/s/<?cs var:Code ?>"><?cs var:Link ?></a></p>
<ul class="govuk-list app-list--inline">
<li><a class="govuk-link" href="/compare?<?cs each:item = Items ?>id=<?cs var:item.id ?>&amp;<?cs /each ?>">Compare side by side</a></li>
<li><?cs if:Page.large_print ?><a class="govuk-link" href="/s/<?cs var:Code ?>">Ordinary print</a><?cs else ?><a class="govuk-link" href="/s/<?cs var:Code ?>?large=1">Large print</a><?cs /if ?></li>
<li>To print it, use your browser’s Print</li>
</ul>
</div>
<?cs each:item = Items ?>
<article class="app-shortlisted">
<?cs if:item.gone ?>
<h2 class="govuk-heading-l">No longer listed</h2>
<p class="govuk-body">This listing has been taken off the directory or paused.</p>
<?cs else ?>
<h2 class="govuk-heading-l"><a class="govuk-link" href="/listing/<?cs var:item.id ?>"><?cs var:item.name ?></a></h2>
<p class="govuk-body"><strong><?cs var:item.kind_label ?></strong><?cs if:item.place_label ?>, <?cs var:item.place_label ?><?cs /if ?></p>
<?cs if:item.summary ?><p class="govuk-body"><?cs var:item.summary ?></p><?cs /if ?>
<dl class="govuk-summary-list">
<?cs call:listing_fact("Area covered", item.covers) ?>
<?cs if:item.from_register != "1" ?><?cs call:listing_fact("Price", item.price) ?><?cs call:listing_fact("Taking new people", item.taking) ?><?cs /if ?>
<?cs call:listing_fact("CQC rating", item.rating) ?>
<?cs call:listing_fact("Listing number", item.id) ?>
</dl>
<?cs call:listing_contact(item) ?>
<?cs /if ?>
<?cs if:Own ?><div class="app-no-print"><?cs set:Form.action = item.remove ?><?cs call:form_open() ?><button type="submit" class="govuk-button govuk-button--secondary">Remove<span class="govuk-visually-hidden"> <?cs var:item.name ?></span></button><?cs call:form_close() ?></div><?cs /if ?>
</article>
<?cs /each ?>
<?cs else ?>
<p class="govuk-body">There is nothing on <?cs if:Own ?>your<?cs else ?>this<?cs /if ?> shortlist<?cs if:Own ?> yet. Open a listing and choose “Add to my shortlist”<?cs /if ?>.</p>
<p class="govuk-body"><a class="govuk-link" href="/">Find care and support</a></p>
<?cs /if ?>
<?cs include:"layout/foot.cs" ?>
