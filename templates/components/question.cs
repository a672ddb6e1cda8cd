<?cs # What every question has: its group, and the hint and message below its label.

	group_open(n), group_close(): n.errorMessage.text marks it, n.formGroup.classes
	.formGroup.attributes.
	notes(n, id, first): prints n.hint and n.errorMessage with ids made of id, and keeps
	in _described what aria-describedby shall name: first, then these.
	described(): that attribute.
?>
<?cs def:group_classes(n) ?>govuk-form-group<?cs if:string.length(n.errorMessage.text) ?> govuk-form-group--error<?cs /if ?><?cs /def ?>
<?cs def:group_open(n) ?>
<div class="<?cs call:group_classes(n) ?><?cs call:more(n.formGroup.classes) ?>"<?cs call:attributes(n.formGroup.attributes) ?>>
<?cs /def ?>
<?cs def:group_close() ?></div><?cs /def ?>

<?cs def:describe(id) ?><?cs if:string.length(_described) ?><?cs set:_described = _described + " " + id ?><?cs
	else ?><?cs set:_described = id ?><?cs /if ?><?cs /def ?>
<?cs def:describe_all(n, id, first) ?><?cs set:_described = first ?><?cs
	if:string.length(n.hint.text) ?><?cs call:describe(id + "-hint") ?><?cs /if ?><?cs
	if:string.length(n.errorMessage.text) ?><?cs call:describe(id + "-error") ?><?cs /if ?><?cs /def ?>
<?cs def:notes(n, id, first) ?><?cs call:describe_all(n, id, first) ?><?cs
	call:hint(n.hint, id + "-hint") ?><?cs
	call:error_message(n.errorMessage, id + "-error") ?><?cs /def ?>
<?cs def:described() ?><?cs if:string.length(_described) ?> aria-describedby="<?cs var:_described ?>"<?cs /if ?><?cs /def ?>
