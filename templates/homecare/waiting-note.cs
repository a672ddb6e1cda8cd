<?cs set:Page.title = "Waiting: " + Request.reference ?>
<?cs set:Page.back.text = "Waiting list" ?><?cs set:Page.back.href = "/desk/waiting" ?>
<?cs include:"layout/head.cs" ?>
<?cs def:how_they_were(note) ?><article class="app-note">
<p class="app-note__head"><?cs var:note.when ?><?cs if:note.author ?>, <?cs var:note.author ?><?cs /if ?></p>
<p class="govuk-body"><?cs var:note.place ?>. Risk: <?cs var:note.risk ?>. Carer strain: <?cs var:note.strain ?>. <?cs if:note.cover ?>Helped by: <?cs var:note.cover ?>.<?cs else ?>Nobody helps.<?cs /if ?></p>
<?cs if:note.words ?><p class="govuk-body app-lines"><?cs var:note.words ?></p><?cs /if ?>
</article>
<?cs /def ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<span class="govuk-caption-l"><?cs var:Request.initials ?>, case number <?cs var:Request.case_id ?>, <?cs var:Request.sector ?><?cs if:Request.patch ?>, <?cs var:Request.patch ?><?cs /if ?></span>
<h1 class="govuk-heading-l">Waiting: <?cs var:Request.reference ?></h1>
<p class="govuk-body"><?cs if:Request.open ?>Waits<?cs else ?>Waited<?cs /if ?> for <strong><?cs var:Request.days ?></strong> <?cs if:Request.days == #1 ?>day<?cs else ?>days<?cs /if ?><?cs if:Request.more ?>, <strong><?cs var:Request.in_all ?></strong> in all since <?cs var:Request.first ?>, with the request before (<?cs var:Request.previous ?>)<?cs /if ?>. Needed by <?cs var:Request.needed ?>.</p>
<?cs if:Request.open ?><p class="govuk-body">Who helps until care starts: <?cs if:Request.cover ?><?cs var:Request.cover ?><?cs else ?><strong>nobody</strong><?cs /if ?>.</p><?cs /if ?>
<ul class="govuk-list">
<?cs if:May.note ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>">See the request</a></li><?cs /if ?>
<?cs if:May.source ?><li><a class="govuk-link" href="/desk/requests/<?cs var:Request.id ?>/sourcing">Look for a provider</a></li><?cs /if ?>
<?cs if:May.packages ?><li><a class="govuk-link" href="/desk/packages/person/<?cs var:Request.person_id ?>">Packages of this person</a></li><?cs /if ?>
</ul>
<?cs if:Request.open && May.note ?><h2 class="govuk-heading-m">How they are now</h2>
<?cs set:Form.action = Forms.note_waiting.action ?><?cs set:Form.kept = Forms.note_waiting.kept ?>
<?cs call:form_open() ?>
<?cs call:field_radios(Field.place) ?>
<?cs call:field_radios(Field.risk) ?>
<?cs call:field_radios(Field.strain) ?>
<?cs call:field_text(Field.cover, "") ?>
<?cs call:field_longtext(Field.words, 4) ?>
<?cs call:submit("Save how they are") ?>
<?cs call:form_close() ?><?cs /if ?>
<?cs if:subcount(Notes) ?><h2 class="govuk-heading-m">How they were</h2>
<?cs each:note = Notes ?><?cs call:how_they_were(note) ?><?cs /each ?><?cs /if ?>
<?cs if:subcount(Older) ?><?cs call:details_about("Notes before these") ?><?cs each:note = Older ?><?cs call:how_they_were(note) ?><?cs /each ?><?cs call:details_close() ?><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
