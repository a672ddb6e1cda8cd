<?cs set:Page.title = "Start for providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"provider/parts.cs" ?>
<h1 class="govuk-heading-l"><?cs if:Organisation ?><?cs var:Organisation ?><?cs else ?>Home care requests<?cs /if ?></h1>
<?cs if:!Organisation ?><div class="govuk-inset-text">Your sign-in is not joined to a provider yet. Ask the council to do that.</div><?cs /if ?>
<?cs if:subcount(Tasks) ?><h2 class="govuk-heading-m">To do</h2>
<ul class="govuk-list app-list--spaced">
<?cs each:task = Tasks ?><li><a class="govuk-link" href="<?cs var:url_validate(task.href) ?>"><?cs var:task.text ?></a></li>
<?cs /each ?></ul><?cs /if ?>
<h2 class="govuk-heading-m">Requests to answer</h2>
<?cs if:subcount(Notices) ?><?cs call:asked_list(Notices) ?>
<?cs if:#Counts.open > subcount(Notices) ?><p class="govuk-body"><a class="govuk-link" href="/provider/notices">All <?cs var:Counts.open ?> open requests</a></p><?cs /if ?>
<?cs else ?><p class="govuk-body">There is nothing to answer. We email you when there is.</p><?cs /if ?>
<?cs if:#Counts.answered > #0 ?><p class="govuk-body"><a class="govuk-link" href="/provider/notices?shown=answered"><?cs var:Counts.answered ?> answered and not decided yet</a></p><?cs /if ?>
<?cs if:subcount(Changes) ?><h2 class="govuk-heading-m">Packages that the council changed</h2>
<ul class="govuk-list app-list--spaced">
<?cs each:row = Changes ?><li><a class="govuk-link" href="/provider/packages/<?cs var:row.package_id ?>"><?cs var:row.reference ?></a>: <?cs var:row.what ?>, <?cs var:row.when ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs if:subcount(Outcomes) ?><h2 class="govuk-heading-m">What came of your offers</h2>
<ul class="govuk-list app-list--spaced">
<?cs each:row = Outcomes ?><li><a class="govuk-link" href="/provider/notices/<?cs var:row.notice_id ?>"><?cs var:row.reference ?>, <?cs var:row.sector ?></a>: <?cs if:row.chosen ?><strong>you were chosen</strong><?cs else ?>another was chosen<?cs /if ?>, <?cs var:row.when ?></li>
<?cs /each ?></ul><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
