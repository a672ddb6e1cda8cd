<?cs set:Page.title = "Record a handback" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"homecare/package-parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:package_head("Record a handback") ?>
<p class="govuk-body">The package ends after the last day you give.<?cs if:Package.started ?> A new request is made of its week and linked to this one; the time the person has waited before counts on. Once it is approved, the providers of the first tier are asked by themselves, unless it is an agreed move.<?cs else ?> As it has not started, its request waits again.<?cs /if ?></p>
<?cs call:form_open() ?>
<?cs call:field_date(Field.last_on) ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_longtext(Field.words, 4) ?>
<?cs call:submit("Record the handback") ?>
<?cs call:form_close() ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
