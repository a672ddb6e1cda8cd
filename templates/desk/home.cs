<?cs set:Page.title = "Start" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Care Market for staff</h1>
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<?cs if:May.search ?>
<h2 class="govuk-heading-m">Find care and support</h2>
<?cs set:Form.search = "1" ?><?cs set:Form.action = Forms.desk_find_place.action ?>
<?cs call:form_open() ?>
<?cs call:field_text(Field.place, "govuk-input--width-20") ?>
<?cs if:subcount(Candidates) ?><div class="govuk-inset-text"><p class="govuk-body">Did you mean:</p>
<ul class="govuk-list">
<?cs each:candidate = Candidates ?><li><a class="govuk-link" href="<?cs var:url_validate(candidate.href) ?>"><?cs var:candidate.text ?></a></li>
<?cs /each ?></ul></div><?cs /if ?>
<?cs call:field_text(Field.q, "") ?>
<?cs call:submit("Search") ?>
<?cs call:form_close() ?>
<?cs set:Form.search = "" ?>
<?cs /if ?>
<?cs if:May.nothing ?><p class="govuk-inset-text">You can do nothing here yet: your account has no role. Ask the person who looks after accounts in your team to give you one<?cs if:Config.phone ?>, or ring <?cs var:Config.phone ?><?cs /if ?>.</p><?cs /if ?>
<?cs if:!May.search ?><ul class="govuk-list app-list--spaced">
<?cs each:item = Page.nav ?><?cs if:!item.active ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.text ?></a></li><?cs /if ?>
<?cs /each ?></ul><?cs /if ?>
<?cs if:May.note ?>
<h2 class="govuk-heading-m">My latest notes</h2>
<?cs if:subcount(Notes) ?>
<?cs each:note = Notes ?><?cs call:my_note(note) ?><?cs /each ?>
<p class="govuk-body"><a class="govuk-link" href="/desk/notes">All my notes</a></p>
<?cs else ?><p class="govuk-body">Notes that you write on listings are shown here.</p><?cs /if ?>
<?cs /if ?>
</div>
<div class="govuk-grid-column-one-third">
<?cs if:May.edit ?><p class="govuk-body"><a class="govuk-link" href="/desk/listings/new">Add a listing</a></p><?cs /if ?>
<?cs if:May.ask ?><p class="govuk-body"><a class="govuk-link" href="/desk/requests/new">Ask for home care</a></p><?cs /if ?>
<?cs if:subcount(Mine) ?><h2 class="govuk-heading-m">Your requests for home care</h2>
<?cs call:counts(Mine) ?><?cs /if ?>
<?cs if:subcount(HomeCare) ?><h2 class="govuk-heading-m">Home care</h2>
<?cs call:counts(HomeCare) ?><?cs /if ?>
<?cs if:subcount(Tasks) ?><h2 class="govuk-heading-m">To check</h2>
<?cs call:counts(Tasks) ?><?cs /if ?>
<?cs if:subcount(Renewals) ?><h2 class="govuk-heading-m">Checks to renew</h2>
<?cs call:counts(Renewals) ?><?cs /if ?>
</div>
</div>
<?cs include:"layout/foot.cs" ?>
