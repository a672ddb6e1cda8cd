<?cs set:Page.title = "Sourcing " + Request.reference ?>
<?cs set:Page.back.text = "Sourcing" ?><?cs set:Page.back.href = "/desk/sourcing" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"components/details.cs" ?>
<?cs include:"homecare/week.cs" ?>
<?cs include:"homecare/sourcing-parts.cs" ?>
<?cs call:error_summary() ?>
<?cs call:sourcing_head("Ask providers") ?>
<ul class="govuk-list app-no-print"><li><?cs call:link("/desk/requests/" + Request.id, "The request") ?></li><?cs if:Offers ?><li><?cs call:link("/desk/requests/" + Request.id + "/offers", "Compare the offers") ?></li><?cs /if ?></ul>
<?cs call:sourcing_facts() ?>
<h2 class="govuk-heading-m">The week that is asked for</h2>
<p class="govuk-body">Providers see this week, the postcode sector and the patch. They do not see who the person is.</p>
<?cs call:care_week(Week, "Visits of the week") ?>
<?cs if:subcount(Times) ?><h2 class="govuk-heading-m">Who was asked when</h2>
<?cs call:table_scroll_open("Who was asked when") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Each time of asking, the latest first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Tier</th><th scope="col" class="govuk-table__header">Opened</th><th scope="col" class="govuk-table__header">Closes</th><th scope="col" class="govuk-table__header">Asked</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Times ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:row.tier ?></th><td class="govuk-table__cell"><?cs var:row.opened ?><br><?cs if:row.opened_by ?><?cs var:row.opened_by ?><?cs else ?>By itself<?cs /if ?></td><td class="govuk-table__cell"><?cs if:row.open == #1 ?><?cs call:status_tag("Open", "blue") ?> <?cs var:row.left ?><br><?cs /if ?><?cs var:row.closes ?><?cs if:row.follows ?><br>Then the next tier<?cs /if ?></td><td class="govuk-table__cell"><?cs var:row.asked ?>, seen by <?cs var:row.seen ?><?cs if:row.wider > #0 ?><br>Times <?cs var:row.wider ?> minutes wider<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:Asking && Request.open ?><?cs set:Form.action = Forms.stop_asking.action ?><?cs call:form_open() ?>
<button type="submit" class="govuk-button govuk-button--secondary" data-prevent-double-click="true" data-module="govuk-button">Close it now</button>
<?cs call:form_close() ?><?cs /if ?><?cs /if ?>
<?cs if:Request.asks_itself > #0 && !Request.withdrawn && !Request.awarded ?><p class="govuk-inset-text">This care was handed back: the first tier is asked by itself<?cs if:Request.approved_at ?> in a moment<?cs else ?> as soon as the request is approved<?cs /if ?>. If you ask somebody yourself, it is not.</p><?cs /if ?>
<?cs if:Request.open || Form.refused ?><h2 class="govuk-heading-m"><?cs if:subcount(Times) ?>Ask again<?cs else ?>Ask providers<?cs /if ?></h2>
<?cs if:Asking ?><p class="govuk-body">What is open now closes when you ask again. Whoever has not answered is asked again.</p><?cs /if ?>
<?cs if:!Request.patch ?><p class="govuk-inset-text">No patch is known, so only every provider of the county can be asked.</p><?cs /if ?>
<?cs call:no_mail() ?>
<?cs set:Form.action = Forms.ask_providers.action ?><?cs set:Form.kept = Forms.ask_providers.kept ?>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.tier) ?>
<?cs call:field_select(Field.minutes) ?>
<?cs call:field_radios(Field.wider) ?>
<?cs set:Field.opens_next.required = "1" ?><?cs call:field_tick(Field.opens_next) ?>
<?cs call:submit("Ask them now") ?>
<?cs call:form_close() ?><?cs /if ?>
<h2 class="govuk-heading-m">Who may be asked</h2>
<?cs each:tier = Tiers ?><?cs if:tier.rest ?><details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:tier.title ?> (<?cs var:subcount(tier.providers) ?>)</span></summary><div class="govuk-details__text"><?cs else ?><h3 class="govuk-heading-s"><?cs var:tier.title ?> (<?cs var:subcount(tier.providers) ?>)</h3><?cs /if ?>
<ul class="govuk-list govuk-list--bullet">
<?cs each:who = tier.providers ?><li><?cs var:who.name ?><?cs if:who.to_ring ?> (no email address: ring <?cs if:who.phone ?><?cs var:who.phone ?><?cs else ?>them<?cs /if ?>)<?cs /if ?><?cs if:who.single ?> (sends one carer at a time)<?cs /if ?><?cs if:who.stopped ?> <?cs call:status_tag("Has stopped: not asked", "red") ?><?cs /if ?><?cs
	if:who.offered ?>: <strong>offered</strong> on <?cs var:who.offered ?><?cs
	elif:who.declined ?>: declined, <?cs var:who.declined ?><?cs if:who.words ?>. <span class="app-lines"><?cs var:who.words ?></span><?cs /if ?><?cs
	elif:who.seen ?>: seen on <?cs var:who.seen ?>, no answer yet<?cs
	elif:who.asked ?>: asked on <?cs var:who.asked ?>, not seen yet<?cs
	elif:who.handed_back ?>: handed this care back, so is not asked<?cs /if ?></li>
<?cs /each ?></ul><?cs if:tier.rest ?></div></details><?cs /if ?><?cs /each ?>
<?cs if:!subcount(Tiers) ?><p class="govuk-body">There are no providers yet.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
