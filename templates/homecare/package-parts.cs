<?cs # Small parts of the pages of packages.

	narrow(list, action)   the choices that a list is narrowed by, as a GET form
	package_form(form)     opens the form of an action of a package: n is Forms.NAME
	package_head(title)    the heading of such a page
?>
<?cs def:narrow(list, action) ?><?cs call:search_open(action) ?><div class="app-narrow">
<?cs each:field = list ?><?cs call:field_select(field) ?><?cs /each ?></div>
<?cs call:submit_secondary("Show", "", "") ?>
<?cs call:search_close() ?><?cs /def ?>
<?cs def:package_head(title) ?><?cs call:error_summary() ?>
<span class="govuk-caption-l">Package <?cs var:Package.reference ?>, <?cs var:Package.initials ?>, <?cs var:Package.provider ?></span>
<h1 class="govuk-heading-l"><?cs var:title ?></h1><?cs /def ?>
