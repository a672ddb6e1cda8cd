<?cs # tabs(n): n.title ("Contents") .id .idPrefix .classes .attributes; items.N.label .id
	.attributes .panel.text .panel.attributes.

	With the template's own text in the panels: tabs_open(n), then for each item
	tabs_panel_open(n, item) ... tabs_panel_close(), then tabs_close().  Without scripts
	the panels stand below one another under a list of links to them.
?>
<?cs def:tabs_panel_id(n, item) ?><?cs if:string.length(item.id) ?><?cs var:item.id ?><?cs else ?><?cs
	var:n.idPrefix ?>-<?cs var:name(item) + #1 ?><?cs /if ?><?cs /def ?>
<?cs def:tabs_open(n) ?>
<div<?cs call:id_of(n.id) ?> class="govuk-tabs<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?> data-module="govuk-tabs">
<h2 class="govuk-tabs__title"><?cs if:?n.title ?><?cs var:n.title ?><?cs else ?>Contents<?cs /if ?></h2>
<?cs if:subcount(n.items) ?><ul class="govuk-tabs__list">
<?cs each:item = n.items ?><li class="govuk-tabs__list-item<?cs if:name(item) == #0 ?> govuk-tabs__list-item--selected<?cs /if ?>"><a class="govuk-tabs__tab" href="#<?cs
	call:tabs_panel_id(n, item) ?>"<?cs call:attributes(item.attributes) ?>><?cs var:item.label ?></a></li>
<?cs /each ?></ul><?cs /if ?>
<?cs /def ?>
<?cs def:tabs_panel_open(n, item) ?><div class="govuk-tabs__panel<?cs if:name(item) != #0 ?> govuk-tabs__panel--hidden<?cs /if ?>" id="<?cs
	call:tabs_panel_id(n, item) ?>"<?cs call:attributes(item.panel.attributes) ?>>
<?cs /def ?>
<?cs def:tabs_panel_close() ?></div>
<?cs /def ?>
<?cs def:tabs_close() ?></div><?cs /def ?>
<?cs def:tabs(n) ?><?cs call:tabs_open(n) ?><?cs
	each:item = n.items ?><?cs call:tabs_panel_open(n, item) ?><?cs
		if:string.length(item.panel.text) ?><p class="govuk-body"><?cs var:item.panel.text ?></p><?cs /if ?><?cs
		call:tabs_panel_close() ?><?cs /each ?><?cs call:tabs_close() ?><?cs /def ?>
