<?cs set:Page.title = "Requests" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs include:"provider/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Requests</h1>
<p class="govuk-body">What the council asked you about. A request says where and what is needed, not who it is for.</p>
<?cs call:views(Views) ?>
<?cs set:Rows.word = "request" ?><?cs set:Rows.words = "requests" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Notices) ?><?cs call:asked_list(Notices) ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are none.</p><?cs /if ?>
<?cs include:"layout/foot.cs" ?>
