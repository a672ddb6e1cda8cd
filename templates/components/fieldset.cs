<?cs # fieldset_open(n, role, described), fieldset_close(): n.legend.text .legend.classes
	.legend.isPageHeading .classes .attributes; role is "" or "group"; described lists
	the ids that aria-describedby names. ?>
<?cs def:fieldset_open(n, role, described) ?>
<fieldset class="govuk-fieldset<?cs call:more(n.classes) ?>"<?cs
	if:string.length(role) ?> role="<?cs var:role ?>"<?cs /if ?><?cs
	if:string.length(described) ?> aria-describedby="<?cs var:described ?>"<?cs /if ?><?cs
	call:attributes(n.attributes) ?>>
	<?cs if:string.length(n.legend.text) ?><legend class="govuk-fieldset__legend<?cs call:more(n.legend.classes) ?>"><?cs
		if:n.legend.isPageHeading ?><h1 class="govuk-fieldset__heading"><?cs var:n.legend.text ?></h1><?cs
		else ?><?cs var:n.legend.text ?><?cs /if ?></legend><?cs /if ?>
<?cs /def ?>
<?cs def:fieldset_close() ?></fieldset><?cs /def ?>
