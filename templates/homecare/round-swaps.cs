<?cs set:Page.title = "Swaps that save travel" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Swaps that save travel</h1>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.href) ?>">Care rounds of <?cs var:Patch.name ?></a></p>
<p class="govuk-body">One package that another provider passes by anyway, or two packages that two providers exchange. All visits keep their times, within 15 minutes. The people and both providers have to agree: a carer whom somebody knows is worth more than minutes. Left out are providers that have ended or stopped, and packages that end or that the council does not buy.</p>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:subcount(Swaps) ?><p class="govuk-body-l">Together they would save <strong><?cs var:Saved ?></strong> of travel a week. Each saves what is said once those above it are made; by itself it may save another amount.</p>
<?cs each:swap = Swaps ?><section><h2 class="govuk-heading-m"><?cs var:swap.number ?>. <?cs if:swap.exchange ?>Exchange<?cs else ?>Move<?cs /if ?>: saves <?cs var:swap.saved ?> a week</h2>
<?cs each:side = swap.sides ?><h3 class="govuk-heading-s"><?cs if:side.href ?><a class="govuk-link" href="<?cs var:url_validate(side.href) ?>"><?cs var:side.reference ?></a><?cs else ?><?cs var:side.reference ?><?cs /if ?>, <?cs var:side.sector ?>: from <?cs var:side.from ?> to <?cs var:side.to ?></h3>
<ul class="govuk-list govuk-list--bullet"><?cs each:time = side.times ?><li><?cs var:time.days ?>: <?cs if:time.now == time.then ?>at <?cs var:time.now ?> as now<?cs else ?>now at <?cs var:time.now ?>, then at <?cs var:time.then ?><?cs /if ?></li>
<?cs /each ?></ul><?cs /each ?>
<p class="govuk-body">Travel a week: <?cs each:provider = swap.providers ?><?cs if:name(provider) != #0 ?>; <?cs /if ?><?cs var:provider.name ?> <strong><?cs var:provider.travel ?></strong><?cs /each ?>.</p>
<p class="govuk-body">What it needs:</p>
<ul class="govuk-list govuk-list--bullet"><?cs each:side = swap.sides ?><li>The person of <?cs var:side.reference ?> agrees to other carers: <?cs var:side.visits ?> <?cs if:side.visits == #1 ?>visit<?cs else ?>visits<?cs /if ?> a week<?cs if:side.fixed ?>, <?cs var:side.fixed ?> of them at a time that is fixed<?cs /if ?></li>
<?cs if:side.two ?><li><?cs var:side.to ?> sends two carers <?cs if:side.two == #1 ?>once<?cs else ?><?cs var:side.two ?> times<?cs /if ?> a week</li><?cs /if ?><?cs /each ?><?cs each:provider = swap.providers ?><li><?cs var:provider.name ?> agrees</li><?cs /each ?></ul>
<?cs each:side = swap.sides ?><?cs if:side.asked ?><p class="govuk-body">Both providers were asked about <?cs var:side.reference ?> on <?cs var:side.asked ?>.</p><?cs /if ?><?cs if:side.refuse ?><p class="govuk-body app-no-print"><a class="govuk-link" href="<?cs var:url_validate(side.refuse) ?>">Decide on the move of <?cs var:side.reference ?></a>: what to do next, or why not</p><?cs /if ?><?cs /each ?></section>
<?cs /each ?><?cs else ?><p class="govuk-body">No swap would save <?cs var:Least ?> minutes a week or more.</p><?cs /if ?>
<?cs if:subcount(Refused) ?><h2 class="govuk-heading-m">Refused, and not proposed any more</h2>
<ul class="govuk-list govuk-list--bullet"><?cs each:one = Refused ?><li><?cs if:one.href ?><a class="govuk-link" href="<?cs var:url_validate(one.href) ?>"><?cs var:one.reference ?></a><?cs else ?><?cs var:one.reference ?><?cs /if ?> to <?cs var:one.to ?>: <?cs var:one.why ?><?cs if:string.length(one.words) ?> (“<?cs var:one.words ?>”)<?cs /if ?>, <?cs var:one.when ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
