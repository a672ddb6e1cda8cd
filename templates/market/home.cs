<?cs set:Page.title = "Reports" ?>
<?cs include:"layout/head.cs" ?>
<h1 class="govuk-heading-xl">Reports on the market</h1>
<p class="govuk-body">What each place needs, what there is, and what is missing.</p>
<h2 class="govuk-heading-m">Home care today</h2>
<dl class="govuk-summary-list">
<?cs each:item = Figures ?><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><?cs var:item.words ?></dt><dd class="govuk-summary-list__value"><?cs var:item.figure ?></dd></div>
<?cs /each ?></dl>
<p class="govuk-body-s">Source: requests for home care, as they stood on <?cs var:On ?>.</p>
<h2 class="govuk-heading-m">Reports</h2>
<ul class="govuk-list govuk-list--spaced">
<?cs each:item = Reports ?><li><a class="govuk-link" href="<?cs var:url_validate(item.href) ?>"><?cs var:item.title ?></a><br><?cs var:item.words ?></li>
<?cs /each ?></ul>
<?cs include:"layout/foot.cs" ?>
