<?cs set:Page.title = "Upload an extract of the Capacity Tracker" ?>
<?cs set:Page.back.text = "Capacity" ?><?cs set:Page.back.href = "/desk/capacity" ?>
<?cs include:"layout/head.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Upload an extract of the Capacity Tracker</h1>
<p class="govuk-body">The home care extract as CSV, with the headings as they come: cqcid, location, canprovidermorehours, extrahourscount, serviceusercount, usersnhsla, usersselffunded, returnedpocpercent, cqccareworkersemployed, cqccareworkersabsent and cqcsurveylastupdatedutc. A row belongs to the provider with the same CQC location number.</p>
<?cs set:Form.multipart = "1" ?><?cs set:Form.kept = "" ?>
<?cs call:form_open() ?>
<?cs set:Field.file.required = "1" ?><?cs call:field_file(Field.file, ".csv,text/csv") ?>
<?cs call:submit("Check this file") ?>
<?cs call:form_close() ?>
<?cs if:subcount(Files) ?><h2 class="govuk-heading-m">Uploaded before</h2>
<ul class="govuk-list"><?cs each:row = Files ?><li><a class="govuk-link" href="/desk/capacity/tracker/<?cs var:row.id ?>"><?cs if:row.name ?><?cs var:row.name ?><?cs else ?>Extract <?cs var:row.id ?><?cs /if ?></a>, <?cs var:row.uploaded ?><?cs if:row.author ?>, <?cs var:row.author ?><?cs /if ?>: <?cs if:row.applied ?>carried out on <?cs var:row.applied ?><?cs else ?>not carried out<?cs /if ?></li>
<?cs /each ?></ul><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
