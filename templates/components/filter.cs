<?cs # A list beside the filters that narrow it, after the Ministry of Justice's filter
	pattern.  The filters are one GET form, so that every list has an address; they work
	without scripts.  On a narrow screen they fold away under "Filters", above the list.

	filter_layout_open(n)
		filter_group(group) for each of n.groups, or the page's own fields
	filter_layout_middle(n)
		the list: filter_selected(n) first, then the results
	filter_layout_close()

	filter_layout(n) does the first two parts from data alone.

	n.action; n.open (on a narrow screen too, when something in it is to be seen);
	n.carried.N.name .value (what the form carries along unseen, such as the place); n.count (how many filters are chosen); n.groups.N.name .title .hint .kind
	("checkboxes" or "radios") .open .items.N.value .text .count .chosen;
	n.selected.N.title (a group) .items.N.text .href (the list without it); n.clear (the
	list without any).  A group with something chosen is always open.
?>
<?cs def:filter_layout_open(n) ?><?cs set:Form.search = "1" ?>
<div class="app-filter-layout">
<div class="app-filter-layout__filters">
<details class="app-filter" id="filters"<?cs if:n.open ?> open<?cs /if ?>>
<summary class="app-filter__summary"><span class="app-filter__summary-text">Filters</span><?cs
	if:n.count ?> <span class="app-filter__chosen"><?cs var:n.count ?> chosen</span><?cs /if ?></summary>
<form class="app-filter__form" action="<?cs var:url_validate(n.action) ?>" method="get" novalidate>
<h2 class="app-filter__heading">Filters</h2>
<?cs each:pair = n.carried ?><?cs call:hidden_field(pair.name, pair.value) ?><?cs /each ?>
<?cs /def ?>
<?cs def:filter_layout_middle(n) ?>
<div class="app-filter__apply"><button type="submit" class="govuk-button" data-module="govuk-button">Apply filters</button></div>
</form>
</details>
</div>
<div class="app-filter-layout__list">
<?cs set:Form.search = "" ?><?cs /def ?>
<?cs def:filter_layout_close() ?></div></div><?cs /def ?>

<?cs # The word, and how many results choosing it leaves. ?>
<?cs def:filter_label(item) ?><?cs var:item.text ?><?cs if:string.length(item.count) ?> <span class="app-filter__count">(<?cs var:item.count ?><span class="govuk-visually-hidden"> <?cs
	if:item.count == "1" ?>result<?cs else ?>results<?cs /if ?></span>)</span><?cs /if ?><?cs /def ?>
<?cs def:filter_item(group, item, kind) ?><div class="govuk-<?cs var:kind ?>__item"><input class="govuk-<?cs var:kind ?>__input" id="filter-<?cs
	var:group.name ?>-<?cs var:name(item) ?>" name="<?cs var:group.name ?>" type="<?cs
	if:kind == "radios" ?>radio<?cs else ?>checkbox<?cs /if ?>" value="<?cs var:item.value ?>"<?cs
	if:item.chosen ?> checked<?cs /if ?>><label class="govuk-label govuk-<?cs var:kind ?>__label" for="filter-<?cs
	var:group.name ?>-<?cs var:name(item) ?>"><?cs call:filter_label(item) ?></label></div>
<?cs /def ?>
<?cs def:filter_items(group, kind) ?><div class="govuk-<?cs var:kind ?> govuk-<?cs var:kind ?>--small" data-module="govuk-<?cs var:kind ?>">
<?cs each:item = group.items ?><?cs call:filter_item(group, item, kind) ?><?cs /each ?></div><?cs /def ?>
<?cs def:filter_group(group) ?><?cs set:_chosen = group.open ?><?cs
	each:item = group.items ?><?cs if:item.chosen ?><?cs set:_chosen = "1" ?><?cs /if ?><?cs /each ?>
<details class="app-filter__group"<?cs if:_chosen ?> open<?cs /if ?>>
<summary class="app-filter__group-title"><?cs var:group.title ?></summary>
<fieldset class="govuk-fieldset app-filter__options"<?cs
	if:string.length(group.hint) ?> aria-describedby="filter-<?cs var:group.name ?>-hint"<?cs /if ?>>
<legend class="govuk-visually-hidden"><?cs var:group.title ?></legend>
<?cs if:string.length(group.hint) ?><div id="filter-<?cs var:group.name ?>-hint" class="govuk-hint"><?cs var:group.hint ?></div>
<?cs /if ?><?cs if:group.kind == "radios" ?><?cs call:filter_items(group, "radios") ?><?cs
	else ?><?cs call:filter_items(group, "checkboxes") ?><?cs /if ?></fieldset>
<?cs if:string.length(group.all) ?><p class="app-filter__more"><a class="govuk-link" href="<?cs var:url_validate(group.all) ?>">Show all<span class="govuk-visually-hidden"> of: <?cs var:group.title ?></span></a></p>
<?cs /if ?>
</details>
<?cs /def ?>

<?cs def:filter_tag(item) ?><li><a class="app-filter__tag" href="<?cs var:url_validate(item.href) ?>"><span class="govuk-visually-hidden">Remove filter: </span><?cs
	var:item.text ?></a></li>
<?cs /def ?>
<?cs def:filter_selected(n) ?><?cs if:subcount(n.selected) ?>
<section class="app-filter__selected" aria-labelledby="filter-selected-title">
<h2 class="govuk-visually-hidden" id="filter-selected-title">Chosen filters</h2>
<?cs each:group = n.selected ?><div class="app-filter__selected-group"><?cs
	if:string.length(group.title) ?><h3 class="app-filter__selected-title"><?cs var:group.title ?></h3><?cs /if ?>
<ul class="app-filter__tags">
<?cs each:item = group.items ?><?cs call:filter_tag(item) ?><?cs /each ?></ul></div>
<?cs /each ?><?cs if:string.length(n.clear) ?><p class="app-filter__clear"><a class="govuk-link govuk-link--no-visited-state" href="<?cs var:url_validate(n.clear) ?>">Clear all filters</a></p>
<?cs /if ?></section>
<?cs /if ?><?cs /def ?>

<?cs def:filter_layout(n) ?><?cs call:filter_layout_open(n) ?><?cs
	each:group = n.groups ?><?cs call:filter_group(group) ?><?cs /each ?><?cs
	call:filter_layout_middle(n) ?><?cs call:filter_selected(n) ?><?cs /def ?>
