<?cs set:Page.title = "Free hours in " + Patch.name ?>
<?cs set:Page.back.text = "Free hours" ?><?cs set:Page.back.href = "/provider/capacity" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs def:hours_error(f) ?><?cs if:f.error ?><p class="govuk-error-message" id="<?cs var:f.name ?>-error"><span class="govuk-visually-hidden">Error:</span> <?cs var:f.error ?></p>
<?cs /if ?><?cs /def ?>
<?cs def:hours_box(f) ?><td><label class="govuk-visually-hidden" for="<?cs var:f.name ?>">Hours free, <?cs var:f.label ?></label><input class="govuk-input app-hours__box<?cs
	if:f.error ?> govuk-input--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" type="text" inputmode="decimal" value="<?cs var:f.value ?>"<?cs
	if:f.error ?> aria-describedby="<?cs var:f.name ?>-error"<?cs /if ?>></td><?cs /def ?>
<?cs def:hours_day(day) ?><section class="app-hours__day">
<?cs each:part = day.parts ?><?cs call:hours_error(Field[part.one]) ?><?cs call:hours_error(Field[part.two]) ?><?cs /each ?>
<table class="app-hours__table"><caption><?cs var:day.name ?></caption>
<thead><tr><td></td><th scope="col">One carer</th><th scope="col">Two carers</th></tr></thead>
<tbody>
<?cs each:part = day.parts ?><tr><th scope="row" class="app-hours__part"><?cs var:part.name ?></th><?cs call:hours_box(Field[part.one]) ?><?cs call:hours_box(Field[part.two]) ?></tr>
<?cs /each ?></tbody></table>
</section>
<?cs /def ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Free hours in <?cs var:Patch.name ?></h1>
<p class="govuk-body">Hours a week that you could still take on, for visits of one carer and for visits of two at once (the two counted together, as one visit). Half an hour is 0.5. Leave a box empty where there are none.</p>
<?cs if:Return.given ?><p class="govuk-body">Filled in as you last said, <?cs var:Return.age ?>.</p><?cs /if ?>
<?cs call:form_open() ?>
<div class="app-hours">
<?cs each:day = Days ?><?cs call:hours_day(day) ?><?cs /each ?></div>
<?cs call:field_text(Field.note, "") ?>
<?cs call:submit("Save the free hours") ?>
<?cs call:form_close() ?>
<?cs include:"layout/foot.cs" ?>
