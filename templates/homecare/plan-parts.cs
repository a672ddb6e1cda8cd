<?cs # What the pages about better rounds share (cgi/homecare/plan.h).

	plan_figures(heads)      rounds before and after, beside what no rounds can be better than
	plan_visits(package)     what changes in one package: new times first
	plan_packages(list)      the same for all, provider by provider
?>
<?cs def:plan_row(text, sums) ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:text ?></th><td class="govuk-table__cell"><?cs var:sums.travel ?><?cs if:sums.walked ?>, of it <?cs var:sums.walked ?> on foot<?cs /if ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:sums.rounds ?></td><td class="govuk-table__cell"><?cs if:sums.per_hour ?><?cs var:sums.per_hour ?><?cs else ?>No visits<?cs /if ?></td></tr>
<?cs /def ?>
<?cs def:plan_table_open(caption) ?><?cs call:table_scroll_open(caption) ?><table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s"><?cs var:caption ?></caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__header"></td><th scope="col" class="govuk-table__header">Travel between visits</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Rounds</th><th scope="col" class="govuk-table__header">Travel for an hour of care</th></tr></thead>
<tbody class="govuk-table__body">
<?cs /def ?>
<?cs def:plan_table_close() ?></tbody></table><?cs call:table_scroll_close() ?><?cs /def ?>
<?cs def:plan_visit(visit) ?><li><?cs var:visit.day ?>, <?cs if:visit.begins ?>now at <?cs var:visit.was ?>, then at <strong><?cs var:visit.begins ?></strong><?cs else ?>at <?cs var:visit.was ?> as now<?cs /if ?>; <?cs if:visit.new_round ?>round <?cs var:visit.round ?>, then <strong><?cs var:visit.new_round ?></strong><?cs else ?>round <?cs var:visit.round ?><?cs /if ?><?cs if:visit.two ?>, two carers<?cs /if ?><?cs if:visit.critical ?>, fixed time: <?cs var:visit.critical ?><?cs /if ?>: <?cs var:visit.saves ?></li>
<?cs /def ?>
<?cs def:plan_visits(package) ?><?cs if:subcount(package.visits) ?><ul class="govuk-list govuk-list--bullet">
<?cs each:visit = package.visits ?><?cs call:plan_visit(visit) ?><?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(package.others) ?><details class="govuk-details govuk-!-margin-bottom-4"><summary class="govuk-details__summary"><span class="govuk-details__summary-text"><?cs var:subcount(package.others) ?> <?cs if:subcount(package.others) == #1 ?>visit goes<?cs else ?>visits go<?cs /if ?> into another round, at the same time<span class="govuk-visually-hidden">, <?cs var:package.reference ?></span></span></summary><div class="govuk-details__text"><ul class="govuk-list govuk-list--bullet">
<?cs each:visit = package.others ?><?cs call:plan_visit(visit) ?><?cs /each ?></ul></div></details><?cs /if ?><?cs /def ?>
<?cs def:plan_name(package) ?><?cs if:package.initials ?><?cs var:package.initials ?>, <?cs /if ?><?cs var:package.reference ?>, <?cs var:package.sector ?>: <?cs var:package.count ?> <?cs if:package.count == #1 ?>visit<?cs else ?>visits<?cs /if ?>, <?cs var:package.saves ?><?cs /def ?>
<?cs def:plan_packages(list, ticks) ?><?cs each:package = list ?><?cs if:package.heading ?><h3 class="govuk-heading-s"><?cs var:package.heading ?></h3>
<?cs /if ?><?cs if:ticks && !package.stale ?><div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="p-<?cs var:package.package_id ?>" name="p" value="<?cs var:package.package_id ?>" checked><label class="govuk-label govuk-checkboxes__label" for="p-<?cs var:package.package_id ?>"><?cs call:plan_name(package) ?></label></div></div>
<?cs else ?><p class="govuk-body govuk-!-margin-bottom-1"><?cs call:plan_name(package) ?><?cs if:package.stale ?> <?cs if:package.stopped ?><?cs call:status_tag("Provider has stopped: left out", "red") ?><?cs else ?><?cs call:status_tag("Changed since: left out", "grey") ?><?cs /if ?><?cs /if ?></p>
<?cs /if ?><?cs call:plan_visits(package) ?><?cs /each ?><?cs /def ?>
<?cs include:"components/travel.cs" ?>
<?cs # What times of travel were told by when this was planned is not what it is now. ?>
<?cs def:plan_ways() ?><?cs if:subcount(Plan.ways_since) ?><div class="govuk-inset-text"><p class="govuk-body">Since this was planned, what times of travel are told by has changed: <?cs each:one = Plan.ways_since ?><?cs var:one.text ?><?cs if:!last(one) ?>; <?cs /if ?><?cs /each ?>.</p>
<p class="govuk-body">Better rounds may be others now: <a class="govuk-link" href="/desk/rounds/<?cs var:Plan.patch_id ?>/plan">ask again with today’s times of travel</a>.</p></div><?cs /if ?><?cs /def ?>
<?cs def:plan_estimate() ?><p class="govuk-body"><?cs call:travel_told() ?> The way to a round’s first visit and from its last is not counted: <a class="govuk-link" href="/about-distances">how we work out journey times</a>. Which carer goes is the provider’s to say; rounds are as they could be worked.</p><?cs /def ?>
