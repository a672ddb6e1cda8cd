<?cs if:Changing ?><?cs set:Page.title = "Change your offer for " + Notice.reference ?><?cs else ?><?cs set:Page.title = "Make an offer for " + Notice.reference ?><?cs /if ?>
<?cs set:Page.back.text = "Back to the request" ?><?cs set:Page.back.href = "/provider/notices/" + Notice.id ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs def:time_box(t, label) ?><div class="govuk-form-group<?cs if:t.error ?> govuk-form-group--error<?cs /if ?> app-series__time"><label class="govuk-label" for="<?cs var:t.name ?>"><?cs var:label ?></label><?cs
	if:t.error ?><p class="govuk-error-message" id="<?cs var:t.name ?>-error"><span class="govuk-visually-hidden">Error:</span> <?cs var:t.error ?></p><?cs /if ?><input class="govuk-input app-series__clock<?cs
	if:t.error ?> govuk-input--error<?cs /if ?>" id="<?cs var:t.name ?>" name="<?cs var:t.name ?>" type="time" value="<?cs var:t.value ?>"<?cs if:t.error ?> aria-describedby="<?cs var:t.name ?>-error"<?cs /if ?>></div><?cs /def ?>
<?cs def:day_box(series, day, id) ?><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="<?cs var:id ?>" name="visit" type="checkbox" value="<?cs var:day.id ?>"<?cs
	if:day.ticked ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="<?cs var:id ?>"><?cs var:day.day ?><span class="govuk-visually-hidden">, <?cs var:series.part ?></span></label></div><?cs /def ?>
<?cs def:one_series(series, first) ?>
<fieldset class="govuk-fieldset app-series"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s"><span class="app-series__part"><?cs var:series.part ?></span>: <?cs var:series.minutes ?>, <?cs if:series.two ?>two carers<?cs else ?>one carer<?cs /if ?></legend>
<p class="govuk-hint app-series__window">Begins <?cs var:series.window ?><?cs if:series.critical ?>. Fixed time: <?cs var:series.critical ?><?cs /if ?></p>
<?cs if:!series.fixed && series.time.name ?><?cs call:time_box(series.time, "You would begin at") ?><?cs /if ?>
<div class="govuk-checkboxes govuk-checkboxes--small app-series__days" data-module="govuk-checkboxes">
<?cs each:day = series.days ?><?cs if:first && name(day) == #0 ?><?cs call:day_box(series, day, "visit") ?><?cs else ?><?cs call:day_box(series, day, "visit-" + day.id) ?><?cs /if ?><?cs /each ?></div>
<?cs if:!series.fixed && series.several ?><details class="govuk-details"<?cs if:series.differ ?> open<?cs /if ?>><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Another time on some days<span class="govuk-visually-hidden">, <?cs var:series.part ?></span></span></summary>
<div class="govuk-details__text"><p class="govuk-body">Leave a day empty to keep the time above.</p>
<?cs each:day = series.days ?><?cs if:day.time.name ?><?cs call:time_box(day.time, day.day) ?><?cs /if ?><?cs /each ?></div></details><?cs /if ?>
</fieldset>
<?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Notice.reference ?>, <?cs var:Notice.sector ?><?cs if:Notice.patch ?>, <?cs var:Notice.patch ?><?cs /if ?></span>
<h1 class="govuk-heading-l"><?cs if:Changing ?>Change your offer<?cs else ?>Make an offer<?cs /if ?></h1>
<?cs if:Notice.open || Form.refused ?>
<p class="govuk-body"><?cs if:Notice.left ?>Answer by <?cs var:Notice.closes ?>: <strong><?cs var:Notice.left ?></strong>. <?cs /if ?><?cs var:Notice.urgency ?>, needed from <?cs var:Notice.needed ?>.</p>
<?cs call:form_open() ?>
<h2 class="govuk-heading-m">Which visits, and when</h2>
<p class="govuk-body">All are ticked to begin with. Clear those that you cannot do: a part of the week is welcome.<?cs if:Series.fit ?> The times filled in are those that add least travel to your rounds, by our estimate; change them as you like.<?cs /if ?></p>
<?cs if:Series.error ?><p class="govuk-error-message" id="visit-error"><span class="govuk-visually-hidden">Error:</span> <?cs var:Series.error ?></p><?cs /if ?>
<?cs each:series = Series.list ?><?cs call:one_series(series, name(series) == #0) ?><?cs /each ?>
<h2 class="govuk-heading-m">Your offer</h2>
<?cs call:field_date(Field.start_on) ?>
<?cs if:Notice.rate_week ?><p class="govuk-body">By the council's fee rates the whole week comes to <strong><?cs var:Notice.rate_week ?></strong>: <?cs var:Notice.rate_hour ?> an hour on average, by the <?cs var:Notice.rate_setting ?> rates<?cs if:Notice.rate_assumed ?>, as the area is not known<?cs /if ?>. You may offer another price.</p><?cs /if ?>
<?cs call:field_money(Field.price) ?>
<?cs call:field_text(Field.regular_carers, "govuk-input--width-2") ?>
<?cs call:field_select(Field.joint_with) ?>
<?cs call:field_longtext(Field.words, 3) ?>
<?cs call:submit("Continue") ?>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-body">This cannot be answered any more<?cs if:!Notice.decided ?>: the time for answers was over on <?cs var:Notice.closes ?>. Ring the council if you can still take it<?cs /if ?>.</p><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
