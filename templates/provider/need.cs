<?cs # What a request asks for, without the person: need(n), n as notice_show() fills it. ?>
<?cs def:need(n) ?><?cs call:facts_open() ?>
<?cs call:fact("Where", n.sector) ?>
<?cs call:fact("Patch", n.patch) ?>
<?cs call:fact_open("Needed") ?><?cs var:n.urgency ?>, from <?cs var:n.needed ?><?cs call:fact_close() ?>
<?cs call:fact("Why now", n.source) ?>
<?cs call:fact("What the person wants", n.outcomes) ?>
<?cs call:fact("What carers have to know", n.risks) ?>
<?cs call:fact("Getting in", n.access) ?>
<?cs call:fact("Language", n.language) ?>
<?cs call:fact("Carer wanted", n.gender) ?>
<?cs call:fact("Pets", n.pets) ?>
<?cs if:n.lives_alone > #0 ?><?cs call:fact("Lives", "Alone") ?><?cs /if ?>
<?cs call:facts_close() ?><?cs /def ?>
