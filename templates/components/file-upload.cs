<?cs # file_upload(n): n.name .id .label .hint .errorMessage .classes .multiple .disabled
	.describedBy .formGroup .attributes.  The plain control of the browser: the one that
	n.javascript would make has a name that differs from what it shows. ?>
<?cs def:file_upload_with_id(n, id) ?>
<?cs call:group_open(n) ?><?cs call:label(n.label, id) ?><?cs call:notes(n, id, n.describedBy) ?>
<input class="govuk-file-upload<?cs call:more(n.classes) ?><?cs
	if:string.length(n.errorMessage.text) ?> govuk-file-upload--error<?cs /if ?>" id="<?cs var:id ?>" name="<?cs var:n.name ?>" type="file"<?cs
	if:n.disabled ?> disabled<?cs /if ?><?cs if:n.multiple ?> multiple<?cs /if ?><?cs
	call:described() ?><?cs call:attributes(n.attributes) ?>>
<?cs call:group_close() ?>
<?cs /def ?>
<?cs def:file_upload(n) ?><?cs if:string.length(n.id) ?><?cs call:file_upload_with_id(n, n.id) ?><?cs else ?><?cs call:file_upload_with_id(n, n.name) ?><?cs /if ?><?cs /def ?>
