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
	("checkboxes" or "radios") .open (also when something in it is chosen) .counted (its
	items have counts) .items.N (its value) .items.N.text .count .chosen; n.selected.N.title (a group)
	.items.N.text .href (the list without it); n.clear (the list without any).
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

<?cs # One group of choices.  A page has some eighty of them, so each is written out here
	rather than put together from other macros, and its label goes round it, so that it
	needs no id.  How many results a choice leaves is said once for all, in the legend. ?>
<?cs def:filter_radios(group) ?><div class="govuk-radios govuk-radios--small">
<?cs each:item = group.items ?><label class="govuk-radios__item"><input class="govuk-radios__input" name="<?cs
	var:group.name ?>" type="radio" value="<?cs var:item ?>"<?cs if:item.chosen ?> checked<?cs /if ?>><span class="govuk-label govuk-radios__label"><?cs
	var:item.text ?></span></label>
<?cs /each ?></div><?cs /def ?>
<?cs def:filter_boxes(group) ?><div class="govuk-checkboxes govuk-checkboxes--small">
<?cs each:item = group.items ?><label class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" name="<?cs
	var:group.name ?>" type="checkbox" value="<?cs var:item ?>"<?cs if:item.chosen ?> checked<?cs /if ?>><span class="govuk-label govuk-checkboxes__label"><?cs
	var:item.text ?><?cs if:?item.count ?> <span class="app-filter__count">(<?cs var:item.count ?>)</span><?cs /if ?></span></label>
<?cs /each ?></div><?cs /def ?>
<?cs def:filter_group(group) ?><details class="app-filter__group"<?cs if:group.open ?> open<?cs /if ?>>
<summary class="app-filter__group-title"><?cs var:group.title ?></summary>
<fieldset class="govuk-fieldset app-filter__options"<?cs if:group.hint ?> aria-describedby="filter-<?cs var:group.name ?>-hint"<?cs /if ?>>
<legend class="govuk-visually-hidden"><?cs var:group.title ?><?cs if:group.counted ?>, with the number of results<?cs /if ?></legend>
<?cs if:group.hint ?><div id="filter-<?cs var:group.name ?>-hint" class="govuk-hint"><?cs var:group.hint ?></div>
<?cs /if ?><?cs if:group.kind == "radios" ?><?cs call:filter_radios(group) ?><?cs else ?><?cs call:filter_boxes(group) ?><?cs /if ?></fieldset>
<?cs if:group.all ?><p class="app-filter__more"><a class="govuk-link" href="<?cs var:url_validate(group.all) ?>">Show all<span class="govuk-visually-hidden"> of: <?cs var:group.title ?></span></a></p>
<?cs /if ?></details>
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
