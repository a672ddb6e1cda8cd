<?cs set:Page.title = Listing.name ?><?cs set:Page.print_reference = Listing.id ?>
<?cs set:Page.back.href = "/find" + Carried.address ?><?cs set:Page.back.text = "Back to results" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<?cs include:"components/week.cs" ?>
<?cs include:"directory/listing.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-xl"><?cs var:Listing.name ?></h1>
<?cs call:listing_body(Listing) ?>
</div>
<div class="govuk-grid-column-one-third app-no-print">
<?cs set:Form.action = Shortlist ?>
<?cs call:form_open() ?>
<?cs call:hidden_field("again", Carried.address) ?>
<?cs call:submit("Add to my shortlist") ?>
<?cs call:form_close() ?>
<p class="govuk-body"><?cs set:_href = "/shortlist" + Carried.address ?><a class="govuk-link" href="<?cs var:url_validate(_href) ?>">See my shortlist</a></p>
<?cs if:Listing.kind == "pa" ?>
<h2 class="govuk-heading-s">If you employ a personal assistant</h2>
<p class="govuk-body">You choose who works for you and what they do. You may become their employer: insurance, pay, holiday and a pension are then yours to arrange, and the direct payments team can help.</p>
<?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
