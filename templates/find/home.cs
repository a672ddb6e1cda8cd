<?cs set:Page.title = "Find care and support near you" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/details.cs" ?>
<div class="govuk-grid-row">
<div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-xl">Find care and support near you</h1>
<p class="govuk-body-l">Search for personal assistants, very small local businesses, clubs and groups, Shared Lives and registered care services in <?cs var:Config.county ?>.</p>
<?cs set:Form.search = "1" ?>
<?cs set:Form.action = Forms.find_place.action ?>
<?cs call:form_open() ?>
<?cs set:Field.place.autocomplete = "postal-code" ?><?cs call:field_text(Field.place, "govuk-input--width-20") ?>
<?cs if:subcount(Candidates) ?><div class="govuk-inset-text"><p class="govuk-body">Did you mean:</p>
<ul class="govuk-list">
<?cs each:candidate = Candidates ?><li><a class="govuk-link" href="<?cs var:url_validate(candidate.href) ?>"><?cs var:candidate.text ?></a></li>
<?cs /each ?></ul></div><?cs /if ?>
<?cs call:field_text(Field.q, "") ?>
<?cs if:Field.again.value ?><?cs call:hidden_field("again", Field.again.value) ?><?cs /if ?>
<?cs call:submit("Search") ?>
<?cs call:form_close() ?>
<p class="govuk-body">You do not need an account, and we do not keep your name or your postcode.</p>
</div>
<div class="govuk-grid-column-one-third">
<h2 class="govuk-heading-m">Or look at one kind</h2>
<ul class="govuk-list app-list--spaced">
<li><a class="govuk-link" href="/find?kind=pa">Personal assistants</a><br>One person who works for you, in the way you choose.</li>
<li><a class="govuk-link" href="/find?kind=micro">Micro-providers</a><br>Very small local businesses of up to eight people.</li>
<li><a class="govuk-link" href="/find?kind=community">Community support</a><br>Clubs, groups, charities and volunteers.</li>
<li><a class="govuk-link" href="/find?kind=shared_lives">Shared Lives</a><br>Support or a stay in the home of an approved carer.</li>
<li><a class="govuk-link" href="/find?kind=registered">Registered services</a><br>Home care, care homes and others that the Care Quality Commission inspects.</li>
</ul>
<p class="govuk-body"><a class="govuk-link" href="/places">What there is in each district</a></p>
</div>
</div>
<h2 class="govuk-heading-m">Are you a personal assistant?</h2>
<p class="govuk-body">See the <a class="govuk-link" href="/adverts">adverts from people looking for a personal assistant</a>, and answer those that suit you.</p>
<h2 class="govuk-heading-m">If you need help to choose</h2>
<p class="govuk-body">Ring us on <a class="govuk-link" href="tel:<?cs var:Config.phone ?>"><?cs var:Config.phone ?></a>. If you look after somebody, you can ask for a carer’s assessment; if you think you need care yourself, you can ask for an assessment of your needs. Both are free.</p>
<details class="govuk-details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">Where our information comes from</span></summary>
<div class="govuk-details__text"><ul class="govuk-list">
<?cs each:source = Sources ?><li><?cs var:source.name ?>, <?cs var:source.publisher ?><?cs
	if:source.loaded_on ?>: <?cs if:source.published_on ?>published <?cs var:source.published_on ?><?cs else ?>loaded <?cs var:source.loaded_on ?><?cs /if ?><?cs
	if:source.stale == "1" ?> (this may be out of date)<?cs /if ?><?cs else ?>: not loaded yet<?cs /if ?></li>
<?cs /each ?></ul></div>
</details>
<?cs include:"layout/foot.cs" ?>
