<?cs # The week as a table of days and parts of the day.

	week(n): when somebody is free.  n.caption; n.parts.N.text; n.days.N.text
	.parts.N.text (what it says: "2 hours", "None") .state ("free", "some" or "none",
	which only adds a colour).

	field_week(f, parts): when help is needed, as boxes to tick, from one field with
	many answers whose options run through the parts of Monday, then of Tuesday ...
	parts.N.text names the columns.
?>
<?cs def:week_short(day) ?><?cs
	if:day == "Monday" ?>Mon<?cs elif:day == "Tuesday" ?>Tue<?cs elif:day == "Wednesday" ?>Wed<?cs
	elif:day == "Thursday" ?>Thu<?cs elif:day == "Friday" ?>Fri<?cs elif:day == "Saturday" ?>Sat<?cs
	elif:day == "Sunday" ?>Sun<?cs else ?><?cs var:day ?><?cs /if ?><?cs /def ?>
<?cs def:week_day(day) ?><th scope="row" class="app-week__day"><span class="app-week__long"><?cs var:day ?></span><span class="app-week__short" aria-hidden="true"><?cs call:week_short(day) ?></span></th><?cs /def ?>
<?cs def:week_head(parts) ?><thead><tr><td class="app-week__corner"></td><?cs
	each:part = parts ?><th scope="col" class="app-week__part"><span><?cs var:part.text ?></span></th><?cs /each ?></tr></thead><?cs /def ?>

<?cs def:week(n) ?>
<div class="app-scroll" role="region" tabindex="0" aria-label="<?cs var:n.caption ?>">
<table class="app-week">
<caption class="govuk-table__caption govuk-table__caption--s"><?cs var:n.caption ?></caption>
<?cs call:week_head(n.parts) ?>
<tbody>
<?cs each:day = n.days ?><tr><?cs call:week_day(day.text) ?><?cs
	each:part = day.parts ?><td class="app-week__cell<?cs if:part.state ?> app-week__cell--<?cs var:part.state ?><?cs /if ?>"><?cs var:part.text ?></td><?cs /each ?></tr>
<?cs /each ?></tbody>
</table>
</div>
<?cs /def ?>

<?cs # One box.  _row counts the days; the first box has the field's own id. ?>
<?cs def:week_box(f, option, id) ?><td class="app-week__box"><label><input<?cs if:id ?> id="<?cs var:id ?>"<?cs /if ?> name="<?cs var:f.name ?>" type="checkbox" value="<?cs
	var:option.value ?>"<?cs if:option.chosen ?> checked<?cs /if ?>><span class="govuk-visually-hidden"><?cs var:option.text ?></span></label></td><?cs /def ?>
<?cs def:week_row_name(row) ?><?cs
	if:row == #1 ?><?cs call:week_day("Monday") ?><?cs elif:row == #2 ?><?cs call:week_day("Tuesday") ?><?cs
	elif:row == #3 ?><?cs call:week_day("Wednesday") ?><?cs elif:row == #4 ?><?cs call:week_day("Thursday") ?><?cs
	elif:row == #5 ?><?cs call:week_day("Friday") ?><?cs elif:row == #6 ?><?cs call:week_day("Saturday") ?><?cs
	else ?><?cs call:week_day("Sunday") ?><?cs /if ?><?cs /def ?>
<?cs def:week_boxes(f, width) ?><?cs set:_row = #0 ?><?cs set:_column = #0 ?><?cs
	each:option = f.options ?><?cs
		if:_column == #0 ?><?cs set:_row = _row + #1 ?><tr><?cs call:week_row_name(_row) ?><?cs /if ?><?cs
		if:first(option) ?><?cs call:week_box(f, option, f.name) ?><?cs
		else ?><?cs call:week_box(f, option, "") ?><?cs /if ?><?cs
		set:_column = _column + #1 ?><?cs
		if:_column == width ?><?cs set:_column = #0 ?></tr>
<?cs /if ?><?cs /each ?><?cs if:_column != #0 ?></tr><?cs /if ?><?cs /def ?>
<?cs def:week_table(f, parts) ?>
<?cs call:group_open(f) ?><?cs call:describe_all(f, f.name, "") ?><?cs call:fieldset_open(f.fieldset, "", _described) ?><?cs
	call:notes(f, f.name, "") ?>
<div class="app-scroll"><table class="app-week app-week--boxes">
<?cs call:week_head(parts) ?>
<tbody>
<?cs call:week_boxes(f, subcount(parts)) ?></tbody>
</table></div>
<?cs call:fieldset_close() ?><?cs call:group_close() ?>
<?cs /def ?>
<?cs def:field_week(f, parts) ?><?cs call:field_legend(f) ?><?cs call:week_table(f, parts) ?><?cs /def ?>
<?cs def:field_week_page(f, parts) ?><?cs call:field_legend_page(f) ?><?cs call:week_table(f, parts) ?><?cs /def ?>
