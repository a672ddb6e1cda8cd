<?cs # provider_stopping(): that a provider of this care has stopped or is to stop, and whether anybody
	comes in its place.  Filled by cgi/homecare/stopping.c. ?>
<?cs def:provider_stopping() ?><?cs each:one = Stopping ?><div class="govuk-inset-text"><strong><?cs var:one.provider ?> <?cs if:one.stopped ?>stopped<?cs else ?>stops<?cs /if ?> on <?cs var:one.when ?></strong> (package <span class="app-reference"><?cs var:one.package ?></span>). <?cs
	if:one.covered ?>Others see to this care for now, or have taken it over.<?cs elif:one.taken ?>Nobody is known to come until another begins.<?cs else ?>Nobody is known to come in its place yet.<?cs /if ?><?cs if:one.taken ?> Taken over: <?cs var:one.taken ?>.<?cs /if ?><?cs
	if:May.failures && one.id ?> <a class="govuk-link" href="/desk/failures/people/<?cs var:one.id ?>">What is done about it</a><?cs /if ?></div>
<?cs /each ?><?cs /def ?>
