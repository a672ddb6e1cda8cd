<?cs set:Page.title = "Withdraw the handback" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Withdraw the handback") ?>
<p class="govuk-body">The provider keeps the package, which was to end after <?cs var:Package.last_day ?>. The new request is withdrawn, unless another provider was chosen for it already; whoever was asked or has offered gets a message.</p>
<?cs call:form_open() ?>

<?cs call:submit("Withdraw the handback") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
