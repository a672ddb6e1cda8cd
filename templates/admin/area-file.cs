<?cs set:Page.title = "Upload areas" ?>
<?cs set:Page.back.href = "/admin/areas" ?><?cs set:Page.back.text = "Back to areas" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Upload areas</h1>
<p class="govuk-body">A row for each LSOA: the area that it is to be in, and the first day on which it is. LSOAs that the file does not name stay where they are; one that is in another area moves.</p>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">LSOA code</dt><dd class="govuk-summary-list__value">Like E01022100</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">area code</dt><dd class="govuk-summary-list__value">Of an area there is, or of a new one</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">area name</dt><dd class="govuk-summary-list__value">May be empty for an area there is</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">valid from</dt><dd class="govuk-summary-list__value">2026-11-21 or 21/11/2026, today or a day to come. Empty is today</dd></div>
</dl>
<p class="govuk-body">Begin with a file that has every LSOA and what it is in now:</p>
<ul class="govuk-list govuk-list--bullet"><?cs each:item = Templates ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?> (CSV)</a></li><?cs /each ?></ul>
<?cs set:Form.multipart = "1" ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.kind) ?>
<?cs set:Field.file.required = "1" ?><?cs call:field_file(Field.file, ".csv,text/csv") ?>
<?cs call:submit("Check this file") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
