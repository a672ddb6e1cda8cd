<?cs set:Page.title = "How we work out distances and journey times" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/travel.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl">How we work out distances and journey times</h1>
<p class="govuk-body-l">A distance is a straight line on the map. A journey time is an estimate from it, not a route: look up a route before you rely on it.</p>
<h2 class="govuk-heading-l">Where we measure from</h2>
<ul class="govuk-list govuk-list--bullet">
<li>From a full postcode: about the middle of a group of at least five postcodes near it, so that the address of a page does not tell yours. That is about 250 metres from it in a town, and may be 1 or 2 miles in the country. Which area you live in is decided by the postcode itself.</li>
<li>From a part of a postcode, a town or a village: its middle.</li>
<li>To somebody who keeps their address private: a point within about a kilometre of it.</li>
</ul>
<h2 class="govuk-heading-l">How we estimate a journey</h2>
<p class="govuk-body">The road is longer than the straight line by a factor that depends on whether the place you search from is in a town or in the country (the rural urban classification 2021 of the Office for National Statistics). We take the other end to be like it: up to 20 miles that makes a difference of four minutes at most. Where the classification is not known, we take it to be in the country. The time is that road at a mean speed, and some minutes for parking and reaching the door.</p>
<?cs if:Told.source || subcount(Shut) ?><h2 class="govuk-heading-l">Care rounds of home care</h2>
<p class="govuk-body">For home care rounds and what a package adds to them: <?cs call:travel_told() ?> The public search is always estimated.</p>
<?cs /if ?><h2 class="govuk-heading-l">What the estimate does not know</h2>
<ul class="govuk-list govuk-list--bullet">
<li>Rivers. The straight line goes across the Severn, which has no road bridge between Gloucester and the M48 near Chepstow: what is a mile away on the other bank may be more than 20 miles by road. Whether somebody covers your area does not depend on it where they name the areas they cover. Care rounds of home care are estimated otherwise: there, a way over the Severn goes by its bridges.</li>
<li>Hills, motorways, traffic, the time of day and the weather.</li>
<li>Buses and trains.</li>
</ul>
</div></div>
<h2 class="govuk-heading-l">The figures and where they come from</h2>
<div class="app-scroll" role="region" tabindex="0" aria-label="The figures and where they come from">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">Figures of the estimate and their sources</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">What</th><th scope="col" class="govuk-table__header">Figure</th><th scope="col" class="govuk-table__header">Source</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:constant = Constants ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs var:constant.name ?></th><td class="govuk-table__cell"><?cs var:constant.value ?></td><td class="govuk-table__cell"><?cs var:constant.source ?><?cs if:constant.assumed ?> (chosen for this service)<?cs /if ?><?cs if:constant.since ?> (set by the council, <?cs var:constant.since ?>)<?cs /if ?></td></tr>
<?cs /each ?></tbody></table></div>
<p class="govuk-body">The distance itself is the great circle on a sphere of the Earth’s mean radius, 6,371,008.8 metres (International Union of Geodesy and Geophysics; Moritz, 2000). A mile is 1,609.344 metres.</p>
<?cs include:"layout/foot.cs" ?>
