<?cs # What a request would add to the provider's own rounds, from what cgi/provider/travel.c put
	into Travel: travel_facts(sector). ?>
<?cs include:"components/travel.cs" ?>
<?cs def:travel_facts(sector) ?><?cs if:Travel.words ?><h2 class="govuk-heading-m" id="travel">In your rounds</h2>
<p class="govuk-body"><strong><?cs var:Travel.words ?>.</strong></p>
<p class="govuk-body">It is estimated from the middle of <?cs var:sector ?> and from your packages as they are; no visit of yours is moved by more than 15 minutes. <?cs call:travel_told() ?> See <a class="govuk-link" href="/about-distances">how distances are estimated</a>.</p>
<?cs if:subcount(Travel.visits) ?><details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Where each visit would go</span></summary><div class="govuk-details__text">
<ul class="govuk-list govuk-list--bullet"><?cs each:visit = Travel.visits ?><li><?cs var:visit.day ?>, <?cs var:visit.part ?>: <?cs var:visit.where ?></li><?cs /each ?></ul></div></details><?cs /if ?><?cs /if ?><?cs /def ?>
