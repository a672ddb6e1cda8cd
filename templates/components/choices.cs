<?cs # radios(n), checkboxes(n): n.name .idPrefix .fieldset .hint .errorMessage .classes
	.formGroup .attributes; n.value (radios) or n.values.N (checkboxes) is what is
	chosen; items.N.value .text .hint.text .checked .disabled .divider .behaviour
	("exclusive") .id .name .label .attributes.  Items may also stand under options, the
	base's own name for them, with .hint plain and .chosen for .checked.

	The first choice has the question's own id, so that an error link finds it; the
	others have -2, -3 ...

	Where a choice opens a further question, write the choices one by one:
		choices_open(n, "radios") then for each item choice(n, item, "radios"), and after
		one that has item.conditional conditional_open() ... conditional_close(); at the
		end choices_close(n).
?>
<?cs def:choices_open(n, kind) ?><?cs
	if:string.length(n.idPrefix) ?><?cs set:_prefix = n.idPrefix ?><?cs else ?><?cs set:_prefix = n.name ?><?cs /if ?>
<?cs call:group_open(n) ?><?cs
	if:subcount(n.fieldset) || ?n.fieldset ?><?cs
		if:string.length(n.fieldset.describedBy) ?><?cs call:describe_all(n, _prefix, n.fieldset.describedBy) ?><?cs
		else ?><?cs call:describe_all(n, _prefix, n.describedBy) ?><?cs /if ?><?cs
		call:fieldset_open(n.fieldset, "", _described) ?><?cs
		call:notes(n, _prefix, "") ?><?cs set:_described = "" ?><?cs
	else ?><?cs call:notes(n, _prefix, n.describedBy) ?><?cs /if ?>
<div class="govuk-<?cs var:kind ?><?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?> data-module="govuk-<?cs var:kind ?>">
<?cs /def ?>
<?cs def:choices_close(n) ?></div><?cs if:subcount(n.fieldset) || ?n.fieldset ?><?cs call:fieldset_close() ?><?cs /if ?><?cs call:group_close() ?>
<?cs /def ?>

<?cs # Whether an item is chosen: it says so, or the question's answer names it. ?>
<?cs def:choice_find(n, item) ?><?cs set:_chosen = "" ?><?cs
	if:item.checked || item.chosen ?><?cs set:_chosen = "1" ?><?cs
	elif:!?item.checked ?><?cs
		if:string.length(n.value) && n.value == item.value ?><?cs set:_chosen = "1" ?><?cs /if ?><?cs
		each:value = n.values ?><?cs if:value == item.value ?><?cs set:_chosen = "1" ?><?cs /if ?><?cs /each ?><?cs
	/if ?><?cs /def ?>
<?cs def:choice_id(item) ?><?cs set:_number = name(item) + #1 ?><?cs
	if:string.length(item.id) ?><?cs set:_id = item.id ?><?cs
	elif:_number == #1 ?><?cs set:_id = _prefix ?><?cs
	else ?><?cs set:_id = _prefix + "-" + _number ?><?cs /if ?><?cs /def ?>
<?cs def:choice_hint(text, item, id, kind) ?><div<?cs call:id_of(id) ?> class="govuk-hint govuk-<?cs var:kind ?>__hint<?cs call:more(item.hint.classes) ?>"<?cs
	call:attributes(item.hint.attributes) ?>><?cs var:text ?></div><?cs /def ?>
<?cs def:choice_box(n, item, kind, id, name) ?><div class="govuk-<?cs var:kind ?>__item">
	<input class="govuk-<?cs var:kind ?>__input" id="<?cs var:id ?>" name="<?cs var:name ?>" type="<?cs
	if:kind == "radios" ?>radio<?cs else ?>checkbox<?cs /if ?>" value="<?cs var:item.value ?>"<?cs
	if:_chosen ?> checked<?cs /if ?><?cs if:item.disabled ?> disabled<?cs /if ?><?cs
	if:item.conditional ?> data-aria-controls="conditional-<?cs var:id ?>"<?cs /if ?><?cs
	if:string.length(item.behaviour) ?> data-behaviour="<?cs var:item.behaviour ?>"<?cs /if ?><?cs
	if:string.length(item.hint.text) || string.length(item.hint) ?> aria-describedby="<?cs
		if:kind == "checkboxes" && string.length(_described) ?><?cs var:_described ?> <?cs /if ?><?cs var:id ?>-item-hint"<?cs
	elif:kind == "checkboxes" ?><?cs call:described() ?><?cs /if ?><?cs
	call:attributes(item.attributes) ?>>
	<label class="govuk-label govuk-<?cs var:kind ?>__label<?cs call:more(item.label.classes) ?>"<?cs
	call:attributes(item.label.attributes) ?> for="<?cs var:id ?>"><?cs var:item.text ?></label><?cs
	if:string.length(item.hint.text) ?><?cs call:choice_hint(item.hint.text, item, id + "-item-hint", kind) ?><?cs
	elif:string.length(item.hint) ?><?cs call:choice_hint(item.hint, item, id + "-item-hint", kind) ?><?cs /if ?>
</div>
<?cs /def ?>
<?cs def:choice(n, item, kind) ?><?cs
	if:string.length(item.divider) ?><div class="govuk-<?cs var:kind ?>__divider"><?cs var:item.divider ?></div><?cs
	else ?><?cs call:choice_find(n, item) ?><?cs call:choice_id(item) ?><?cs
		if:string.length(item.name) ?><?cs call:choice_box(n, item, kind, _id, item.name) ?><?cs
		else ?><?cs call:choice_box(n, item, kind, _id, n.name) ?><?cs /if ?><?cs /if ?><?cs /def ?>
<?cs def:conditional_open(kind) ?><div class="govuk-<?cs var:kind ?>__conditional<?cs
	if:!_chosen ?> govuk-<?cs var:kind ?>__conditional--hidden<?cs /if ?>" id="conditional-<?cs var:_id ?>"><?cs /def ?>
<?cs def:conditional_close() ?></div><?cs /def ?>

<?cs def:choices(n, kind) ?><?cs call:choices_open(n, kind) ?><?cs
	each:item = n.items ?><?cs call:choice(n, item, kind) ?><?cs /each ?><?cs
	each:item = n.options ?><?cs call:choice(n, item, kind) ?><?cs /each ?><?cs
	call:choices_close(n) ?><?cs /def ?>
<?cs def:radios(n) ?><?cs call:choices(n, "radios") ?><?cs /def ?>
<?cs def:checkboxes(n) ?><?cs call:choices(n, "checkboxes") ?><?cs /def ?>
