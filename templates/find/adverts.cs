<?cs set:Page.title = "Adverts from people looking for a personal assistant" ?>
<?cs set:Page.back.href = "/" ?><?cs set:Page.back.text = "Find care and support" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/filter.cs" ?>
<?cs def:advert_fact(key, value) ?><?cs if:string.length(value) ?><div class="app-result__fact"><dt class="app-result__key"><?cs var:key ?></dt> <dd class="app-result__value"><?cs var:value ?></dd></div>
<?cs /if ?><?cs /def ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Adverts from people looking for a personal assistant</h1>
<p class="govuk-body">Are you a personal assistant? These people pay for their own support and choose who works for them. You answer by a form: we pass it on, and do not show who placed the advert.</p>
<?cs each:note = Notes ?><div class="govuk-inset-text" role="status"><?cs var:note.text ?></div>
<?cs /each ?>
<?cs set:Form.search = "1" ?><?cs set:Form.action = Forms.adverts_near.action ?>
<?cs call:form_open() ?>
<div class="app-no-print">
<?cs set:Field.place.autocomplete = "postal-code" ?><?cs call:field_text(Field.place, "govuk-input--width-20") ?>
<?cs if:subcount(Candidates) ?><div class="govuk-inset-text"><p class="govuk-body">Did you mean:</p>
<ul class="govuk-list">
<?cs each:candidate = Candidates ?><li><a class="govuk-link" href="<?cs var:url_validate(candidate.href) ?>"><?cs var:candidate.text ?></a></li>
<?cs /each ?></ul></div><?cs /if ?>
<?cs if:Field.again.value ?><?cs call:hidden_field("again", Field.again.value) ?><?cs else ?><?cs call:hidden_field("again", Again) ?><?cs /if ?>
<button type="submit" class="govuk-button govuk-button--secondary">Show the nearest first</button>
</div>
<?cs call:form_close() ?>
<?cs set:Form.search = "" ?>
<?cs if:Listed ?>
<?cs call:filter_layout_open(Filters) ?>
<?cs each:group = Filters.groups ?><?cs if:subcount(group.items) ?><?cs call:filter_group(group) ?><?cs /if ?><?cs /each ?>
<?cs call:filter_layout_middle(Filters) ?>
<?cs call:filter_selected(Filters) ?>
<?cs if:subcount(Adverts) ?>
<h2 class="govuk-visually-hidden">Adverts</h2>
<?cs set:Rows.word = "advert" ?><?cs set:Rows.words = "adverts" ?><?cs call:results_line(Rows) ?>
<?cs if:Near ?><p class="govuk-body">The nearest to <?cs var:Near ?> first.</p><?cs /if ?>
<?cs call:results_open() ?>
<?cs each:advert = Adverts ?><li class="app-result">
<div class="app-result__head"><h3 class="app-result__title"><a class="govuk-link" href="<?cs var:url_validate(advert.href) ?>">Personal assistant wanted <?cs var:advert.where ?>, <?cs var:advert.hours ?> <?cs if:advert.hours == "1" ?>hour<?cs else ?>hours<?cs /if ?> a week</a></h3></div>
<?cs if:advert.distance ?><p class="app-result__reason"><?cs var:advert.distance ?></p><?cs /if ?>
<dl class="app-result__facts">
<?cs call:advert_fact("Help needed", advert.tasks) ?>
<?cs call:advert_fact("When", advert.times) ?>
<?cs call:advert_fact("Pay an hour", advert.rate) ?>
<?cs call:advert_fact("In their words", advert.words) ?>
<?cs call:advert_fact("Placed on", advert.placed) ?>
</dl>
</li>
<?cs /each ?><?cs call:results_close() ?>
<?cs call:pagination(Pager) ?>
<?cs else ?>
<h2 class="govuk-heading-m">There are no such adverts now</h2>
<p class="govuk-body"><?cs if:subcount(Filters.selected) ?>Take out some of the filters, or look again in a few days.<?cs else ?>New ones are added in most weeks: look again in a few days.<?cs /if ?></p>
<?cs /if ?>
<?cs call:filter_layout_close() ?>
<?cs else ?><p class="govuk-body"><a class="govuk-link" href="/adverts">See all adverts</a></p><?cs /if ?>
<h2 class="govuk-heading-m">Before you answer one</h2>
<?cs if:Wage ?><p class="govuk-body">Somebody who employs you must pay you at least <?cs var:Wage ?>, if you are 21 or over. If you are self-employed, you agree the rate between you.</p><?cs /if ?>
<p class="govuk-body">The person who placed the advert chooses whom to meet, employs or pays you, and decides what you do. We only introduce you.</p>
<p class="govuk-body">You can also be found by people who search: ring <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a> to be listed.</p>
<p class="govuk-body">Do you need somebody yourself? <a class="govuk-link" href="/advert">Place an advert for a personal assistant</a>.</p>
<?cs include:"layout/foot.cs" ?>
