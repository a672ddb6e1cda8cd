<?cs # One listing: listing_body(l) shows all that the public may know.  Needs
	components/week.cs.  Filled by cgi/directory/listing.c. ?>
<?cs def:listing_fact(key, value) ?><?cs if:string.length(value) ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:key ?></dt><dd class="govuk-summary-list__value"><?cs var:value ?></dd></div>
<?cs /if ?><?cs /def ?>
<?cs def:listing_contact(l) ?>
<?cs if:l.public_phone || l.public_email || l.website ?>
<dl class="govuk-summary-list">
<?cs if:l.public_phone ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Phone</dt><dd class="govuk-summary-list__value"><a class="govuk-link" href="tel:<?cs var:l.public_phone ?>"><?cs var:l.public_phone ?></a></dd></div><?cs /if ?>
<?cs if:l.public_email ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Email</dt><dd class="govuk-summary-list__value"><a class="govuk-link" href="mailto:<?cs var:l.public_email ?>"><?cs var:l.public_email ?></a></dd></div><?cs /if ?>
<?cs if:l.website ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Website</dt><dd class="govuk-summary-list__value"><a class="govuk-link" href="<?cs var:url_validate(l.website) ?>" rel="noreferrer"><?cs var:l.website ?></a></dd></div><?cs /if ?>
</dl>
<?cs else ?>
<p class="govuk-body">To be put in touch, ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a> and give the number <strong><?cs var:l.id ?></strong>.</p>
<?cs /if ?><?cs /def ?>
<?cs def:listing_checks(l) ?>
<div class="app-scroll" role="region" tabindex="0" aria-label="Checks of <?cs var:l.name ?>">
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">What was seen, when and by whom</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Check</th><th scope="col" class="govuk-table__header">What was seen</th><th scope="col" class="govuk-table__header">When and by whom</th><th scope="col" class="govuk-table__header">Renew by</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:check = l.checks ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:check.name ?></th><td class="govuk-table__cell"><?cs var:check.seen ?></td><td class="govuk-table__cell"><?cs var:check.seen_on ?>, <?cs var:check.seen_by ?></td><td class="govuk-table__cell"><?cs if:check.renew_by ?><?cs var:check.renew_by ?><?cs if:check.due ?> (overdue)<?cs /if ?><?cs else ?>No date<?cs /if ?></td></tr>
<?cs /each ?></tbody></table></div>
<?cs /def ?>
<?cs def:listing_match(l) ?><?cs if:l.reason || l.missing ?><div class="govuk-inset-text"><?cs if:l.reason ?><p class="govuk-body"><strong>Why it matches your search:</strong> <?cs var:l.reason ?>.</p><?cs /if ?><?cs if:l.missing ?><p class="govuk-body"><strong>What it lacks:</strong> <?cs var:l.missing ?>.</p><?cs /if ?></div><?cs /if ?><?cs /def ?>
<?cs def:listing_body(l) ?>
<p class="govuk-body"><strong class="govuk-tag app-kind app-kind--<?cs var:l.kind ?>"><?cs var:l.kind_label ?></strong></p>
<?cs call:listing_match(l) ?>
<?cs if:l.stale ?><div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span>Last confirmed on <?cs var:l.confirmed ?>. Check that it is still right.</strong></div><?cs /if ?>
<?cs if:l.summary ?><p class="govuk-body-l"><?cs var:l.summary ?></p><?cs /if ?>
<?cs if:l.description ?><p class="govuk-body app-lines"><?cs var:l.description ?></p><?cs /if ?>
<dl class="govuk-summary-list">
<?cs call:listing_fact("Run by", l.organisation) ?>
<?cs call:listing_fact("Based in", l.place_label) ?>
<?cs call:listing_fact("Address", l.public_address) ?>
<?cs if:l.distance ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Distance</dt><dd class="govuk-summary-list__value"><?cs var:l.distance ?>. The time is an estimate: <a class="govuk-link" href="/about-distances">how we work it out</a></dd></div>
<?cs /if ?><?cs call:listing_fact("Area covered", l.covers) ?>
<?cs if:l.from_register != "1" ?><?cs call:listing_fact("Price", l.price) ?>
<?cs if:l.price_from ?><?cs call:listing_fact("About the price", l.price_note) ?><?cs /if ?>
<?cs call:listing_fact("Taking new people", l.taking) ?><?cs call:listing_fact("About new people", l.taking_note) ?><?cs /if ?>
<?cs call:listing_fact("Beds", l.beds) ?>
<?cs if:l.rating ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">CQC rating</dt><dd class="govuk-summary-list__value"><?cs var:l.rating ?><?cs if:l.rating_date ?> (Care Quality Commission, <?cs var:l.rating_date ?>)<?cs /if ?></dd></div><?cs /if ?>
<?cs if:l.cqc_address ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Inspection reports</dt><dd class="govuk-summary-list__value"><a class="govuk-link" href="<?cs var:url_validate(l.cqc_address) ?>">Care Quality Commission’s page on this service</a></dd></div><?cs /if ?>
<?cs each:group = l.groups ?><?cs if:group.code != "task" && group.code != "condition" && group.code != "rating" && group.code != "kind" ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:group.title ?></dt><dd class="govuk-summary-list__value"><?cs each:item = group.items ?><?cs var:item.text ?><?cs if:!last(item) ?><br><?cs /if ?><?cs /each ?></dd></div>
<?cs /if ?><?cs /each ?>
<?cs call:listing_fact("What they do not do", l.cannot_do) ?>
</dl>
<?cs each:group = l.groups ?><?cs if:group.code == "task" || group.code == "condition" ?>
<h2 class="govuk-heading-m"><?cs if:group.code == "task" ?>What they offer<?cs else ?><?cs var:group.title ?><?cs /if ?></h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:item = group.items ?><li><?cs var:item.text ?></li>
<?cs /each ?></ul>
<?cs /if ?><?cs /each ?>
<?cs if:l.self_employed ?><div class="govuk-inset-text"><p class="govuk-body"><strong>This person says they are self-employed.</strong> It is for you to decide whether somebody who works for you is employed or self-employed, even when they or an agency say so. <a class="govuk-link" href="https://www.gov.uk/guidance/check-employment-status-for-tax">Check employment status for tax on GOV.UK</a>, or ask the direct payments team.</p></div><?cs /if ?>
<?cs if:subcount(l.week) ?><?cs call:week(l.week) ?><?cs /if ?>
<?cs if:l.from_register != "1" ?>
<h2 class="govuk-heading-m">Checks</h2>
<?cs if:subcount(l.checks) ?>
<?cs call:listing_checks(l) ?>
<p class="govuk-body">A check says what was seen on that day. It is not a promise: ask to see the papers yourself, and ask for references.</p>
<?cs else ?><p class="govuk-body">No checks have been recorded. Ask to see papers and references yourself.</p><?cs /if ?>
<?cs /if ?>
<h2 class="govuk-heading-m">Get in touch</h2>
<?cs call:listing_contact(l) ?>
<p class="govuk-body-s"><?cs if:l.from_register == "1" ?>From the Care Quality Commission’s register, <?cs var:l.confirmed ?>.<?cs else ?>Confirmed by them on <?cs var:l.confirmed ?>.<?cs /if ?></p>
<?cs /def ?>
