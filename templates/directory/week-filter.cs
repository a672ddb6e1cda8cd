<?cs # When help is needed, among the filters of a search: a box for each part of each day,
	as choices_when in cgi/directory/search_form.c.  All of it but what is ticked is always
	the same, and so is written out here: w.open; w.mon.morning and so on. ?>
<?cs def:week_filter(w) ?><details class="app-filter__group"<?cs if:w.open ?> open<?cs /if ?>>
<summary class="app-filter__group-title">When help is needed</summary>
<div class="app-filter__options"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">When help is needed</legend>
<div class="app-scroll"><table class="app-week app-week--boxes">
<thead><tr><td class="app-week__corner"></td><th scope="col" class="app-week__part"><span>AM</span></th><th scope="col" class="app-week__part"><span>Lunch</span></th><th scope="col" class="app-week__part"><span>Tea</span></th><th scope="col" class="app-week__part"><span>Bed</span></th><th scope="col" class="app-week__part"><span>Night</span></th></tr></thead>
<tbody>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Monday</span><span class="app-week__short" aria-hidden="true">Mon</span></th>
<td class="app-week__box"><label><input id="when" name="when" type="checkbox" value="mon-morning" aria-label="Monday morning"<?cs if:w.mon.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="mon-lunch" aria-label="Monday lunchtime"<?cs if:w.mon.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="mon-tea" aria-label="Monday teatime"<?cs if:w.mon.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="mon-bed" aria-label="Monday bedtime"<?cs if:w.mon.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="mon-night" aria-label="Monday night"<?cs if:w.mon.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Tuesday</span><span class="app-week__short" aria-hidden="true">Tue</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="tue-morning" aria-label="Tuesday morning"<?cs if:w.tue.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="tue-lunch" aria-label="Tuesday lunchtime"<?cs if:w.tue.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="tue-tea" aria-label="Tuesday teatime"<?cs if:w.tue.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="tue-bed" aria-label="Tuesday bedtime"<?cs if:w.tue.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="tue-night" aria-label="Tuesday night"<?cs if:w.tue.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Wednesday</span><span class="app-week__short" aria-hidden="true">Wed</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="wed-morning" aria-label="Wednesday morning"<?cs if:w.wed.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="wed-lunch" aria-label="Wednesday lunchtime"<?cs if:w.wed.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="wed-tea" aria-label="Wednesday teatime"<?cs if:w.wed.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="wed-bed" aria-label="Wednesday bedtime"<?cs if:w.wed.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="wed-night" aria-label="Wednesday night"<?cs if:w.wed.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Thursday</span><span class="app-week__short" aria-hidden="true">Thu</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="thu-morning" aria-label="Thursday morning"<?cs if:w.thu.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="thu-lunch" aria-label="Thursday lunchtime"<?cs if:w.thu.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="thu-tea" aria-label="Thursday teatime"<?cs if:w.thu.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="thu-bed" aria-label="Thursday bedtime"<?cs if:w.thu.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="thu-night" aria-label="Thursday night"<?cs if:w.thu.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Friday</span><span class="app-week__short" aria-hidden="true">Fri</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="fri-morning" aria-label="Friday morning"<?cs if:w.fri.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="fri-lunch" aria-label="Friday lunchtime"<?cs if:w.fri.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="fri-tea" aria-label="Friday teatime"<?cs if:w.fri.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="fri-bed" aria-label="Friday bedtime"<?cs if:w.fri.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="fri-night" aria-label="Friday night"<?cs if:w.fri.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Saturday</span><span class="app-week__short" aria-hidden="true">Sat</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sat-morning" aria-label="Saturday morning"<?cs if:w.sat.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sat-lunch" aria-label="Saturday lunchtime"<?cs if:w.sat.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sat-tea" aria-label="Saturday teatime"<?cs if:w.sat.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sat-bed" aria-label="Saturday bedtime"<?cs if:w.sat.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sat-night" aria-label="Saturday night"<?cs if:w.sat.night ?> checked<?cs /if ?>></label></td>
</tr>
<tr><th scope="row" class="app-week__day"><span class="app-week__long">Sunday</span><span class="app-week__short" aria-hidden="true">Sun</span></th>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sun-morning" aria-label="Sunday morning"<?cs if:w.sun.morning ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sun-lunch" aria-label="Sunday lunchtime"<?cs if:w.sun.lunch ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sun-tea" aria-label="Sunday teatime"<?cs if:w.sun.tea ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sun-bed" aria-label="Sunday bedtime"<?cs if:w.sun.bed ?> checked<?cs /if ?>></label></td>
<td class="app-week__box"><label><input name="when" type="checkbox" value="sun-night" aria-label="Sunday night"<?cs if:w.sun.night ?> checked<?cs /if ?>></label></td>
</tr>
</tbody></table></div></fieldset></div></details>
<?cs /def ?>
