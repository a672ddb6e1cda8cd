<?cs set:Page.title = "Swaps that save travel" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"homecare/round-parts.cs" ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Patch.name ?></span>
<h1 class="govuk-heading-l">Swaps that save travel</h1>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Patch.href) ?>">Care rounds of <?cs var:Patch.name ?></a></p>
<p class="govuk-body">One package that another provider passes by anyway, or two packages that two providers exchange. All visits keep their times, within 15 minutes. The people and both providers have to agree: a carer whom somebody knows is worth more than minutes. Providers that have ended or stopped are left out.</p>
<?cs call:round_near() ?>
<?cs call:round_estimate() ?>
<?cs if:subcount(Swaps) ?><p class="govuk-body-l">Together they would save <strong><?cs var:Saved ?></strong> of travel a week.</p>
<?cs each:swap = Swaps ?><h2 class="govuk-heading-m"><?cs var:swap.number ?>. <?cs if:swap.exchange ?>Exchange<?cs else ?>Move<?cs /if ?>: saves <?cs var:swap.saved ?> a week</h2>
<ul class="govuk-list govuk-list--bullet">
<?cs each:side = swap.sides ?><li><strong><?cs var:side.reference ?></strong>, <?cs var:side.sector ?>, <?cs var:side.visits ?> visits a week (<?cs var:side.times ?>, <?cs var:side.days ?>): from <?cs var:side.from ?>, which travels <?cs var:side.less ?> less, to <?cs var:side.to ?>, which travels <?cs var:side.more ?> more</li>
<?cs /each ?></ul>
<?cs /each ?><?cs else ?><p class="govuk-body">No swap would save <?cs var:Least ?> minutes a week or more.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
