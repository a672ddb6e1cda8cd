<?cs # task_list(n): items.N.title.text .href (none: cannot start yet) .hint.text
	.status.text or .status.tag.text .status.tag.classes; n.idPrefix ("task-list")
	.classes .attributes. ?>
<?cs def:task_id(n, item) ?><?cs if:string.length(n.idPrefix) ?><?cs var:n.idPrefix ?><?cs else ?>task-list<?cs /if ?>-<?cs var:name(item) + #1 ?><?cs /def ?>
<?cs def:task(n, item) ?><li class="govuk-task-list__item<?cs
	if:string.length(item.href) ?> govuk-task-list__item--with-link<?cs /if ?><?cs call:more(item.classes) ?>">
	<div class="govuk-task-list__name-and-hint"><?cs
	if:string.length(item.href) ?><a class="govuk-link govuk-task-list__link<?cs call:more(item.title.classes) ?>" href="<?cs
		var:url_validate(item.href) ?>" aria-describedby="<?cs
		if:string.length(item.hint.text) ?><?cs call:task_id(n, item) ?>-hint <?cs /if ?><?cs call:task_id(n, item) ?>-status"><?cs var:item.title.text ?></a><?cs
	else ?><div<?cs if:string.length(item.title.classes) ?> class="<?cs var:item.title.classes ?>"<?cs /if ?>><?cs var:item.title.text ?></div><?cs /if ?><?cs
	if:string.length(item.hint.text) ?><div id="<?cs call:task_id(n, item) ?>-hint" class="govuk-task-list__hint"><?cs var:item.hint.text ?></div><?cs /if ?></div>
	<div class="govuk-task-list__status<?cs call:more(item.status.classes) ?>" id="<?cs call:task_id(n, item) ?>-status"><?cs
	if:string.length(item.status.tag.text) ?><?cs call:tag(item.status.tag) ?><?cs else ?><?cs var:item.status.text ?><?cs /if ?></div>
</li>
<?cs /def ?>
<?cs def:task_list(n) ?>
<ul class="govuk-task-list<?cs call:more(n.classes) ?>"<?cs call:attributes(n.attributes) ?>>
<?cs each:item = n.items ?><?cs call:task(n, item) ?><?cs /each ?></ul>
<?cs /def ?>
