<?cs set:Page.title = Edit.title + ": " + Edit.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<?cs include:"desk/edit.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:edit_head() ?>
<p class="govuk-body">How many minutes are still free in each part of the day, for new people. Leave a box empty when there is none: 60 is an hour, 90 an hour and a half.</p>
<?cs # What is wrong stands above the table, where there is room for a sentence. ?>
<?cs def:minutes_error(f) ?><?cs if:f.error ?><p class="govuk-error-message" id="<?cs var:f.name ?>-error"><span class="govuk-visually-hidden">Error:</span> <?cs var:f.error ?></p>
<?cs /if ?><?cs /def ?>
<?cs def:minutes_errors(a, b, c, d, e) ?><?cs call:minutes_error(a) ?><?cs call:minutes_error(b) ?><?cs call:minutes_error(c) ?><?cs call:minutes_error(d) ?><?cs call:minutes_error(e) ?><?cs /def ?>
<?cs def:minutes_box(f) ?><td class="app-week__cell app-week__cell--box"><label class="govuk-visually-hidden" for="<?cs var:f.name ?>">Minutes free on <?cs var:f.label ?></label><input class="govuk-input app-week__minutes<?cs
	if:f.error ?> govuk-input--error<?cs /if ?>" id="<?cs var:f.name ?>" name="<?cs var:f.name ?>" type="text" inputmode="numeric" value="<?cs var:f.value ?>"<?cs
	if:f.error ?> aria-describedby="<?cs var:f.name ?>-error"<?cs /if ?>></td><?cs /def ?>
<?cs def:minutes_row(day, a, b, c, d, e) ?><tr><?cs call:week_day(day) ?><?cs
	call:minutes_box(a) ?><?cs call:minutes_box(b) ?><?cs call:minutes_box(c) ?><?cs call:minutes_box(d) ?><?cs call:minutes_box(e) ?></tr>
<?cs /def ?>
<?cs call:edit_question_open() ?>
<?cs call:minutes_errors(Field.mon_morning, Field.mon_lunch, Field.mon_tea, Field.mon_bed, Field.mon_night) ?>
<?cs call:minutes_errors(Field.tue_morning, Field.tue_lunch, Field.tue_tea, Field.tue_bed, Field.tue_night) ?>
<?cs call:minutes_errors(Field.wed_morning, Field.wed_lunch, Field.wed_tea, Field.wed_bed, Field.wed_night) ?>
<?cs call:minutes_errors(Field.thu_morning, Field.thu_lunch, Field.thu_tea, Field.thu_bed, Field.thu_night) ?>
<?cs call:minutes_errors(Field.fri_morning, Field.fri_lunch, Field.fri_tea, Field.fri_bed, Field.fri_night) ?>
<?cs call:minutes_errors(Field.sat_morning, Field.sat_lunch, Field.sat_tea, Field.sat_bed, Field.sat_night) ?>
<?cs call:minutes_errors(Field.sun_morning, Field.sun_lunch, Field.sun_tea, Field.sun_bed, Field.sun_night) ?>
<div class="app-scroll" role="region" tabindex="0" aria-label="Minutes free in the week"><table class="app-week app-week--boxes">
<caption class="govuk-table__caption govuk-table__caption--s">Minutes free</caption>
<thead><tr><td class="app-week__corner"></td><th scope="col" class="app-week__part"><span>Morning</span></th><th scope="col" class="app-week__part"><span>Lunch</span></th><th scope="col" class="app-week__part"><span>Tea</span></th><th scope="col" class="app-week__part"><span>Bed</span></th><th scope="col" class="app-week__part"><span>Night</span></th></tr></thead>
<tbody>
<?cs call:minutes_row("Monday", Field.mon_morning, Field.mon_lunch, Field.mon_tea, Field.mon_bed, Field.mon_night) ?>
<?cs call:minutes_row("Tuesday", Field.tue_morning, Field.tue_lunch, Field.tue_tea, Field.tue_bed, Field.tue_night) ?>
<?cs call:minutes_row("Wednesday", Field.wed_morning, Field.wed_lunch, Field.wed_tea, Field.wed_bed, Field.wed_night) ?>
<?cs call:minutes_row("Thursday", Field.thu_morning, Field.thu_lunch, Field.thu_tea, Field.thu_bed, Field.thu_night) ?>
<?cs call:minutes_row("Friday", Field.fri_morning, Field.fri_lunch, Field.fri_tea, Field.fri_bed, Field.fri_night) ?>
<?cs call:minutes_row("Saturday", Field.sat_morning, Field.sat_lunch, Field.sat_tea, Field.sat_bed, Field.sat_night) ?>
<?cs call:minutes_row("Sunday", Field.sun_morning, Field.sun_lunch, Field.sun_tea, Field.sun_bed, Field.sun_night) ?>
</tbody></table></div>
<?cs call:edit_form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
