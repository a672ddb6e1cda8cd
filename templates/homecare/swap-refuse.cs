<?cs set:Page.title = "Decide on a move" ?>
<?cs set:Page.back.href = Swap.back ?><?cs set:Page.back.text = "Back to swaps" ?>
<?cs include:"layout/head.cs" ?>
<?cs include:"components/form.cs" ?>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<?cs call:error_summary() ?>
<h1 class="govuk-heading-l">The move of <?cs var:Swap.reference ?></h1>
<p class="govuk-body"><a class="govuk-link" href="<?cs var:url_validate(Swap.href) ?>"><?cs var:Swap.reference ?></a> is with <?cs var:Swap.from ?>. Is it to move to <?cs var:Swap.to ?>?</p>
<?cs if:Refused.why ?><p class="govuk-body">The move was refused and is not proposed any more: <?cs var:Refused.why ?><?cs if:string.length(Refused.words) ?> (“<?cs var:Refused.words ?>”)<?cs /if ?>, by <?cs var:Refused.who ?> on <?cs var:Refused.when ?>.</p>
<?cs set:Form.action = Forms.allow_swap.action ?><?cs call:form_open() ?>
<?cs call:submit("Propose it again") ?>
<?cs call:form_close() ?>
<?cs elif:Swap.last_day ?><p class="govuk-body">The last day of its care is <?cs var:Swap.last_day ?>.<?cs if:Swap.new_request ?> <a class="govuk-link" href="<?cs var:url_validate(Swap.new_href) ?>"><?cs var:Swap.new_request ?></a> asks for its week from then on<?cs if:Swap.awarded ?>, and was awarded: <?cs var:Swap.awarded ?>.<?cs else ?>: once it is approved, ask the providers among whom <?cs var:Swap.to ?> is, and award it to that one.<?cs /if ?><?cs /if ?></p>
<?cs else ?><h2 class="govuk-heading-m">What to do next</h2>
<ol class="govuk-list govuk-list--number">
<li>Ask the person, and both providers: by telephone or email, as nothing is sent to them from here.<?cs if:Asked.when ?> <strong>Both providers were asked on <?cs var:Asked.when ?>, by <?cs var:Asked.who ?>.</strong><?cs /if ?></li>
<li>When all agree, <a class="govuk-link" href="<?cs var:url_validate(Swap.handback) ?>">record that <?cs var:Swap.from ?> hands <?cs var:Swap.reference ?> back</a>, with the last day of its care and “Agreed move” as the reason: nobody is asked by themselves then, and it does not count as a handback of that provider’s.</li>
<li>A new request is made of its week. Once it is approved, ask the providers among whom <?cs var:Swap.to ?> is, and award it to that one.</li>
</ol>
<?cs set:Form.action = Forms.ask_swap.action ?><?cs call:form_open() ?>
<?cs if:Asked.when ?><?cs call:submit_secondary("Record that both were asked again", "", "") ?><?cs else ?><?cs call:submit("Record that both providers were asked") ?><?cs /if ?>
<?cs call:form_close() ?>
<h2 class="govuk-heading-m">Or refuse it</h2>
<p class="govuk-body">What is refused is not proposed again until somebody takes it back. If the person wants to stay, no other provider is proposed either.</p>
<?cs set:Form.action = Forms.refuse_swap.action ?><?cs call:form_open() ?>
<?cs call:field_radios(Field.reason) ?>
<?cs call:field_text(Field.words, "") ?>
<?cs call:submit("Refuse it") ?>
<?cs call:form_close() ?><?cs /if ?>
</div></div>
<?cs include:"layout/foot.cs" ?>
