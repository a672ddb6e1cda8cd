<?cs set:Page.title = "Enter fee rates" ?>
<?cs set:Page.back.href = "/admin/fee-rates" ?><?cs set:Page.back.text = "Back to fee rates" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs def:rate(f) ?><?cs call:field_money(f) ?><?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Enter fee rates</h1>
<p class="govuk-body">An hour, for one carer, by the length of the visit. Leave empty what stays as it is.</p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.valid_from) ?>
<?cs call:field_text(Field.source, "") ?>
<h2 class="govuk-heading-m">Urban, daytime, Monday to Friday</h2>
<div class="app-rates">
<?cs call:rate(Field.urban_day_15) ?>
<?cs call:rate(Field.urban_day_30) ?>
<?cs call:rate(Field.urban_day_45) ?>
<?cs call:rate(Field.urban_day_60) ?>
</div>
<h2 class="govuk-heading-m">Urban, bed and night, Monday to Friday</h2>
<div class="app-rates">
<?cs call:rate(Field.urban_evening_15) ?>
<?cs call:rate(Field.urban_evening_30) ?>
<?cs call:rate(Field.urban_evening_45) ?>
<?cs call:rate(Field.urban_evening_60) ?>
</div>
<h2 class="govuk-heading-m">Urban, Saturday and Sunday</h2>
<div class="app-rates">
<?cs call:rate(Field.urban_weekend_15) ?>
<?cs call:rate(Field.urban_weekend_30) ?>
<?cs call:rate(Field.urban_weekend_45) ?>
<?cs call:rate(Field.urban_weekend_60) ?>
</div>
<h2 class="govuk-heading-m">Urban, bank holidays</h2>
<div class="app-rates">
<?cs call:rate(Field.urban_bank_holiday_15) ?>
<?cs call:rate(Field.urban_bank_holiday_30) ?>
<?cs call:rate(Field.urban_bank_holiday_45) ?>
<?cs call:rate(Field.urban_bank_holiday_60) ?>
</div>
<h2 class="govuk-heading-m">Rural, daytime, Monday to Friday</h2>
<div class="app-rates">
<?cs call:rate(Field.rural_day_15) ?>
<?cs call:rate(Field.rural_day_30) ?>
<?cs call:rate(Field.rural_day_45) ?>
<?cs call:rate(Field.rural_day_60) ?>
</div>
<h2 class="govuk-heading-m">Rural, bed and night, Monday to Friday</h2>
<div class="app-rates">
<?cs call:rate(Field.rural_evening_15) ?>
<?cs call:rate(Field.rural_evening_30) ?>
<?cs call:rate(Field.rural_evening_45) ?>
<?cs call:rate(Field.rural_evening_60) ?>
</div>
<h2 class="govuk-heading-m">Rural, Saturday and Sunday</h2>
<div class="app-rates">
<?cs call:rate(Field.rural_weekend_15) ?>
<?cs call:rate(Field.rural_weekend_30) ?>
<?cs call:rate(Field.rural_weekend_45) ?>
<?cs call:rate(Field.rural_weekend_60) ?>
</div>
<h2 class="govuk-heading-m">Rural, bank holidays</h2>
<div class="app-rates">
<?cs call:rate(Field.rural_bank_holiday_15) ?>
<?cs call:rate(Field.rural_bank_holiday_30) ?>
<?cs call:rate(Field.rural_bank_holiday_45) ?>
<?cs call:rate(Field.rural_bank_holiday_60) ?>
</div>
<?cs call:submit("Save these rates") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
