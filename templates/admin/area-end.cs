<?cs set:Page.title = "End " + Area.name ?>
<?cs set:Page.back.href = Area.href ?><?cs set:Page.back.text = "Back to " + Area.name ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"admin/area-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-xl"><?cs var:Area.name ?></span>
<h1 class="govuk-heading-xl">End this <?cs var:Area.word ?></h1>
<p class="govuk-body">From that day its LSOAs are in no <?cs var:Area.word ?> until you draw another over them. What held before stays as it was.</p>
<?cs if:Area.listings ?><p class="govuk-body">Listings stay as they are, but their cover of this area stops on that day:</p><?cs call:area_listings() ?><?cs /if ?>
<?cs call:form_open() ?>
<?cs call:field_date(Field.until) ?>
<?cs call:submit("End this area") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
