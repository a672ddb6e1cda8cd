<?cs # The small pieces every component is made of.

	A component's macro has the component's name with _ for -, and takes a node with the
	options of the GOV.UK Design System: n.text, n.classes, n.items.0.href ...  Where the
	Design System takes HTML, a pair NAME_open and NAME_close goes round the template's
	own text instead, for no value is ever printed as HTML.

	attributes(list): name="value" pairs from list.N.name and list.N.value.  The names
	are written by us, never taken from data; still only those are let through that
	cannot run a script or load anything.
?>
<?cs def:attributes(list) ?><?cs each:pair = list ?><?cs
	if:string.slice(pair.name, 0, 5) == "data-" || string.slice(pair.name, 0, 5) == "aria-" ||
	   pair.name == "id" || pair.name == "lang" || pair.name == "rel" || pair.name == "form" ||
	   pair.name == "name" || pair.name == "value" || pair.name == "maxlength" ||
	   pair.name == "accept" || pair.name == "tabindex" ?> <?cs
	var:pair.name ?>="<?cs var:pair.value ?>"<?cs /if ?><?cs /each ?><?cs /def ?>

<?cs # more(classes): further classes after a first one. ?>
<?cs def:more(classes) ?><?cs if:string.length(classes) ?> <?cs var:classes ?><?cs /if ?><?cs /def ?>

<?cs # id_of(id): an id attribute where there is an id. ?>
<?cs def:id_of(id) ?><?cs if:string.length(id) ?> id="<?cs var:id ?>"<?cs /if ?><?cs /def ?>

<?cs # hidden_field(name, value): what a form carries along unseen. ?>
<?cs def:hidden_field(name, value) ?><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /def ?>

<?cs # link(href, text), and its twin where the text alone would not say where it goes:
	hidden is read out after it. ?>
<?cs def:link(href, text) ?><a class="govuk-link" href="<?cs var:url_validate(href) ?>"><?cs var:text ?></a><?cs /def ?>
<?cs def:link_hidden(href, text, hidden) ?><a class="govuk-link" href="<?cs var:url_validate(href) ?>"><?cs var:text ?><span class="govuk-visually-hidden"> <?cs var:hidden ?></span></a><?cs /def ?>

<?cs # source_line(source): where a figure comes from, and when: source.name, source.date
	and, when it is older than it should be, source.stale, a sentence saying so. ?>
<?cs def:source_line(source) ?><?cs if:source.name ?>
<p class="app-source">Source: <?cs var:source.name ?><?cs if:source.date ?>, <?cs var:source.date ?><?cs /if ?>.<?cs
	if:source.stale ?> <strong class="app-source__stale"><?cs var:source.stale ?></strong><?cs /if ?></p>
<?cs /if ?><?cs /def ?>
