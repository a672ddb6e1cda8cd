<?cs # Forms: the only file that may write the tag itself. ?>
<?cs def:form_open(action) ?><form action="<?cs var:action ?>" method="post"><?cs /def ?>
<?cs def:heading(level, text) ?><h<?cs var:level ?> class="govuk-heading-<?cs var:text ?>"><?cs var:text ?></h<?cs var:level ?>><?cs /def ?>
