<?cs set:Page.title = "My notes" ?>
<?cs set:Page.back.text = "Start" ?><?cs set:Page.back.href = "/desk" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"desk/parts.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">My notes</h1>
<?cs set:Rows.word = "note" ?><?cs set:Rows.words = "notes" ?><?cs call:results_line(Rows) ?>
<?cs each:note = Notes ?><?cs call:my_note(note) ?><?cs /each ?>
<?cs call:pagination(Pager) ?>
<?cs if:subcount(Notes) ?><?cs call:downloads() ?><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
