<?cs # What the pages of a request share.  Filled by cgi/homecare/request_model.c and
	request_week.c.

	request_head(title)   who and which request it is, the page's heading, where it stands
	request_question()    a form that keeps what is typed before it is sent
	request_clocks()      both waiting clocks
	request_need(), request_purpose()   the answers
	price(n)              the estimate, line by line
?>
<?cs def:request_head(title) ?><?cs call:error_summary() ?>
<span class="govuk-caption-l">Request <?cs var:Request.reference ?>, <?cs var:Request.case_id ?></span>
<h1 class="govuk-heading-l govuk-!-margin-bottom-3"><?cs var:title ?></h1>
<p class="govuk-body"><?cs call:status_tag(Request.standing, Request.standing_colour) ?></p>
<?cs /def ?>
<?cs def:request_question() ?><?cs set:Form.autosave = "1" ?><?cs call:form_open() ?><?cs /def ?>
<?cs def:days(n) ?><?cs var:n ?> <?cs if:n == #1 ?>day<?cs else ?>days<?cs /if ?><?cs /def ?>
<?cs def:request_clocks() ?><?cs if:Request.clock ?><p class="govuk-body"><?cs if:Request.clock_runs ?>Waiting for<?cs else ?>Waited for<?cs /if ?> <strong><?cs call:days(Request.waited) ?></strong> since it was sent<?cs
	if:Request.waited_more ?>; <strong><?cs call:days(Request.waited_in_all) ?></strong> in all, with the requests before it<?cs /if ?>.</p>
<?cs /if ?><?cs /def ?>
<?cs def:request_need() ?><?cs call:facts_open() ?>
<?cs call:fact("Where it comes from", Request.source) ?>
<?cs call:fact("How soon", Request.urgency) ?>
<?cs call:fact("First visit needed by", Request.needed_by) ?>
<?cs call:fact("Where the person is now", Request.where_now) ?>
<?cs call:fact("Risk of waiting", Request.risk) ?>
<?cs call:fact("Lives alone", Request.lives_alone) ?>
<?cs call:fact("Unpaid carer", Request.carer_strain) ?>
<?cs call:fact("Who helps until care starts", Request.interim_cover) ?>
<?cs call:facts_close() ?><?cs /def ?>
<?cs def:request_lines(key, value) ?><?cs if:string.length(value) ?><?cs call:fact_open(key) ?><span class="app-lines"><?cs var:value ?></span><?cs call:fact_close() ?><?cs /if ?><?cs /def ?>
<?cs def:request_purpose() ?><?cs call:facts_open() ?>
<?cs call:request_lines("What they want to be able to do", Request.outcomes) ?>
<?cs call:request_lines("Risks that carers have to know", Request.risks) ?>
<?cs call:fact("Getting in", Request.access) ?>
<?cs call:fact("Pets", Request.pets) ?>
<?cs call:fact("Language", Request.language) ?>
<?cs call:fact("Carer", Request.gender) ?>
<?cs call:fact("Why less than half an hour is enough", Request.short_reason) ?>
<?cs call:facts_close() ?><?cs /def ?>
<?cs def:price(n) ?><?cs if:n.any ?>
<?cs if:!n.has_rates ?><p class="govuk-inset-text">No fee rate is entered for <?cs var:n.setting ?> areas yet, so there is no estimate. A commissioner can enter the rates.</p>
<?cs else ?>
<p class="govuk-body">About <strong><?cs var:n.week ?></strong> a week, <strong><?cs var:n.year ?></strong> a year.</p>
<?cs if:n.as_stored ?><p class="govuk-body-s">As it was estimated when this request was made, by what was paid or estimated for these visits before. A year is 365 days; bank holidays are left out.</p><?cs else ?>
<?cs call:table_scroll_open("Estimated cost") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s">Estimated cost by the <?cs var:n.setting ?> fee rates</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Visits</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">A week</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Carer-hours</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">An hour</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Cost</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:line = n.lines ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:line.length ?>, <?cs var:line.when ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:line.visits ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:line.hours ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:line.rate ?><?cs var:line.rate ?><?cs else ?>No rate<?cs /if ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs if:line.cost ?><?cs var:line.cost ?><?cs else ?>Not known<?cs /if ?></td></tr>
<?cs /each ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="4">A week</th><td class="govuk-table__cell govuk-table__cell--numeric"><strong><?cs var:n.week ?></strong></td></tr>
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header" colspan="4"><?cs if:n.holidays ?>A year of 365 days with eight bank holidays<?cs else ?>A year of 365 days<?cs /if ?></th><td class="govuk-table__cell govuk-table__cell--numeric"><strong><?cs var:n.year ?></strong></td></tr>
</tbody></table>
<?cs call:table_scroll_close() ?>
<?cs if:!n.complete ?><p class="govuk-inset-text">Some of these visits have no rate, so they are not in the sum. A commissioner can enter the rates.</p><?cs /if ?>
<p class="govuk-body-s">An estimate, before any provider is asked. Rates since <?cs var:n.since ?>: <?cs var:n.source ?>.<?cs if:n.assumed ?> The census area of the postcode is not known, so it is taken as rural.<?cs /if ?><?cs if:n.holidays ?> On a bank holiday the visits of an average day from Monday to Friday are counted.<?cs else ?> Bank holidays are left out: no rate is entered for them.<?cs /if ?></p>
<?cs /if ?><?cs /if ?><?cs /if ?><?cs /def ?>
