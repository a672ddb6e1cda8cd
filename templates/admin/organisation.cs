<?cs set:Page.title = Organisation.name ?>
<?cs set:Page.back.href = "/admin/organisations" ?><?cs set:Page.back.text = "Back to providers" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/summary-list.cs" ?>
<?cs include:"components/table.cs" ?>
<span class="govuk-caption-xl">Provider of home care</span>
<h1 class="govuk-heading-xl"><?cs var:Organisation.name ?></h1>
<?cs if:Organisation.over ?><p class="govuk-inset-text">Nothing new is asked of it since <?cs var:Organisation.ended ?>.</p><?cs
elif:Organisation.ended ?><p class="govuk-inset-text">Nothing new is asked of it from <?cs var:Organisation.ended ?> on.</p><?cs /if ?>
<?cs call:facts_open() ?>
<?cs call:fact_open("Email address for notices") ?><?cs if:Organisation.email ?><?cs var:Organisation.email ?><?cs else ?>None: it has to be rung<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Phone", Organisation.phone) ?>
<?cs call:fact("Phone at nights and weekends", Organisation.out_of_hours) ?>
<?cs call:fact("CQC location number", Organisation.cqc_location_id) ?>
<?cs call:fact_open("CQC rating") ?><?cs if:Organisation.rating ?><?cs var:Organisation.rating ?><?cs if:Organisation.rated ?>, <?cs var:Organisation.rated ?><?cs /if ?><?cs else ?>Not rated yet<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact_open("Sends two carers at once") ?><?cs if:Organisation.double_handed == #1 ?>Yes<?cs else ?>No<?cs /if ?><?cs call:fact_close() ?>
<?cs call:facts_close() ?>
<div class="govuk-button-group app-no-print"><?cs call:button_link(Organisation.href + "/change", "Change", "") ?>
<?cs if:Organisation.ended ?><?cs call:link(Organisation.href + "/end", "Change when it ends") ?><?cs else ?><?cs call:link(Organisation.href + "/end", "Ask nothing new of it") ?><?cs /if ?></div>
<h2 class="govuk-heading-m">Where it may be asked</h2>
<?cs if:subcount(Patches) ?>
<?cs call:table_scroll_open("Patches of " + Organisation.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Patches in which it may be asked</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Patch</th><th scope="col" class="govuk-table__header">Tier</th><th scope="col" class="govuk-table__header">From</th><th scope="col" class="govuk-table__header">First day without</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Patches ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.name) ?></th><td class="govuk-table__cell"><?cs var:row.tier ?></td><td class="govuk-table__cell"><?cs var:row.from ?></td><td class="govuk-table__cell"><?cs if:row.until ?><?cs var:row.until ?><?cs else ?>No end<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">In no patch yet. Open a <?cs call:link("/admin/areas?kind=patch", "patch") ?> and add it there. Tier 4 asks every provider of the county.</p><?cs /if ?>
<h2 class="govuk-heading-m">Who signs in for it</h2>
<?cs if:subcount(Accounts) ?>
<?cs call:table_scroll_open("People who sign in for " + Organisation.name) ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">People who sign in for it</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Last signed in</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Accounts ?><tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><?cs call:link(row.href, row.name) ?><br><span class="govuk-!-font-weight-regular"><?cs var:row.login ?></span><?cs if:row.disabled ?><br><?cs call:status_tag("Disabled", "red") ?><?cs elif:row.has_password != #1 ?><br><?cs call:status_tag("No password", "yellow") ?><?cs /if ?></th><td class="govuk-table__cell"><?cs if:row.signed_in ?><?cs var:row.signed_in ?><?cs else ?>Never<?cs /if ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs else ?><p class="govuk-body">Nobody yet, so it cannot answer on the web.</p><?cs /if ?>
<?cs call:button_link(Organisation.href + "/people", "Add a person", "govuk-button--secondary app-no-print") ?>
<?cs include:"layout/foot.cs" ?>
