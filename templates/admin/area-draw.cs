<?cs set:Page.title = "Draw " + Area.name ?>
<?cs set:Page.back.href = Area.href ?><?cs set:Page.back.text = "Back to " + Area.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"admin/area-map.cs" ?>
<?cs def:box(option, row) ?><?cs if:row.first && row.msoa ?><h2 class="govuk-heading-s app-draw__msoa"><?cs var:row.msoa ?></h2>
<?cs /if ?><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="lsoa-<?cs var:row.code ?>" name="lsoa" type="checkbox" value="<?cs var:option.value ?>"<?cs if:option.chosen ?> checked<?cs /if ?>><label class="govuk-label govuk-checkboxes__label" for="lsoa-<?cs var:row.code ?>"><?cs var:option.text ?><?cs
	if:row.other ?> <span class="govuk-hint app-inline">in <?cs var:row.other ?></span><?cs /if ?><?cs
	if:row.planned ?> <span class="govuk-hint app-inline"><?cs var:row.planned ?></span><?cs /if ?></label></div><?cs /def ?>
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Area.name ?></span>
<h1 class="govuk-heading-xl">Draw it</h1>
<?cs if:Area.ended ?><p class="govuk-inset-text">This area has ended.</p><?cs /if ?>
<nav aria-label="Districts"><ul class="app-views">
<?cs each:item = Districts ?><li class="app-views__item"><?cs if:item.current ?><strong aria-current="page"><?cs var:item.text ?> (<?cs var:item.count ?>)</strong><?cs else ?><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?> (<?cs var:item.count ?>)</a><?cs /if ?></li>
<?cs /each ?></ul></nav>
<p class="govuk-body">Tick the LSOAs of this district that are to be in it, then save. Each district is saved by itself. On the map, choose an LSOA to go to its box.</p>
<?cs if:subcount(Rows) ?><?cs call:form_open() ?>
<div class="app-draw">
<div class="app-draw__map"><?cs call:area_map_choice() ?></div>
<div class="app-draw__list">
<div class="govuk-form-group<?cs if:Field.lsoa.error ?> govuk-form-group--error<?cs /if ?>">
<fieldset class="govuk-fieldset"<?cs if:Field.lsoa.error ?> aria-describedby="lsoa-error"<?cs /if ?>>
<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">LSOAs in it</legend>
<?cs if:Field.lsoa.error ?><p id="lsoa-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> <?cs var:Field.lsoa.error ?></p><?cs /if ?>
<div id="lsoa" tabindex="-1" class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
<?cs set:_n = #0 ?><?cs each:option = Field.lsoa.options ?><?cs call:box(option, Rows[_n]) ?>
<?cs set:_n = _n + #1 ?><?cs /each ?></div>
</fieldset>
</div>
</div>
</div>
<?cs set:Field.move.required = "1" ?><?cs call:field_tick(Field.move) ?>
<?cs call:field_date(Field.from) ?>
<?cs call:submit("Save") ?>
<?cs call:form_close() ?>
<?cs else ?><p class="govuk-inset-text">There is no map yet, and nothing can be drawn: the outlines of the county's small areas (LSOAs) have not been loaded. Ask the people who run this system to load them; they do it with the command <code>pull boundaries</code>.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
