<?cs # What the pages of sourcing have in common: links between them, and what is said of a
	request that is no longer to be sourced. ?>
<?cs include:"homecare/chain.cs" ?>
<?cs def:sourcing_head(title) ?><span class="govuk-caption-l">Request <?cs var:Request.reference ?></span>
<h1 class="govuk-heading-l"><?cs var:title ?></h1>
<?cs if:Request.awarded ?><p class="govuk-inset-text">Awarded on <?cs var:Request.awarded ?><?cs if:Request.awarded_by ?> by <?cs var:Request.awarded_by ?><?cs /if ?>.</p><?cs
elif:Request.withdrawn ?><p class="govuk-inset-text">This request was withdrawn.</p><?cs
elif:!Request.approved_at ?><p class="govuk-inset-text">This request has not been approved yet.</p><?cs /if ?><?cs /def ?>
<?cs def:sourcing_facts() ?><?cs call:facts_open() ?>
<?cs call:fact("Near", Request.sector) ?>
<?cs call:fact_open("Patch") ?><?cs if:Request.patch ?><?cs var:Request.patch ?><?cs else ?>None is known<?cs /if ?><?cs call:fact_close() ?>
<?cs call:fact("Urgency", Request.urgency) ?>
<?cs call:fact("Needed by", Request.needed) ?>
<?cs call:fact("Source", Request.source) ?>
<?cs call:request_chain() ?>
<?cs call:fact("Estimate for a week", Request.estimate) ?>
<?cs call:facts_close() ?><?cs /def ?>
