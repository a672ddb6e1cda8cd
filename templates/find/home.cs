<?cs set:Page.title = "Find care and support" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-xl">Find care and support near you</h1>
<ul class="govuk-list">
<?cs each:source = Sources ?><li><?cs var:source.name ?> (<?cs var:source.publisher ?>)</li>
<?cs /each ?></ul>
<?cs include:"layout/foot.cs" ?>
