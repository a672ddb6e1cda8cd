<?cs # What the pages about care rounds share. ?>
<?cs include:"components/travel.cs" ?>
<?cs def:round_estimate() ?><p class="govuk-body"><?cs call:travel_told() ?> Rounds are as they could be worked in <?cs if:With.count > #0 ?>these patches<?cs else ?>this patch<?cs /if ?> alone. The way to a round’s first visit and from its last is not counted, so the travel that is paid is more: <a class="govuk-link" href="/about-distances">how we work out journey times</a>.</p><?cs /def ?>
<?cs # Choices side by side, the current one plain. ?>
<?cs def:round_choices(list, label) ?><nav aria-label="<?cs var:label ?>"><ul class="app-views">
<?cs each:item = list ?><li class="app-views__item"><?cs if:item.current ?><strong aria-current="page"><?cs var:item.text ?></strong><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a><?cs /if ?></li>
<?cs /each ?></ul></nav><?cs /def ?>
<?cs # People whose position is not known are named, and what to do. ?>
<?cs def:round_nowhere() ?><?cs if:subcount(Nowhere) ?><p class="govuk-body"><strong>Not in here, as the map does not know the postcode:</strong> <?cs each:item = Nowhere ?><?cs if:May.packages ?><a class="govuk-link app-reference" href="/desk/packages/<?cs var:item.id ?>"><?cs var:item.reference ?></a><?cs else ?><span class="app-reference"><?cs var:item.reference ?></span><?cs /if ?><?cs if:!last(item) ?>, <?cs /if ?><?cs /each ?>. Plan these by hand. Each night people are looked for again; tell whoever looks after the national data if a postcode is right and stays unknown.</p><?cs /if ?><?cs /def ?>
<?cs # Rounds that were accepted, and what came and went since. ?>
<?cs def:round_kept(provider) ?><?cs if:provider.kept.from ?><p class="govuk-body">These are the <?cs if:provider.kept.href ?><a class="govuk-link" href="<?cs var:url_validate(provider.kept.href) ?>">rounds accepted</a><?cs else ?>rounds accepted<?cs /if ?> from <?cs var:provider.kept.from ?> on<?cs if:provider.kept.came + provider.kept.went > #0 ?>. Since then <?cs var:provider.kept.came ?> <?cs if:provider.kept.came == #1 ?>visit<?cs else ?>visits<?cs /if ?> came and <?cs var:provider.kept.went ?> went, and were put in and taken out here; one that got another time counts as both<?cs /if ?>.</p><?cs /if ?><?cs /def ?>
<?cs # A patch with very many packages is looked at in parts. ?>
<?cs def:round_near() ?><?cs if:Near.of ?><p class="govuk-body">This patch has <?cs var:Near.of ?> packages. All that is said here is about the <?cs var:Near.most ?> of them nearest to <?cs var:Near.place ?>.</p>
<?cs if:subcount(Sectors) ?><?cs call:round_choices(Sectors, "Around which postcode sector to look") ?><?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:round_stopped(provider) ?><?cs if:provider.stopped ?> <?cs call:status_tag("Stopped", "red") ?><?cs /if ?><?cs /def ?>
