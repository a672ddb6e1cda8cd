<?cs # The small pieces every other component is made of.  layout/head.cs includes
	this file, so a page never does.

	attributes(list): name="value" pairs from list.N.name and list.N.value.  The names
	are written by us, never taken from data; still only names that cannot run a
	script or load anything are let through.
?>
<?cs def:attributes(list) ?><?cs each:pair = list ?><?cs
	if:string.slice(pair.name, 0, 5) == "data-" || string.slice(pair.name, 0, 5) == "aria-" ||
	   pair.name == "id" || pair.name == "lang" || pair.name == "maxlength" ||
	   pair.name == "accept" || pair.name == "form" || pair.name == "name" ||
	   pair.name == "value" || pair.name == "tabindex" || pair.name == "rel" ?> <?cs
	var:pair.name ?>="<?cs var:pair.value ?>"<?cs /if ?><?cs /each ?><?cs /def ?>

<?cs # hidden_field(name, value): what a form carries along unseen. ?>
<?cs def:hidden_field(name, value) ?><input type="hidden" name="<?cs var:name ?>" value="<?cs var:value ?>"><?cs /def ?>

<?cs # hint_text(id, text), error_text(id, text): the two lines below a label. ?>
<?cs def:hint_text(id, text) ?><?cs if:string.length(text) ?>
<div id="<?cs var:id ?>" class="govuk-hint"><?cs var:text ?></div>
<?cs /if ?><?cs /def ?>

<?cs def:error_text(id, text) ?><?cs if:string.length(text) ?>
<p id="<?cs var:id ?>" class="govuk-error-message">
	<span class="govuk-visually-hidden">Error:</span> <?cs var:text ?>
</p>
<?cs /if ?><?cs /def ?>

<?cs # tag(text, colour): a status in a word; colour is one of the design system's names
	("green", "red", "blue", "yellow", "grey" ...) or "".  The word carries the meaning. ?>
<?cs def:tag(text, colour) ?><strong class="govuk-tag<?cs if:colour ?> govuk-tag--<?cs var:colour ?><?cs /if ?>"><?cs var:text ?></strong><?cs /def ?>

<?cs # link(href, text) and its twin for links whose text alone would not say where they
	go: hidden is read out after the text. ?>
<?cs def:link(href, text) ?><a class="govuk-link" href="<?cs var:url_validate(href) ?>"><?cs var:text ?></a><?cs /def ?>
<?cs def:link_hidden(href, text, hidden) ?><a class="govuk-link" href="<?cs var:url_validate(href) ?>"><?cs var:text ?><span class="govuk-visually-hidden"> <?cs var:hidden ?></span></a><?cs /def ?>

<?cs # source_line(node): where a figure comes from, and when.  node.name, node.date and,
	when the figure is older than it should be, node.stale (a sentence saying so). ?>
<?cs def:source_line(source) ?><?cs if:source.name ?>
<p class="app-source">
	Source: <?cs var:source.name ?><?cs if:source.date ?>, <?cs var:source.date ?><?cs /if ?>.
	<?cs if:source.stale ?><strong class="app-source__stale"><?cs var:source.stale ?></strong><?cs /if ?>
</p>
<?cs /if ?><?cs /def ?>
