<?cs set:Page.title = "Listings" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/filter.cs" ?>
<?cs include:"components/results.cs" ?>
<?cs include:"components/pagination.cs" ?>
<?cs include:"components/table.cs" ?>
<?cs include:"desk/parts.cs" ?>
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">Listings</h1>
<?cs if:May.edit ?><p class="govuk-body"><a class="govuk-button govuk-button--secondary" role="button" draggable="false" data-module="govuk-button" href="/desk/listings/new">Add a listing</a></p><?cs /if ?>
<?cs call:filter_layout_open(Filters) ?>
<div class="govuk-form-group app-filter__words"><label class="govuk-label govuk-label--s" for="q">Name, or who runs it</label>
<input class="govuk-input" id="q" name="q" type="text" value="<?cs var:Words ?>" maxlength="100"></div>
<?cs each:group = Filters.groups ?><?cs call:filter_group(group) ?><?cs /each ?>
<?cs call:filter_layout_middle(Filters) ?>
<?cs set:Rows.word = "listing" ?><?cs set:Rows.words = "listings" ?><?cs call:results_line(Rows) ?>
<?cs if:subcount(Listings) ?>
<?cs call:table_scroll_open("Listings") ?>
<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">Listings</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Name</th><th scope="col" class="govuk-table__header">Standing</th><th scope="col" class="govuk-table__header">Confirmed</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">Notes</th></tr></thead>
<tbody class="govuk-table__body">
<?cs each:row = Listings ?><tr class="govuk-table__row"><td class="govuk-table__cell"><a class="govuk-link" href="/desk/listings/<?cs var:row.id ?>"><?cs var:row.name ?></a><br><?cs var:row.kind_label ?><?cs if:row.place_label ?>, <?cs var:row.place_label ?><?cs /if ?><?cs if:row.labels ?><br><em><?cs var:row.labels ?></em><?cs /if ?></td><td class="govuk-table__cell"><?cs call:status_tag(row.standing, row.standing_colour) ?></td><td class="govuk-table__cell"><?cs var:row.confirmed ?></td><td class="govuk-table__cell govuk-table__cell--numeric"><?cs var:row.notes ?></td></tr>
<?cs /each ?></tbody></table>
<?cs call:table_scroll_close() ?>
<?cs call:pagination(Pager) ?>
<?cs call:downloads() ?>
<?cs else ?><p class="govuk-body">There are no such listings. Choose other filters, or <a class="govuk-link" href="/desk/listings">see all</a>.</p><?cs /if ?>
<?cs call:filter_layout_close() ?>
<?cs include:"layout/foot.cs" ?>
